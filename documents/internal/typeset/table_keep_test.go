package typeset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// A row, or rows that a cell ties together, are as high as the least height.
func TestLeastHeightOfRows(t *testing.T) {
	table := func(least Length) Table {
		return Table{Columns: cols(1, 1), Least: least, Header: [][]Cell{cells("A", "B")}, Footer: [][]Cell{cells("", "Jumlah")}, Rows: [][]Cell{
			cells("satu", "1"),
			{{Runs: plain("dua"), RowSpan: 2}, {Runs: plain("2")}},
			cells("3"),
		}}
	}
	heights := func(least Length) (out []Length) {
		sheets := lay(t, table(least))
		last := Length(-1)
		for _, r := range sheets[0].Rules {
			if r.Y1 == r.Y2 && r.X1 == small.Left {
				if last >= 0 {
					out = append(out, r.Y1-last)
				}
				last = r.Y1
			}
		}
		return out
	}
	row := heights(0)[0]
	assert.Equal(t, []Length{row, 40 * Pt, 40 * Pt, row}, heights(40*Pt))
	assert.Equal(t, []Length{row, row, 2 * row, row}, heights(row))
	assert.Error(t, layErr(table(-1)))
}

// The end of a table goes to the next page with what it is kept with.
func TestTableKeptWithTheNextBlock(t *testing.T) {
	var body [][]Cell
	for range 10 {
		body = append(body, cells("baris"))
	}
	next := Group{Blocks: []Block{Space{Height: 20 * Pt}, para("tanda tangan")}}
	for _, keep := range []bool{false, true} {
		sheets := lay(t, Table{Columns: cols(1), Rows: body, Footer: [][]Cell{cells("jumlah")}, KeepNext: keep}, next)
		assert.Len(t, sheets, 2)
		if keep {
			assert.Equal(t, []string{"baris", "jumlah", "tanda tangan"}, rows(sheets[1]))
		} else {
			assert.Equal(t, []string{"tanda tangan"}, rows(sheets[1]))
		}
	}
	// Where no page has room for both, they part.
	tall := Group{Blocks: []Block{Space{Height: 185 * Pt}, para("tanda tangan")}}
	assert.Len(t, lay(t, Table{Columns: cols(1), Rows: body, KeepNext: true}, tall), 3)
}

// A line that would be torn apart is left short.
func TestJustifiedLinesAreNotTornApart(t *testing.T) {
	p := Paragraph{Runs: plain("satu dua " + "pertanggungjawabanpenyelenggaraanstatistik akhir"), Align: Justify}
	sheets := lay(t, p)
	assert.Zero(t, sheets[0].Texts[0].Space)
}
