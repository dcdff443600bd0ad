package documents

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

var (
	update = flag.Bool("update", false, "write the golden files anew")
	look   = flag.String("look", "", "folder to write the golden letters to as PDF, for eyes")
)

// golden is a letter whose pages are held in testdata, one file each.
type golden struct {
	name   string
	letter func(testing.TB) Letter
	opts   []Option
}

// of makes a function that returns a letter of one kind return a letter.
func of[L Letter](letter func(testing.TB) L) func(testing.TB) Letter {
	return func(t testing.TB) Letter { return letter(t) }
}

// goldens are those of all kinds; each kind has its own beside its tests.
var goldens = slices.Concat(spkGoldens, handoverGoldens, changeGoldens, dutyGoldens, payGoldens)

var spkGoldens = []golden{
	{"spk-survei", of(sample), nil},
	{"spk-survei-a4-ttf", of(sample), []Option{WithPaper(A4), goFont()}},
	{"spk-survei-sembilan-baris", of(nineLines), nil},
	{"spk-survei-sembilan-baris-a4-ttf", of(nineLines), []Option{WithPaper(A4), goFont(), WithMoneySuffix(",00")}},
	{"spk-sensus", of(census), nil},
	{"spk-sensus-a4-ttf", of(census), []Option{WithPaper(A4), goFont(), WithMoneySuffix("")}},
}

func TestGolden(t *testing.T) {
	require.NotEmpty(t, goldens)
	var files []string
	for _, g := range goldens {
		file := filepath.Join("testdata", g.name+".golden")
		files = append(files, file)
		t.Run(g.name, func(t *testing.T) {
			l := g.letter(t)
			sheets, findings := renderer(t, g.opts...).layout(l)
			require.Empty(t, findings.Only(mitra.Error))
			if *look != "" {
				var pdf bytes.Buffer
				require.NoError(t, renderer(t, g.opts...).Render(t.Context(), &pdf, slices.Values([]Letter{l})))
				require.NoError(t, os.WriteFile(filepath.Join(*look, g.name+".pdf"), pdf.Bytes(), 0o644))
			}
			// The hash changes with every fact of the letter, also with one not printed.
			got := strings.ReplaceAll(pages(sheets), Hash(l)[:shortHash], "<sidik>")
			if *update {
				require.NoError(t, os.MkdirAll("testdata", 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "run go test -update to write it")
			assert.Equal(t, string(want), got)
		})
	}
	found, err := filepath.Glob("testdata/*.golden")
	require.NoError(t, err)
	assert.ElementsMatch(t, files, found, "golden files without a letter")
}

// pages writes sheets as a reader sees them: a line for each base line, a bar where
// texts stand apart, ~ for a space at which no line ends, * around bold text.
func pages(sheets []typeset.Sheet) string {
	var b strings.Builder
	for _, s := range sheets {
		fmt.Fprintf(&b, "=== %d × %d mm, %d rules\n", s.Width/typeset.MM, s.Height/typeset.MM, len(s.Rules))
		texts := slices.Clone(s.Texts)
		slices.SortStableFunc(texts, func(a, b typeset.Text) int {
			return cmp.Or(cmp.Compare(a.Y, b.Y), cmp.Compare(a.X, b.X))
		})
		for i, text := range texts {
			words := strings.ReplaceAll(text.S, "\u00a0", "~")
			if text.Bold {
				words = "*" + words + "*"
			}
			switch {
			case i > 0 && texts[i-1].Y == text.Y:
				words = " | " + words
			case i > 0:
				words = "\n" + words
			}
			b.WriteString(words)
		}
		b.WriteString("\n")
	}
	return b.String()
}
