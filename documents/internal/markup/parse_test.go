package markup_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

// fault is what the tests look at: messages may be reworded, codes may not.
type fault struct {
	code      markup.Code
	line, col int
	guess     string
}

func faults(t *testing.T, src string) []fault {
	t.Helper()
	template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
	require.Error(t, err)
	assert.Nil(t, template)
	var errs markup.Errors
	require.ErrorAs(t, err, &errs)
	var out []fault
	for _, e := range errs {
		assert.Equal(t, "uji.txt", e.File)
		assert.NotEmpty(t, e.Message)
		assert.NotContains(t, e.Message, "%!")
		out = append(out, fault{e.Code, e.Line, e.Column, e.Suggestion})
	}
	return out
}

func TestParseFaults(t *testing.T) {
	table := func(s string) string { return "@tabel rincian\n@kolom [harga]\njudul: Harga\n" + s + "\n@akhir" }
	tests := []struct {
		name, src string
		want      fault
	}{
		{"not UTF-8", "Kata\nb\xffc", fault{markup.NotUTF8, 2, 2, ""}},
		{"NUL", "a\x00", fault{markup.ControlCharacter, 1, 2, ""}},
		{"lone carriage return", "a\rb", fault{markup.ControlCharacter, 1, 2, ""}},
		{"too large", strings.Repeat("a", 256<<10+1), fault{markup.TooLarge, 1, 1, ""}},

		{"unknown directive", "a\n\n  @pasall", fault{markup.UnknownDirective, 3, 3, "@pasal"}},
		{"hopeless directive", "@xyzzyqq", fault{markup.UnknownDirective, 1, 1, ""}},
		{"bare at sign", "@", fault{markup.UnknownDirective, 1, 1, ""}},
		{"column outside a table", "@kolom", fault{markup.Misplaced, 1, 1, ""}},
		{"name outside a signature", "@nama X", fault{markup.Misplaced, 1, 1, ""}},
		{"paragraph directive in a table", table("@judul X"), fault{markup.Misplaced, 4, 1, ""}},
		{"text in a table", table("Kata saja"), fault{markup.Misplaced, 4, 1, ""}},
		{"ayat outside a pasal", "@ayat Isi.", fault{markup.Misplaced, 1, 1, ""}},
		{"page break in a group", "@kelompok\n@halaman\n@akhir", fault{markup.Misplaced, 2, 1, ""}},
		{"signature without a side", "@tandatangan\nKata\n@sebelah kiri\n@akhir", fault{markup.Misplaced, 2, 1, ""}},
		{"room without a side", "@tandatangan\n@ruang\n@sebelah kiri\n@akhir", fault{markup.Misplaced, 2, 1, ""}},
		{"ayat of a conditional pasal", "@jika capi\n@pasal\nA.\n@akhir\n@ayat B.", fault{markup.Misplaced, 5, 1, ""}},
		{"text of a conditional ayat", "@pasal\n@ayat A.\n@jika capi\n@ayat B.\n@akhir\nC.", fault{markup.Misplaced, 6, 1, ""}},
		{"item of a conditional item", "@jika capi\n@butir A\n@akhir\n@angka B", fault{markup.Misplaced, 4, 1, ""}},

		{"malformed id", "@pasal [Honor]\nA.", fault{markup.BadArgument, 1, 8, ""}},
		{"unclosed id", "@pasal [honor\nA.", fault{markup.BadArgument, 1, 8, ""}},
		{"id with a leading digit", "@pasal [1a]\nA.", fault{markup.BadArgument, 1, 8, ""}},
		{"superfluous argument", "@kelompok besar\nA.\n@akhir", fault{markup.BadArgument, 1, 11, ""}},
		{"unknown paper", "@halaman miring", fault{markup.BadArgument, 1, 10, ""}},
		{"space without height", "@jarak", fault{markup.BadArgument, 1, 1, ""}},
		{"space too high", "@jarak 999", fault{markup.BadArgument, 1, 1, ""}},
		{"room of no number", "@tandatangan\n@sebelah kiri\n@ruang besar\n@akhir", fault{markup.BadArgument, 3, 1, ""}},
		{"entry without colon", "@isian Nama {nomor}", fault{markup.BadArgument, 1, 1, ""}},
		{"entry without label", "@isian : {nomor}", fault{markup.BadArgument, 1, 1, ""}},
		{"unknown side", "@tandatangan\n@sebelah barat\n@akhir", fault{markup.BadArgument, 2, 1, ""}},
		{"side twice", "@tandatangan\n@sebelah kiri\n@sebelah kiri\n@akhir", fault{markup.BadArgument, 3, 1, ""}},
		{"width of no number", table("lebar: lima"), fault{markup.BadArgument, 4, 8, ""}},
		{"width too large", table("lebar: 1001"), fault{markup.BadArgument, 4, 8, ""}},
		{"unknown alignment", table("rata: kana"), fault{markup.BadArgument, 4, 7, "kanan"}},

		{"unknown placeholder", "Nama: {nama_mitr}", fault{markup.UnknownName, 1, 7, "{nama_mitra}"}},
		{"column counts characters", "é – {nomer}", fault{markup.UnknownName, 1, 5, "{nomor}"}},
		{"swapped letters", "{nmoor}", fault{markup.UnknownName, 1, 1, "{nomor}"}},
		{"empty placeholder", "{}", fault{markup.UnknownName, 1, 1, ""}},
		{"long placeholder", "{" + strings.Repeat("nomor", 20) + "}", fault{markup.UnknownName, 1, 1, ""}},
		{"field outside its table", "{uraian}", fault{markup.UnknownName, 1, 1, ""}},
		{"unknown field", table("isi: {hargaa}"), fault{markup.UnknownName, 4, 6, "{harga}"}},
		{"unclosed placeholder", "a {nomor\nb", fault{markup.UnclosedBrace, 1, 3, ""}},
		{"stray brace", "a } b", fault{markup.StrayCharacter, 1, 3, ""}},
		{"unknown escape", `a \n b`, fault{markup.StrayCharacter, 1, 3, ""}},
		{"escape of nothing", `a \`, fault{markup.StrayCharacter, 1, 3, ""}},
		{"unclosed bold", "a\nb **c\n\n**d**", fault{markup.UnclosedBold, 2, 3, ""}},

		{"unknown flag", "@jika cappi\nA.\n@jika tidak\nB.\n@akhir", fault{markup.UnknownFlag, 1, 1, "capi"}},
		{"unknown flag negated", "@jika tidak cappi\nA.\n@akhir", fault{markup.UnknownFlag, 1, 1, "capi"}},
		{"end of nothing", "@akhir", fault{markup.Unbalanced, 1, 1, ""}},
		{"else of nothing", "@jika tidak", fault{markup.Unbalanced, 1, 1, ""}},
		{"else of a block", "@kelompok\n@jika tidak\n@akhir", fault{markup.Unbalanced, 2, 1, ""}},
		{"else twice", "@jika capi\n@jika tidak\n@jika tidak\n@akhir", fault{markup.Unbalanced, 3, 1, ""}},
		{"condition not closed", "@kelompok\n@jika capi\nA.\n@akhir", fault{markup.Unbalanced, 1, 1, ""}},
		{"end of another block", "@jika capi\nA.\n@akhir tabel", fault{markup.Unbalanced, 3, 1, ""}},
		{"contradiction", "@jika capi\n@jika tidak capi\nA.\n@akhir\n@akhir", fault{markup.Unreachable, 2, 1, ""}},
		{"contradiction in else", "@jika capi\n@jika capi\nA.\n@jika tidak\nB.\n@akhir\n@akhir", fault{markup.Unreachable, 4, 1, ""}},
		{"too deep", strings.Repeat("@kelompok\n", 9) + strings.Repeat("@akhir\n", 9), fault{markup.TooDeep, 9, 1, ""}},

		{"unknown kind of reference", "{pasl:x}", fault{markup.UnknownReference, 1, 1, "{pasal:x}"}},
		{"unknown id", "@pasal [honor]\n{pasal:honr}", fault{markup.UnknownReference, 2, 1, "{pasal:honor}"}},
		{"id twice", "@pasal [a]\nA.\n@pasal [a]\nB.", fault{markup.DuplicateID, 3, 1, ""}},
		{"target under a condition", "{pasal:a}\n@jika capi\n@pasal [a]\nA.\n@akhir", fault{markup.AbsentReference, 1, 1, ""}},
		{"target in the other branch", "@jika capi\n@pasal [a]\nA.\n@jika tidak\n@penutup\n{pasal:a}\n@akhir", fault{markup.AbsentReference, 6, 1, ""}},
		{"reference of another kind", "@pasal [a]\n{ayat:a}", fault{markup.WrongReference, 2, 1, ""}},
		{"path to a column", "{rujukan:harga}\n" + table(""), fault{markup.WrongReference, 1, 1, ""}},
		{"only ayat", "@pasal\n@ayat [a] {ayat:a}", fault{markup.UnnumberedClause, 2, 11, "{rujukan:a}"}},
		{"ayat with a conditional sister", "@pasal\n@ayat [a] {ayat:a}\n@jika capi\n@ayat B.\n@akhir", fault{markup.UnnumberedClause, 2, 11, "{rujukan:a}"}},

		{"unknown table", "@tabel rinci\n@kolom\njudul: A\n@akhir", fault{markup.UnknownTable, 1, 1, "rincian"}},
		{"table without columns", "@tabel rincian\n@akhir", fault{markup.IncompleteTable, 1, 1, ""}},
		{"table of conditional columns", "@tabel rincian\n@jika capi\n@kolom\njudul: A\n@akhir\n@akhir", fault{markup.IncompleteTable, 1, 1, ""}},
		{"column without title", "@tabel rincian\n@kolom\n@akhir", fault{markup.IncompleteTable, 2, 1, ""}},
		{"empty total", table("@total"), fault{markup.IncompleteTable, 4, 1, ""}},
		{"nothing left of the total", table("@total\nkiri: Jumlah\nharga: {nilai}"), fault{markup.IncompleteTable, 4, 1, ""}},
		{"total of an unknown column", table("@total\nhargaa: {nilai}"), fault{markup.UnknownReference, 5, 1, "harga"}},
		{"total of a conditional column", table("@jika capi\n@kolom [x]\njudul: X\n@akhir\n@total\nx: {nilai}"), fault{markup.AbsentReference, 9, 1, ""}},
		{"unknown key of a table", "@tabel rincian\nhuruff: 9\n@kolom\njudul: A\n@akhir", fault{markup.UnknownKey, 2, 1, "huruf"}},
		{"unknown key of a column", table("jdul: A"), fault{markup.UnknownKey, 4, 1, "judul"}},

		{"directive without text", "@judul\n\nA.", fault{markup.MissingText, 1, 1, ""}},
		{"label without text", "@uraian\nA.\n@akhir", fault{markup.MissingText, 1, 1, ""}},
		{"signature of nobody", "@tandatangan\n@akhir", fault{markup.MissingText, 1, 1, ""}},
		{"name of nobody", "@tandatangan\n@sebelah kiri\n@nama\n@akhir", fault{markup.MissingText, 3, 1, ""}},
		{"empty pasal", "@pasal\n@pasal\nA.", fault{markup.EmptyPasal, 1, 1, ""}},
		{"pasal that may be empty", "@pasal\n@jika capi\nA.\n@akhir", fault{markup.EmptyPasal, 1, 1, ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, []fault{tt.want}, faults(t, tt.src))
		})
	}
}

func TestParseReportsEverythingInOrder(t *testing.T) {
	src := "{a}\n@apa\n@jika b\n{pasal:c}\n} **"
	assert.Equal(t, []fault{
		{markup.UnknownName, 1, 1, ""},
		{markup.UnknownDirective, 2, 1, ""},
		{markup.UnknownFlag, 3, 1, ""},
		{markup.Unbalanced, 3, 1, ""},
		{markup.UnknownReference, 4, 1, ""},
		{markup.StrayCharacter, 5, 1, ""},
		{markup.UnclosedBold, 5, 3, ""},
	}, faults(t, src))
}

func TestParseGivesUp(t *testing.T) {
	got := faults(t, strings.Repeat("}\n\n", 500))
	assert.Len(t, got, 101)
	assert.Equal(t, markup.TooManyErrors, got[100].code)
}

func TestErrorText(t *testing.T) {
	_, err := markup.Parse("spk.txt", []byte("{nomer}\n\n{nilia}"), smallVocabulary())
	assert.EqualError(t, err, "spk.txt:1:1: DOK-TPL-07: isian {nomer} tidak dikenal; maksud Anda {nomor}?\n"+
		"spk.txt:3:1: DOK-TPL-07: isian {nilia} tidak dikenal; maksud Anda {nilai}?")
}

func TestParseAccepts(t *testing.T) {
	for name, src := range map[string]string{
		"empty file":              "",
		"Notepad":                 "\ufeff@judul A\r\n\r\nB.\r\n",
		"replacement character":   "a \ufffd b",
		"ayat in either branch":   "@pasal\n@ayat [a] A {ayat:a}.\n@jika capi\n@ayat B.\n@jika tidak\n@ayat C.\n@akhir",
		"reference in its branch": "@jika capi\n@pasal [a]\nA.\n@akhir\n@jika capi\n{pasal:a}\n@akhir",
		"filled in every case":    "@pasal\n@jika capi\nA.\n@jika tidak\nB.\n@akhir",
		"filled by two flags":     "@pasal\n@jika capi\nA.\n@jika tidak\n@jika termin\nB.\n@jika tidak\nC.\n@akhir\n@akhir",
		"flag asked again":        "@jika capi\n@jika capi\nA.\n@akhir\n@akhir",
	} {
		t.Run(name, func(t *testing.T) {
			template, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
			require.NoError(t, err)
			assert.Equal(t, "uji.txt", template.Name())
		})
	}
}

// A search for flags that takes too long counts as a fault, not as proof.
func TestParseGivesUpOnEndlessConditions(t *testing.T) {
	vocab := smallVocabulary()
	var src strings.Builder
	src.WriteString("@pasal\n")
	for i := range 40 {
		a, b := "a"+strings.Repeat("x", i), "b"+strings.Repeat("x", i)
		vocab.Flags = append(vocab.Flags, markup.Name{Name: a}, markup.Name{Name: b})
		src.WriteString("@jika " + a + "\n@jika " + b + "\nA.\n@akhir\n@akhir\n")
	}
	src.WriteString("@jika capi\nA.\n@jika tidak\nB.\n@akhir\n")
	_, err := markup.Parse("uji.txt", []byte(src.String()), vocab)
	var errs markup.Errors
	require.ErrorAs(t, err, &errs)
	assert.Equal(t, markup.EmptyPasal, errs[0].Code)
}
