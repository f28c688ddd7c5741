package main

import (
	"fmt"
	"math"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"

	"lambda-rollouts.dev/interop/check"
)

// scenarios are all scripted lives but the concurrent one. The error texts are what a user reads, in any script.
func scenarios(ro *v1alpha1.Rollout) []scenario {
	all := []scenario{{id: "calls", steps: allCalls(ro)}}
	for verdict, name := range []string{"not-verified", "verified", "not-implemented"} {
		env := map[string]string{"SCRIPT_VERDICT": fmt.Sprint(verdict)}
		all = append(all, scenario{id: name, env: env, steps: []step{verifyWeight("33", ro, 33, nil)}})
	}
	for id, steps := range check.Sorted(failingCalls(ro)) {
		env := map[string]string{"SCRIPT_ERROR": id + "=TooManyRequests: Rate exceeded — 日本 ✓\nsecond line"}
		all = append(all, scenario{id: "error-of-" + id, env: env, steps: steps})
	}
	return all
}

// failingCalls are the calls that can fail, each followed by one that does not.
func failingCalls(ro *v1alpha1.Rollout) map[string][]step {
	after := removeManagedRoutes("and after it", ro)
	return map[string][]step{
		"InitPlugin":          {after},
		"UpdateHash":          {updateHash("fails", ro, nil), after},
		"SetWeight":           {setWeight("fails", ro, 33, nil), after},
		"VerifyWeight":        {verifyWeight("fails", ro, 33, nil), after},
		"SetHeaderRoute":      {setHeaderRoute("fails", ro, headerRoutes()["exact"]), after},
		"SetMirrorRoute":      {setMirrorRoute("fails", ro, mirrorRoutes()["35 %"]), after},
		"RemoveManagedRoutes": {removeManagedRoutes("fails", ro), setWeight("and after it", ro, 33, nil)},
	}
}

func allCalls(ro *v1alpha1.Rollout) []step {
	steps := []step{typeOf()}
	for _, r := range rollouts(ro) {
		steps = append(steps, removeManagedRoutes(r.title, r.rollout), updateHash(r.title, r.rollout, nil),
			setWeight(r.title, r.rollout, 20, nil), verifyWeight(r.title, r.rollout, 20, nil))
	}
	steps = append(steps, setWeight("a text that begins with a byte order mark", with(ro, byteOrderMark), 20, nil))
	for _, d := range destinations() {
		steps = append(steps, updateHash(d.title, ro, d.list), setWeight(d.title, ro, 33, d.list), verifyWeight(d.title, ro, 33, d.list))
	}
	for _, weight := range []int32{0, 1, 63, 64, 100, 1000, -1, math.MaxInt32, math.MinInt32} {
		steps = append(steps, setWeight(fmt.Sprint("weight ", weight), ro, weight, nil), verifyWeight(fmt.Sprint("weight ", weight), ro, weight, nil))
	}
	for title, route := range check.Sorted(headerRoutes()) {
		steps = append(steps, setHeaderRoute(title, ro, route))
	}
	for title, route := range check.Sorted(mirrorRoutes()) {
		steps = append(steps, setMirrorRoute(title, ro, route))
	}
	return append(steps, typeOf())
}
