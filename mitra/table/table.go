package table

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// Bounds keep a mistaken or hostile file from exhausting the memory of a server.
const (
	maxBytes    = 32 << 20
	maxRows     = 200_000
	maxCell     = 1_000 // characters
	maxFindings = 10_000
)

// Column is one column of a table.
type Column struct {
	Name     string   // as our files title it, and as findings name it
	Synonyms []string // other titles; case, spaces and marks are ignored
	Required bool     // the table makes no sense without the column
	Personal bool     // findings mask its values
	Digits   bool     // a number that is a name, such as a NIK: Excel damages it
}

// Schema is the columns of a table.
type Schema struct {
	Columns []Column
	// IgnoreUnknown lets other columns stand. Otherwise they are errors, since a
	// mistyped title would silently lose an optional column.
	IgnoreUnknown bool
}

// Line is one row of cells of a source.
type Line struct {
	Number int // in the source, from 1
	Cells  []string
}

// Table is a table with its header found. It is not safe for concurrent use.
type Table struct {
	at       mitra.Place // file and sheet
	columns  map[string]*column
	width    int  // of the header
	exact    bool // the source writes every cell, so a shorter line has lost one
	lines    []Line
	findings mitra.Findings
}

// column is a column of the schema with its place in the table.
type column struct {
	Column
	position int // from 1; 0 where the header lacks it
}

// New reads lines of cells from any source. at names the file and the sheet. A
// line may be shorter than the header, since workbooks drop trailing empty cells.
func New(at mitra.Place, lines iter.Seq[Line], schema Schema) *Table {
	t := newTable(at, schema)
	t.fill(lines, schema)
	return t
}

func newTable(at mitra.Place, schema Schema) *Table {
	t := &Table{
		at:      mitra.Place{File: at.File, Sheet: at.Sheet},
		columns: make(map[string]*column, len(schema.Columns)),
	}
	for _, c := range schema.Columns {
		t.columns[c.Name] = &column{Column: c}
	}
	return t
}

func (t *Table) fill(lines iter.Seq[Line], schema Schema) {
	for line := range lines {
		if filled(line.Cells) == 0 {
			continue
		}
		if len(t.lines) == maxRows {
			t.report(line.Number, 0, codeTooManyRows, fmt.Sprintf("tabel melewati batas %d baris; bagilah berkasnya", maxRows))
			break
		}
		t.lines = append(t.lines, line)
	}
	if len(t.lines) == 0 {
		if len(t.findings) == 0 { // otherwise they say why
			t.report(0, 0, codeFileEmpty, "tabel kosong, tidak ada satu baris pun")
		}
		return
	}
	header := findHeader(t.lines, schema)
	if header < 0 {
		t.lines = nil
		t.report(0, 0, codeNoHeader, "baris judul tidak ditemukan; kolom yang wajib ada: "+strings.Join(requiredNames(schema), ", "))
		return
	}
	t.readHeader(t.lines[header], schema)
	if t.lines = t.lines[header+1:]; len(t.lines) == 0 {
		t.report(0, 0, codeFileNoRows, "tabel hanya berisi judul, tidak ada data")
	}
}

// filled counts the cells up to the last that is not empty.
func filled(cells []string) int {
	n := len(cells)
	for n > 0 && trim(cells[n-1]) == "" {
		n--
	}
	return n
}

// Rows yields the rows below the header, without blank ones. Range over it once:
// each pass reports its findings again.
func (t *Table) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		for _, line := range t.lines {
			row := &Row{table: t, line: line, first: len(t.findings), sound: true}
			row.checkWidth()
			if !yield(row) {
				return
			}
		}
	}
}

// Column returns the position of a column of the schema from 1, and 0 where the
// header lacks it.
func (t *Table) Column(name string) int { return t.column(name).position }

func (t *Table) column(name string) *column {
	c, ok := t.columns[name]
	if !ok {
		panic("table: column " + name + " is not in the schema")
	}
	return c
}

// Findings returns what was found so far: about the file and its header at once,
// about the cells that have been read.
func (t *Table) Findings() mitra.Findings { return slices.Clone(t.findings) }

func (t *Table) report(line, column int, code mitra.Code, message string) {
	at := t.at
	at.Line, at.Column = line, column
	t.add(mitra.Finding{Code: code, Place: at, Message: message})
}

func (t *Table) add(f mitra.Finding) {
	switch {
	case len(t.findings) < maxFindings:
		t.findings = append(t.findings, f)
	case len(t.findings) == maxFindings:
		t.findings = append(t.findings, mitra.Finding{Code: codeTooMany, Place: t.at,
			Message: fmt.Sprintf("lebih dari %d temuan; perbaiki yang sudah ditampilkan, lalu periksa ulang", maxFindings)})
	}
}
