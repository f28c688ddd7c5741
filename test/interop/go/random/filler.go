// Package random fills Go values with random content, through every field that reflection reaches, and prefers the values at
// which encodings break: zeros behind pointers, empty against nil, the ends of integer ranges.
package random

import (
	"fmt"
	"math/rand/v2"
	"reflect"
)

// Filler fills values. The same seed and index give the same value.
type Filler struct {
	random *rand.Rand
	// density is the probability that something optional is there.
	density float64
	// budget is how many more optional things there may be; it keeps a value near the size of a real object.
	budget int
	// Reached are the fields that ever got a value other than zero, as `package.Type.Field`.
	Reached map[string]bool
}

// New makes a Filler. Small and large, sparse and dense values come in turns.
func New(seed, index uint64) *Filler {
	random := rand.New(rand.NewPCG(seed, index))
	return &Filler{
		random:  random,
		density: []float64{0.05, 0.3, 0.6, 0.95}[random.IntN(4)],
		budget:  20 << random.IntN(6),
		Reached: map[string]bool{},
	}
}

// Fill sets the value that pointer points to.
func (f *Filler) Fill(pointer any) { f.fill(reflect.ValueOf(pointer).Elem()) }

func (f *Filler) fill(v reflect.Value) {
	if special, ok := specials[v.Type()]; ok {
		v.Set(reflect.ValueOf(special(f)))
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(f.flip(0.5))
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(f.integer(v.Type().Bits()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(uint64(f.integer(v.Type().Bits())))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(f.random.NormFloat64())
	case reflect.String:
		v.SetString(f.text())
	case reflect.Pointer:
		f.fillPointer(v)
	case reflect.Slice:
		f.fillSlice(v)
	case reflect.Map:
		f.fillMap(v)
	case reflect.Struct:
		f.fillStruct(v)
	default:
		panic(fmt.Sprintf("%s: no random values of kind %s", v.Type(), v.Kind()))
	}
}

func (f *Filler) fillPointer(v reflect.Value) {
	if !f.wanted() {
		return
	}
	v.Set(reflect.New(v.Type().Elem()))
	if f.flip(0.85) {
		f.fill(v.Elem())
	}
}

func (f *Filler) fillSlice(v reflect.Value) {
	if !f.wanted() {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), f.length(), 4))
	for i := range v.Len() {
		f.fill(v.Index(i))
	}
}

func (f *Filler) fillMap(v reflect.Value) {
	if !f.wanted() {
		return
	}
	v.Set(reflect.MakeMap(v.Type()))
	for range f.length() {
		key, element := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		f.fill(key)
		f.fill(element)
		v.SetMapIndex(key, element)
	}
}

// fillStruct takes the fields in any order, so that a small budget does not always go to the first.
func (f *Filler) fillStruct(v reflect.Value) {
	for _, i := range f.random.Perm(v.NumField()) {
		field := v.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		f.fill(v.Field(i))
		if !v.Field(i).IsZero() {
			f.Reached[fieldName(v.Type(), field)] = true
		}
	}
}

func (f *Filler) wanted() bool {
	if f.budget <= 0 || !f.flip(f.density) {
		return false
	}
	f.budget--
	return true
}

// length is 0 often enough: empty is not nil.
func (f *Filler) length() int { return []int{0, 1, 1, 2, 3}[f.random.IntN(5)] }

func (f *Filler) flip(probability float64) bool { return f.random.Float64() < probability }

func (f *Filler) pick(count int) int { return f.random.IntN(count) }
