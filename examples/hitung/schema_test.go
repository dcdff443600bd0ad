package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/examples/internal/hitung"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

var update = flag.Bool("update", false, "write skema.json and the tables of README.md")

// TestSchema holds skema.json to the Go types that are read and written.
func TestSchema(t *testing.T) {
	want := schemaJSON(t)
	if *update {
		require.NoError(t, os.WriteFile("skema.json", want, 0o644))
	}
	have, err := os.ReadFile("skema.json")
	require.NoError(t, err)
	assert.Equal(t, string(want), string(have), "run: go test ./examples/hitung -update")
}

func schemaJSON(t *testing.T) []byte {
	g := newGenerator()
	g.of(reflect.TypeFor[hitung.Input](), true)
	g.of(reflect.TypeFor[hitung.Output](), false)
	assert.Empty(t, g.undescribed)
	for key := range descriptions {
		assert.True(t, g.described[key], "nothing is called %s", key)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(node{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title":   "Masukan dan keluaran program hitung",
		"oneOf":   []node{{"$ref": "#/$defs/masukan"}, {"$ref": "#/$defs/keluaran"}},
		"$defs":   g.defs,
	}))
	return b.Bytes()
}

type node map[string]any

// names are those of definitions, by the type that they stand for.
var names = map[reflect.Type]string{
	reflect.TypeFor[hitung.Input]():      "masukan",
	reflect.TypeFor[hitung.Tables]():     "tabel",
	reflect.TypeFor[hitung.PriceRow]():   "baris_shks",
	reflect.TypeFor[hitung.CapRow]():     "baris_sbml",
	reflect.TypeFor[hitung.Person]():     "mitra",
	reflect.TypeFor[mitra.Workload]():    "pekerjaan",
	reflect.TypeFor[mitra.Share]():       "bagian",
	reflect.TypeFor[mitra.Realization](): "penyerahan",
	reflect.TypeFor[mitra.Ending]():      "pengakhiran",
	reflect.TypeFor[hitung.Settings]():   "pilihan",
	reflect.TypeFor[hitung.Flat]():       "batas_tunggal",
	reflect.TypeFor[hitung.Decision]():   "keputusan",
	reflect.TypeFor[mitra.Period]():      "waktu",

	reflect.TypeFor[hitung.Output]():     "keluaran",
	reflect.TypeFor[hitung.Statement]():  "pernyataan",
	reflect.TypeFor[hitung.Judgement]():  "penilaian",
	reflect.TypeFor[hitung.Line]():       "baris",
	reflect.TypeFor[hitung.Delivered]():  "realisasi",
	reflect.TypeFor[hitung.Figure]():     "angka",
	reflect.TypeFor[hitung.Verdict]():    "putusan",
	reflect.TypeFor[hitung.Test]():       "uji",
	reflect.TypeFor[hitung.Cap]():        "batas",
	reflect.TypeFor[hitung.Conflict]():   "bentrok",
	reflect.TypeFor[hitung.Trial]():      "uji_coba",
	reflect.TypeFor[hitung.TrialMonth](): "bulan_uji_coba",
	reflect.TypeFor[hitung.Proposal]():   "hasil_usulan",
	reflect.TypeFor[hitung.Finding]():    "temuan",
	reflect.TypeFor[honor.Step]():        "langkah",
	reflect.TypeFor[honor.Operand]():     "operan",
	reflect.TypeFor[honor.Override]():    "keputusan_bulan",
	reflect.TypeFor[mitra.Source]():      "dasar",
	reflect.TypeFor[mitra.Place]():       "tempat",
}

// words are the values of types whose text is one of a few.
var words = map[reflect.Type][]string{
	reflect.TypeFor[mitra.Class]():    {mitra.ClassSurvey.String(), mitra.ClassCensus.String()},
	reflect.TypeFor[mitra.Role]():     namesOf(mitra.Enumerator, mitra.Koseka),
	reflect.TypeFor[mitra.Staff]():    namesOf(mitra.NonASN, mitra.ASN),
	reflect.TypeFor[mitra.Position](): namesOf(mitra.FieldPosition, mitra.BothPositions),
	reflect.TypeFor[mitra.Reason]():   namesOf(mitra.NotPerformed, mitra.OtherReason),
	reflect.TypeFor[mitra.Outcome]():  namesOf(mitra.ProRata, mitra.NoHonor),
	reflect.TypeFor[mitra.Severity](): namesOf(mitra.Error, mitra.Note),
}

func namesOf[E interface {
	~uint8
	String() string
}](first, last E) (out []string) {
	for e := first; e <= last; e++ {
		out = append(out, e.String())
	}
	return out
}

// patterns are the forms of types that are written as text.
var patterns = map[reflect.Type]string{
	reflect.TypeFor[mitra.Rupiah]():     `^(0|-?[1-9][0-9]{0,15})$`,
	reflect.TypeFor[mitra.Volume]():     `^(0|[1-9][0-9]{0,8})([.][0-9]{1,6})?$`,
	reflect.TypeFor[mitra.Date]():       `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`,
	reflect.TypeFor[mitra.Month]():      `^[0-9]{4}-[0-9]{2}$`,
	reflect.TypeFor[mitra.SobatID]():    `^[0-9]{12}$`,
	reflect.TypeFor[mitra.RegionCode](): `^([0-9]{2}|[0-9]{4}|[0-9]{7}|[0-9]{10}|[0-9]{14}|[0-9]{16})$`,
	reflect.TypeFor[mitra.MAK]():        `^054[.]01[.](GG|WA)[.][0-9]{4}[.][A-Z]{3}[.][0-9]{3}[.][0-9]{3}[.]0?[A-Z][.][0-9]{6}$`,
	reflect.TypeFor[mitra.Code]():       `^[A-Z]+(-[A-Z]+)+-[0-9]{2}$`,
}

// generator makes definitions of Go types.
type generator struct {
	defs        node
	keys        map[string][]string // in the order of the fields, by definition
	described   map[string]bool
	undescribed []string
}

func newGenerator() *generator {
	return &generator{defs: node{}, keys: map[string][]string{}, described: map[string]bool{}}
}

// of returns the schema of a type. What is read may write some numbers as numbers; what
// is written is exact for every reader.
func (g *generator) of(t reflect.Type, read bool) node {
	switch values, pattern := words[t], patterns[t]; {
	case values != nil && read: // a table leaves a cell empty where it has no value
		return node{"type": "string", "enum": append(slices.Clone(values), "")}
	case values != nil:
		return node{"type": "string", "enum": values}
	case pattern != "" && read && t == reflect.TypeFor[mitra.Rupiah]():
		return node{"type": []string{"string", "integer"}, "pattern": pattern}
	case pattern != "" && read && t == reflect.TypeFor[mitra.Volume]():
		return node{"type": []string{"string", "number"}, "pattern": pattern}
	case pattern != "" && read:
		return node{"type": "string", "pattern": "^$|" + pattern}
	case pattern != "":
		return node{"type": "string", "pattern": pattern}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.of(t.Elem(), read)
	case reflect.Slice:
		return node{"type": "array", "items": g.of(t.Elem(), read)}
	case reflect.Array:
		return node{"type": "array", "items": g.of(t.Elem(), read), "minItems": t.Len(), "maxItems": t.Len()}
	case reflect.String:
		return node{"type": "string"}
	case reflect.Bool:
		return node{"type": "boolean"}
	case reflect.Int:
		return node{"type": "integer"}
	case reflect.Struct:
		return g.object(t, read)
	}
	panic("no schema of " + t.String())
}

func (g *generator) object(t reflect.Type, read bool) node {
	name := names[t]
	if t == reflect.TypeFor[mitra.Period]() && !read {
		name = "masa"
	}
	ref := node{"$ref": "#/$defs/" + name}
	if g.defs[name] != nil {
		return ref
	}
	properties, required := node{}, []string{}
	g.defs[name] = node{"type": "object", "additionalProperties": false, "properties": properties}
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || key == "" || key == "-" {
			continue
		}
		g.keys[name] = append(g.keys[name], key)
		property := g.of(f.Type, read)
		limit(property, f.Tag.Get("validate"))
		if allowed := hitung.Choices()[key]; name == "pilihan" && allowed != nil {
			property["enum"] = append(slices.Clone(allowed), "")
		}
		property["description"] = g.description(name + "." + key)
		properties[key] = property
		if options == "" || name == "waktu" { // the work of a mitra has both ends
			required = append(required, key)
		}
	}
	if len(required) > 0 {
		g.defs[name].(node)["required"] = required
	}
	return ref
}

func (g *generator) description(key string) string {
	text := descriptions[key]
	if text == "" {
		g.undescribed = append(g.undescribed, key)
	}
	g.described[key] = true
	return text
}

// limit takes over the sizes that tags of the library allow.
func limit(property node, tag string) {
	for _, rule := range strings.Split(tag, ",") {
		if rule == "dive" {
			return
		}
		max, found := strings.CutPrefix(rule, "max=")
		n, err := strconv.Atoi(max)
		switch {
		case rule == "required" && property["enum"] != nil:
			property["enum"] = slices.DeleteFunc(property["enum"].([]string), func(s string) bool { return s == "" })
		case rule == "required" && property["pattern"] != nil:
			property["pattern"] = strings.TrimPrefix(property["pattern"].(string), "^$|")
		case rule == "required" && property["type"] == "string":
			property["minLength"] = 1
		case rule == "len=4":
			property["minLength"], property["maxLength"] = 4, 4
		case !found || err != nil:
		case property["type"] == "array":
			property["maxItems"] = n
		default:
			property["maxLength"] = n
		}
	}
}
