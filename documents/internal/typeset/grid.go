package typeset

import (
	"cmp"
	"slices"
)

// placed is a cell at its place in a table's grid, with its text set.
type placed struct {
	row, col, rows, cols int
	align                Align
	words                []word
	lines                []line
}

// band is the header, the body or the footer of a table.
type band struct {
	rows  int
	cells []*placed // in order of their rows
}

// within returns the cells that begin in the rows from from up to to. A search
// keeps the time of a table in proportion to its length.
func (b band) within(from, to int) []*placed {
	at := func(row int) int {
		i, _ := slices.BinarySearchFunc(b.cells, row, func(p *placed, row int) int { return cmp.Compare(p.row, row) })
		return i
	}
	return b.cells[at(from):at(to)]
}

const (
	padX = 3 * Pt
	padY = 2 * Pt
)

// place puts cells into the grid, refusing rows that do not fill it.
func (s *setter) place(rows [][]Cell, cols int, size Length) (band, error) {
	b := band{rows: len(rows)}
	taken := make([]int, cols) // rows still covered from above, per column
	for r, row := range rows {
		next := 0
		for c := 0; c < cols; c++ {
			if taken[c] > 0 {
				taken[c]--
				continue
			}
			if next == len(row) {
				return b, &SpecError{"table row has too few cells"}
			}
			cell := row[next]
			next++
			p := &placed{row: r, col: c, rows: max(cell.RowSpan, 1), cols: max(cell.ColSpan, 1), align: cell.Align}
			if p.cols > cols-c || p.rows > len(rows)-r || cell.RowSpan < 0 || cell.ColSpan < 0 {
				return b, &SpecError{"cell span reaches out of the table"}
			}
			var err error
			if p.words, err = s.words(cell.Runs, size, cell.BreakAfter); err != nil {
				return b, err
			}
			for k := range p.cols {
				if taken[c+k] > 0 {
					return b, &SpecError{"cell spans overlap"}
				}
				taken[c+k] = p.rows - 1
			}
			c += p.cols - 1
			b.cells = append(b.cells, p)
		}
		if next < len(row) {
			return b, &SpecError{"table row has too many cells"}
		}
	}
	return b, nil
}

// columnWidths shares the measure out by weight, but gives no column less than
// its longest unbreakable word as long as the page is wide enough for all.
func columnWidths(columns []Column, bands []band, measure Length) []Length {
	n := len(columns)
	least := make([]Length, n)
	weight := make([]Length, n)
	for i, c := range columns {
		weight[i] = Length(max(c.Weight, 1))
		least[i] = 2 * padX
	}
	for _, wide := range []bool{false, true} {
		for _, b := range bands {
			for _, p := range b.cells {
				if (p.cols > 1) == wide {
					widen(least[p.col:p.col+p.cols], weight[p.col:p.col+p.cols], longest(p.words)+2*padX)
				}
			}
		}
	}
	total := Length(0)
	for _, l := range least {
		total += l
	}
	if total > measure {
		return capped(least, measure)
	}
	width := make([]Length, n)
	fixed := make([]bool, n)
	for again := true; again; {
		again = false
		rest, sum := measure, Length(0)
		for i := range width {
			if fixed[i] {
				rest -= width[i]
			} else {
				sum += weight[i]
			}
		}
		for i := range width {
			if fixed[i] {
				continue
			}
			width[i] = rest * weight[i] / sum
			if width[i] < least[i] {
				width[i], fixed[i], again = least[i], true, true
				break
			}
		}
	}
	return width
}

// widen raises the least widths of spanned columns until need fits.
func widen(least, weight []Length, need Length) {
	sum := Length(0)
	for i := range least {
		need -= least[i]
		sum += weight[i]
	}
	if need <= 0 {
		return
	}
	for i := range least {
		least[i] += need*weight[i]/sum + 1
	}
}

// capped cuts back the widest columns to one common width.
func capped(least []Length, measure Length) []Length {
	sorted := slices.Sorted(slices.Values(least))
	limit, rest := Length(0), measure
	for i, l := range sorted {
		limit = rest / Length(len(sorted)-i)
		if l > limit {
			break
		}
		rest -= l
	}
	out := make([]Length, len(least))
	for i, l := range least {
		out[i] = min(l, limit)
	}
	return out
}

// longest is the width of the widest stretch that no line may end in.
func longest(words []word) Length {
	var most Length
	for _, w := range words {
		most = max(most, w.width)
	}
	return most
}
