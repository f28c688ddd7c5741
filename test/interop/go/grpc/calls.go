package main

import (
	"encoding/json"
	"maps"
)

// call is one with a Rollout and nothing else.
func call(method, title string, rollout []byte) step {
	return step{
		title:   method + ", " + title,
		method:  method,
		request: map[string]any{"rollout_json": rollout},
		reply:   map[string]any{"error": ""},
		args:    map[string]any{"Rollout": json.RawMessage(rollout)},
	}
}

// with adds a field to the request, and what the router gets of it.
func (s step) with(field string, sent any, argument string, got any) step {
	s.request, s.args = maps.Clone(s.request), maps.Clone(s.args)
	s.request[field], s.args[argument] = sent, got
	return s
}

func initPlugin() step {
	return step{title: "InitPlugin", method: "InitPlugin", request: map[string]any{}, reply: map[string]any{"error": ""}}
}

func typeOf() step {
	return step{title: "Type", method: "Type", request: map[string]any{}, reply: map[string]any{"type": "Scripted"}, silent: true}
}

func updateHash(title string, rollout []byte) step {
	s := call("UpdateHash", title, rollout).with("canary_hash", "7f8ccbc877", "CanaryHash", "7f8ccbc877")
	return withoutDestinations(s.with("stable_hash", "76b7b5bc4c", "StableHash", "76b7b5bc4c"))
}

func setWeight(title string, rollout []byte, weight int32) step {
	s := call("SetWeight", title, rollout)
	return withoutDestinations(s.with("desired_weight", weight, "DesiredWeight", weight))
}

func verifyWeight(title string, rollout []byte, weight int32) step {
	s := call("VerifyWeight", title, rollout)
	s.reply["verdict"] = "VERIFIED"
	return withoutDestinations(s.with("desired_weight", weight, "DesiredWeight", weight))
}

func route(method, title, document string, rollout []byte) step {
	return call(method, title, rollout).with("route_json", []byte(document), method, json.RawMessage(document))
}

func withoutDestinations(s step) step {
	s.args["AdditionalDestinations"] = []any{}
	return s
}

// withDestinations sends the first list and expects the second.
func withDestinations(s step, title string, lists [2][]any) step {
	s.title += title
	return s.with("additional_destinations", lists[0], "AdditionalDestinations", lists[1])
}

// notAnObject is a call that the plugin refuses before it reaches the router.
func notAnObject(method string) step {
	s := call(method, "a list in place of a Rollout", []byte("[]"))
	s.silent = true
	s.reply["error"] = "rollout_json is not a JSON object"
	if method == "VerifyWeight" {
		s.reply["verdict"] = "NOT_VERIFIED"
	}
	return s
}
