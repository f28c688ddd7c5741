package main

import (
	"errors"
	"os"
	"os/exec"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/plugin/rpc"
	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/recorder"
)

const securedID = "auto-mtls"

// runSecured makes calls over go-plugin's AutoMTLS, which Argo Rollouts does not ask for and another host may.
func runSecured(o options, ro *v1alpha1.Rollout) {
	defer goplugin.CleanupClients()
	p := &pair{side{name: pluginName(ours, securedID)}, side{name: pluginName(stock, securedID)}}
	report("AutoMTLS: starts and initialises", func() error {
		self, err := os.Executable()
		if err != nil {
			return err
		}
		if err := errors.Join(p.ours.startSecured(o.command), p.stock.startSecured([]string{self, "plugin"})); err != nil {
			return err
		}
		return runStep(p, step{call: func(r router) any { return r.InitPlugin() }})
	})
	for _, r := range rollouts(ro) {
		s := setWeight(r.title, r.rollout, 20, nil)
		report("AutoMTLS: "+s.title, func() error { return runStep(p, s) })
	}
}

func (s *side) startSecured(command []string) error {
	if err := s.record(); err != nil {
		return err
	}
	protocol, err := goplugin.NewClient(&goplugin.ClientConfig{
		HandshakeConfig: recorder.Handshake,
		Plugins:         goplugin.PluginSet{recorder.Name: &rpc.RpcTrafficRouterPlugin{}},
		Cmd:             exec.Command(command[0], command[1:]...),
		AutoMTLS:        true,
		Managed:         true,
	}).Client()
	if err != nil {
		return err
	}
	dispensed, err := protocol.Dispense(recorder.Name)
	if err != nil {
		return err
	}
	s.router = dispensed.(router)
	return nil
}
