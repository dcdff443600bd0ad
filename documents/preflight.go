package documents

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

const codeGlyph mitra.Code = "DOK-HURUF-01" // karakter tidak ada dalam jenis huruf

// Preflight says what a letter lacks and where it contradicts itself: values that
// its template prints and nobody gave, lines that do not add up, a month above the
// ceiling, an official who does not hold the post, characters that the font lacks.
// A letter with an Error among its findings is not rendered.
func (r *Renderer) Preflight(l Letter) mitra.Findings {
	_, findings := r.prepare(l)
	return findings
}

// prepare fills the template and checks the letter on the way.
func (r *Renderer) prepare(l Letter) ([]typeset.Block, mitra.Findings) {
	findings := l.check()
	template := r.templates[l.template()]
	data := l.fill(r.money)
	data.Paper = r.paper.page
	c := checker{record: l.Key(), findings: findings}
	for _, use := range template.Uses(data.Flags) {
		r.checkGlyphs(&c, data, use)
	}
	blocks, err := template.Execute(data)
	var missing *markup.MissingError
	if errors.As(err, &missing) {
		vocabulary := templateFiles[l.template()]
		for _, m := range missing.Missing {
			c.fail(mitra.Code(missing.Code()), m.Name, "%s belum diisi, padahal dicetak dalam surat", describe(vocabulary, m))
		}
	}
	return blocks, c.findings
}

func (r *Renderer) checkGlyphs(c *checker, data markup.Data, use markup.Use) {
	check := func(where, text string) {
		for _, char := range r.fonts.Missing(text) {
			c.fail(codeGlyph, use.Name, "%s memuat karakter U+%04X yang tidak dapat dicetak dengan jenis huruf ini", where, char)
		}
	}
	if use.Table == "" {
		check(use.Name, data.Values[use.Name])
		return
	}
	for i, row := range data.Tables[use.Table] {
		check(fmt.Sprintf("%s baris %d", use.Name, i+1), row[use.Name])
	}
}

// describe says in Indonesian what is missing, for people who do not know
// placeholders: its description up to the example.
func describe(v markup.Vocabulary, m markup.Missing) string {
	names := slices.Clone(v.Placeholders)
	where := ""
	for _, t := range v.Tables {
		if t.Name == m.Table {
			names = append(slices.Clone(t.Fields), markup.Name{Name: t.Name, Description: t.Description})
			if m.Row > 0 {
				where = fmt.Sprintf(" pada rincian baris %d", m.Row)
			}
		}
	}
	for _, n := range names {
		if n.Name == m.Name {
			what, _, _ := strings.Cut(n.Description, ":")
			return what + where
		}
	}
	return m.Name + where
}

// Fact is one thing that a letter says, by the name that templates use for it.
type Fact struct {
	Name  string `json:"nama"`
	Value string `json:"isi"`
}

// Facts returns what a letter says beside its number, in a stable order and
// independent of fonts and of the spelling of money, so that a host can tell
// whether an issued letter is outdated and in what. An account number is given by a fingerprint.
func Facts(l Letter) []Fact {
	data := l.fill(mitra.Rupiah.Format)
	var out []Fact
	for _, name := range slices.Sorted(maps.Keys(data.Values)) {
		value := data.Values[name]
		if name == "mitra_rekening" {
			value = fingerprint(value)
		}
		if name != "nomor" && value != "" {
			out = append(out, Fact{name, value})
		}
	}
	for _, table := range slices.Sorted(maps.Keys(data.Tables)) {
		for i, row := range data.Tables[table] {
			for _, field := range slices.Sorted(maps.Keys(row)) {
				if row[field] != "" {
					out = append(out, Fact{fmt.Sprintf("%s.%d.%s", table, i+1, field), row[field]})
				}
			}
		}
	}
	return out
}

// fingerprint tells account numbers apart without showing them.
func fingerprint(s string) string {
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:4])
}
