package typeset_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// fifteen lines of 13 points fill the small page.
const perPage = 15

func lines(n int) []Block {
	var out []Block
	for i := range n {
		out = append(out, para(fmt.Sprintf("baris %d", i+1)))
	}
	return out
}

func TestKeepNext(t *testing.T) {
	for _, above := range []int{perPage - 1, perPage - 2, perPage - 3} {
		blocks := append(lines(above),
			Paragraph{Runs: plain("Pasal 5"), KeepNext: true, Align: Center},
			para(words(10)))
		sheets := lay(t, blocks...)
		for _, s := range sheets {
			all := rows(s)
			assert.NotEqual(t, "Pasal 5", all[len(all)-1])
		}
	}
}

func TestWidowsAndOrphans(t *testing.T) {
	for above := range perPage {
		sheets := lay(t, append(lines(above), para(words(17)))...)
		for i, s := range sheets {
			n := 0
			for _, row := range rows(s) {
				if row[0] == 'p' {
					n++
				}
			}
			assert.NotEqual(t, 1, n, "%d lines above, page %d", above, i+1)
		}
	}
}

func TestSignatureTakesTheClosingAlong(t *testing.T) {
	sign := Group{Blocks: []Block{Columns{Weights: []int{1, 1}, Cells: [][]Block{
		{para("KEDUA"), Box{Width: 50 * Pt, Height: 30 * Pt, Caption: "Meterai"}}, {para("PERTAMA")},
	}}}}
	for above := range perPage + 1 {
		sheets := lay(t, append(lines(above), Paragraph{Runs: plain(words(9)), KeepNext: true}, sign)...)
		all := rows(sheets[len(sheets)-1])
		assert.Contains(t, all, "KEDUA", "%d", above)
		if len(sheets) > 1 {
			assert.Contains(t, all[1], "pekerjaan", "%d lines above", above)
		}
	}
}

func TestSpaceVanishesAtTheTop(t *testing.T) {
	sheets := lay(t, append(lines(perPage), Space{Height: 50 * Pt}, para("atas"))...)
	require.Len(t, sheets, 2)
	assert.Equal(t, sheets[0].Texts[0].Y, sheets[1].Texts[0].Y)
	assert.Len(t, lay(t, append(lines(perPage), Space{Height: 50 * Pt})...), 1, "no page for a space")
}

func TestTiesGiveWayOnlyToAFullPage(t *testing.T) {
	var blocks []Block
	for range 40 {
		blocks = append(blocks, Paragraph{Runs: plain("terikat"), KeepNext: true})
	}
	assert.Len(t, lay(t, blocks...), 3)
}

func TestPaperChanges(t *testing.T) {
	wide := Page{Width: 400 * Pt, Height: 200 * Pt, Top: 20 * Pt, Right: 20 * Pt, Bottom: 20 * Pt, Left: 20 * Pt}
	sheets := lay(t, para("tegak"), PageBreak{Page: &wide}, Paragraph{Runs: plain("mendatar"), Align: Right}, PageBreak{}, para("lagi"))
	require.Len(t, sheets, 3)
	assert.Equal(t, 240*Pt, sheets[0].Width)
	assert.Equal(t, 400*Pt, sheets[1].Width)
	assert.Equal(t, 400*Pt, sheets[2].Width)
	text := sheets[1].Texts[0]
	assert.Equal(t, 380*Pt, text.X+width(text, core))
}

func TestFootAndWatermark(t *testing.T) {
	doc := Document{
		Page: small, Size: 10 * Pt, Blocks: lines(20), Watermark: "KONSEP",
		Foot: func(page, pages int) Foot {
			return Foot{Left: "kiri", Center: "tengah", Right: fmt.Sprintf("%d/%d", page, pages)}
		},
	}
	sheets, err := Layout(doc, core)
	require.NoError(t, err)
	require.Len(t, sheets, 2)
	for i, s := range sheets {
		assert.True(t, s.Texts[0].Mark)
		last := s.Texts[len(s.Texts)-1]
		assert.Equal(t, fmt.Sprintf("%d/2", i+1), last.S)
		assert.Equal(t, 220*Pt, last.X+width(last, core))
	}
	doc.Foot = func(int, int) Foot { return Foot{Left: words(4), Right: words(4)} }
	_, err = Layout(doc, core)
	var fit *FitError
	assert.ErrorAs(t, err, &fit)
}

func TestEmptyDocumentIsOnePage(t *testing.T) {
	assert.Len(t, lay(t), 1)
}
