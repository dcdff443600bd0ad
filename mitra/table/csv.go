package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"io/fs"
	"iter"

	"github.com/adminmitra/adminmitra/mitra"
)

// Open reads a CSV file. A missing file is a finding.
func Open(fsys fs.FS, name string, schema Schema) *Table {
	return openWith(fsys, name, schema, ReadCSV)
}

// ReadCSV reads UTF-8 CSV with ";" or "," between the cells, whichever the header
// uses. file names it in findings.
func ReadCSV(r io.Reader, file string, schema Schema) *Table {
	t := newTable(mitra.Place{File: file}, schema)
	t.exact = true
	if data, ok := t.read(r); ok {
		t.fill(t.csvLines(data, separator(data, schema)), schema)
	}
	return t
}

func newReader(data []byte, comma rune) *csv.Reader {
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma = comma
	r.FieldsPerRecord = -1
	return r
}

// separator returns the mark with which more titles are found in the first rows.
// Where both do equally well the Indonesian one wins.
func separator(data []byte, schema Schema) rune {
	titles := schema.titles()
	best, most := ';', 0
	for _, comma := range []rune{';', ','} {
		r := newReader(data, comma)
		for range headerRows {
			cells, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if n := countTitles(cells, titles); n > most {
				best, most = comma, n
			}
		}
	}
	return best
}

// csvLines yields the lines of a CSV file with their true numbers: a quoted cell
// may span several. A line with broken quotes is reported and left out.
func (t *Table) csvLines(data []byte, comma rune) iter.Seq[Line] {
	return func(yield func(Line) bool) {
		r := newReader(data, comma)
		for {
			cells, err := r.Read()
			var broken *csv.ParseError
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &broken):
				t.report(broken.StartLine, 0, codeQuotes,
					`tanda kutip (") tidak berpasangan; apit seluruh isi sel dengan tanda kutip dan gandakan tanda kutip di dalamnya`)
				continue
			}
			line, _ := r.FieldPos(0)
			if !yield(Line{Number: line, Cells: cells}) {
				return
			}
		}
	}
}
