package typeset_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/picture"
	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// The texts of headers are drawn again on each page, so their letters are kept
// out of everything else.
const headerText = "HHH HHHH"

var textGen = rapid.Custom(func(t *rapid.T) string {
	n := rapid.IntRange(0, 60).Draw(t, "words")
	var out []string
	for range n {
		word := rapid.SampledFrom([]string{
			"dan", "pekerjaan", "sebagaimana", "PIHAK", "(1)", "bersama-sama", "Rp\u00a01.048.000,-", "é€", "a,", "\n",
			"054.01.GG.2910.BMA.006.005.A.521213", strings.Repeat("x", 150), "",
		}).Draw(t, "word")
		out = append(out, word)
	}
	return strings.Join(out, " ")
})

var runsGen = rapid.Custom(func(t *rapid.T) []Run {
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) Run {
		return Run{textGen.Draw(t, "text"), rapid.Bool().Draw(t, "bold"), rapid.Bool().Draw(t, "underline")}
	}), 0, 4).Draw(t, "runs")
})

var length = func(most int) *rapid.Generator[Length] {
	return rapid.Custom(func(t *rapid.T) Length { return Length(rapid.IntRange(0, most*1000).Draw(t, "length")) })
}

var paragraphGen = rapid.Custom(func(t *rapid.T) Block {
	p := Paragraph{
		Runs: runsGen.Draw(t, "runs"), Align: Align(rapid.IntRange(0, 3).Draw(t, "align")),
		Size:   Length(rapid.SampledFrom([]int{0, 0, 8000, 14500}).Draw(t, "size")),
		Before: length(20).Draw(t, "before"), After: length(20).Draw(t, "after"),
		Indent: length(30).Draw(t, "indent"), Hang: length(40).Draw(t, "hang"), KeepNext: rapid.Bool().Draw(t, "keep"),
	}
	if rapid.Bool().Draw(t, "labelled") {
		p.Label = []Run{{Text: rapid.SampledFrom([]string{"(1)", "a.", "Nama Lengkap Petugas", ""}).Draw(t, "label")}}
	}
	return p
})

var tableGen = rapid.Custom(func(t *rapid.T) Block {
	n := rapid.IntRange(1, 6).Draw(t, "columns")
	table := Table{Before: length(10).Draw(t, "before"), Size: 8 * Pt}
	for range n {
		table.Columns = append(table.Columns, Column{rapid.IntRange(0, 9).Draw(t, "weight")})
	}
	if rapid.Bool().Draw(t, "header") {
		table.Header = [][]Cell{{{Runs: []Run{{Text: headerText}}, ColSpan: n, Align: Center}}}
	}
	row := func() []Cell {
		var out []Cell
		for left := n; left > 0; {
			span := rapid.IntRange(1, left).Draw(t, "span")
			out = append(out, Cell{
				Runs: runsGen.Draw(t, "cell"), Align: Align(rapid.IntRange(0, 3).Draw(t, "align")),
				ColSpan: span, BreakAfter: ".",
			})
			left -= span
		}
		return out
	}
	for range rapid.IntRange(0, 6).Draw(t, "rows") {
		table.Rows = append(table.Rows, row())
	}
	if len(table.Rows) >= 2 && rapid.Bool().Draw(t, "tied") {
		first, second := cells("a"), cells()
		first[0].RowSpan = 2
		for range n - 1 {
			first, second = append(first, cells("b c")...), append(second, cells("d")...)
		}
		table.Rows[0], table.Rows[1] = first, second
	}
	if rapid.Bool().Draw(t, "footer") {
		table.Footer = [][]Cell{row()}
	}
	return table
})

var blockGen = rapid.Custom(func(t *rapid.T) Block {
	switch rapid.IntRange(0, 9).Draw(t, "kind") {
	case 0, 1:
		return tableGen.Draw(t, "table")
	case 2:
		return Columns{Weights: []int{1, 2}, Gap: length(20).Draw(t, "gap"), Cells: [][]Block{
			{para("satu"), Box{Width: 40 * Pt, Height: 30 * Pt, Caption: "cap"}}, {para("dua tiga")},
		}}
	case 3:
		return Group{Blocks: []Block{para("tetap"), Space{Height: 9 * Pt}, para("bersama")}}
	case 4:
		if rapid.Bool().Draw(t, "letterhead") {
			return Letterhead{Lines: [][]Run{runsGen.Draw(t, "line"), {{Text: "satu", Bold: true}}}}
		}
		return PageBreak{}
	case 5:
		wide := Page{Width: 500 * Pt, Height: 300 * Pt, Top: 30 * Pt, Right: 25 * Pt, Bottom: 35 * Pt, Left: 15 * Pt}
		return PageBreak{Page: &wide}
	}
	return paragraphGen.Draw(t, "paragraph")
})

func documentOf(t *rapid.T, block *rapid.Generator[Block]) Document {
	return Document{
		Page: Page{Width: 360 * Pt, Height: 400 * Pt, Top: 30 * Pt, Right: 25 * Pt, Bottom: 35 * Pt, Left: 15 * Pt},
		Size: 10 * Pt, LineHeight: rapid.SampledFrom([]int{0, 115, 150}).Draw(t, "lead"),
		Blocks: rapid.SliceOfN(block, 0, 8).Draw(t, "blocks"),
		Logo:   rapid.SampledFrom([]*picture.Image{nil, {Width: 5, Height: 4}, {Width: 9, Height: 1}, {Width: 1, Height: 900}}).Draw(t, "logo"),
	}
}

// ink is the rectangle that a text fills.
type ink struct {
	x0, y0, x1, y1 Length
	s              string
}

func inks(s Sheet, f *face.Fonts) []ink {
	var out []ink
	for _, t := range s.Texts {
		out = append(out, ink{t.X, t.Y - t.Size*7/10, t.X + width(t, f), t.Y + t.Size*2/10, t.S})
	}
	return out
}

func TestNothingOverlapsOrLeavesTheMargins(t *testing.T) {
	ttf := goFonts(t)
	laid := 0
	rapid.Check(t, func(t *rapid.T) {
		f := rapid.SampledFrom([]*face.Fonts{core, ttf}).Draw(t, "fonts")
		doc := documentOf(t, blockGen)
		sheets, err := Layout(doc, f)
		var fit *FitError
		if errors.As(err, &fit) {
			return
		}
		require.NoError(t, err)
		laid++
		for _, s := range sheets {
			all := inks(s, f)
			for i, a := range all {
				require.GreaterOrEqual(t, a.x0, 15*Pt, a.s)
				require.LessOrEqual(t, a.x1, s.Width-25*Pt, a.s)
				require.GreaterOrEqual(t, a.y0, 30*Pt, a.s)
				require.LessOrEqual(t, a.y1, s.Height-35*Pt, a.s)
				for _, b := range all[:i] {
					apart := a.x0+10 >= b.x1 || b.x0+10 >= a.x1 || a.y0 >= b.y1 || b.y0 >= a.y1
					require.True(t, apart, "%q over %q", a.s, b.s)
				}
			}
		}
		again, err := Layout(doc, f)
		require.NoError(t, err)
		require.Equal(t, sheets, again)
		require.Equal(t, letters(input(doc.Blocks)), letters(output(sheets)))
	})
	require.Positive(t, laid, "no document was laid out")
}

func TestParagraphsKeepTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documentOf(t, paragraphGen)
		sheets, err := Layout(doc, core)
		require.NoError(t, err)
		require.Equal(t, solid(input(doc.Blocks)), solid(output(sheets)))
	})
}

func output(sheets []Sheet) string {
	var out strings.Builder
	for _, s := range sheets {
		for _, t := range s.Texts {
			out.WriteString(t.S)
		}
	}
	return out.String()
}

func input(blocks []Block) string {
	var out strings.Builder
	add := func(runs []Run) {
		for _, r := range runs {
			out.WriteString(r.Text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			add(b.Label)
			add(b.Runs)
		case Group:
			out.WriteString(input(b.Blocks))
		case Columns:
			for _, c := range b.Cells {
				out.WriteString(input(c))
			}
		case Box:
			out.WriteString(b.Caption)
		case Letterhead:
			for _, line := range b.Lines {
				add(line)
			}
		case Table:
			for _, row := range append(b.Rows, b.Footer...) {
				for _, c := range row {
					add(c.Runs)
				}
			}
		}
	}
	return out.String()
}

func solid(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\u00a0' {
			return -1
		}
		return r
	}, s)
}

// letters counts the characters of s other than spaces and those of headers.
func letters(s string) map[rune]int {
	out := map[rune]int{}
	for _, r := range strings.ReplaceAll(s, "PIHAK", "PIAK") {
		if r != ' ' && r != '\n' && r != 'H' {
			out[r]++
		}
	}
	return out
}
