// Package recorder is a scripted traffic-router plugin in Go, on the stock server side of Argo Rollouts' rpc package. It knows
// the variables of test/support/scripted-plugin.ts that both sides need, and writes each call in the same form.
package recorder

import (
	"encoding/json"
	"errors"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/plugin/rpc"
	"github.com/argoproj/argo-rollouts/utils/plugin/types"
	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/recorded"
)

// Name is the one under which Argo Rollouts asks for a traffic router.
const Name = "RpcTrafficRouterPlugin"

// Handshake is what both sides of Argo Rollouts' traffic-router plugins agree on.
var Handshake = goplugin.HandshakeConfig{
	ProtocolVersion:  1,
	MagicCookieKey:   "ARGO_ROLLOUTS_RPC_PLUGIN",
	MagicCookieValue: "trafficrouter",
}

// Serve is the life of the plugin process.
func Serve() {
	go exitWithHost()
	goplugin.Serve(&goplugin.ServeConfig{
		HandshakeConfig: Handshake,
		Plugins:         map[string]goplugin.Plugin{Name: &rpc.RpcTrafficRouterPlugin{Impl: router{}}},
	})
}

// exitWithHost ends the process when its host was killed: go-plugin itself leaves it running then.
func exitWithHost() {
	for host := os.Getppid(); os.Getppid() == host; {
		time.Sleep(time.Second)
	}
	os.Exit(1)
}

type router struct{}

func (router) InitPlugin() types.RpcError { return answer("InitPlugin", nil) }

func (router) Type() string { return "Scripted" }

func (router) UpdateHash(ro *v1alpha1.Rollout, canary, stable string, add []v1alpha1.WeightDestination) types.RpcError {
	return answer("UpdateHash", map[string]any{
		"Rollout": plain(ro), "CanaryHash": canary, "StableHash": stable, "AdditionalDestinations": listOf(add),
	})
}

func (router) SetWeight(ro *v1alpha1.Rollout, weight int32, add []v1alpha1.WeightDestination) types.RpcError {
	failed := answer("SetWeight", map[string]any{
		"Rollout": plain(ro), "DesiredWeight": weight, "AdditionalDestinations": listOf(add),
	})
	if os.Getenv("SCRIPT_SLOW") == "" {
		return failed
	}
	time.Sleep(time.Duration(100-weight) * time.Millisecond)
	return types.RpcError{ErrorString: "weight " + strconv.Itoa(int(weight))}
}

func (router) SetHeaderRoute(ro *v1alpha1.Rollout, route *v1alpha1.SetHeaderRoute) types.RpcError {
	return answer("SetHeaderRoute", map[string]any{"Rollout": plain(ro), "SetHeaderRoute": route})
}

func (router) SetMirrorRoute(ro *v1alpha1.Rollout, route *v1alpha1.SetMirrorRoute) types.RpcError {
	return answer("SetMirrorRoute", map[string]any{"Rollout": plain(ro), "SetMirrorRoute": route})
}

func (router) VerifyWeight(ro *v1alpha1.Rollout, weight int32, add []v1alpha1.WeightDestination) (types.RpcVerified, types.RpcError) {
	failed := answer("VerifyWeight", map[string]any{
		"Rollout": plain(ro), "DesiredWeight": weight, "AdditionalDestinations": listOf(add),
	})
	// A router in TypeScript throws or answers, never both: with an error its verdict is NotVerified.
	if failed.HasError() {
		return types.NotVerified, failed
	}
	verdict, err := strconv.Atoi(os.Getenv("SCRIPT_VERDICT"))
	if err != nil {
		return types.Verified, failed
	}
	return types.RpcVerified(verdict), failed
}

func (router) RemoveManagedRoutes(ro *v1alpha1.Rollout) types.RpcError {
	return answer("RemoveManagedRoutes", map[string]any{"Rollout": plain(ro)})
}

func answer(method string, args map[string]any) types.RpcError {
	if err := writeDown(method, args); err != nil {
		return types.RpcError{ErrorString: "the Go plugin cannot write the call down: " + err.Error()}
	}
	if name, text, ok := strings.Cut(os.Getenv("SCRIPT_ERROR"), "="); ok && name == method {
		return types.RpcError{ErrorString: text}
	}
	return types.RpcError{}
}

func writeDown(method string, args map[string]any) error {
	call := recorded.Call{Method: method}
	if args != nil {
		var err error
		if call.Args, err = json.Marshal(args); err != nil {
			return err
		}
	}
	file, err := os.OpenFile(os.Getenv(recorded.Variable), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(json.NewEncoder(file).Encode(call), file.Close())
}

// listOf is never nil: gob cannot tell an empty list from none, and our side always hands on a list.
func listOf(add []v1alpha1.WeightDestination) []v1alpha1.WeightDestination {
	return append([]v1alpha1.WeightDestination{}, add...)
}
