package main

import (
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"unicode"

	"github.com/phpdave11/gofpdf"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/fonts"
	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// sample returns the contract of case 9, which fills four pages.
func sample(b *testing.B) documents.Letter {
	b.Helper()
	cfg, err := parseFlags([]string{"-data", contoh, "-bulan", "2026-04", "-keluar", b.TempDir()}, io.Discard)
	require.NoError(b, err)
	o, err := cfg.read(io.Discard)
	require.NoError(b, err)
	require.NoError(b, cfg.compute(o, io.Discard))
	r, err := cfg.renderer()
	require.NoError(b, err)
	reg, err := register.Open(filepath.Join(b.TempDir(), "register.json"), o.data.Satker.Code)
	require.NoError(b, err)
	defer reg.Close()
	require.NoError(b, cfg.draft(o, r, reg))
	for _, k := range o.printed() {
		if k.letter.Mitra.ID == anID {
			return k.letter
		}
	}
	b.Fatal("the sample contract is held back")
	return nil
}

func renderer(b *testing.B, workers ...int) *documents.Renderer {
	b.Helper()
	opts := []documents.Option{documents.WithFont(fonts.Liberation())}
	for _, n := range workers {
		opts = append(opts, documents.WithWorkers(n))
	}
	r, err := documents.New(opts...)
	require.NoError(b, err)
	return r
}

func repeat(l documents.Letter, n int) iter.Seq[documents.Letter] {
	return func(yield func(documents.Letter) bool) {
		for range n {
			if !yield(l) {
				return
			}
		}
	}
}

// page is what pdftotext -bbox tells of a page.
type page struct {
	Width  float64 `xml:"width,attr"`
	Height float64 `xml:"height,attr"`
	Words  []struct {
		X    float64 `xml:"xMin,attr"`
		Top  float64 `xml:"yMin,attr"`
		Foot float64 `xml:"yMax,attr"`
		Text string  `xml:",chardata"`
	} `xml:"word"`
}

// words returns a letter as words at their places, read back from its PDF.
func words(b *testing.B, l documents.Letter) []page {
	b.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		b.Skip("pdftotext tidak terpasang")
	}
	path := filepath.Join(b.TempDir(), "spk.pdf")
	var pdf bytes.Buffer
	require.NoError(b, renderer(b).Render(b.Context(), &pdf, repeat(l, 1)))
	require.NoError(b, os.WriteFile(path, pdf.Bytes(), 0o644))
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	require.NoError(b, err)
	var doc struct {
		Pages []page `xml:"body>doc>page"`
	}
	require.NoError(b, xml.Unmarshal(out, &doc))
	require.Len(b, doc.Pages, 4)
	return doc.Pages
}

// newDirect and draw are what a program does with gofpdf alone, given every word and
// its place. What is bold is not known here: words in capitals are taken to be.
func newDirect() *gofpdf.Fpdf {
	pdf := gofpdf.New("P", "pt", "A4", "")
	pdf.SetAutoPageBreak(false, 0)
	regular, bold := fonts.Liberation()
	pdf.AddUTF8FontFromBytes("letter", "", bytes.Clone(regular))
	pdf.AddUTF8FontFromBytes("letter", "B", bytes.Clone(bold))
	return pdf
}

func draw(pdf *gofpdf.Fpdf, pages []page) {
	const ascent, height = 0.905, 1.117 // of Liberation Sans
	for _, p := range pages {
		pdf.AddPageFormat("P", gofpdf.SizeType{Wd: p.Width, Ht: p.Height})
		for _, w := range p.Words {
			style, size := "", (w.Foot-w.Top)/height
			if capitals(w.Text) {
				style = "B"
			}
			pdf.SetFont("letter", style, size)
			pdf.Text(w.X, w.Top+ascent*size, w.Text)
		}
	}
}

func capitals(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return len(s) > 1
}

// BenchmarkSingle makes one file of four pages per operation, on one worker.
func BenchmarkSingle(b *testing.B) {
	l := sample(b)
	b.Run("adminmitra", func(b *testing.B) {
		r := renderer(b, 1)
		b.ReportAllocs()
		for b.Loop() {
			for f, err := range r.RenderEach(context.Background(), repeat(l, 1)) {
				require.NoError(b, err)
				require.NotEmpty(b, f.Data)
			}
		}
	})
	b.Run("gofpdf", func(b *testing.B) {
		pages := words(b, l)
		b.ReportAllocs()
		for b.Loop() {
			pdf := newDirect()
			draw(pdf, pages)
			require.NoError(b, pdf.Output(io.Discard))
		}
	})
}

// BenchmarkCombined counts one letter of a combined file as one operation.
func BenchmarkCombined(b *testing.B) {
	l := sample(b)
	b.Run("adminmitra", func(b *testing.B) {
		r := renderer(b, 1)
		b.ReportAllocs()
		b.ResetTimer()
		require.NoError(b, r.Render(context.Background(), io.Discard, repeat(l, b.N)))
	})
	b.Run("gofpdf", func(b *testing.B) {
		pages := words(b, l)
		b.ReportAllocs()
		b.ResetTimer()
		pdf := newDirect()
		for range b.N {
			draw(pdf, pages)
		}
		require.NoError(b, pdf.Output(io.Discard))
	})
}

// Benchmark1000 makes a thousand contracts on all processors.
func Benchmark1000(b *testing.B) {
	l := sample(b)
	r := renderer(b)
	b.Run("each", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for _, err := range r.RenderEach(context.Background(), repeat(l, 1000)) {
				require.NoError(b, err)
			}
		}
	})
	b.Run("combined", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			require.NoError(b, r.Render(context.Background(), io.Discard, repeat(l, 1000)))
		}
	})
}
