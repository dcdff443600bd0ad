package documents

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/adminmitra/adminmitra/mitra"
)

// overlay is a default template with one text replaced.
func overlay(t *testing.T, old, replacement string) fs.FS {
	t.Helper()
	src, err := fs.ReadFile(DefaultTemplates(), "spk-survei.txt")
	require.NoError(t, err)
	require.Contains(t, string(src), old)
	return fstest.MapFS{"spk-survei.txt": {Data: []byte(strings.Replace(string(src), old, replacement, 1))}}
}

func printed(t *testing.T, r *Renderer, l Letter) string {
	t.Helper()
	sheets, findings := r.layout(l)
	require.False(t, findings.HasErrors(), "%v", findings)
	return pages(sheets)
}

func TestWithTemplatesChangesOneClause(t *testing.T) {
	const old = "Hal yang belum diatur atau perlu diubah"
	r := renderer(t, WithTemplates(overlay(t, old, "Hal yang belum dimuat atau perlu diubah")))
	before := strings.Split(printed(t, renderer(t), sample(t)), "\n")
	after := strings.Split(printed(t, r, sample(t)), "\n")
	assert.Contains(t, strings.Join(after, " "), "Hal yang belum dimuat atau")
	require.Len(t, after, len(before))
	changed := 0
	for i := range before {
		if before[i] != after[i] {
			changed++
		}
	}
	assert.Equal(t, 1, changed, "lines")
	assert.Equal(t, printed(t, renderer(t), census(t)), printed(t, r, census(t)), "the other file is the default one")
}

// A clause put in moves the numbers of the others and the references to them.
func TestWithTemplatesMovesNumbers(t *testing.T) {
	r := renderer(t, WithTemplates(overlay(t, "@pasal [lingkup]", "@pasal\nPasal sisipan.\n\n@pasal [lingkup]")))
	got := printed(t, r, sample(t))
	assert.Contains(t, got, "*Pasal~14*")
	assert.Contains(t, got, "Pasal~3 dengan penuh tanggung jawab")
}

func templateFindings(t *testing.T, over fs.FS) mitra.Findings {
	t.Helper()
	r, err := New(WithTemplates(over))
	assert.Nil(t, r)
	var faulty *mitra.FindingsError
	require.ErrorAs(t, err, &faulty)
	return faulty.Findings
}

func TestWithTemplatesNamesFaults(t *testing.T) {
	findings := templateFindings(t, fstest.MapFS{
		"spk-survei.txt": {Data: []byte("@judul A\n\n  @pasall\n{nomer} {pasal:x}\n")},
		"spk-sensus.txt": {Data: []byte("@judul A\n@jika capy\nB\n@akhir\n")},
	})
	var got []string
	for _, f := range findings {
		got = append(got, fmt.Sprintf("%s %s", f.Place, f.Code))
	}
	assert.Equal(t, []string{
		"spk-sensus.txt:2:1 DOK-TPL-11", "spk-survei.txt:3:3 DOK-TPL-04", "spk-survei.txt:4:1 DOK-TPL-07", "spk-survei.txt:4:9 DOK-TPL-14",
	}, got)
	assert.Contains(t, findings[0].Message, "mungkin maksudnya capi")
	assert.Contains(t, findings[1].Message, "mungkin maksudnya @pasal")
	assert.Contains(t, findings[2].Message, "mungkin maksudnya {nomor}")
}

func TestWithTemplatesTooLarge(t *testing.T) {
	for _, size := range []int{300 << 10, 5 << 20} {
		findings := templateFindings(t, fstest.MapFS{"spk-survei.txt": {Data: []byte(strings.Repeat("kata\n", size/5))}})
		require.Len(t, findings, 1)
		assert.Equal(t, mitra.Code("DOK-TPL-03"), findings[0].Code)
	}
}

type deniedFS struct{}

func (deniedFS) Open(string) (fs.File, error) { return nil, fs.ErrPermission }

func TestWithTemplatesUnreadable(t *testing.T) {
	assert.Len(t, templateFindings(t, deniedFS{}), len(templateFiles))
	findings := templateFindings(t, fstest.MapFS{"spk-survei.txt": {Mode: fs.ModeDir}})
	require.Len(t, findings, 1)
	assert.Equal(t, codeTemplateUnreadable, findings[0].Code)
	assert.Equal(t, "spk-survei.txt", findings[0].Place.File)
}

// A template's own text is held against font and paper when it is loaded.
func TestWithTemplatesThatCannotBeSet(t *testing.T) {
	for name, change := range map[string][2]string{
		"beyond the font":       {"Hal yang belum", "→ Hal yang belum"},
		"a group beyond a page": {"@penutup\n@jarak 3", "@penutup\n@jarak 200\n@jarak 200"},
	} {
		_, err := New(WithTemplates(overlay(t, change[0], change[1])))
		var faulty *mitra.FindingsError
		require.ErrorAs(t, err, &faulty, name)
		require.Len(t, faulty.Findings, 1)
		assert.Equal(t, codeTemplateTrial, faulty.Findings[0].Code)
		assert.Equal(t, "spk-survei.txt", faulty.Findings[0].Place.File)
	}
}

// A file that was cut short must not become numbered letters.
func TestWithTemplatesThatLackWhatALetterNeeds(t *testing.T) {
	require.Len(t, essentials, len(templateFiles))
	for name := range templateFiles {
		for _, text := range []string{"", "# catatan\n", "Halo.\n"} {
			_, err := New(WithTemplates(fstest.MapFS{name: {Data: []byte(text)}}))
			var faulty *mitra.FindingsError
			require.ErrorAs(t, err, &faulty, "%s %q", name, text)
			require.Len(t, faulty.Findings, 1)
			assert.Equal(t, codeTemplateLacks, faulty.Findings[0].Code)
			assert.Contains(t, faulty.Findings[0].Message, "@tandatangan")
		}
	}
	_, err := New(WithTemplates(overlay(t, "@meterai", "@ruang")))
	require.ErrorContains(t, err, "@meterai")
	_, err = New(WithTemplates(overlay(t, "@tabel rincian", "@jika capi\n@tabel rincian")))
	require.Error(t, err)
}

func TestDefaultPackAsAnOfficesOwn(t *testing.T) {
	for _, paper := range []Paper{F4, A4} {
		renderer(t, WithPaper(paper), WithTemplates(DefaultTemplates()))
		renderer(t, WithPaper(paper), WithTemplates(DefaultTemplates()), goFont())
	}
}

func TestTemplateWords(t *testing.T) {
	words := TemplateWords()
	require.Len(t, words, len(templateFiles))
	assert.Contains(t, words["spk-survei.txt"], TemplateWord{Kind: "isian", Name: "nomor", Description: "nomor surat"})
	assert.Contains(t, words["spk-survei.txt"], TemplateWord{Kind: "kolom", Table: "rincian", Name: "harga", Description: "harga satuan"})
	for file, list := range words {
		for _, w := range list {
			assert.NotEmpty(t, w.Description, "%s %s", file, w.Name)
		}
	}
}

func TestWithMoneySuffix(t *testing.T) {
	for suffix, want := range map[string]string{",-": "*Rp~1.048.000,-*", ",00": "*Rp~1.048.000,00*", "": "*Rp~1.048.000*"} {
		got := printed(t, renderer(t, WithMoneySuffix(suffix)), sample(t))
		assert.Contains(t, got, want)
		assert.Contains(t, got, "Rp~131.000"+suffix+" ")
	}
}

func TestWithWatermark(t *testing.T) {
	sheets, findings := renderer(t, WithWatermark("KONSEP")).layout(sample(t))
	require.Empty(t, findings)
	for _, s := range sheets {
		assert.True(t, s.Texts[0].Mark)
		assert.Equal(t, "KONSEP", s.Texts[0].S)
	}
}

func TestWithPaper(t *testing.T) {
	for _, tt := range []struct {
		paper Paper
		first string
		last  string
	}{{F4, "=== 215 × 330 mm", "=== 330 × 215 mm"}, {A4, "=== 210 × 297 mm", "=== 297 × 210 mm"}} {
		got := printed(t, renderer(t, WithPaper(tt.paper)), sample(t))
		assert.True(t, strings.HasPrefix(got, tt.first))
		assert.Contains(t, got, tt.last)
	}
}

// All faulty options are reported at once.
func TestOptionErrors(t *testing.T) {
	for name, opt := range map[string]Option{
		"paper":     WithPaper(Paper{}),
		"suffix":    WithMoneySuffix(",000"),
		"workers":   WithWorkers(0),
		"no font":   WithFont(nil, nil),
		"one font":  WithFont(goregular.TTF, []byte("OTTO")),
		"watermark": WithWatermark("KONSEP 😀"),
	} {
		t.Run(name, func(t *testing.T) {
			r, err := New(opt)
			assert.Error(t, err)
			assert.Nil(t, r)
		})
	}
	_, err := New(WithWorkers(-1), WithPaper(Paper{}), WithTemplates(deniedFS{}))
	var joined interface{ Unwrap() []error }
	require.True(t, errors.As(err, &joined))
	assert.Len(t, joined.Unwrap(), 3)
}

func TestWithTemplatesOfAnUnknownName(t *testing.T) {
	_, err := New(WithTemplates(fstest.MapFS{"spk-surve.txt": {Data: []byte("@judul X\n")}}))
	var faults *mitra.FindingsError
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults.Findings, 1)
	assert.Equal(t, codeTemplateUnknown, faults.Findings[0].Code)
	assert.Contains(t, faults.Findings[0].Message, "spk-survei.txt")
}
