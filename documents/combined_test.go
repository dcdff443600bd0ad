package documents

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// opened is what qpdf reads of a file: its outline, with pages from 1, and its pages.
type opened struct {
	Outlines []struct {
		Title string `json:"title"`
		Page  int    `json:"destpageposfrom1"`
		Kids  []any  `json:"kids"`
	} `json:"outlines"`
	Pages []struct {
		Contents []string `json:"contents"`
	} `json:"pages"`
}

func read(t *testing.T, file string) (out opened) {
	t.Helper()
	assert.Contains(t, tool(t, "qpdf", "--check", file), "No syntax or stream encoding errors")
	require.NoError(t, json.Unmarshal([]byte(tool(t, "qpdf", "--json", "--json-key=outlines", "--json-key=pages", file)), &out))
	return out
}

// The outline of a file has each letter with its title and its first page, whether
// pages were added to letters of an odd number of pages or not.
func TestOutlineAndDuplex(t *testing.T) {
	letters := []Letter{
		withNumber(nineLines(t), "9"), // five pages, the last two landscape
		withNumber(sample(t), "8"),    // four
		withNumber(census(t), "7/Σ"),  // five
		withNumber(sample(t), "6"),    // four
	}
	dir := t.TempDir()
	texts := map[string]string{}
	for name, tt := range map[string]struct {
		opts   []Option
		begin  []int
		pages  int
		blanks []int
	}{
		"simplex": {nil, []int{1, 6, 10, 15}, 18, nil},
		"duplex":  {[]Option{WithDuplex()}, []int{1, 7, 11, 17}, 20, []int{6, 16}},
	} {
		data := combined(t, renderer(t, append(tt.opts, goFont())...), letters...)
		file := filepath.Join(dir, name+".pdf")
		require.NoError(t, os.WriteFile(file, data, 0o600))
		got := read(t, file)
		require.Len(t, got.Outlines, len(letters))
		for i, entry := range got.Outlines {
			assert.Equal(t, "Perjanjian Kerja Nomor "+letters[i].(SPK).Number, entry.Title)
			assert.Equal(t, tt.begin[i], entry.Page, "%s %d", name, i)
			assert.Empty(t, entry.Kids)
		}
		require.Len(t, got.Pages, tt.pages)
		var blanks []int
		for i, p := range got.Pages {
			if len(p.Contents) == 0 {
				blanks = append(blanks, i+1)
			}
		}
		assert.Equal(t, tt.blanks, blanks)
		info := tool(t, "pdfinfo", "-f", "1", "-l", "99", file)
		assert.Contains(t, info, "Kumpulan surat")
		if name == "duplex" {
			assert.Contains(t, info, "Page    6 size:  935.55 x 609.525 pts", "like the page before it")
		}
		texts[name] = strings.ReplaceAll(tool(t, "pdftotext", "-layout", file, "-"), "\f", "")
	}
	assert.Equal(t, texts["simplex"], texts["duplex"])
	assert.NotContains(t, texts["simplex"], "Perjanjian Kerja Nomor 9\n", "the outline is not text")
}

// What a file says about itself, in its outline too, names nobody.
func TestTitlesNameNobody(t *testing.T) {
	for _, g := range goldens {
		l := g.letter(t)
		data := l.fill(mitra.Rupiah.Format)
		rows := []map[string]string{data.Values}
		for _, table := range data.Tables {
			rows = append(rows, table...)
		}
		assert.NotEmpty(t, l.title())
		for _, row := range rows {
			for name, value := range row {
				person := strings.HasSuffix(name, "nama") && name != "satker_nama" || strings.Contains(name, "nik") || strings.Contains(name, "nip")
				if person && value != "" {
					assert.NotContains(t, strings.ToLower(l.title()), strings.ToLower(value), "%s %s", g.name, name)
				}
			}
		}
	}
}
