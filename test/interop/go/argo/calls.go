package main

import "github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"

// destination shortens the name of what goes beside stable and canary.
type destination = v1alpha1.WeightDestination

func typeOf() step {
	return step{title: "Type", silent: true, call: func(r router) any { return r.Type() }}
}

func updateHash(what string, ro *v1alpha1.Rollout, add []destination) step {
	return step{title: "UpdateHash, " + what, call: func(r router) any { return r.UpdateHash(ro, "7f8ccbc877", "76b7b5bc4c", add) }}
}

func setWeight(what string, ro *v1alpha1.Rollout, weight int32, add []destination) step {
	return step{title: "SetWeight, " + what, call: func(r router) any { return r.SetWeight(ro, weight, add) }}
}

func verifyWeight(what string, ro *v1alpha1.Rollout, weight int32, add []destination) step {
	return step{title: "VerifyWeight, " + what, call: func(r router) any {
		verdict, failed := r.VerifyWeight(ro, weight, add)
		return []any{verdict, failed}
	}}
}

func setHeaderRoute(what string, ro *v1alpha1.Rollout, route *v1alpha1.SetHeaderRoute) step {
	return step{title: "SetHeaderRoute, " + what, call: func(r router) any { return r.SetHeaderRoute(ro, route) }}
}

func setMirrorRoute(what string, ro *v1alpha1.Rollout, route *v1alpha1.SetMirrorRoute) step {
	return step{title: "SetMirrorRoute, " + what, call: func(r router) any { return r.SetMirrorRoute(ro, route) }}
}

func removeManagedRoutes(what string, ro *v1alpha1.Rollout) step {
	return step{title: "RemoveManagedRoutes, " + what, call: func(r router) any { return r.RemoveManagedRoutes(ro) }}
}
