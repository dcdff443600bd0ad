package markup_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// Each golden file is a template of the default pack and the flags it is printed
// with: spk-survei+capi+wilayah.golden.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.golden")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".golden")
		t.Run(name, func(t *testing.T) {
			parts := strings.Split(name, "+")
			data := spkData()
			data.Flags = map[string]bool{}
			for _, f := range parts[1:] {
				data.Flags[f] = true
			}
			blocks, err := packTemplate(t, parts[0]+".txt").Execute(data)
			require.NoError(t, err)
			got := describe(blocks)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

func TestPackUnderEveryCombinationOfFlags(t *testing.T) {
	flags := spkVocabulary().Flags
	for _, name := range []string{"spk-survei.txt", "spk-sensus.txt"} {
		template := packTemplate(t, name)
		for bits := range 1 << len(flags) {
			data := spkData()
			data.Flags = map[string]bool{}
			for i, f := range flags {
				data.Flags[f.Name] = bits>>i&1 == 1
			}
			blocks, err := template.Execute(data)
			require.NoError(t, err, "%s %v", name, data.Flags)
			require.NotEmpty(t, blocks)
		}
	}
}

// The pack and the vocabulary belong together: what no template prints is of no use.
func TestPackUsesTheWholeVocabulary(t *testing.T) {
	vocab := spkVocabulary()
	used := map[string]bool{}
	for _, name := range []string{"spk-survei.txt", "spk-sensus.txt"} {
		template := packTemplate(t, name)
		for bits := range 1 << len(vocab.Flags) {
			flags := map[string]bool{}
			for i, f := range vocab.Flags {
				flags[f.Name] = bits>>i&1 == 1
			}
			for _, u := range template.Uses(flags) {
				used[u.Table+"/"+u.Name] = true
			}
		}
	}
	for _, n := range vocab.Placeholders {
		assert.True(t, used["/"+n.Name], n.Name)
		assert.NotEmpty(t, n.Description)
	}
	for _, n := range vocab.Tables[0].Fields {
		assert.True(t, used["rincian/"+n.Name], n.Name)
	}
}

// The package comment is the language's reference; its example must work.
func TestDocumentedExample(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(doc), "// # A worked example\n//\n")
	require.True(t, found)
	example, _, _ := strings.Cut(rest, "// # Lines")
	src := strings.ReplaceAll(strings.ReplaceAll(example, "//\t", ""), "//\n", "\n")

	vocab := smallVocabulary()
	for _, n := range []string{"mitra_nama", "mitra_alamat"} {
		vocab.Placeholders = append(vocab.Placeholders, markup.Name{Name: n})
	}
	template, err := markup.Parse("contoh.txt", []byte(src), vocab)
	require.NoError(t, err)
	data := smallData("capi")
	data.Values["mitra_nama"], data.Values["mitra_alamat"] = "Ani", "Jalan Melati"
	blocks, err := template.Execute(data)
	require.NoError(t, err)
	got := describe(blocks)
	assert.Contains(t, got, "[(1)]: Honorarium sebesar <Rp 10,-> dibayarkan menurut kolom~(2) Lampiran.")
	assert.Contains(t, got, "foot | Jumlah | Rp 10,- |")
}
