package random

import (
	"reflect"
	"sort"
)

// Fields names every field that Fill can reach from a type, as in Reached.
func Fields(t reflect.Type) []string {
	found := map[string]bool{}
	walk(t, map[reflect.Type]bool{}, found)
	names := make([]string, 0, len(found))
	for name := range found {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

func walk(t reflect.Type, seen map[reflect.Type]bool, found map[string]bool) {
	if _, special := specials[t]; special || seen[t] {
		return
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		walk(t.Elem(), seen, found)
	case reflect.Map:
		walk(t.Key(), seen, found)
		walk(t.Elem(), seen, found)
	case reflect.Struct:
		for i := range t.NumField() {
			if field := t.Field(i); field.IsExported() {
				found[fieldName(t, field)] = true
				walk(field.Type, seen, found)
			}
		}
	}
}

func fieldName(t reflect.Type, field reflect.StructField) string {
	return t.String() + "." + field.Name
}
