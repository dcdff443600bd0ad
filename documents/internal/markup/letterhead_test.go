package markup_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

func TestLetterhead(t *testing.T) {
	const src = `@kop
BADAN PUSAT STATISTIK
@jika capi
{nama_mitra}
@akhir
{gelar}
@akhir kop
@tengah A
`
	assert.Equal(t, "letterhead\n  <BADAN PUSAT STATISTIK>\n  <Ani>\ncenter: A\n", execute(t, src, smallData("capi")))
	assert.Equal(t, "letterhead\n  <BADAN PUSAT STATISTIK>\ncenter: A\n", execute(t, src, smallData()), "empty lines vanish")
	assert.Equal(t, "center: A\n", execute(t, "@kop\n{gelar}\n@akhir\n@tengah A", smallData()), "and so does an empty head")
}

// The text at the foot may stand anywhere; it leaves lists and clauses alone.
func TestImprint(t *testing.T) {
	const src = `@pasal
@ayat A:
@butir x
@kaki {alamat}
Telepon 1
@butir y

@jika capi
@kelompok
B
@akhir
@akhir
`
	got := execute(t, src, smallData())
	assert.Contains(t, got, "[a.]: x\n")
	assert.Contains(t, got, "[b.]: y\n")
	assert.Contains(t, got, "imprint: Jalan Melati Telepon 1\n")
	assert.Equal(t, "center: A\n", execute(t, "@kaki {gelar}\n@tengah A", smallData()), "an empty one vanishes")
	assert.Equal(t, "imprint: A\n", execute(t, "@jika capi\n@kaki A\n@jika tidak\n@kaki B\n@akhir", smallData("capi")))
	assert.Equal(t, "imprint: B\n", execute(t, "@jika capi\n@kaki A\n@jika tidak\n@kaki B\n@akhir", smallData()))
}

func TestFaultsOfHeadAndFoot(t *testing.T) {
	for src, want := range map[string]markup.Code{
		"@kop\n@akhir":                         markup.MissingText,
		"@kop x\nA\n@akhir":                    markup.BadArgument,
		"@kop\nA\n@tengah B\n@akhir":           markup.Misplaced,
		"@kop\n@kaki B\nA\n@akhir":             markup.Misplaced,
		"@kop\nA":                              markup.Unbalanced,
		"@kop\n{apa}\n@akhir":                  markup.UnknownName,
		"@kaki":                                markup.MissingText,
		"@kaki A\n@kaki B":                     markup.Misplaced,
		"@kaki A\n@jika capi\n@kaki B\n@akhir": markup.Misplaced,
		"@jika capi\n@kaki A\n@akhir\n@kaki B": markup.Misplaced,
		"@pasal\n@kaki A":                      markup.EmptyPasal,
		"@tabel rincian\n@kaki A\n@kolom\njudul: A\n@akhir": markup.Misplaced,
	} {
		_, err := markup.Parse("uji.txt", []byte(src), smallVocabulary())
		var errs markup.Errors
		require.ErrorAs(t, err, &errs, src)
		assert.Equal(t, want, errs[0].Code, src)
	}
}
