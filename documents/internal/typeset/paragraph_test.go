package typeset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func TestRunsThatTouchShareAWord(t *testing.T) {
	s := lay(t, Paragraph{Align: Justify, Runs: []Run{
		{Text: "oleh "}, {Text: "PIHAK PERTAMA", Bold: true}, {Text: ", dan seterusnya"},
	}})[0]
	assert.Equal(t, []string{"oleh |PIHAK PERTAMA|, dan seterusnya"}, rows(s))
	comma := s.Texts[2]
	end := s.Texts[1].X + width(s.Texts[1], core)
	assert.InDelta(t, int64(end), int64(comma.X), 3, "no space before the comma")
}

func TestJustified(t *testing.T) {
	s := lay(t, Paragraph{Align: Justify, Runs: plain(words(14))})[0]
	require.Greater(t, len(s.Texts), 2)
	for i, text := range s.Texts {
		right := text.X + width(text, core)
		if i < len(s.Texts)-1 {
			assert.InDelta(t, int64(220*Pt), int64(right), 50, "line %d reaches the margin", i)
		} else {
			assert.Zero(t, text.Space, "the last line keeps its spaces")
		}
	}
}

func TestSpacesAndBreaks(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"collapsed":     {"  satu   dua  ", []string{"satu dua"}},
		"forced":        {"satu\ndua\n\ntiga", []string{"satu", "dua", "tiga"}},
		"no-break":      {words(3) + " Rp\u00a01.048.000,-\u00a0saja", []string{words(3), "Rp\u00a01.048.000,-\u00a0saja"}},
		"name":          {words(3) + " Al-Ma'ruf\u00a0Siregar", []string{words(3), "Al-Ma'ruf\u00a0Siregar"}},
		"amount":        {words(3) + " 41.041.048.000,-", []string{words(3), "41.041.048.000,-"}},
		"reduplication": {strings.Repeat("sama-", 12) + "sama", []string{strings.Repeat("sama-", 7), strings.Repeat("sama-", 5) + "sama"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, c.want, rows(lay(t, para(c.text))[0]))
		})
	}
	s := lay(t, para("satu\n\ntiga"))[0]
	assert.Equal(t, 26*Pt, s.Texts[1].Y-s.Texts[0].Y, "an empty line keeps its height")
}

func TestLongWordIsDividedAndKept(t *testing.T) {
	long := strings.Repeat("x", 5000)
	var got strings.Builder
	for _, s := range lay(t, para("awal "+long+" akhir")) {
		for _, text := range s.Texts {
			assert.LessOrEqual(t, text.X+width(text, core), 220*Pt)
			got.WriteString(text.S)
		}
	}
	assert.Equal(t, 5000, strings.Count(got.String(), "x"))
	assert.True(t, strings.HasSuffix(got.String(), "akhir"))
}

func TestHangingLabel(t *testing.T) {
	s := lay(t, Paragraph{Label: plain("(1)"), Indent: 10 * Pt, Hang: 20 * Pt, Runs: plain(words(6))})[0]
	assert.Equal(t, 30*Pt, s.Texts[0].X)
	for _, text := range s.Texts[1:] {
		assert.Equal(t, 50*Pt, text.X)
	}
	assert.Equal(t, s.Texts[0].Y, s.Texts[1].Y)

	s = lay(t, Paragraph{Label: plain("(1000)"), Hang: 20 * Pt, Runs: plain(words(6))})[0]
	assert.Greater(t, s.Texts[1].X, s.Texts[0].X+width(s.Texts[0], core), "a wide label moves the text aside")
	assert.Equal(t, 40*Pt, s.Texts[2].X)

	s = lay(t, Paragraph{Label: plain(words(3)), Hang: 20 * Pt, Runs: plain("isi")})[0]
	assert.Greater(t, s.Texts[1].Y, s.Texts[0].Y, "a label as wide as the page stands above")
}

func TestLabelMakesRoomForALongWord(t *testing.T) {
	long := strings.Repeat("m", 15)
	s := lay(t, Paragraph{Label: plain("Pertanggungjawaban"), Hang: 20 * Pt, Runs: plain(long)})[0]
	require.Len(t, s.Texts, 2)
	assert.Equal(t, long, s.Texts[1].S)
	assert.Greater(t, s.Texts[1].Y, s.Texts[0].Y)
}

func TestUnderline(t *testing.T) {
	s := lay(t, Paragraph{Runs: []Run{{Text: "SITI RAHMAWATI", Bold: true, Underline: true}, {Text: " biasa"}}})[0]
	require.Len(t, s.Rules, 1)
	assert.Equal(t, s.Texts[0].X, s.Rules[0].X1)
	assert.InDelta(t, int64(width(s.Texts[0], core)), int64(s.Rules[0].X2-s.Rules[0].X1), 3)
}

func TestRefused(t *testing.T) {
	var glyph *GlyphError
	for _, r := range "\x00\t\r\u200b\u202e\u00ad\ufeff\u2028😀中\ufffd" {
		require.ErrorAs(t, layErr(para("a"+string(r)+"b")), &glyph, "%U", r)
		assert.Equal(t, r, glyph.Rune)
	}
	require.ErrorAs(t, layErr(para("a\xffb")), &glyph)
	assert.NotContains(t, glyph.Error(), "a\xffb")

	var fit *FitError
	tall := make([]Block, 30)
	for i := range tall {
		tall[i] = para("baris")
	}
	for name, b := range map[string]Block{
		"group":   Group{Blocks: tall},
		"columns": Columns{Weights: []int{1}, Cells: [][]Block{tall}},
		"box":     Box{Width: 300 * Pt, Height: 10 * Pt},
		"caption": Box{Width: 20 * Pt, Height: 10 * Pt, Caption: words(9)},
		"indent":  Paragraph{Indent: 300 * Pt},
		"letter":  Paragraph{Size: 400 * Pt, Runs: plain("W")},
	} {
		require.ErrorAs(t, layErr(b), &fit, name)
	}

	var spec *SpecError
	for name, b := range map[string]Block{
		"nil":            nil,
		"nested break":   Group{Blocks: []Block{PageBreak{}}},
		"negative space": Space{Height: -1},
		"huge space":     Space{Height: 1 << 60},
		"size":           Paragraph{Size: 1, Runs: plain("a")},
		"weights":        Columns{Weights: []int{1}, Cells: [][]Block{nil, nil}},
		"paper":          PageBreak{Page: &Page{Width: 10, Height: 10, Left: 10}},
	} {
		require.ErrorAs(t, layErr(b), &spec, name)
	}
}
