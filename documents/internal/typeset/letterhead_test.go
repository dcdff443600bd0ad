package typeset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/picture"
	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// sheet is a page of 400 × 500 points inside its margins.
var sheet = Page{Width: 500 * Pt, Height: 600 * Pt, Top: 50 * Pt, Right: 50 * Pt, Bottom: 50 * Pt, Left: 50 * Pt}

func laid(t *testing.T, doc Document) []Sheet {
	t.Helper()
	doc.Page, doc.Size = sheet, 10*Pt
	sheets, err := Layout(doc, core)
	require.NoError(t, err)
	return sheets
}

// middle is where the middle of a text stands, in points.
func middle(t Text) float64 { return float64(t.X+width(t, core)/2) / 1000 }

func TestLetterhead(t *testing.T) {
	head := Letterhead{Lines: [][]Run{{{Text: "BADAN", Bold: true}}, {{Text: "KOTA", Bold: true}}}}
	s := laid(t, Document{Blocks: []Block{head, para("isi")}})[0]
	require.Len(t, s.Texts, 3)
	assert.Empty(t, s.Pictures)
	for _, text := range s.Texts[:2] {
		assert.InDelta(t, 250, middle(text), .01, "in the middle of the page")
	}
	require.Len(t, s.Rules, 1)
	r := s.Rules[0]
	assert.Equal(t, [2]Length{50 * Pt, 450 * Pt}, [2]Length{r.X1, r.X2}, "the rule spans the measure")
	assert.Greater(t, r.Y1, s.Texts[1].Y)
	assert.Less(t, r.Y1, s.Texts[2].Y-10*Pt)
}

func TestLetterheadWithLogo(t *testing.T) {
	logo := &picture.Image{Width: 300, Height: 200}
	short := Letterhead{Lines: [][]Run{{{Text: "BADAN", Bold: true}}}}
	s := laid(t, Document{Logo: logo, Blocks: []Block{short, para("isi")}})[0]
	require.Len(t, s.Pictures, 1)
	p := s.Pictures[0]
	assert.Equal(t, Picture{X: 50 * Pt, Y: 50 * Pt, Width: 27 * MM, Height: 18 * MM, Image: logo}, p)
	assert.InDelta(t, 250, middle(s.Texts[0]), .01, "still in the middle of the page")
	assert.Greater(t, s.Rules[0].Y1, p.Y+p.Height)

	long := Letterhead{Lines: [][]Run{{{Text: strings.Repeat("KATA ", 7), Bold: true}}}}
	s = laid(t, Document{Logo: logo, Blocks: []Block{long}})[0]
	require.Len(t, s.Texts, 1, "a line is not broken for the sake of the middle")
	assert.Greater(t, middle(s.Texts[0]), 251.0)
	assert.Greater(t, s.Texts[0].X, p.X+p.Width)

	longer := Letterhead{Lines: [][]Run{{{Text: strings.Repeat("KATA ", 70), Bold: true}}}}
	s = laid(t, Document{Logo: logo, Blocks: []Block{longer}})[0]
	assert.Greater(t, len(s.Texts), 5)
	for _, text := range s.Texts {
		assert.Greater(t, text.X, s.Pictures[0].X+s.Pictures[0].Width)
	}

	wide := laid(t, Document{Logo: &picture.Image{Width: 900, Height: 10}, Blocks: []Block{short}})[0].Pictures[0]
	assert.Equal(t, 40*MM, wide.Width)
	assert.Equal(t, 40*MM/90, wide.Height)
}

// fullPage has the lines that just fill a page of 500 points.
func fullPage(more int) []Block {
	return []Block{para(strings.TrimSuffix(strings.Repeat("x\n", 500/13+more), "\n"))}
}

func TestImprint(t *testing.T) {
	for _, where := range []int{0, 1} {
		blocks := fullPage(38)
		blocks = append(blocks[:where:where], append([]Block{Imprint{Runs: plain("Jalan Angka 1")}}, blocks[where:]...)...)
		sheets := laid(t, Document{Blocks: blocks, Foot: func(page, _ int) Foot { return Foot{Left: "kiri"} }})
		require.Len(t, sheets, 2)
		var found []Text
		for _, text := range sheets[0].Texts {
			if strings.HasPrefix(text.S, "Jalan") {
				found = append(found, text)
			}
		}
		require.Len(t, found, 1)
		assert.InDelta(t, 250, middle(found[0]), .01)
		assert.Equal(t, 575*Pt-11*Pt, found[0].Y, "above the line of every page")
		for _, text := range sheets[1].Texts {
			assert.NotContains(t, text.S, "Jalan")
		}
	}
}

// What does not fit into the bottom margin takes from the room of the first page only.
func TestImprintTakesRoom(t *testing.T) {
	long := Imprint{Runs: plain(strings.Repeat("kata ", 25))}
	count := func(blocks []Block) (lines []int) {
		for _, s := range laid(t, Document{Blocks: blocks}) {
			n := 0
			for _, text := range s.Texts {
				if text.S == "x" {
					n++
				}
			}
			lines = append(lines, n)
		}
		return lines
	}
	assert.Equal(t, []int{38, 38}, count(fullPage(38)))
	assert.Equal(t, []int{37, 38, 2}, count(append(fullPage(39), long)))
}

func TestImprintErrors(t *testing.T) {
	var fit *FitError
	err := layErr(Imprint{Runs: plain(words(60))})
	require.ErrorAs(t, err, &fit)
	assert.Equal(t, "imprint", fit.What)
	var spec *SpecError
	require.ErrorAs(t, layErr(Imprint{}, Imprint{}), &spec)
	require.ErrorAs(t, layErr(Group{Blocks: []Block{Imprint{}}}), &spec)
	var glyph *GlyphError
	require.ErrorAs(t, layErr(Imprint{Runs: plain("漢")}), &glyph)
}

func chess(x, y int) bool { return (x+y)%2 == 0 }

func TestCode(t *testing.T) {
	doc := Document{
		Blocks: append(fullPage(38), Imprint{Runs: plain(strings.Repeat("kata ", 25))}), Code: &Code{Size: 3, Dark: chess},
		Foot: func(int, int) Foot { return Foot{Left: "kiri", Right: "kanan"} },
	}
	sheets := laid(t, doc)
	fills := sheets[0].Fills
	require.Len(t, fills, 5)
	for _, s := range sheets[1:] {
		assert.Empty(t, s.Fills)
	}
	left, top := fills[0].X, fills[0].Y
	last := fills[4]
	assert.Equal(t, 450*Pt, last.X+last.Width, "at the right margin")
	assert.Equal(t, 600*Pt-6*MM, last.Y+last.Height, "clear of the edge of the paper")
	assert.Equal(t, Fill{left, top, 6 * MM, 6 * MM}, fills[0])
	for _, text := range sheets[0].Texts {
		beside := text.X+width(text, core) <= left-4*MM
		above := text.Y <= top-4*MM
		assert.True(t, beside || above, "%q is too near to the code", text.S)
	}
	one := doc
	one.Code = &Code{Size: 2, Dark: func(int, int) bool { return true }}
	assert.Len(t, laid(t, one)[0].Fills, 2, "neighbours of a row are one rectangle")

	var spec *SpecError
	_, err := Layout(Document{Page: sheet, Code: &Code{}}, core)
	require.ErrorAs(t, err, &spec)
	var fit *FitError
	_, err = Layout(Document{Page: Page{Width: 60 * Pt, Height: 60 * Pt, Left: 5 * Pt, Right: 5 * Pt, Top: 5 * Pt, Bottom: 5 * Pt},
		Code: &Code{Size: 2, Dark: chess}}, core)
	require.ErrorAs(t, err, &fit)
}

// Areas go with what they mark, wherever it lands.
func TestAreas(t *testing.T) {
	sign := Columns{Weights: []int{1, 1}, Cells: [][]Block{
		{Box{Width: 40 * Pt, Height: 30 * Pt, Align: Center, Area: "kiri"}}, {Space{Height: 30 * Pt, Area: "kanan"}},
	}}
	sheets := laid(t, Document{Blocks: []Block{para("a"), PageBreak{}, para("b"), Group{Blocks: []Block{sign}}}})
	require.Len(t, sheets, 2)
	assert.Empty(t, sheets[0].Areas)
	y := 63 * Pt
	assert.Equal(t, []Area{
		{Name: "kiri", X: 50 * Pt, Y: y, Width: 200 * Pt, Height: 30 * Pt},
		{Name: "kiri", Stamp: true, X: 130 * Pt, Y: y, Width: 40 * Pt, Height: 30 * Pt},
		{Name: "kanan", X: 250 * Pt, Y: y, Width: 200 * Pt, Height: 30 * Pt},
	}, sheets[1].Areas)
}
