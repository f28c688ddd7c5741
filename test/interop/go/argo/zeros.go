package main

import "encoding/json"

// restoreZeros puts back, in the arguments of a call, the three zeros that gob drops and the Kubernetes API never stores as
// absent: the replicas, the weight of a step that has nothing else, and the step index of a canary with steps.
func restoreZeros(args any) {
	ro := object(object(args)["Rollout"])
	if ro == nil {
		return
	}
	spec, zero := object(ro["spec"]), json.Number("0")
	if spec["replicas"] == nil {
		spec["replicas"] = zero
	}
	steps, _ := object(object(spec["strategy"])["canary"])["steps"].([]any)
	for _, step := range steps {
		if step := object(step); len(step) == 0 {
			step["setWeight"] = zero
		}
	}
	if status := object(ro["status"]); len(steps) > 0 && status["currentStepIndex"] == nil {
		status["currentStepIndex"] = zero
	}
}

// object is nil for whatever is no object.
func object(value any) map[string]any {
	o, _ := value.(map[string]any)
	return o
}
