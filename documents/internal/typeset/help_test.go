package typeset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	. "github.com/adminmitra/adminmitra/documents/internal/typeset"
)

var core = face.Core()

// small is a page of 200 × 200 points inside its margins.
var small = Page{Width: 240 * Pt, Height: 240 * Pt, Top: 20 * Pt, Right: 20 * Pt, Bottom: 20 * Pt, Left: 20 * Pt}

func goFonts(t testing.TB) *face.Fonts {
	t.Helper()
	f, err := face.Parse(goregular.TTF, gobold.TTF)
	require.NoError(t, err)
	return f
}

func plain(s string) []Run { return []Run{{Text: s}} }

func para(s string) Paragraph { return Paragraph{Runs: plain(s)} }

func lay(t testing.TB, blocks ...Block) []Sheet {
	t.Helper()
	sheets, err := Layout(Document{Page: small, Size: 10 * Pt, Blocks: blocks}, core)
	require.NoError(t, err)
	return sheets
}

func layErr(blocks ...Block) error {
	_, err := Layout(Document{Page: small, Size: 10 * Pt, Blocks: blocks}, core)
	return err
}

// rows joins the texts of each base line, from the top, with "|" between texts.
func rows(s Sheet) []string {
	var out []string
	last := Length(-1)
	for _, t := range s.Texts {
		if t.Y != last {
			out = append(out, t.S)
		} else {
			out[len(out)-1] += "|" + t.S
		}
		last = t.Y
	}
	return out
}

func width(t Text, f *face.Fonts) Length {
	s := strings.TrimRight(t.S, " ")
	sum := 0
	for _, r := range s {
		sum += f.Style(t.Bold).Width(r)
	}
	return Length(sum)*t.Size/1000 + Length(strings.Count(s, " "))*t.Space
}

func words(n int) string { return strings.TrimSpace(strings.Repeat("pekerjaan ", n)) }

func cells(texts ...string) []Cell {
	var out []Cell
	for _, s := range texts {
		out = append(out, Cell{Runs: plain(s)})
	}
	return out
}

func cols(weights ...int) []Column {
	var out []Column
	for _, w := range weights {
		out = append(out, Column{Weight: w})
	}
	return out
}
