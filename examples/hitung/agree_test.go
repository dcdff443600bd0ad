package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/hitung"
)

// schema checks values against skema.json, as far as that uses JSON Schema.
type schema struct {
	defs     map[string]any
	patterns map[string]*regexp.Regexp // compiled so far
}

func loadSchema(t *testing.T) schema {
	t.Helper()
	var all struct {
		Defs map[string]any `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal([]byte(read(t, "skema.json")), &all))
	return schema{all.Defs, map[string]*regexp.Regexp{}}
}

// faults returns the pointers at which a value breaks a definition.
func (s schema) faults(def string, v any) []string {
	return s.check(map[string]any{"$ref": "#/$defs/" + def}, v, "")
}

func (s schema) check(rule map[string]any, v any, at string) (out []string) {
	if ref, ok := rule["$ref"].(string); ok {
		rule = s.defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
	if !s.hasType(rule["type"], v) {
		return []string{at}
	}
	switch v := v.(type) {
	case map[string]any:
		for _, key := range list(rule["required"]) {
			if _, ok := v[key.(string)]; !ok {
				out = append(out, at+"/"+key.(string))
			}
		}
		properties := rule["properties"].(map[string]any)
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if property, known := properties[key].(map[string]any); known {
				out = append(out, s.check(property, v[key], at+"/"+key)...)
			} else {
				out = append(out, at+"/"+key)
			}
		}
	case []any:
		most, limited := rule["maxItems"].(float64)
		least, _ := rule["minItems"].(float64)
		if limited && len(v) > int(most) || len(v) < int(least) {
			out = append(out, at)
		}
		for i, v := range v {
			out = append(out, s.check(rule["items"].(map[string]any), v, fmt.Sprintf("%s/%d", at, i))...)
		}
	case string:
		values := list(rule["enum"])
		pattern, _ := rule["pattern"].(string)
		longest, limited := rule["maxLength"].(float64)
		shortest, _ := rule["minLength"].(float64)
		n := len([]rune(v))
		if values != nil && !slices.Contains(values, any(v)) || !s.matches(pattern, v) ||
			limited && n > int(longest) || n < int(shortest) {
			out = append(out, at)
		}
	}
	return out
}

func (s schema) matches(pattern, text string) bool {
	if s.patterns[pattern] == nil {
		s.patterns[pattern] = regexp.MustCompile(pattern)
	}
	return s.patterns[pattern].MatchString(text)
}

func list(v any) []any {
	out, _ := v.([]any)
	return out
}

func (s schema) hasType(want, v any) bool {
	if several, ok := want.([]any); ok {
		return slices.ContainsFunc(several, func(one any) bool { return s.hasType(one, v) })
	}
	switch v := v.(type) {
	case map[string]any:
		return want == "object"
	case []any:
		return want == "array"
	case string:
		return want == "string"
	case bool:
		return want == "boolean"
	case json.Number:
		_, err := v.Int64()
		return want == "number" || want == "integer" && err == nil
	}
	return false
}

func decode(t *testing.T, text string) any {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var v any
	require.NoError(t, d.Decode(&v))
	return v
}

// TestSchemaHoldsForAnswers checks answers of every kind.
func TestSchemaHoldsForAnswers(t *testing.T) {
	s := loadSchema(t)
	input, _ := example(t)
	for _, input := range []string{input, read(t, "testdata/lengkap.json")} {
		assert.Empty(t, s.faults("masukan", decode(t, input)))
		assert.Empty(t, s.faults("keluaran", decode(t, runWith(t, input).Stdout)))
	}
	for _, input := range []string{"{}", "", "[", `{"satker": 1}`} {
		assert.Empty(t, s.faults("keluaran", decode(t, runWith(t, input).Stdout)))
	}
	assert.Equal(t, []string{"/galat", "/pernyataan"}, slices.Sorted(slices.Values(s.faults("keluaran", map[string]any{}))), "the check checks")
}

// TestSchemaAgreesWithTheProgram spoils an input that uses every key, one place at a
// time, and holds schema and program to the same opinion.
func TestSchemaAgreesWithTheProgram(t *testing.T) {
	s := loadSchema(t)
	text := strings.Replace(read(t, "testdata/lengkap.json"), `"penjelasan": true`, `"penjelasan": false`, 1) // faster
	n := 0
	for _, at := range places(decode(t, text), "") {
		for name, spoil := range map[string]func(parent map[string]any, key string){
			"missing":     func(p map[string]any, key string) { delete(p, key) },
			"null":        func(p map[string]any, key string) { p[key] = nil },
			"a list":      func(p map[string]any, key string) { p[key] = []any{"x"} },
			"an object":   func(p map[string]any, key string) { p[key] = map[string]any{"x": "y"} },
			"true":        func(p map[string]any, key string) { p[key] = true },
			"a fraction":  func(p map[string]any, key string) { p[key] = json.Number("1.5") },
			"a word":      func(p map[string]any, key string) { p[key] = "\u200b" },
			"unknown key": func(p map[string]any, key string) { p[key+"x"] = "y" },
		} {
			v := decode(t, text)
			spoil(parentOf(v, at))
			if name == "null" && len(s.faults("masukan", v)) > 0 {
				continue // null is as good as missing to the program, and no JSON Schema type
			}
			spoiled, err := json.Marshal(v)
			require.NoError(t, err)
			n++
			broken := s.faults("masukan", v)
			out := hitung.Compute(spoiled)
			if len(broken) > 0 {
				assert.NotEmpty(t, out.Faults, "%s: %s; the schema finds %v", at, name, broken)
				continue
			}
			// The program knows more than a schema can, but nothing about form.
			for _, f := range out.Faults {
				assert.NotContains(t, string(f.Code), "HITUNG-JSON", "%s: %s: %v", at, name, f)
			}
		}
	}
	assert.Greater(t, n, 500)
}

// places returns the pointers of all keys.
func places(v any, at string) (out []string) {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			out = append(out, at+"/"+key)
			out = append(out, places(v[key], at+"/"+key)...)
		}
	case []any:
		for i, v := range v {
			out = append(out, places(v, at+"/"+strconv.Itoa(i))...)
		}
	}
	return out
}

func parentOf(v any, pointer string) (map[string]any, string) {
	parts := strings.Split(pointer, "/")[1:]
	for _, part := range parts[:len(parts)-1] {
		switch in := v.(type) {
		case map[string]any:
			v = in[part]
		case []any:
			i, _ := strconv.Atoi(part)
			v = in[i]
		}
	}
	return v.(map[string]any), parts[len(parts)-1]
}

// TestOnePerLine lets a stream of answers be read line by line.
func TestOnePerLine(t *testing.T) {
	input, _ := example(t)
	out := runWith(t, input).Stdout
	assert.Equal(t, len(out)-1, bytes.IndexByte([]byte(out), '\n'))
}
