package main

import (
	"fmt"
	"math"
	"strings"

	"lambda-rollouts.dev/interop/check"
)

const errorText = "TooManyRequests: Rate exceeded — 日本 ✓\nsecond line"

// scenarios are all scripted lives of a plugin.
func scenarios(rollout []byte) []scenario {
	all := []scenario{{id: "calls", steps: allCalls(rollout)}}
	for verdict, name := range []string{"NOT_VERIFIED", "VERIFIED", "NOT_IMPLEMENTED"} {
		s := verifyWeight(strings.ToLower(name), rollout, 33)
		s.reply["verdict"] = name
		all = append(all, scenario{id: s.title, env: map[string]string{"SCRIPT_VERDICT": fmt.Sprint(verdict)}, steps: []step{s}})
	}
	for _, s := range oneOfEach(rollout) {
		s.title = s.method + " fails"
		s.reply["error"] = errorText
		if s.method == "VerifyWeight" {
			s.reply["verdict"] = "NOT_VERIFIED"
		}
		env := map[string]string{"SCRIPT_ERROR": s.method + "=" + errorText}
		all = append(all, scenario{id: "error-of-" + s.method, env: env, steps: []step{s, typeOf()}})
	}
	return all
}

// oneOfEach has a call of each method that can fail.
func oneOfEach(rollout []byte) []step {
	return []step{
		initPlugin(),
		updateHash("plain", rollout),
		setWeight("33", rollout, 33),
		verifyWeight("33", rollout, 33),
		route("SetHeaderRoute", "a match", `{"name":"header","match":[{"headerName":"x-user","headerValue":{"exact":"qa"}}]}`, rollout),
		route("SetMirrorRoute", "a match", `{"name":"mirror","match":[{"path":{"prefix":"/"}}],"percentage":0}`, rollout),
		call("RemoveManagedRoutes", "plain", rollout),
	}
}

func allCalls(rollout []byte) []step {
	steps := append(oneOfEach(rollout), typeOf())
	for title, document := range check.Sorted(documents()) {
		steps = append(steps, call("RemoveManagedRoutes", title, []byte(document)), setWeight(title, []byte(document), 33))
	}
	for _, weight := range []int32{0, 1, 100, 1000, -1, math.MaxInt32, math.MinInt32} {
		title := fmt.Sprint("weight ", weight)
		steps = append(steps, setWeight(title, rollout, weight), verifyWeight(title, rollout, weight))
	}
	for _, s := range []step{updateHash("", rollout), setWeight("", rollout, 33), verifyWeight("", rollout, 33)} {
		for title, lists := range check.Sorted(destinations()) {
			steps = append(steps, withDestinations(s, title, lists))
		}
	}
	steps = append(steps, route("SetHeaderRoute", "removal", `{"name":"header"}`, rollout),
		route("SetMirrorRoute", "removal", `{"name":"mirror"}`, rollout))
	return append(steps, notAnObject("SetWeight"), notAnObject("VerifyWeight"), typeOf())
}

// documents are Rollouts of which JSON must keep everything.
func documents() map[string]string {
	return map[string]string{
		"zeros and nulls":    `{"spec":{"replicas":0,"paused":false,"selector":null,"strategy":{"canary":{"steps":[{},{"setWeight":0}]}}},"status":{"currentStepIndex":0}}`,
		"unknown fields":     `{"spec":{"futureThing":{"deep":[1,"2",null]}},"alsoNew":9007199254740991}`,
		"dangerous names":    `{"metadata":{"labels":{"__proto__":"x","constructor":"y"}}}`,
		"every kind of text": `{"metadata":{"annotations":{"日本":"\u0000\u2028\ud83d\ude80\ufeff<&>\"\\"}}}`,
		"640 kB":             `{"metadata":{"annotations":{"big":"` + strings.Repeat("0123456789abcdef", 40_000) + `"}}}`,
		"large numbers":      `{"metadata":{"generation":9223372036854775807},"spec":{"n":[-9007199254740993,0.5]}}`,
		"nothing":            `{}`,
	}
}

// destinations are what is sent and what the router gets: empty names are none.
func destinations() map[string][2][]any {
	return map[string][2][]any{
		"an empty list of destinations": {{}, {}},
		"two destinations": {
			{map[string]any{"service_name": "experiment", "pod_template_hash": "66d9d5c9d8", "weight": 5}, map[string]any{}},
			{map[string]any{"serviceName": "experiment", "podTemplateHash": "66d9d5c9d8", "weight": 5}, map[string]any{"weight": 0}},
		},
	}
}
