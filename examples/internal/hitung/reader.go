package hitung

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// MaxInput bounds an input; a district's month takes less than a megabyte.
const MaxInput = 8 << 20

// maxFindings is more than anybody reads; each of a million empty objects would else
// give its own.
const maxFindings = 1000

// reader reads one JSON text into a Go value. Unlike package encoding/json it refuses
// unknown and repeated keys and text after the end, and it goes on after a fault.
type reader struct {
	findings mitra.Findings
	full     bool // findings were left out
	fields   map[reflect.Type]map[string]keyed
}

// keyed is the field of a struct that a key fills.
type keyed struct {
	index    []int
	optional bool // the key may be missing
}

// read returns what the text holds as far as it can be read.
func (r *reader) read(data []byte, into any) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	switch {
	case len(data) > MaxInput:
		r.report(codeTooLarge, "", fmt.Sprintf("masukan melewati batas %d MB; bagilah menurut satker", MaxInput>>20))
		return
	case len(bytes.TrimSpace(data)) == 0:
		r.report(codeEmpty, "", "masukan kosong")
		return
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	var all json.RawMessage
	if err := decoder.Decode(&all); err != nil {
		at := len(data)
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			at = min(int(syntax.Offset), at)
		}
		r.report(codeSyntax, "", "susunan JSON rusak; periksa koma, tanda kutip, dan kurung "+position(data, at))
		return
	}
	if rest := bytes.TrimSpace(data[decoder.InputOffset():]); len(rest) > 0 {
		r.report(codeTrailing, "", "ada isi sesudah akhir data "+position(data, len(data)-len(rest)+1))
	}
	r.value(all, reflect.ValueOf(into).Elem(), "")
}

// position names the place of the byte before an offset.
func position(data []byte, offset int) string {
	before := data[:max(0, offset-1)]
	line := 1 + bytes.Count(before, []byte("\n"))
	return fmt.Sprintf("di sekitar baris %d, huruf ke-%d", line, len(before)-bytes.LastIndexByte(before, '\n'))
}

// value reads raw, which is well-formed, into v. What is null is absent.
func (r *reader) value(raw []byte, v reflect.Value, pointer string) {
	if isNull(raw) {
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch {
	case !isText(v) && v.Kind() == reflect.Struct:
		r.object(raw, v, pointer)
	case !isText(v) && v.Kind() == reflect.Slice:
		r.array(raw, v, pointer)
	default:
		r.scalar(raw, v, pointer)
	}
}

func isNull(raw []byte) bool { return bytes.Equal(raw, []byte("null")) }

func isText(v reflect.Value) bool {
	_, text := v.Addr().Interface().(encoding.TextUnmarshaler)
	return text
}

func (r *reader) scalar(raw []byte, v reflect.Value, pointer string) {
	err := json.Unmarshal(raw, v.Addr().Interface())
	if err == nil && v.Kind() == reflect.String && !isText(v) {
		_, err = table.ParseText(v.String())
	}
	if err == nil {
		return
	}
	v.SetZero()
	code, reason := codeType, "jenis nilainya salah, seharusnya "+describe(v)
	if parse := (*mitra.ParseError)(nil); errors.As(err, &parse) {
		code, reason = parse.Code, parse.Reason
	}
	r.report(code, pointer, field(pointer)+" tidak dapat diterima: "+reason)
}

func (r *reader) object(raw []byte, v reflect.Value, pointer string) {
	decoder, ok := r.enter(raw, '{', v, pointer)
	if !ok {
		return
	}
	fields := r.fieldsOf(v.Type())
	seen, missing := map[string]bool{}, map[string]bool{}
	for key, f := range fields {
		if !f.optional {
			missing[key] = true
		}
	}
	for decoder.More() {
		token, _ := decoder.Token() // the whole text is known to be well formed
		key, _ := token.(string)
		var child json.RawMessage
		_ = decoder.Decode(&child)
		at := pointer + "/" + key
		into, known := fields[key]
		switch {
		case !known:
			at = pointer + "/" + escape.Replace(display(key))
			r.report(codeUnknown, at, fmt.Sprintf("kunci %q tidak dikenal%s", display(key), suggest(key, fields)))
		case seen[key]:
			r.report(codeDuplicate, at, fmt.Sprintf("kunci %q ditulis dua kali; hapus salah satu", key))
		default:
			r.value(child, v.FieldByIndex(into.index), at)
		}
		seen[key] = true
		if !isNull(child) {
			delete(missing, key)
		}
	}
	for _, key := range slices.Sorted(maps.Keys(missing)) {
		r.report(codeMissing, pointer+"/"+key, key+" wajib diisi")
	}
}

func (r *reader) array(raw []byte, v reflect.Value, pointer string) {
	decoder, ok := r.enter(raw, '[', v, pointer)
	if !ok {
		return
	}
	for i := 0; decoder.More(); i++ {
		var child json.RawMessage
		_ = decoder.Decode(&child)
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		at := pointer + "/" + strconv.Itoa(i)
		if isNull(child) {
			r.report(codeType, at, field(pointer)+" tidak dapat diterima: isi daftar tidak boleh null")
			continue
		}
		r.value(child, v.Index(i), at)
	}
}

// enter opens an object or a list, or reports that raw is something else.
func (r *reader) enter(raw []byte, open json.Delim, v reflect.Value, pointer string) (*json.Decoder, bool) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	if token, _ := decoder.Token(); token != open {
		r.report(codeType, pointer, field(pointer)+" tidak dapat diterima: jenis nilainya salah, seharusnya "+describe(v))
		return nil, false
	}
	return decoder, true
}

// fieldsOf returns the fields of a struct by key, those of embedded structs among them.
// What its own JSON always holds must be there: a volume that is missing is not zero.
func (r *reader) fieldsOf(t reflect.Type) map[string]keyed {
	if known, ok := r.fields[t]; ok {
		return known
	}
	out := map[string]keyed{}
	for _, f := range reflect.VisibleFields(t) {
		if name, options, _ := strings.Cut(f.Tag.Get("json"), ","); f.IsExported() && name != "" && name != "-" {
			out[name] = keyed{f.Index, options != ""} // omitempty or omitzero
		}
	}
	if r.fields == nil {
		r.fields = map[reflect.Type]map[string]keyed{}
	}
	r.fields[t] = out
	return out
}

func suggest(key string, fields map[string]keyed) string {
	known := slices.Sorted(maps.Keys(fields))
	if near := table.Nearest(key, known); near != "" {
		return "; mungkin maksudnya " + near
	}
	return "; yang dikenal: " + strings.Join(known, ", ")
}

func describe(v reflect.Value) string {
	switch kind := v.Kind(); {
	case isText(v):
	case kind == reflect.Bool:
		return "true atau false"
	case kind == reflect.Slice:
		return "daftar dalam kurung [ ]"
	case kind == reflect.Struct:
		return "objek dalam kurung { }"
	}
	return "teks dalam tanda kutip"
}

// field names the last part of a pointer.
func field(pointer string) string {
	if pointer == "" {
		return "masukan"
	}
	return pointer[strings.LastIndexByte(pointer, '/')+1:]
}

func (r *reader) report(code mitra.Code, pointer, message string) {
	if len(r.findings) >= maxFindings {
		r.full = true
		return
	}
	r.findings = append(r.findings, mitra.Finding{Code: code, Place: mitra.Place{Pointer: pointer}, Message: message})
}

var (
	escape     = strings.NewReplacer("~", "~0", "/", "~1")
	longNumber = regexp.MustCompile(`\d{13,}`)
)

// display returns what may be shown of a key that somebody else chose: no number so
// long that it may be a NIK, nothing that cannot be seen, and not too much.
func display(key string) string {
	const limit = 40
	key = longNumber.ReplaceAllString(key, "***")
	key = strings.Map(func(c rune) rune {
		if !unicode.IsPrint(c) {
			return unicode.ReplacementChar
		}
		return c
	}, key)
	if runes := []rune(key); len(runes) > limit {
		return string(runes[:limit]) + "…"
	}
	return key
}
