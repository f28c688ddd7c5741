package main

// asNewest rewrites the JSON of older Kubernetes types as our table, made from the newest version of Argo Rollouts, has it. The
// libraries of v1.8.5 (0.29) write null for a creation time that is not set, which 0.34 leaves out, and leave out the empty
// address of a host alias, which 0.34 writes.
func asNewest(value any) {
	switch value := value.(type) {
	case []any:
		for _, element := range value {
			asNewest(element)
		}
	case map[string]any:
		dropUnsetCreation(object(value["metadata"]))
		addEmptyAddresses(value["hostAliases"])
		for _, member := range value {
			asNewest(member)
		}
	}
}

func dropUnsetCreation(metadata map[string]any) {
	if created, written := metadata["creationTimestamp"]; written && created == nil {
		delete(metadata, "creationTimestamp")
	}
}

func addEmptyAddresses(aliases any) {
	list, _ := aliases.([]any)
	for _, alias := range list {
		if alias := object(alias); alias != nil && alias["ip"] == nil {
			alias["ip"] = ""
		}
	}
}
