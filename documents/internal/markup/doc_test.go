package markup_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

// documented is the worked example of the package comment, with data for it.
func documented(t testing.TB) (*markup.Template, markup.Data) {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(doc), "// # A worked example\n//\n")
	require.True(t, found)
	example, _, found := strings.Cut(rest, "// # Lines")
	require.True(t, found)
	src := strings.ReplaceAll(strings.ReplaceAll(example, "//\t", ""), "//\n", "\n")

	vocab := smallVocabulary()
	for _, n := range []string{"mitra_nama", "mitra_alamat"} {
		vocab.Placeholders = append(vocab.Placeholders, markup.Name{Name: n})
	}
	template, err := markup.Parse("contoh.txt", []byte(src), vocab)
	require.NoError(t, err)
	data := smallData("capi")
	data.Values["mitra_nama"], data.Values["mitra_alamat"] = "Ani", "Jalan Melati"
	return template, data
}

// The package comment is the language's reference; its example must work.
func TestDocumentedExample(t *testing.T) {
	template, data := documented(t)
	blocks, err := template.Execute(data)
	require.NoError(t, err)
	got := describe(blocks)
	assert.Contains(t, got, "[(1)]: Honorarium sebesar <Rp 10,-> dibayarkan menurut kolom~(2) Lampiran.")
	assert.Contains(t, got, "foot | Jumlah | Rp 10,- |")
}
