package main

import (
	"fmt"
	"runtime/debug"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/check"
)

// scenario is the life of a pair of plugin processes under one script.
type scenario struct {
	id    string
	env   map[string]string
	steps []step
}

// step is a call. A silent one is not written down by the plugin.
type step struct {
	title  string
	silent bool
	call   func(router) any
}

// scenarioIDs names the scenarios without making them.
func scenarioIDs() []string {
	ids := []string{concurrentID, randomID}
	for _, s := range scenarios(&v1alpha1.Rollout{}) {
		ids = append(ids, s.id)
	}
	return ids
}

func runScenario(s scenario) {
	defer goplugin.CleanupClients()
	var p *pair
	report(s.id+": starts and initialises", func() error {
		var err error
		if p, _, err = start(s.id, s.env); err != nil {
			return err
		}
		return p.sameCall()
	})
	for _, step := range s.steps {
		report(s.id+": "+step.title, func() error { return runStep(p, step) })
	}
}

func runStep(p *pair, s step) error {
	if p.ours.router == nil || p.stock.router == nil {
		return fmt.Errorf("a plugin does not run")
	}
	answered := p.sameAnswer(s.call)
	if s.silent {
		return answered
	}
	// Read in any case: the next step must not find this one's call.
	seen := p.sameCall()
	if answered != nil {
		return answered
	}
	return seen
}

// report runs a case under the version of Argo Rollouts that this host is built with.
func report(title string, run func() error) {
	check.Case("Argo Rollouts "+version()+": "+title, run)
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, module := range info.Deps {
		if module.Path == "github.com/argoproj/argo-rollouts" {
			return module.Version
		}
	}
	return "?"
}
