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
	"testing/fstest"
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
	for _, k := range o.printed(kindSPK) {
		if k.spk().Mitra.ID == anID {
			return k.letter
		}
	}
	b.Fatal("the sample contract is held back")
	return nil
}

// lengths are the templates to measure: the contract of the pack, and a letter of one
// page with a table, as long as a receipt or a handover.
var lengths = []struct {
	name  string
	pages int
	opts  []documents.Option
}{
	{"4 pages", 4, nil},
	{"1 page", 1, []documents.Option{documents.WithTemplates(fstest.MapFS{"spk-survei.txt": {Data: []byte(onePage)}})}},
}

const onePage = `
@judul BERITA ACARA SERAH TERIMA HASIL PEKERJAAN
@judul NOMOR: {nomor}

Pada hari ini {hari} tanggal {tanggal_terbilang} bulan {bulan} tahun {tahun_terbilang}, bertempat di {tempat}, kami yang bertanda tangan di bawah ini:
@pihak
@isian Nama : **{mitra_nama}**
@isian Alamat : {mitra_alamat}

selanjutnya disebut **PIHAK PERTAMA**;
@akhir pihak
@pihak
@isian Nama : **{ppk_nama}**
@isian Alamat : {satker_alamat}

selanjutnya disebut **PIHAK KEDUA**.
@akhir pihak

**PIHAK PERTAMA** telah menyelesaikan pekerjaan senilai **{nilai}** ({nilai_terbilang} rupiah) dan menyerahkan hasilnya kepada **PIHAK KEDUA**, dan **PIHAK KEDUA** menerima hasil tersebut dalam keadaan baik:
@tabel rincian
    @kolom
        judul: No
        lebar: 1
        isi: {no}
    @kolom
        judul: Uraian
        lebar: 6
        isi: {uraian}
    @kolom
        judul: Volume
        lebar: 2
        isi: {volume} {satuan}
    @kolom
        judul: Nilai
        lebar: 3
        isi: {nilai_baris}
@akhir tabel

Berita acara ini dibuat dalam 2 (dua) rangkap.
@tandatangan
@sebelah kiri
**PIHAK KEDUA**,
@meterai
@nama {ppk_nama_kapital}
NIP {ppk_nip}
@sebelah kanan
**PIHAK PERTAMA**,
@ruang
@nama {mitra_nama_kapital}
@akhir tandatangan
`

func renderer(b *testing.B, opts ...documents.Option) *documents.Renderer {
	b.Helper()
	r, err := documents.New(append(opts, documents.WithFont(fonts.Liberation()))...)
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
func words(b *testing.B, r *documents.Renderer, l documents.Letter) []page {
	b.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		b.Skip("pdftotext tidak terpasang")
	}
	path := filepath.Join(b.TempDir(), "spk.pdf")
	var pdf bytes.Buffer
	require.NoError(b, r.Render(b.Context(), &pdf, repeat(l, 1)))
	require.NoError(b, os.WriteFile(path, pdf.Bytes(), 0o644))
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	require.NoError(b, err)
	var doc struct {
		Pages []page `xml:"body>doc>page"`
	}
	require.NoError(b, xml.Unmarshal(out, &doc))
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

// BenchmarkSingle makes one file per operation, on one worker.
func BenchmarkSingle(b *testing.B) {
	l := sample(b)
	for _, length := range lengths {
		b.Run("adminmitra/"+length.name, func(b *testing.B) {
			r := renderer(b, append(length.opts, documents.WithWorkers(1))...)
			b.ReportAllocs()
			for b.Loop() {
				for f, err := range r.RenderEach(context.Background(), repeat(l, 1)) {
					require.NoError(b, err)
					require.NotEmpty(b, f.Data)
				}
			}
		})
		b.Run("gofpdf/"+length.name, func(b *testing.B) {
			pages := words(b, renderer(b, length.opts...), l)
			require.Len(b, pages, length.pages)
			b.ReportAllocs()
			for b.Loop() {
				pdf := newDirect()
				draw(pdf, pages)
				require.NoError(b, pdf.Output(io.Discard))
			}
		})
	}
}

// BenchmarkCombined counts one letter of a combined file as one operation.
func BenchmarkCombined(b *testing.B) {
	l := sample(b)
	for _, length := range lengths {
		b.Run("adminmitra/"+length.name, func(b *testing.B) {
			r := renderer(b, append(length.opts, documents.WithWorkers(1))...)
			b.ReportAllocs()
			b.ResetTimer()
			require.NoError(b, r.Render(context.Background(), io.Discard, repeat(l, b.N)))
		})
		b.Run("gofpdf/"+length.name, func(b *testing.B) {
			pages := words(b, renderer(b, length.opts...), l)
			b.ReportAllocs()
			b.ResetTimer()
			pdf := newDirect()
			for range b.N {
				draw(pdf, pages)
			}
			require.NoError(b, pdf.Output(io.Discard))
		})
	}
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
