package random

import (
	"encoding/json"
	"math"
	"reflect"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// specials are the types that write their own JSON or bytes.
var specials = map[reflect.Type]func(*Filler) any{
	reflect.TypeFor[metav1.Time]():        func(f *Filler) any { return metav1.NewTime(f.time()) },
	reflect.TypeFor[resource.Quantity]():  func(f *Filler) any { return resource.MustParse(quantities[f.pick(len(quantities))]) },
	reflect.TypeFor[intstr.IntOrString](): func(f *Filler) any { return f.intOrString() },
	reflect.TypeFor[json.RawMessage]():    func(f *Filler) any { return json.RawMessage(f.rawJSON()) },
	reflect.TypeFor[metav1.FieldsV1]():    func(f *Filler) any { return metav1.FieldsV1{Raw: f.rawJSON()} },
}

var quantities = []string{"0", "1", "100m", "1500m", "0.5Gi", "64Mi", "1e3", "-5", "9223372036854775807", "12345678901234567890123"}

// texts are valid UTF-8, as all that comes out of the Kubernetes API.
var texts = []string{
	"", "a", "orders", "Grüße", "日本語", "🚀\U0010ffff", "\x00\x01\x1f\x7f", "\u2028\u2029", "a\ufeffb", "\ufeffb", "\ufffd", "e\u0301", "\"\\/\b\f\n\r\t",
	"<script>&amp;", "__proto__", "constructor", "toString", "null", "0", " ", strings.Repeat("0123456789abcdef", 20),
}

func (f *Filler) text() string { return texts[f.pick(len(texts))] }

// integer is of the given width; Go cuts the rest off where it is set as an unsigned number.
func (f *Filler) integer(bits int) int64 {
	lowest, highest := int64(math.MinInt64)>>(64-bits), int64(math.MaxInt64)>>(64-bits)
	edges := []int64{0, 1, -1, 63, 64, -64, -65, 127, 128, lowest, highest, lowest + 1, highest - 1}
	if bits == 64 {
		edges = append(edges, 1<<53-1, 1<<53, 1<<53+1, -1<<53, -1<<53-1, 1<<62, math.MaxUint32)
	}
	if f.flip(0.3) {
		return int64(f.random.Uint64()) >> (64 - bits)
	}
	return max(lowest, min(highest, edges[f.pick(len(edges))]))
}

func (f *Filler) intOrString() intstr.IntOrString {
	if f.flip(0.5) {
		return intstr.FromInt32(int32(f.integer(32)))
	}
	return intstr.FromString(f.text())
}

var documents = []string{
	`null`, `true`, `0`, `"text"`, `[]`, `{}`, `{"alias":"live","functionName":"orders","n":[1,2.5,-3]}`,
	`{"__proto__":{"polluted":true},"constructor":1,"":null}`, `{"f:spec":{"f:replicas":{},".":{},"k:{\"name\":\"x\"}":{}}}`,
	`[9223372036854775807,-9223372036854775808,9007199254740993,18446744073709551615]`, `[1e21,1.5e300,5e-324,0.1,-0.0,1E2]`,
	` { "spaced" : [ 1 , 2 ] } `, `"\u00e9\ud83d\ude80\u2028\u0000"`, `{"a":{"b":{"c":{"d":[[[{}]]]}}}}`, `"9007199254740993"`,
}

// rawJSON is sometimes nil and sometimes empty, which is nil on the other side.
func (f *Filler) rawJSON() []byte {
	switch f.pick(10) {
	case 0:
		return nil
	case 1:
		return []byte{}
	}
	return []byte(documents[f.pick(len(documents))])
}

var zones = []*time.Location{
	time.UTC,
	time.Local,
	time.FixedZone("", 5*3600+45*60),
	time.FixedZone("", -12*3600),
	time.FixedZone("", 14*3600),
	time.FixedZone("seconds", 19*60+32),
}

// time has zones of odd minutes and seconds, nanoseconds, and years at both ends of what RFC 3339 can write, where UTC lies
// beyond.
func (f *Filler) time() time.Time {
	zone := zones[f.pick(len(zones))]
	nanoseconds := []int{0, 1, 999_999_999, 500_000_000, f.pick(1e9)}[f.pick(5)]
	switch f.pick(8) {
	case 0:
		return time.Time{}
	case 1:
		return time.Time{}.In(zone)
	case 2:
		return time.Date(0, 1, 1, 0, 0, 0, nanoseconds, zone)
	case 3:
		return time.Date(9999, 12, 31, 23, 59, 59, nanoseconds, zone)
	case 4:
		return time.Unix(int64(f.pick(3))-1, int64(nanoseconds)).In(zone)
	}
	return time.Date(1+f.pick(3000), 1, f.pick(366), 0, 0, f.pick(86_400), nanoseconds, zone)
}
