package honor_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	faultsKey = "galat"  // faults that a case does not name are differences
	textKey   = "memuat" // an expectation that a text holds another
)

// wanted returns what a case expects as plain JSON, after making sure that every key
// of it is known.
func (c *namedCase) wanted(t *testing.T) map[string]any {
	t.Helper()
	require.NotEmpty(t, c.Want, "the case has no harap")
	require.NoError(t, decodeStrictly(c.Want, new(answer)))
	want, ok := plain(t, c.Want).(map[string]any)
	require.True(t, ok, "harap must be an object")
	return want
}

// compareAnswer holds an answer against what is wanted of it, and counts what it
// compared.
func compareAnswer(want map[string]any, got any) (checked int, differences []string) {
	m := matcher{}
	m.value("", want, got)
	return m.checked, m.differences
}

// matcher compares what the expectation names and nothing else. Lists are compared
// whole, figures by how they are written, so that 12 and "12" are one.
type matcher struct {
	checked     int
	differences []string
}

func (m *matcher) value(path string, want, got any) {
	switch w := want.(type) {
	case map[string]any:
		if g, ok := got.(map[string]any); ok {
			m.object(path, w, g)
			return
		}
		m.checked++
	case []any:
		g, ok := got.([]any)
		if m.checked++; (ok || got == nil) && len(g) == len(w) {
			for i := range w {
				m.value(fmt.Sprintf("%s[%d]", path, i), w[i], g[i])
			}
			return
		}
	default:
		m.checked++
		if scalar(want) == scalar(got) || strings.HasSuffix(path, "."+textKey) && strings.Contains(scalar(got), scalar(want)) {
			return
		}
	}
	m.differ(path, want, got)
}

func (m *matcher) object(path string, want, got map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(want)) {
		m.value(path+"."+key, want[key], got[key])
	}
	if faults, _ := got[faultsKey].([]any); len(faults) > 0 && want[faultsKey] == nil {
		m.differ(path+"."+faultsKey, []any{}, faults)
	}
}

func (m *matcher) differ(path string, want, got any) {
	m.differences = append(m.differences, fmt.Sprintf("%s: want %s, got %s", strings.TrimPrefix(path, "."), inJSON(want), inJSON(got)))
}

func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	}
	return inJSON(v)
}

func inJSON(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// plain returns a value as JSON gives it, figures unread.
func plain(t *testing.T, v any) (out any) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	require.NoError(t, d.Decode(&out))
	return out
}

// TestMatcher makes sure that the runner sees what differs: a runner that passes
// everything would pass here too.
func TestMatcher(t *testing.T) {
	tests := []struct {
		name, want, got      string
		checked, differences int
	}{
		{"nothing named", `{}`, `{"a": 1}`, 0, 0},
		{"figures as text", `{"a": 1, "b": "2.5"}`, `{"a": "1", "b": 2.5}`, 2, 0},
		{"another figure", `{"a": 1}`, `{"a": "2"}`, 1, 1},
		{"true is no text", `{"a": true}`, `{"a": false}`, 1, 1},
		{"absent", `{"a": 0}`, `{}`, 1, 1},
		{"null", `{"a": null}`, `{"a": {"b": 1}}`, 1, 1},
		{"null is none", `{"a": null}`, `{"a": null}`, 1, 0},
		{"object against none", `{"a": {"b": 1}}`, `{"a": null}`, 1, 1},
		{"inner object", `{"a": {"b": 1}}`, `{"a": {"b": 1, "c": 2}}`, 1, 0},
		{"list too short", `{"a": [1, 2]}`, `{"a": [1]}`, 1, 1},
		{"list too long", `{"a": [1]}`, `{"a": [1, 2]}`, 1, 1},
		{"list with another member", `{"a": [1, 2]}`, `{"a": [1, 3]}`, 3, 1},
		{"empty list", `{"a": []}`, `{"a": null}`, 1, 0},
		{"part of a text", `{"a": {"memuat": "b c"}}`, `{"a": {"memuat": "a b c d"}}`, 1, 0},
		{"no part of a text", `{"a": {"memuat": "x"}}`, `{"a": {"memuat": "a b c d"}}`, 1, 1},
		{"faults not named", `{"a": 1}`, `{"a": 1, "galat": [{}]}`, 1, 1},
		{"inner faults not named", `{"a": {"b": 1}}`, `{"a": {"b": 1, "galat": [{}]}}`, 1, 1},
		{"faults named", `{"galat": [{"a": 1}]}`, `{"galat": [{"a": 1}]}`, 2, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := plain(t, json.RawMessage(tt.want)).(map[string]any)
			checked, differences := compareAnswer(want, plain(t, json.RawMessage(tt.got)))
			assert.Equal(t, tt.checked, checked)
			assert.Len(t, differences, tt.differences)
		})
	}
}

func TestUnknownKeysAreFaults(t *testing.T) {
	assert.Error(t, decodeStrictly([]byte(`{"bulan": [{"jumlahnya": 1}]}`), new(answer)))
	assert.Error(t, decodeStrictly([]byte(`{"aturan": "a"} {}`), new(caseFile)))
	assert.NoError(t, decodeStrictly([]byte(`{"bulan": [{"jumlah": 1}]}`), new(answer)))
}
