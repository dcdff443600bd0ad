package table

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/adminmitra/adminmitra/mitra"
)

// Row is one row below the header.
type Row struct {
	table  *Table
	line   Line
	first  int  // index of the row's first finding
	sound  bool // no error so far
	record string
}

// SetRecord names the row in its findings, the earlier ones included. Use the key
// of the record, such as the ID SOBAT, never personal data.
func (r *Row) SetRecord(key string) {
	r.record = key
	for i := r.first; i < len(r.table.findings); i++ {
		r.table.findings[i].Record = key
	}
}

// OK reports whether no error has been found in the row so far.
func (r *Row) OK() bool { return r.sound }

// Place returns the place of the row, without a column.
func (r *Row) Place() mitra.Place {
	at := r.table.at
	at.Line = r.line.Number
	return at
}

// Empty reports whether the cell of the column is empty or missing.
func (r *Row) Empty(column string) bool { return r.cell(r.table.column(column)) == "" }

// Report adds a finding about the cell of a column.
func (r *Row) Report(column string, severity mitra.Severity, code mitra.Code, message string) {
	c := r.table.column(column)
	at := r.Place()
	at.Column = c.position
	r.sound = r.sound && severity != mitra.Error
	r.table.add(mitra.Finding{
		Code: code, Severity: severity, Place: at, Record: r.record, Field: column,
		Message: message, Value: c.shown(r.cell(c)),
	})
}

// Value reads a cell that must be filled. It gives the zero value and a finding
// where the cell is empty or parse refuses it. A column that the header lacks was
// reported there if it is required.
func Value[T any](r *Row, column string, parse func(string) (T, error)) T {
	c := r.table.column(column)
	if r.cell(c) == "" {
		// What a short row lost, and a missing column, are reported as such.
		if c.position > 0 && (!r.table.exact || c.position <= len(r.line.Cells)) {
			r.Report(column, mitra.Error, codeCellEmpty, "kolom "+column+" wajib diisi")
		}
		var zero T
		return zero
	}
	return Optional(r, column, parse)
}

// Optional reads a cell that may be empty, which gives the zero value.
func Optional[T any](r *Row, column string, parse func(string) (T, error)) T {
	var zero T
	c := r.table.column(column)
	cell := r.cell(c)
	if cell == "" {
		return zero
	}
	if c.Digits {
		cell = withoutTextMark(cell)
	}
	err := checkCell(cell, c.Digits)
	if err == nil {
		var v T
		if v, err = parse(cell); err == nil {
			return v
		}
	}
	r.reportError(c, err)
	return zero
}

func (r *Row) reportError(c *column, err error) {
	code, reason := codeCellMalformed, "isinya tidak dapat dibaca"
	var parse *mitra.ParseError
	var quoting *quotingError
	if errors.As(err, &parse) {
		code, reason = parse.Code, parse.Reason
	}
	if errors.As(err, &quoting) && !c.Personal {
		reason += " (" + quoting.detail + ")"
	}
	r.Report(c.Name, mitra.Error, code, c.Name+" tidak dapat diterima: "+reason)
}

func (r *Row) cell(c *column) string {
	if c.position == 0 || c.position > len(r.line.Cells) {
		return ""
	}
	return trim(r.line.Cells[c.position-1])
}

// checkWidth reports cells beyond the header and, where the source writes every
// cell, cells that are missing: a separator too many or too few shifts what
// follows it.
func (r *Row) checkWidth() {
	n, used := len(r.line.Cells), filled(r.line.Cells)
	switch {
	case used > r.table.width:
		r.sound = false
		r.table.report(r.line.Number, r.table.width+1, codeRowLong,
			fmt.Sprintf("baris berisi %d sel, judul hanya %d; isi yang memuat pemisah kolom harus diapit tanda kutip", used, r.table.width))
	case r.table.exact && n < r.table.width:
		r.sound = false
		r.table.report(r.line.Number, n, codeRowShort,
			fmt.Sprintf("baris hanya berisi %d sel, judul %d; lengkapi sel yang kurang", n, r.table.width))
	}
}

// shown returns what a finding may show of a cell.
func (c *column) shown(cell string) string {
	const limit = 40
	if c.Personal {
		return strings.Repeat("*", min(utf8.RuneCountInString(cell), 20))
	}
	shown := display(cell)
	if utf8.RuneCountInString(shown) > limit {
		shown = string([]rune(shown)[:limit]) + "…"
	}
	return shown
}
