package canvas_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/phpdave11/gofpdf"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func goFonts(t testing.TB) *face.Fonts {
	t.Helper()
	f, err := face.Parse(goregular.TTF, gobold.TTF)
	require.NoError(t, err)
	return f
}

func layout(t testing.TB, doc typeset.Document, f *face.Fonts) []typeset.Sheet {
	t.Helper()
	sheets, err := typeset.Layout(doc, f)
	require.NoError(t, err)
	return sheets
}

// direct draws the words of sheets at their places with gofpdf alone: what a
// program would do that had the positions already.
func direct(w io.Writer, sheets []typeset.Sheet, f *face.Fonts, regular, bold []byte) error {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	family := "letter"
	if regular == nil {
		family = "Helvetica"
	} else {
		pdf.AddUTF8FontFromBytes(family, "", bytes.Clone(regular))
		pdf.AddUTF8FontFromBytes(family, "B", bytes.Clone(bold))
	}
	pt := func(l typeset.Length) float64 { return float64(l) / 1000 }
	for _, s := range sheets {
		pdf.AddPageFormat("P", gofpdf.SizeType{Wd: pt(s.Width), Ht: pt(s.Height)})
		for _, r := range s.Rules {
			pdf.SetLineWidth(pt(r.Thickness))
			pdf.Line(pt(r.X1), pt(r.Y1), pt(r.X2), pt(r.Y2))
		}
		for _, t := range s.Texts {
			style := ""
			if t.Bold {
				style = "B"
			}
			pdf.SetFont(family, style, pt(t.Size))
			x := t.X
			for word := range strings.SplitAfterSeq(t.S, " ") {
				pdf.Text(pt(x), pt(t.Y), strings.TrimSuffix(word, " "))
				for _, r := range word {
					x += typeset.Length(f.Style(t.Bold).Width(r)) * t.Size / 1000
				}
				x += t.Space
			}
		}
	}
	return pdf.Output(w)
}

// The flags measure a font that is not at hand here, such as Liberation.
var (
	regularFile = flag.String("regular", "", "TrueType file for benchmarks, regular")
	boldFile    = flag.String("bold", "", "TrueType file for benchmarks, bold")
)

type pair struct {
	name          string
	regular, bold []byte
}

var pairs = []pair{{"core", nil, nil}, {"ttf", goregular.TTF, gobold.TTF}}

// measured are the pairs to measure: those at hand and the one from the flags.
func measured(b *testing.B) []pair {
	out := slices.Clone(pairs)
	if *regularFile != "" {
		regular, err := os.ReadFile(*regularFile)
		require.NoError(b, err)
		bold, err := os.ReadFile(*boldFile)
		require.NoError(b, err)
		out = append(out, pair{"file", regular, bold})
	}
	return out
}

func fontsOf(t testing.TB, regular, bold []byte) *face.Fonts {
	if regular == nil {
		return face.Core()
	}
	f, err := face.Parse(regular, bold)
	require.NoError(t, err)
	return f
}

func BenchmarkLayout(b *testing.B) {
	f := goFonts(b)
	doc := contract(1, 8)
	b.ReportAllocs()
	for b.Loop() {
		_, _ = typeset.Layout(doc, f)
	}
}

func BenchmarkSingle(b *testing.B) {
	for _, p := range measured(b) {
		b.Run(p.name, func(b *testing.B) {
			f := fontsOf(b, p.regular, p.bold)
			c := canvas.New(f)
			b.ReportAllocs()
			for b.Loop() {
				sheets := layout(b, contract(1, 8), f)
				require.NoError(b, c.Write(io.Discard, canvas.Info{Title: "SPK"}, sheets))
			}
		})
	}
}

func BenchmarkGofpdfDirect(b *testing.B) {
	for _, p := range measured(b) {
		b.Run(p.name, func(b *testing.B) {
			f := fontsOf(b, p.regular, p.bold)
			sheets := layout(b, contract(1, 8), f)
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, direct(io.Discard, sheets, f, p.regular, p.bold))
			}
		})
	}
}

// jobs makes n contracts. They are drawn by a canvas of their own.
func jobs(f *face.Fonts, n int) iter.Seq[canvas.Job] {
	return func(yield func(canvas.Job) bool) {
		c := canvas.New(f)
		for i := range n {
			if !yield(func(context.Context) (canvas.Letter, error) {
				l := canvas.Letter{Title: fmt.Sprintf("Perjanjian Kerja Nomor %d", i+1)}
				sheets, err := typeset.Layout(contract(i+1, 8), f)
				if err == nil {
					l.Pages, err = c.Draw(sheets)
				}
				return l, err
			}) {
				return
			}
		}
	}
}

func set(workers int) canvas.Set { return canvas.Set{Info: info, Workers: workers} }

// never is for jobs of which none fails.
func never(err error) { panic(err) }

// BenchmarkCombined counts one letter of a combined file as one operation.
func BenchmarkCombined(b *testing.B) {
	for _, p := range measured(b) {
		b.Run(p.name, func(b *testing.B) {
			f := fontsOf(b, p.regular, p.bold)
			c := canvas.New(f)
			b.ReportAllocs()
			b.ResetTimer()
			workers := runtime.GOMAXPROCS(0)
			require.NoError(b, c.Combine(context.Background(), io.Discard, set(workers), jobs(f, b.N), never))
		})
	}
}
