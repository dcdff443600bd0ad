package typeset_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func TestTableHeaderAndFooter(t *testing.T) {
	table := Table{
		Columns: cols(1, 2, 2),
		Header: [][]Cell{
			{{Runs: plain("No"), RowSpan: 2}, {Runs: plain("Target"), ColSpan: 2, Align: Center}},
			cells("Volume", "Satuan"),
		},
		Footer: [][]Cell{{{Runs: plain("Terbilang"), ColSpan: 2}, {Runs: plain("1.048.000")}}},
	}
	for n := 1; n < 40; n++ {
		table.Rows = nil
		for i := range n {
			table.Rows = append(table.Rows, cells(fmt.Sprint(i+1), "10", "dokumen"))
		}
		sheets := lay(t, table)
		seen := 0
		for i, s := range sheets {
			all := rows(s)
			// No stands in the middle of its two rows, between the base lines of the others.
			assert.ElementsMatch(t, []string{"No", "Target", "Volume|Satuan"}, all[:3], "page %d of %d rows", i+1, n)
			for _, row := range all[3:] {
				if strings.Contains(row, "dokumen") {
					seen++
				}
			}
			if i == len(sheets)-1 {
				assert.Contains(t, all[len(all)-1], "1.048.000")
				assert.Contains(t, all[len(all)-2], "dokumen", "the footer has a row above it")
			}
		}
		assert.Equal(t, n, seen)
	}
}

func TestTableBordersAreClosed(t *testing.T) {
	s := lay(t, Table{Columns: cols(1, 1), Rows: [][]Cell{cells("a", "b"), cells("c", "d")}})[0]
	var flat, upright []Rule
	for _, r := range s.Rules {
		if r.Y1 == r.Y2 {
			flat = append(flat, r)
		} else {
			upright = append(upright, r)
		}
	}
	require.Len(t, flat, 3, "lines that touch are one line")
	require.Len(t, upright, 3)
	for _, r := range flat {
		assert.Equal(t, upright[0].X1, r.X1)
		assert.Equal(t, upright[2].X1, r.X2)
	}
	for _, r := range upright {
		assert.Equal(t, flat[0].Y1, r.Y1)
		assert.Equal(t, flat[2].Y1, r.Y2)
	}
}

func TestColumnsHoldTheirLongestWord(t *testing.T) {
	s := lay(t, Table{Columns: cols(1, 100), Rows: [][]Cell{cells("Pertanggungjawaban", words(5))}})[0]
	assert.Equal(t, "Pertanggungjawaban", s.Texts[0].S)
	assert.Less(t, s.Texts[0].X+width(s.Texts[0], core), s.Texts[1].X)
}

func TestCodesBreakAfterDots(t *testing.T) {
	code := "054.01.GG.2910.BMA.006.005.A.521213"
	s := lay(t, Table{Columns: cols(1, 1), Rows: [][]Cell{{{Runs: plain(words(2))}, {Runs: plain(code), BreakAfter: "."}}}})[0]
	var parts []string
	for _, text := range s.Texts {
		if text.X > 100*Pt {
			parts = append(parts, text.S)
		}
	}
	require.Greater(t, len(parts), 1)
	assert.Equal(t, code, strings.Join(parts, ""))
	for _, p := range parts[:len(parts)-1] {
		assert.True(t, strings.HasSuffix(p, "."), p)
	}
}

func TestRowTallerThanAPage(t *testing.T) {
	var all []string
	for i := range 120 {
		all = append(all, fmt.Sprintf("kata%d", i))
	}
	sheets := lay(t, para("pembuka"), Table{
		Columns: cols(1, 1), Header: [][]Cell{cells("Kepala", "Isi")},
		Rows: [][]Cell{cells("satu", strings.Join(all, " "))},
	})
	require.Greater(t, len(sheets), 1)
	var got []string
	for i, s := range sheets {
		bottom := slices.MaxFunc(s.Rules, func(a, b Rule) int { return int(a.Y2 - b.Y2) })
		closing := slices.ContainsFunc(s.Rules, func(r Rule) bool { return r.Y1 == r.Y2 && r.Y1 == bottom.Y2 })
		assert.True(t, closing, "page %d ends with a border", i+1)
		for _, text := range s.Texts {
			assert.LessOrEqual(t, text.Y, 220*Pt)
			if strings.HasPrefix(text.S, "kata") {
				got = append(got, strings.Fields(text.S)...)
			}
		}
	}
	assert.Equal(t, all, got)
}

func TestMalformedTables(t *testing.T) {
	var spec *SpecError
	for name, table := range map[string]Table{
		"no columns":  {},
		"too few":     {Columns: cols(1, 1), Rows: [][]Cell{cells("a")}},
		"too many":    {Columns: cols(1), Rows: [][]Cell{cells("a", "b")}},
		"wide span":   {Columns: cols(1), Rows: [][]Cell{{{ColSpan: 2}}}},
		"deep span":   {Columns: cols(1), Rows: [][]Cell{{{RowSpan: 2}}}},
		"overlapping": {Columns: cols(1, 1, 1), Rows: [][]Cell{{{}, {RowSpan: 2}, {}}, {{ColSpan: 2}, {}}}},
		"negative":    {Columns: cols(1), Rows: [][]Cell{{{RowSpan: -1}}}},
		"weight":      {Columns: cols(-1), Rows: [][]Cell{cells("a")}},
	} {
		require.ErrorAs(t, layErr(table), &spec, name)
	}
	var fit *FitError
	require.ErrorAs(t, layErr(Table{Columns: make([]Column, 100), Rows: [][]Cell{make([]Cell, 100)}}), &fit)
	require.ErrorAs(t, layErr(Table{Columns: cols(1), Header: [][]Cell{cells(words(200))}, Rows: [][]Cell{cells("a")}}), &fit)
}
