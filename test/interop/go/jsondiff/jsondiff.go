// Package jsondiff compares two JSON documents and names the first place where they differ.
package jsondiff

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/big"
	"reflect"
	"sort"
	"strconv"
)

// Parse reads a document and keeps every digit of its numbers, as json.Number.
func Parse(text []byte) (any, error) {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, fmt.Errorf("%w in %.200s", err, text)
	}
	return value, nil
}

// Of turns a Go value into what Parse returns of its JSON.
func Of(value any) (any, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	return Parse(text)
}

// Compare returns nil when both values are the same, else an error with the path of the first difference. A member that is
// null and one that is absent are different.
func Compare(want, got any) error { return compareAt("$", want, got) }

func compareAt(path string, want, got any) error {
	switch want := want.(type) {
	case map[string]any:
		if got, ok := got.(map[string]any); ok {
			return compareObjects(path, want, got)
		}
	case []any:
		if got, ok := got.([]any); ok {
			return compareArrays(path, want, got)
		}
	case json.Number:
		if got, ok := got.(json.Number); ok && sameNumber(want, got) {
			return nil
		}
	default:
		if reflect.DeepEqual(want, got) {
			return nil
		}
	}
	return fmt.Errorf("%s: want %s, got %s", path, show(want), show(got))
}

func compareObjects(path string, want, got map[string]any) error {
	for _, name := range sortedNames(want, got) {
		at := path + "." + name
		w, wanted := want[name]
		g, found := got[name]
		if !found {
			return fmt.Errorf("%s: want %s, got nothing", at, show(w))
		}
		if !wanted {
			return fmt.Errorf("%s: want nothing, got %s", at, show(g))
		}
		if err := compareAt(at, w, g); err != nil {
			return err
		}
	}
	return nil
}

func compareArrays(path string, want, got []any) error {
	if len(want) != len(got) {
		return fmt.Errorf("%s: want %d elements, got %d", path, len(want), len(got))
	}
	for i := range want {
		if err := compareAt(path+"["+strconv.Itoa(i)+"]", want[i], got[i]); err != nil {
			return err
		}
	}
	return nil
}

// sameNumber wants every digit of an integer, and of a fraction what a float64 can hold of it.
func sameNumber(want, got json.Number) bool {
	w, okW := new(big.Rat).SetString(want.String())
	g, okG := new(big.Rat).SetString(got.String())
	if !okW || !okG {
		return want == got
	}
	if w.IsInt() || g.IsInt() {
		return w.Cmp(g) == 0
	}
	wantFloat, _ := w.Float64()
	gotFloat, _ := g.Float64()
	return wantFloat == gotFloat
}

func sortedNames(objects ...map[string]any) []string {
	seen := map[string]bool{}
	var names []string
	for _, object := range objects {
		for name := range object {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	sort.Strings(names)
	return names
}

func show(value any) string {
	text, _ := json.Marshal(value)
	if len(text) > 200 {
		return string(text[:200]) + "…"
	}
	return string(text)
}
