package main

import (
	"fmt"
	"os"
	"path/filepath"

	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/check"
	"lambda-rollouts.dev/interop/jsondiff"
	"lambda-rollouts.dev/interop/recorded"
)

// scenario is the life of a plugin process under one script.
type scenario struct {
	id    string
	env   map[string]string
	steps []step
}

// step is a call, the reply that it must get, and the arguments that the plugin must write down. A silent one reaches no router.
type step struct {
	title   string
	method  string
	request map[string]any
	reply   map[string]any
	silent  bool
	args    map[string]any
}

func runScenario(o options, s scenario) {
	defer goplugin.CleanupClients()
	var running *router
	var calls *recorded.Recording
	report(o, s.id+": starts and answers a ping", func() error {
		path, err := filepath.Abs(s.id + ".jsonl")
		if err != nil {
			return err
		}
		calls = recorded.New(path)
		os.Setenv(recorded.Variable, path)
		for name, value := range s.env {
			os.Setenv(name, value)
			defer os.Unsetenv(name)
		}
		running, err = start(o)
		return err
	})
	for _, step := range s.steps {
		report(o, s.id+": "+step.title, func() error { return runStep(running, calls, step) })
	}
}

func runStep(running *router, calls *recorded.Recording, s step) error {
	if running == nil {
		return fmt.Errorf("the plugin does not run")
	}
	reply, err := running.call(s.method, s.request)
	if err != nil {
		return err
	}
	got, err := jsondiff.Parse(reply)
	if err != nil {
		return err
	}
	want, err := jsondiff.Of(s.reply)
	if err != nil {
		return err
	}
	if err := jsondiff.Compare(want, got); err != nil {
		return fmt.Errorf("reply %w", err)
	}
	if s.silent {
		return nil
	}
	return sameCall(calls, s)
}

func sameCall(calls *recorded.Recording, s step) error {
	call, err := calls.Only()
	if err != nil {
		return err
	}
	if call.Method != s.method {
		return fmt.Errorf("the plugin saw a call of %s", call.Method)
	}
	got, err := call.Arguments()
	if err != nil {
		return err
	}
	want, err := jsondiff.Of(s.args)
	if err != nil {
		return err
	}
	return jsondiff.Compare(want, got)
}

func report(o options, title string, run func() error) {
	wire := "gRPC"
	if o.mtls {
		wire = "gRPC with AutoMTLS"
	}
	check.Case(wire+": "+title, run)
}
