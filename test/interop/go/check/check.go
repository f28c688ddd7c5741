// Package check reports named cases as lines of JSON on stdout, one a case. run.ts shows and counts them.
package check

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"os"
	"slices"
)

// Result is what becomes of a case. An empty Failure is success.
type Result struct {
	Title   string `json:"title"`
	Failure string `json:"failure,omitempty"`
}

// Case runs one case and reports it. A panic is a failure like any other.
func Case(title string, run func() error) {
	result := Result{Title: title}
	if err := guarded(run); err != nil {
		result.Failure = err.Error()
	}
	_ = json.NewEncoder(os.Stdout).Encode(result)
}

func guarded(run func() error) (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("panic: %v", thrown)
		}
	}()
	return run()
}

// Sorted goes through a map in the order of its keys: cases always come in the same order.
func Sorted[V any](m map[string]V) iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if !yield(key, m[key]) {
				return
			}
		}
	}
}
