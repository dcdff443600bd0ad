package markup_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func TestListOfRows(t *testing.T) {
	got := execute(t, `Uraian:
@daftar huruf rincian {uraian} seharga {harga}
untuk **{nama_mitra}**;
@butir sendiri
@uraian Untuk
@daftar angka rincian {no}: {uraian}{catatan}
@akhir uraian
@daftar huruf kunjungan {hari}

Sesudahnya.`, smallData())
	assert.Equal(t, `justify keep: Uraian:
justify 6 [a.]: Pendataan seharga 7 untuk <Ani>;
justify 6 [b.]: Pengolahan seharga 3 untuk <Ani>;
justify 6 [a.]: sendiri
column 1/3
  left: Untuk
column 2/3
  left: :
column 3/3
  justify 6 [1.]: 1: Pendataan
  justify 6 [2.]: 2: Pengolahan
justify: Sesudahnya.
`, got)
}

// Items of a list that stands in a clause are aligned with its text.
func TestListOfRowsInAClause(t *testing.T) {
	got := execute(t, `@pasal
@ayat satu
@daftar angka rincian {uraian}
@ayat dua`, smallData())
	assert.Contains(t, got, "justify 14 [1.]: Pendataan\n")
	assert.Contains(t, got, "justify 14 [2.]: Pengolahan\n")
}

func TestFaultsOfLists(t *testing.T) {
	for src, want := range map[string]markup.Code{
		"@daftar romawi rincian {uraian}":  markup.BadArgument,
		"@daftar":                          markup.BadArgument,
		"@daftar huruf rincan {uraian}":    markup.UnknownTable,
		"@daftar huruf rincian {urain}":    markup.UnknownName,
		"@daftar huruf rincian":            markup.MissingText,
		"@daftar huruf rincian **{uraian}": markup.UnclosedBold,
		"@tabel rincian\n@daftar huruf rincian\n@kolom\njudul: A\n@akhir": markup.Misplaced,
	} {
		_, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
		var faults markup.Errors
		require.ErrorAs(t, err, &faults, src)
		assert.Equal(t, want, faults[0].Code, src)
	}
}

func TestListReportsMissingFields(t *testing.T) {
	template, err := markup.Parse("uji.txt", []byte("@daftar huruf rincian {uraian}"), smallVocabulary())
	require.NoError(t, err)
	data := smallData()
	data.Tables["rincian"][1]["uraian"] = ""
	_, err = template.Execute(data)
	var missing *markup.MissingError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, []markup.Missing{{Table: "rincian", Row: 2, Name: "uraian"}}, missing.Missing)

	data.Tables["rincian"] = nil
	_, err = template.Execute(data)
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, []markup.Missing{{Table: "rincian"}}, missing.Missing)
}

// Cells that are left empty are one with the cell above, where a column asks for it.
func TestJoinedCells(t *testing.T) {
	data := smallData()
	data.Tables["rincian"] = []map[string]string{
		{"catatan": "1", "uraian": "Senin", "harga": "7"}, {"uraian": "Selasa", "harga": "7"}, {"uraian": "Rabu", "harga": "7"}, {"catatan": "2", "uraian": "Kamis", "harga": "7"},
	}
	got := execute(t, `@tabel rincian
@kolom
judul: No
isi: {catatan}
gabung: ya
@kolom
judul: Hari
isi: {uraian}
@akhir tabel`, data)
	assert.Contains(t, got, `
  row  | 1 ×1,3 | Senin |
  row  | Selasa |
  row  | Rabu |
  row  | 2 | Kamis |
`)
}

func TestFaultsOfTableKeys(t *testing.T) {
	for src, want := range map[string]markup.Code{
		"@tabel rincian\ntinggi: 0\n@kolom\njudul: A\n@akhir":          markup.BadArgument,
		"@tabel rincian\n@kolom\njudul: A\ngabung: tidak\n@akhir":      markup.BadArgument,
		"@tabel rincian\n@kolom\njudul: A\ngabungan: ya\n@akhir":       markup.UnknownKey,
		"@tabel rincian\n@kolom\njudul: A\n@total\ngabung: ya\n@akhir": markup.UnknownReference,
	} {
		_, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
		var faults markup.Errors
		require.ErrorAs(t, err, &faults, src)
		assert.Equal(t, want, faults[0].Code, src)
	}
}

// A signature right below a table takes its end along, and one elsewhere does not.
func TestTableKeptWithSignature(t *testing.T) {
	const table, signature = "@tabel rincian\ntinggi: 9\n@kolom\njudul: A\n@akhir tabel\n", "@tandatangan\n@sebelah kanan\n@nama A\n@akhir\n"
	for src, want := range map[string]bool{table + signature: true, table + "Alinea.\n" + signature: false, table: false} {
		template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
		require.NoError(t, err)
		blocks, err := template.Execute(smallData())
		require.NoError(t, err)
		first := blocks[0].(typeset.Table)
		assert.Equal(t, want, first.KeepNext, src)
		assert.Equal(t, 9*typeset.MM, first.Least)
	}
}
