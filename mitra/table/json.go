package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// maxKeys bounds the different keys of a JSON table, since every row is as wide as
// all of them together.
const maxKeys = 200

// OpenJSON reads a JSON array of objects as a table: keys are titles, and each
// value is a string or a number, read by the same grammar as a cell. Findings name
// the line on which an object begins.
func OpenJSON(fsys fs.FS, name string, schema Schema) *Table {
	return openWith(fsys, name, schema, readJSON)
}

func readJSON(r io.Reader, file string, schema Schema) *Table {
	t := newTable(mitra.Place{File: file}, schema)
	if data, ok := t.read(r); ok {
		t.fill(slices.Values(t.jsonLines(data, schema)), schema)
	}
	return t
}

// jsonLines turns objects into lines of cells below a header of their keys, in the
// order in which keys first appear.
func (t *Table) jsonLines(data []byte, schema Schema) []Line {
	r := jsonReader{
		decoder: json.NewDecoder(bytes.NewReader(data)), data: data,
		titles: schema.titles(), position: map[string]int{},
	}
	r.decoder.UseNumber()
	for _, name := range requiredNames(schema) {
		r.column(name) // an object without it is then named by its line
	}
	if err := r.array(); err != nil {
		t.report(r.line(), 0, codeJSON, "JSON tidak dapat dibaca: "+err.Error())
		return nil
	}
	return append([]Line{{Number: 1, Cells: r.header}}, r.lines...)
}

type jsonReader struct {
	decoder  *json.Decoder
	data     []byte
	titles   map[string]string // names of columns by folded key
	header   []string
	position map[string]int
	lines    []Line

	counted, newlines int // how far line has counted
}

// line returns the line that the decoder has reached.
func (r *jsonReader) line() int {
	reached := int(r.decoder.InputOffset())
	r.newlines += bytes.Count(r.data[r.counted:reached], []byte("\n"))
	r.counted = reached
	return 1 + r.newlines
}

func (r *jsonReader) expect(want json.Delim, name string) error {
	token, err := r.decoder.Token()
	if err != nil {
		return syntax(err)
	}
	if token != want {
		return errors.New("di sini seharusnya ada " + name)
	}
	return nil
}

func (r *jsonReader) array() error {
	if err := r.expect('[', "tanda [ yang membuka daftar"); err != nil {
		return err
	}
	for r.decoder.More() {
		if err := r.object(); err != nil {
			return err
		}
		if len(r.lines) > maxRows {
			return nil // fill reports it
		}
	}
	if err := r.expect(']', "tanda ] yang menutup daftar"); err != nil {
		return err
	}
	if _, err := r.decoder.Token(); !errors.Is(err, io.EOF) {
		return errors.New("ada isi sesudah daftar selesai")
	}
	return nil
}

func (r *jsonReader) object() error {
	if err := r.expect('{', "tanda { yang membuka objek"); err != nil {
		return err
	}
	line := Line{Number: r.line()}
	seen := map[string]bool{}
	for r.decoder.More() {
		key, err := r.decoder.Token()
		if err != nil {
			return syntax(err)
		}
		name := key.(string) // the decoder accepts nothing else as a key
		if column, known := r.titles[fold(name)]; known {
			name = column // synonyms share a column, and may differ from object to object
		}
		if seen[name] {
			return fmt.Errorf("kunci %q ditulis dua kali dalam satu objek", display(name))
		}
		seen[name] = true
		value, err := r.decoder.Token()
		if err != nil {
			return syntax(err)
		}
		cell, ok := cellOf(value)
		if !ok {
			return fmt.Errorf("nilai %q harus teks atau angka", display(name))
		}
		i := r.column(name)
		if i >= maxKeys {
			return fmt.Errorf("lebih dari %d kunci yang berbeda", maxKeys)
		}
		for len(line.Cells) <= i {
			line.Cells = append(line.Cells, "")
		}
		line.Cells[i] = cell
	}
	r.lines = append(r.lines, line)
	return r.expect('}', "tanda } yang menutup objek")
}

func (r *jsonReader) column(name string) int {
	i, ok := r.position[name]
	if !ok {
		i = len(r.header)
		r.position[name] = i
		r.header = append(r.header, name)
	}
	return i
}

// cellOf returns a string or a number as it was written; null is no value.
func cellOf(token json.Token) (string, bool) {
	switch v := token.(type) {
	case string:
		return v, true
	case json.Number:
		return v.String(), true
	case nil:
		return "", true
	}
	return "", false
}

// syntax puts the decoder's English into the words of an office.
func syntax(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("berkas terpotong, daftar tidak ditutup")
	}
	return errors.New("susunan tanda baca (koma, titik dua, tanda kutip) salah")
}
