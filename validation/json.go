package validation

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

const maxJSON = 1 << 20 // an office takes a few kilobytes

// jsonReader reads one JSON text into a Go value. Unlike package encoding/json it
// refuses unknown and repeated keys, and it goes on after a fault.
type jsonReader struct {
	file     string
	data     []byte
	newlines []int          // where they are
	lines    map[string]int // by pointer
	findings mitra.Findings
}

func readJSON(fsys fs.FS, name string, into any) *jsonReader {
	r := &jsonReader{file: name, lines: map[string]int{}}
	f, err := fsys.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		r.reportFile(codeJSONMissing, "berkas "+name+" tidak ada")
		return r
	}
	if err == nil {
		defer f.Close()
		r.data, err = io.ReadAll(io.LimitReader(f, maxJSON+1))
	}
	r.data = bytes.TrimPrefix(r.data, []byte("\ufeff"))
	switch {
	case err != nil:
		r.reportFile(codeJSONUnreadable, "berkas "+name+" tidak dapat dibaca")
	case len(r.data) > maxJSON:
		r.reportFile(codeJSONTooLarge, fmt.Sprintf("berkas %s melewati batas %d MB", name, maxJSON>>20))
	case len(bytes.TrimSpace(r.data)) == 0:
		r.reportFile(codeJSONEmpty, "berkas "+name+" kosong")
	default:
		r.document(into)
	}
	return r
}

func (r *jsonReader) document(into any) {
	for i, b := range r.data {
		if b == '\n' {
			r.newlines = append(r.newlines, i)
		}
	}
	decoder := json.NewDecoder(bytes.NewReader(r.data))
	var all json.RawMessage
	if err := decoder.Decode(&all); err != nil {
		at := len(r.data)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = min(int(syntax.Offset), at)
		}
		r.report(codeJSONSyntax, at, "", "susunan JSON rusak; periksa koma, tanda kutip, dan kurung di sekitar baris ini")
		return
	}
	end := int(decoder.InputOffset())
	if rest := bytes.TrimSpace(r.data[end:]); len(rest) > 0 {
		r.report(codeJSONTrailing, len(r.data)-len(rest), "", "ada isi sesudah akhir data; hapus isi itu")
	}
	r.value(all, end-len(all), reflect.ValueOf(into).Elem(), "")
}

// value reads raw, which begins at an offset in the file, into v.
func (r *jsonReader) value(raw []byte, offset int, v reflect.Value, pointer string) {
	r.lines[pointer] = r.line(offset)
	_, text := v.Addr().Interface().(encoding.TextUnmarshaler)
	switch {
	case bytes.Equal(raw, []byte("null")): // absent
	case !text && v.Kind() == reflect.Struct:
		r.object(raw, offset, v, pointer)
	case !text && v.Kind() == reflect.Slice:
		r.array(raw, offset, v, pointer)
	default:
		r.scalar(raw, offset, v, pointer)
	}
}

func (r *jsonReader) scalar(raw []byte, offset int, v reflect.Value, pointer string) {
	err := json.Unmarshal(raw, v.Addr().Interface())
	if err == nil && v.Kind() == reflect.String {
		_, err = table.ParseText(v.String())
	}
	if err == nil {
		return
	}
	v.SetZero()
	code, reason := codeJSONType, "jenis nilainya salah, seharusnya "+describe(v)
	var parse *mitra.ParseError
	if errors.As(err, &parse) {
		code, reason = parse.Code, parse.Reason
	}
	key := pointer[strings.LastIndexByte(pointer, '/')+1:]
	r.report(code, offset, pointer, key+" tidak dapat diterima: "+reason)
}

func (r *jsonReader) object(raw []byte, offset int, v reflect.Value, pointer string) {
	decoder, ok := r.enter(raw, '{', offset, v, pointer)
	if !ok {
		return
	}
	fields := jsonFields(v)
	seen := map[string]bool{}
	for decoder.More() {
		token, _ := decoder.Token() // the whole text is known to be well formed
		key, _ := token.(string)
		var child json.RawMessage
		_ = decoder.Decode(&child)
		at := offset + int(decoder.InputOffset()) - len(child)
		field, known := fields[key]
		switch {
		case !known:
			r.report(codeJSONUnknown, at, pointer+"/"+escape.Replace(key), fmt.Sprintf("kunci %q tidak dikenal%s", key, suggest(key, fields)))
		case seen[key]:
			r.report(codeJSONDuplicate, at, pointer+"/"+key, fmt.Sprintf("kunci %q ditulis dua kali; hapus salah satu", key))
		default:
			r.value(child, at, field, pointer+"/"+key)
		}
		seen[key] = true
	}
}

func (r *jsonReader) array(raw []byte, offset int, v reflect.Value, pointer string) {
	decoder, ok := r.enter(raw, '[', offset, v, pointer)
	if !ok {
		return
	}
	for i := 0; decoder.More(); i++ {
		var child json.RawMessage
		_ = decoder.Decode(&child)
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		r.value(child, offset+int(decoder.InputOffset())-len(child), v.Index(i), pointer+"/"+strconv.Itoa(i))
	}
}

// enter opens an object or a list, or reports that raw is something else.
func (r *jsonReader) enter(raw []byte, open json.Delim, offset int, v reflect.Value, pointer string) (*json.Decoder, bool) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	if token, _ := decoder.Token(); token != open {
		r.report(codeJSONType, offset, pointer, "jenis nilainya salah, seharusnya "+describe(v))
		return nil, false
	}
	return decoder, true
}

// jsonFields returns the fields of a struct by key, those of embedded structs
// among them.
func jsonFields(v reflect.Value) map[string]reflect.Value {
	out := map[string]reflect.Value{}
	for _, field := range reflect.VisibleFields(v.Type()) {
		name := jsonName(field)
		if field.IsExported() && name != "" && name != embedded {
			out[name] = v.FieldByIndex(field.Index)
		}
	}
	return out
}

func suggest(key string, fields map[string]reflect.Value) string {
	known := make([]string, 0, len(fields))
	for name := range fields {
		known = append(known, name)
	}
	if near := table.Nearest(key, known); near != "" {
		return "; mungkin maksudnya " + near
	}
	slices.Sort(known)
	return "; yang dikenal: " + strings.Join(known, ", ")
}

func describe(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Slice:
		return "daftar dalam kurung [ ]"
	case reflect.Struct:
		if _, text := v.Addr().Interface().(encoding.TextUnmarshaler); !text {
			return "objek dalam kurung { }"
		}
	}
	return "teks dalam tanda kutip"
}

func (r *jsonReader) line(offset int) int {
	before, _ := slices.BinarySearch(r.newlines, offset)
	return 1 + before
}

func (r *jsonReader) report(code mitra.Code, offset int, pointer, message string) {
	r.findings = append(r.findings, mitra.Finding{
		Code: code, Place: mitra.Place{File: r.file, Line: r.line(offset), Pointer: pointer},
		Field: pointer[strings.LastIndexByte(pointer, '/')+1:], Message: message,
	})
}

// reportFile is about the file as a whole.
func (r *jsonReader) reportFile(code mitra.Code, message string) {
	r.findings = append(r.findings, mitra.Finding{Code: code, Place: mitra.Place{File: r.file}, Message: message})
}

// lineOf returns the line of a pointer, or of the nearest thing around it that the
// file holds.
func (r *jsonReader) lineOf(pointer string) int {
	for {
		if line, ok := r.lines[pointer]; ok || pointer == "" {
			return line
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
}
