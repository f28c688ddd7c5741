package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/plugin/client"
	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/plugin/rpc"

	"lambda-rollouts.dev/interop/jsondiff"
	"lambda-rollouts.dev/interop/recorded"
)

// router is what Argo Rollouts has in hand of a plugin.
type router = rpc.TrafficRouterPlugin

// side is one running plugin and what it writes down of its calls.
type side struct {
	name   string
	router router
	calls  *recorded.Recording
}

// pair is our plugin and the one in Go, under the same script.
type pair struct{ ours, stock side }

// start starts both plugins of a scenario. What Argo Rollouts says about each start must be the same, and is returned.
func start(id string, env map[string]string) (*pair, string, error) {
	for name, value := range env {
		os.Setenv(name, value)
		defer os.Unsetenv(name)
	}
	p := &pair{side{name: pluginName(ours, id)}, side{name: pluginName(stock, id)}}
	oursSaid, stockSaid := p.ours.start(), p.stock.start()
	if oursSaid != stockSaid {
		return p, "", fmt.Errorf("starting ours: %q, starting the Go plugin: %q", oursSaid, stockSaid)
	}
	return p, stockSaid, nil
}

// start returns Argo Rollouts' error text without the name of the plugin. As the controller does, it asks again after an error
// of InitPlugin and gets the same process.
func (s *side) start() string {
	err := s.record()
	if err != nil {
		return err.Error()
	}
	said := ""
	if s.router, err = client.GetTrafficPlugin(s.name); err != nil {
		said = strings.ReplaceAll(err.Error(), s.name, "<name>")
		s.router, err = client.GetTrafficPlugin(s.name)
	}
	if err != nil {
		said += "; and again: " + strings.ReplaceAll(err.Error(), s.name, "<name>")
	}
	return said
}

// record makes the process that is started next write its calls down for this side.
func (s *side) record() error {
	path, err := filepath.Abs(strings.ReplaceAll(s.name, "/", "-") + ".jsonl")
	s.calls = recorded.New(path)
	return errors.Join(err, os.Setenv(recorded.Variable, path))
}

// sameAnswer makes a call on both sides at once, and compares what they answer.
func (p *pair) sameAnswer(call func(router) any) error {
	fromStock := make(chan any)
	go func() { fromStock <- call(p.stock.router) }()
	got := call(p.ours.router)
	want := <-fromStock
	wantJSON, err := jsondiff.Of(want)
	if err != nil {
		return err
	}
	gotJSON, err := jsondiff.Of(got)
	if err != nil {
		return err
	}
	if err := jsondiff.Compare(wantJSON, gotJSON); err != nil {
		return fmt.Errorf("answer %w", err)
	}
	return nil
}

// sameCall compares what both sides wrote down of the last call. What the Go plugin saw is right, but for the zeros behind
// pointers that gob drops and our side puts back.
func (p *pair) sameCall() error {
	want, wantErr := p.stock.calls.Only()
	got, gotErr := p.ours.calls.Only()
	if wantErr != nil {
		return fmt.Errorf("the Go plugin: %w", wantErr)
	}
	if gotErr != nil {
		return fmt.Errorf("our plugin: %w", gotErr)
	}
	if want.Method != got.Method {
		return fmt.Errorf("the Go plugin saw a call of %s, ours of %s", want.Method, got.Method)
	}
	return sameArguments(want, got)
}

func sameArguments(want, got recorded.Call) error {
	wantArgs, err := want.Arguments()
	if err != nil {
		return err
	}
	gotArgs, err := got.Arguments()
	if err != nil {
		return err
	}
	asNewest(wantArgs)
	restoreZeros(wantArgs)
	return jsondiff.Compare(wantArgs, gotArgs)
}
