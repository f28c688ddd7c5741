package main

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/argoproj/argo-rollouts/rollout/trafficrouting/plugin/rpc"
	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/random"
)

const randomID = "random"

// maxFailures is how many failing Rollouts are shown; the rest is only counted.
const maxFailures = 10

// enough is how many Rollouts reach every field for any seed.
const enough = 2000

// runRandom sends random arguments of every call. They all go to one pair of processes: a gob stream describes a type only once.
func runRandom(o options) {
	defer goplugin.CleanupClients()
	p, _, err := start(randomID, nil)
	if err == nil {
		err = p.sameCall()
	}
	reached := map[string]bool{}
	first, last := uint64(0), o.count
	if o.index >= 0 {
		first, last = uint64(o.index), uint64(o.index)+1
	}
	report(fmt.Sprintf("%d random Rollouts (seed %d) are the same for both plugins", last-first, o.seed), func() error {
		if err != nil {
			return err
		}
		return sendRandom(p, o.seed, first, last, reached)
	})
	if last-first >= enough {
		report("the random Rollouts had a value in every field", func() error { return allReached(reached) })
	}
}

func sendRandom(p *pair, seed, first, last uint64, reached map[string]bool) error {
	var failures []error
	failed := 0
	for index := first; index < last; index++ {
		filler := random.New(seed, index)
		err := runStep(p, randomStep(filler, index))
		for name := range filler.Reached {
			reached[name] = true
		}
		if err == nil {
			continue
		}
		if failed++; failed <= maxFailures {
			failures = append(failures, fmt.Errorf("seed %d, index %d: %w", seed, index, err))
		}
	}
	if failed > maxFailures {
		failures = append(failures, fmt.Errorf("and %d more", failed-maxFailures))
	}
	return errors.Join(failures...)
}

// randomStep goes through the calls that carry a Rollout, by the index.
func randomStep(filler *random.Filler, index uint64) step {
	switch index % 5 {
	case 0:
		var args rpc.UpdateHashArgs
		filler.Fill(&args)
		return step{call: func(r router) any {
			return r.UpdateHash(&args.Rollout, args.CanaryHash, args.StableHash, args.AdditionalDestinations)
		}}
	case 1:
		var args rpc.SetWeightAndVerifyWeightArgs
		filler.Fill(&args)
		return setWeight("", &args.Rollout, args.DesiredWeight, args.AdditionalDestinations)
	case 2:
		var args rpc.SetHeaderArgs
		filler.Fill(&args)
		return setHeaderRoute("", &args.Rollout, &args.SetHeaderRoute)
	case 3:
		var args rpc.SetMirrorArgs
		filler.Fill(&args)
		return setMirrorRoute("", &args.Rollout, &args.SetMirrorRoute)
	default:
		var args rpc.RemoveManagedRoutesArgs
		filler.Fill(&args)
		return removeManagedRoutes("", &args.Rollout)
	}
}

// allReached wants every field that a Rollout can have; else the comparison would not be worth much.
func allReached(reached map[string]bool) error {
	var missing []string
	for _, name := range random.Fields(reflect.TypeFor[rpc.UpdateHashArgs]()) {
		if !reached[name] {
			missing = append(missing, name)
		}
	}
	if len(missing) > 0 {
		return fmt.Errorf("%d fields were always zero: %v", len(missing), missing)
	}
	return nil
}
