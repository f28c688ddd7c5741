package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"

	"lambda-rollouts.dev/interop/leftovers"
)

// options are what the host is told on its command line.
type options struct {
	rollout string
	count   uint64
	seed    uint64
	// index is the only random case to run; negative: all.
	index   int64
	command []string
}

func parseOptions(args []string) (options, error) {
	var o options
	flags := flag.NewFlagSet("host", flag.ContinueOnError)
	flags.StringVar(&o.rollout, "rollout", "", "a Rollout as JSON")
	flags.Uint64Var(&o.count, "count", 2000, "number of random Rollouts")
	flags.Uint64Var(&o.seed, "seed", 1, "seed of the random Rollouts")
	flags.Int64Var(&o.index, "index", -1, "run only this one of the random Rollouts")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if o.command = flags.Args(); len(o.command) == 0 {
		return o, fmt.Errorf("the plugin's command is missing")
	}
	return o, nil
}

func host(args []string) error {
	o, err := parseOptions(args)
	if err != nil {
		return err
	}
	ro, err := readRollout(o.rollout)
	if err != nil {
		return err
	}
	if err := configure(o.command); err != nil {
		return err
	}
	if o.index >= 0 {
		runRandom(o)
		return nil
	}
	for _, s := range scenarios(ro) {
		runScenario(s)
	}
	runConcurrent(ro)
	runSecured(o, ro)
	runRandom(o)
	report("no socket is left when all plugins have ended", leftovers.Check)
	return nil
}

func readRollout(path string) (*v1alpha1.Rollout, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	ro := &v1alpha1.Rollout{}
	return ro, json.Unmarshal(text, ro)
}
