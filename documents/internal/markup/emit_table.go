package markup

import "github.com/adminmitra/adminmitra/documents/internal/typeset"

func (t *table) emit(x *execution, out []typeset.Block) []typeset.Block {
	columns := x.active(t)
	b := typeset.Table{
		Columns: make([]typeset.Column, len(columns)),
		Header:  x.header(t, columns),
		Rows:    x.rows(t, columns),
		Size:    t.size,
		Least:   t.height,
		Before:  tableBefore,
	}
	for i, c := range columns {
		b.Columns[i].Weight = c.width
	}
	for i := range t.totals {
		if row := &t.totals[i]; x.on[row.cond] {
			b.Footer = append(b.Footer, x.total(t, row, columns))
		}
	}
	return append(out, b)
}

// active lists the columns that are printed.
func (x *execution) active(t *table) []*column {
	columns := make([]*column, 0, len(t.columns))
	for i := range t.columns {
		if c := &t.columns[i]; x.on[c.cond] {
			columns = append(columns, c)
		}
	}
	return columns
}

// header has one row of titles, or two when columns share a group, and perhaps the
// row of column numbers.
func (x *execution) header(t *table, columns []*column) [][]typeset.Cell {
	rowSpan := 1
	for _, c := range columns {
		if c.groupName != "" {
			rowSpan = 2
		}
	}
	var top, below []typeset.Cell
	for i := 0; i < len(columns); {
		c := columns[i]
		if c.groupName == "" {
			top = append(top, x.title(c.title, 1, rowSpan))
			i++
			continue
		}
		end := i
		for end < len(columns) && columns[end].groupName == c.groupName {
			below = append(below, x.title(columns[end].title, 1, 1))
			end++
		}
		top = append(top, x.title(c.group, end-i, 1))
		i = end
	}
	rows := [][]typeset.Cell{top}
	if rowSpan == 2 {
		rows = append(rows, below)
	}
	for _, cond := range t.numbered {
		if x.on[cond] {
			return append(rows, x.columnNumbers(columns))
		}
	}
	return rows
}

func (x *execution) title(t text, colSpan, rowSpan int) typeset.Cell {
	return typeset.Cell{
		Runs: x.runs(t, overlay{bold: true}), Align: typeset.Center,
		ColSpan: colSpan, RowSpan: rowSpan,
	}
}

func (x *execution) columnNumbers(columns []*column) []typeset.Cell {
	cells := make([]typeset.Cell, len(columns))
	for i, c := range columns {
		cells[i] = typeset.Cell{Runs: x.run(bracketed(x.numbers[c.mark]), false), Align: typeset.Center}
	}
	return cells
}

func (x *execution) rows(t *table, columns []*column) [][]typeset.Cell {
	data := x.data.Tables[t.name]
	rows := make([][]typeset.Cell, len(data))
	cells := make([]typeset.Cell, len(data)*len(columns))
	for no, row := range data {
		x.row, x.rowNo = row, no+1
		rows[no], cells = cells[:len(columns):len(columns)], cells[len(columns):]
		for i, c := range columns {
			rows[no][i] = typeset.Cell{Runs: x.runs(c.cell, overlay{}), Align: c.align, BreakAfter: c.breakAfter}
		}
	}
	x.row = nil
	return join(rows, columns)
}

// join makes one cell of a cell and the empty ones below it, in the columns that ask
// for it.
func join(rows [][]typeset.Cell, columns []*column) [][]typeset.Cell {
	gone := map[[2]int]bool{}
	for i, c := range columns {
		for no := len(rows) - 1; c.joins && no > 0; no-- {
			if cell := &rows[no][i]; isEmpty(*cell) {
				rows[no-1][i].RowSpan = max(1, cell.RowSpan) + 1
				gone[[2]int{no, i}] = true
			}
		}
	}
	if len(gone) == 0 {
		return rows
	}
	for no, row := range rows {
		kept := make([]typeset.Cell, 0, len(row))
		for i, cell := range row {
			if !gone[[2]int{no, i}] {
				kept = append(kept, cell)
			}
		}
		rows[no] = kept
	}
	return rows
}

func isEmpty(c typeset.Cell) bool {
	for _, r := range c.Runs {
		if !blank(r.Text) {
			return false
		}
	}
	return true
}

// total fills the columns that have a text; the left text covers those before the
// first of them.
func (x *execution) total(t *table, row *total, columns []*column) []typeset.Cell {
	cells := make([]typeset.Cell, 0, len(columns))
	first := true
	for i, c := range columns {
		e := x.entry(t, row, c)
		switch {
		case e != nil && first && row.left != nil:
			cells = append(cells[:0], typeset.Cell{Runs: x.runs(row.left, overlay{}), ColSpan: i})
			fallthrough
		case e != nil:
			cells = append(cells, typeset.Cell{Runs: x.runs(e.text, overlay{}), Align: c.align, BreakAfter: c.breakAfter})
			first = false
		default:
			cells = append(cells, typeset.Cell{})
		}
	}
	return cells
}

func (x *execution) entry(t *table, row *total, c *column) *totalEntry {
	for i := range row.entries {
		if e := &row.entries[i]; x.on[e.cond] && &t.columns[e.column] == c {
			return e
		}
	}
	return nil
}
