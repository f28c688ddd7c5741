package main

import (
	"encoding/json"
	"strings"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
)

type titledRollout struct {
	title   string
	rollout *v1alpha1.Rollout
}

// rollouts are variants of a real one, by what is special about them.
func rollouts(ro *v1alpha1.Rollout) []titledRollout {
	return []titledRollout{
		{"a canary with steps", ro},
		{"an empty Rollout", &v1alpha1.Rollout{}},
		{"zeros behind pointers", with(ro, zeros)},
		{"no steps", with(ro, func(r *v1alpha1.Rollout) { canary(r).Steps = nil })},
		{"blue-green", with(ro, func(r *v1alpha1.Rollout) {
			r.Spec.Strategy = v1alpha1.RolloutStrategy{BlueGreen: &v1alpha1.BlueGreenStrategy{ActiveService: "active"}}
		})},
		{"a template from a reference", with(ro, func(r *v1alpha1.Rollout) {
			r.Spec.TemplateResolvedFromRef, r.Spec.SelectorResolvedFromRef = true, true
		})},
		{"a plugin's configuration with large numbers", with(ro, func(r *v1alpha1.Rollout) {
			canary(r).TrafficRouting = &v1alpha1.RolloutTrafficRouting{Plugins: map[string]json.RawMessage{
				"lambda-rollouts/alias": json.RawMessage(`{"n":9007199254740993,"m":[-9223372036854775808,1.5],"__proto__":{}}`),
				"other/nothing":         nil,
			}}
		})},
		{"640 kB in one annotation", with(ro, func(r *v1alpha1.Rollout) {
			r.Annotations = map[string]string{"big": strings.Repeat("0123456789abcdef", 40_000)}
		})},
	}
}

func with(ro *v1alpha1.Rollout, change func(*v1alpha1.Rollout)) *v1alpha1.Rollout {
	changed := ro.DeepCopy()
	change(changed)
	return changed
}

func canary(ro *v1alpha1.Rollout) *v1alpha1.CanaryStrategy {
	if ro.Spec.Strategy.Canary == nil {
		ro.Spec.Strategy.Canary = &v1alpha1.CanaryStrategy{}
	}
	return ro.Spec.Strategy.Canary
}

func zeros(ro *v1alpha1.Rollout) {
	zero := int32(0)
	ro.Spec.Replicas, ro.Status.CurrentStepIndex = &zero, &zero
	canary(ro).Steps = []v1alpha1.CanaryStep{{SetWeight: &zero}, {Pause: &v1alpha1.RolloutPause{}}, {SetWeight: &zero}}
}

func byteOrderMark(ro *v1alpha1.Rollout) {
	ro.Annotations = map[string]string{"note": "\ufeffa text of three bytes more"}
}

// destinations are none in both of Go's ways, and some.
func destinations() []struct {
	title string
	list  []destination
} {
	return []struct {
		title string
		list  []destination
	}{
		{"no destinations", nil},
		{"an empty list of destinations", []destination{}},
		{"a destination with only a weight", []destination{{Weight: 5}}},
		{"three destinations", []destination{{Weight: 5, ServiceName: "experiment", PodTemplateHash: "66d9d5c9d8"}, {}, {PodTemplateHash: "abc"}}},
	}
}

func headerRoutes() map[string]*v1alpha1.SetHeaderRoute {
	match := func(values ...v1alpha1.StringMatch) (matches []v1alpha1.HeaderRoutingMatch) {
		for _, value := range values {
			matches = append(matches, v1alpha1.HeaderRoutingMatch{HeaderName: "x-user", HeaderValue: &value})
		}
		return matches
	}
	return map[string]*v1alpha1.SetHeaderRoute{
		"exact":                 {Name: "header", Match: match(v1alpha1.StringMatch{Exact: "qa"})},
		"prefix and expression": {Name: "header", Match: match(v1alpha1.StringMatch{Prefix: "qa-"}, v1alpha1.StringMatch{Regex: "^é.*$"})},
		"header without value":  {Name: "header", Match: []v1alpha1.HeaderRoutingMatch{{HeaderName: "x-user"}}},
		"an empty match":        {Name: "header", Match: []v1alpha1.HeaderRoutingMatch{{}}},
		"removal":               {Name: "header"},
		"no name":               {},
	}
}

func mirrorRoutes() map[string]*v1alpha1.SetMirrorRoute {
	zero, third := int32(0), int32(35)
	matches := []v1alpha1.RouteMatch{{
		Method:  &v1alpha1.StringMatch{Exact: "GET"},
		Path:    &v1alpha1.StringMatch{Prefix: "/"},
		Headers: map[string]v1alpha1.StringMatch{"agent": {Regex: "a.*"}, "__proto__": {}},
	}, {}}
	return map[string]*v1alpha1.SetMirrorRoute{
		"35 %":       {Name: "mirror", Match: matches, Percentage: &third},
		"0 %":        {Name: "mirror", Match: matches, Percentage: &zero},
		"everything": {Name: "mirror", Match: matches},
		"removal":    {Name: "mirror"},
	}
}
