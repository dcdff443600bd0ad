package markup_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func TestExecute(t *testing.T) {
	tests := []struct {
		name, src string
		flags     []string
		want      string
	}{
		{name: "paragraphs", src: "Satu\n  dua {nomor}.\n# catatan\ntiga\n\nEmpat", want: "justify: Satu dua 1/SPK. tiga\njustify: Empat\n"},
		{name: "comment inside a paragraph", src: "Satu\n# catatan\ndua", want: "justify: Satu dua\n"},
		{name: "bold over lines", src: "a **b\n{nomor}** c", want: "justify: a <b 1/SPK> c\n"},
		{name: "escapes", src: `\@a \{b\} \*\*c\*\* d\\e f\ g \#h \[i a*b`, want: "justify: @a {b} **c** d\\e f~g #h [i a*b\n"},
		{name: "sides", src: "@judul A\n@kiri B\n@tengah C\n@kanan D\n", want: "center keep: <A>\nleft: B\ncenter: C\nright: D\n"},
		{name: "text below its directive", src: "@judul\nA\nB", want: "center keep: <A B>\n"},
		{name: "empty optional value", src: "@kiri {gelar}\n@isian Gelar : {gelar}\n{gelar} **{gelar}**\n\nA{gelar}", want: "justify: A\n"},
		{name: "space and pages", src: "@jarak 6 mm\n@halaman\n@halaman lanskap\n@halaman potret", want: "space 6 mm\npage\npage 330 × 215 mm\npage 215 × 330 mm\n"},

		{name: "numbers", src: "@pasal [a]\nA {pasal:b}\n@pasal [b] JUDUL\n@ayat [x] X {ayat:y}\n@ayat [y]\nY {rujukan:a} {rujukan:x}", want: `center keep: <Pasal~1>
justify: A Pasal~2
center keep: <Pasal~2↵><JUDUL>
justify 8 [(1)]: X ayat~(2)
justify 8 [(2)]: Y Pasal~1 Pasal~2 ayat~(1)
`},
		{name: "lone ayat", src: "@pasal\n@ayat [a] A {rujukan:a}:\n@butir B\n", want: "center keep: <Pasal~1>\njustify keep: A Pasal~1:\njustify 6 [a.]: B\n"},
		{name: "absent clause", src: "@jika capi\n@pasal\nA\n@akhir\n@pasal [b]\n@jika termin\n@ayat X\n@akhir\n@ayat Y {pasal:b}", want: "center keep: <Pasal~1>\njustify: Y Pasal~1\n"},
		{name: "present clause", src: "@jika capi\n@pasal\nA\n@akhir\n@pasal [b]\n@jika termin\n@ayat X\n@akhir\n@ayat Y {pasal:b}", flags: []string{"capi", "termin"}, want: `center keep: <Pasal~1>
justify: A
center keep: <Pasal~2>
justify 8 [(1)]: X
justify 8 [(2)]: Y Pasal~2
`},
		{name: "lists", src: "@pasal\n@ayat A:\n@butir [p] B\n@angka [q] C\n@angka D\n@jika capi\n@butir E\n@akhir\n@butir F {huruf:p} {angka:q} {rujukan:q}\n\nG\n@ayat H\n@butir I", want: `center keep: <Pasal~1>
justify keep 8 [(1)]: A:
justify keep 14 [a.]: B
justify 20 [1.]: C
justify 20 [2.]: D
justify 14 [b.]: F huruf~a angka~1 Pasal~1 ayat~(1) huruf~a angka~1
justify 8: G
justify keep 8 [(2)]: H
justify 14 [a.]: I
`},
		{name: "list without clause", src: "@angka A\n@butir B\n@angka C\nD\n\nE\n@angka F", want: "justify keep 6 [1.]: A\njustify 12 [a.]: B\njustify 6 [2.]: C D\njustify keep: E\njustify 6 [1.]: F\n"},
		{name: "many items", src: strings.Repeat("@butir A\n", 28), want: func() string {
			s := ""
			for i := range 26 {
				s += fmt.Sprintf("justify 6 [%c.]: A\n", 'a'+i)
			}
			return s + "justify 6 [aa.]: A\njustify 6 [ab.]: A\n"
		}()},
		{name: "closing", src: "@pasal\n@ayat A\n@ayat B\n\nC\n@penutup\nD", want: "center keep: <Pasal~1>\njustify 8 [(1)]: A\njustify 8 [(2)]: B\njustify 8: C\njustify: D\n"},

		{name: "conditions", src: "@jika capi\nA\n@jika tidak termin\nB\n@jika tidak\nC\n@akhir\n@jika tidak\nD\n@akhir\nE", flags: []string{"capi", "termin"}, want: "justify: A\njustify: C\njustify: E\n"},
		{name: "opposite", src: "@jika capi\nA\n@jika tidak\nD\n@akhir", want: "justify: D\n"},

		{name: "parties", src: "@pihak\n@isian **Nama** : {nama_mitra} {pasal:a}: x\n\nB\n@akhir pihak\n@pihak\nC\n@akhir\n@pasal [a]\nA", want: `column 1/2
  left: 1.
column 2/2
  column 1/3
    left: <Nama>
  column 2/3
    left: :
  column 3/3
    left: Ani Pasal~1: x
  justify: B
column 1/2
  left: 2.
column 2/2
  justify: C
center keep: <Pasal~1>
justify: A
`},
		{name: "details", src: "@uraian Menimbang\n@butir A\n@butir B\n@akhir", want: "column 1/3\n  left: Menimbang\ncolumn 2/3\n  left: :\ncolumn 3/3\n  justify 6 [a.]: A\n  justify 6 [b.]: B\n"},
		{name: "groups", src: "@kelompok\nA\n@akhir\n@kelompok\n@jika capi\nB\n@akhir\n@akhir", want: "group\n  justify: A\n"},

		{name: "table", src: `@tabel rincian
huruf: 9
@nomor_kolom
@kolom
judul: No
lebar: 4
isi: {no}
@jika capi
@kolom
judul: Uraian
kelompok: Tugas
isi: {uraian} {nomor}
putus: . /
@akhir
@kolom [c]
judul: Catatan
kelompok: Tugas
isi: {catatan}
@kolom [h]
judul: **Harga**
rata: penuh
isi: {harga}
@total
kiri: Jumlah
h: **{nilai}**
@jika capi
@total
c: tanpa
@akhir
@akhir tabel
{kolom:h}`, flags: []string{"capi"}, want: `table [{4} {10} {10} {10}] 9 pt
  head | <No> ×1,2 | <Tugas> ×2,1 | <Harga> ×1,2 |
  head | <Uraian> | <Catatan> |
  head | (1) | (2) | (3) | (4) |
  row  | 1 | Pendataan 1/SPK break "./" |  | 7 |
  row  | 2 | Pengolahan 1/SPK break "./" |  | 3 |
  foot | Jumlah ×3,1 | <Rp 10,-> |
  foot |  |  | tanpa |  |
justify: kolom~(4)
`},
		{name: "plain table", src: "@tabel rincian\n@jika capi\n@nomor_kolom\n@kolom\njudul: A\n@akhir\n@kolom [h]\njudul: B\nisi: {harga}\n@akhir\n{kolom:h}", want: "table [{10}] 0 pt\n  head | <B> |\n  row  | 7 |\n  row  | 3 |\njustify: kolom~(1)\n"},
		{name: "table without rows", src: "@tabel kunjungan\n@kolom\njudul: Hari\nisi: {no} {hari}\n@akhir", want: "table [{10}] 0 pt\n  head | <Hari> |\n"},

		{name: "signature", src: `@tandatangan
@sebelah kiri
**PIHAK KEDUA**
@meterai
@nama {nama_mitra}
@sebelah tengah
@meterai Cap
@sebelah kanan
{gelar}
@jika capi
tidak tercetak
@ruang 30
@jika tidak
PIHAK
PERTAMA
@ruang
@akhir
@nama {nama_mitra}
NIP 1
@akhir tandatangan`, want: `group
  column 1/3
    center: <PIHAK KEDUA>
  column 2/3
  column 3/3
    center: PIHAK
    center: PERTAMA
  column 1/3
    box "Meterai"
  column 2/3
    box "Cap"
  column 3/3
    space 20 mm
  column 1/3
    center: <_Ani_>
  column 2/3
  column 3/3
    center: <_Ani_>
    center: NIP 1
`},
		{name: "one signatory", src: "@tandatangan\n@sebelah kanan\nKepala,\n@akhir", want: "group\n  column 1/2\n  column 2/2\n    center: Kepala,\n  column 1/2\n  column 2/2\n  column 1/2\n  column 2/2\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, execute(t, tt.src, smallData(tt.flags...)))
		})
	}
}

func TestValuesAreNeverMarkup(t *testing.T) {
	data := smallData()
	data.Values["nama_mitra"] = "**A** {nomor}\\ \r\n@pasal\t# \u2028B"
	data.Tables["rincian"][0]["uraian"] = "{harga}\n**x**"
	assert.Equal(t, "justify: **A** {nomor}\\  @pasal #  B\n", execute(t, "{nama_mitra}", data))
	assert.Equal(t, "table [{10}] 0 pt\n  head | <A> |\n  row  | {harga} **x** |\n  row  | Pengolahan |\n",
		execute(t, "@tabel rincian\n@kolom\njudul: A\nisi: {uraian}\n@akhir", data))
}

func TestExecuteNamesAllMissingValues(t *testing.T) {
	src := "{nomor} {nama_mitra} {nomor} {gelar}\n@jika capi\n{alamat}\n@akhir\n" +
		"@tabel rincian\n@kolom\njudul: A\nisi: {no} {uraian} {harga} {catatan}\n@akhir\n"
	template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
	require.NoError(t, err)

	data := smallData()
	data.Values = map[string]string{"nama_mitra": " "}
	delete(data.Tables["rincian"][1], "harga")
	blocks, err := template.Execute(data)
	assert.Nil(t, blocks)
	var missing *markup.MissingError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, &markup.MissingError{Template: "uji.txt", Missing: []markup.Missing{
		{Name: "nomor"}, {Name: "nama_mitra"}, {Table: "rincian", Row: 2, Name: "harga"},
	}}, missing)
	assert.Equal(t, markup.MissingValues, missing.Code())
	assert.EqualError(t, err, "uji.txt: DOK-ISI-01: isian belum ada: nomor, nama_mitra, rincian baris 2: harga")

	_, err = template.Execute(markup.Data{Values: smallData().Values})
	assert.EqualError(t, err, "uji.txt: DOK-ISI-01: isian belum ada: tabel rincian")
}

func TestUses(t *testing.T) {
	src := "{nomor} {nomor}\n@jika capi\n{alamat} {gelar}\n@tabel rincian\n@kolom\njudul: A\nisi: {harga}\n@akhir\n@akhir\n"
	template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
	require.NoError(t, err)
	assert.Equal(t, []markup.Use{{Name: "nomor", Line: 1}}, template.Uses(nil))
	assert.Equal(t, []markup.Use{
		{Name: "nomor", Line: 1}, {Name: "alamat", Line: 3}, {Name: "gelar", Optional: true, Line: 3},
		{Table: "rincian", Line: 4}, {Table: "rincian", Name: "harga", Line: 7},
	}, template.Uses(map[string]bool{"capi": true}))
}

func TestExecuteConcurrently(t *testing.T) {
	template, data := documented(t)
	first, err := template.Execute(data)
	require.NoError(t, err)
	want := describe(first)
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range 20 {
				blocks, err := template.Execute(data)
				assert.NoError(t, err)
				assert.Equal(t, want, describe(blocks))
			}
		})
	}
	wg.Wait()
}

// Blocks own their runs: appending to one must not reach another.
func TestRunsDoNotOverlap(t *testing.T) {
	template, err := markup.Parse("uji.txt", []byte("a **b**\n\nc"), smallVocabulary())
	require.NoError(t, err)
	blocks, err := template.Execute(smallData())
	require.NoError(t, err)
	p := blocks[0].(typeset.Paragraph)
	_ = append(p.Runs, typeset.Run{Text: "x"})
	assert.Equal(t, "justify: c\n", describe(blocks[1:]))
}

func BenchmarkExecute(b *testing.B) {
	template, data := documented(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := template.Execute(data); err != nil {
			b.Fatal(err)
		}
	}
}
