package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/hitung"
)

// blocks returns the code blocks of README.md in a language.
func blocks(t *testing.T, language string) []string {
	t.Helper()
	var out []string
	rest := read(t, "README.md")
	for {
		_, after, found := strings.Cut(rest, "```"+language+"\n")
		if !found {
			return out
		}
		block, after, closed := strings.Cut(after, "```")
		require.True(t, closed)
		out, rest = append(out, block), after
	}
}

// example returns the input and the output that README.md shows.
func example(t *testing.T) (input, output string) {
	t.Helper()
	found := blocks(t, "json")
	require.Len(t, found, 2)
	return found[0], found[1]
}

func TestExample(t *testing.T) {
	input, output := example(t)
	r := runWith(t, input, "-rapi")
	assert.Equal(t, exitDone, r.Code)
	if *update {
		readme := read(t, "README.md")
		require.NoError(t, os.WriteFile("README.md", []byte(strings.Replace(readme, output, r.Stdout, 1)), 0o644))
		return
	}
	assert.Equal(t, output, r.Stdout)
}

func TestExplanationOfTheExample(t *testing.T) {
	input, _ := example(t)
	r := runWith(t, strings.Replace(input, `"bacaan": "P1"`, `"bacaan": "P1", "penjelasan": true`, 1))
	var out hitung.Output
	require.NoError(t, json.Unmarshal([]byte(r.Stdout), &out))
	assert.Equal(t, []string{out.Trial.Months[0].After.Text}, blocks(t, "text"))
}

// TestTables holds the tables of README.md to the schema and the source.
func TestTables(t *testing.T) {
	readme := read(t, "README.md")
	for marker, want := range map[string]string{"kunci-masukan": keyTables(true), "kunci-keluaran": keyTables(false), "kode": codeTable(t)} {
		begin, end := "<!-- "+marker+" -->\n", "<!-- /"+marker+" -->"
		_, rest, found := strings.Cut(readme, begin)
		require.True(t, found, marker)
		have, _, found := strings.Cut(rest, end)
		require.True(t, found, marker)
		if *update {
			readme = strings.Replace(readme, begin+have+end, begin+want+end, 1)
			continue
		}
		assert.Equal(t, want, have, "run: go test ./examples/hitung -update")
	}
	if *update {
		require.NoError(t, os.WriteFile("README.md", []byte(readme), 0o644))
	}
}

// keyTables lists the keys of each definition in the order of their fields.
func keyTables(input bool) string {
	g := newGenerator()
	root, always := reflect.TypeFor[hitung.Output](), "selalu ada"
	if input {
		root, always = reflect.TypeFor[hitung.Input](), "wajib"
	}
	g.of(root, input)
	var b strings.Builder
	g.write(&b, names[root], always, map[string]bool{})
	return b.String()
}

// write lists a definition, then those that it refers to.
func (g *generator) write(b *strings.Builder, name, always string, done map[string]bool) {
	if done[name] || name == "tempat" {
		return
	}
	done[name] = true
	def := g.defs[name].(node)
	required, _ := def["required"].([]string)
	fmt.Fprintf(b, "\n**%s**\n\n| kunci | %s | isi |\n|---|---|---|\n", name, always)
	var next []string
	for _, key := range g.keys[name] {
		property := def["properties"].(node)[key].(node)
		must := ""
		if slices.Contains(required, key) {
			must = "ya"
		}
		kind, of := kindOf(property)
		if of != "" {
			next = append(next, of)
		}
		fmt.Fprintf(b, "| `%s` | %s | %s%s |\n", key, must, property["description"], kind)
	}
	for _, of := range next {
		g.write(b, of, always, done)
	}
}

// kindOf says how a value is written, and which definition it has.
func kindOf(property node) (text, of string) {
	if items, ok := property["items"].(node); ok {
		if _, of = kindOf(items); of != "" {
			return " (daftar **" + of + "**)", of
		}
		return " (daftar)", ""
	}
	if ref, ok := property["$ref"].(string); ok {
		of = strings.TrimPrefix(ref, "#/$defs/")
		return " (**" + of + "**)", of
	}
	if values, ok := property["enum"].([]string); ok {
		var shown []string
		for _, v := range values {
			if v != "" {
				shown = append(shown, "`"+v+"`")
			}
		}
		return ": " + strings.Join(shown, ", "), ""
	}
	return "", ""
}

func codeTable(t *testing.T) string {
	var b strings.Builder
	b.WriteString("\n| kode | arti |\n|---|---|\n")
	found := regexp.MustCompile(`"(HITUNG-[A-Z]+-\d\d)" +// (.+)`).FindAllStringSubmatch(read(t, "../internal/hitung/codes.go"), -1)
	require.NotEmpty(t, found)
	meanings := map[string]string{}
	for _, m := range found {
		assert.Empty(t, meanings[m[1]], "code %s is used twice", m[1])
		meanings[m[1]] = m[2]
	}
	for _, code := range slices.Sorted(maps.Keys(meanings)) {
		fmt.Fprintf(&b, "| %s | %s |\n", code, meanings[code])
	}
	return b.String()
}
