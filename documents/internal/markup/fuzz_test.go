package markup_test

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

// Whatever a file holds, Parse either names its faults or returns a template that
// can be executed under all flags.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "@", "{", "**", "\\", "@pasal [a]\n@ayat {rujukan:a}", "@butir\n@angka\n@butir",
		"@jika capi\n@jika tidak\n@akhir", "@tabel rincian\n@kolom [h]\njudul: x\n@total\nh: y\n@akhir",
		"@tandatangan\n@sebelah kiri\n@ruang\n@akhir", "@isian a:b",
		"@pasal [a] J\n@ayat [b] **x** {pasal:a} {ayat:c} {kolom:k}\n@butir y\n@jika capi\n@angka z\n@akhir\n@ayat [c]\n{gelar}\n@penutup\n@kelompok\n@jarak 3\n@akhir\n@halaman lanskap\n@tabel rincian\n@nomor_kolom\n@kolom\njudul: A\nkelompok: B\nisi: {no} {harga}\n@kolom [k]\njudul: C\nlebar: 3\nrata: kanan\nputus: .\n@total\nkiri: D\nk: {nilai}\n@akhir tabel",
		"@daftar huruf rincian {uraian} {harga};\n@tabel rincian\ntinggi: 9\n@kolom\njudul: A\nisi: {catatan}\ngabung: ya\n@akhir\n@tandatangan\n@sebelah kanan\n@nama A\n@akhir",
		"@kop\nA\n@jika capi\n{nomor}\n@akhir\n@akhir kop\n@jika capi\n@kaki {alamat}\nB\n@jika tidak\n@kaki {gelar}\n@akhir",
		"@pihak\n@isian **A** : {nomor}\n@uraian B\nC\n@akhir\n@akhir pihak\n@tandatangan\n@sebelah kiri\nA\n@meterai\n@nama {nama_mitra}\n@sebelah kanan\n@ruang 9\n@akhir",
	} {
		f.Add([]byte(s))
	}
	vocab := smallVocabulary()
	f.Fuzz(func(t *testing.T, src []byte) {
		template, err := markup.Parse("uji.txt", src, vocab)
		if err != nil {
			var errs markup.Errors
			require.ErrorAs(t, err, &errs)
			for _, e := range errs {
				require.Positive(t, e.Line)
				require.Positive(t, e.Column)
				require.True(t, utf8.ValidString(e.Message))
			}
			return
		}
		for bits := range 8 {
			data := smallData()
			for i, n := range vocab.Flags {
				data.Flags[n.Name] = bits>>i&1 == 1
			}
			_, err := template.Execute(data)
			require.NoError(t, err)
			template.Uses(data.Flags)
		}
	})
}

// Values never change the shape of a letter.
func FuzzExecute(f *testing.F) {
	f.Add("Ani")
	f.Add("**{nomor}**\n@pasal")
	f.Add("\x00\xff\u2028")
	template, err := markup.Parse("uji.txt", []byte("@pasal\n@ayat A {nama_mitra}.\n@ayat **{nama_mitra}**"), smallVocabulary())
	require.NoError(f, err)
	want, err := template.Execute(smallData())
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, value string) {
		data := smallData()
		data.Values["nama_mitra"] = value
		blocks, err := template.Execute(data)
		if err != nil {
			var missing *markup.MissingError
			require.ErrorAs(t, err, &missing)
			return
		}
		assert.Len(t, blocks, len(want))
	})
}
