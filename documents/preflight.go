package documents

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeGlyph mitra.Code = "DOK-HURUF-01" // karakter tidak ada dalam jenis huruf
	codeFit   mitra.Code = "DOK-MUAT-01"  // isi surat tidak muat pada kertas
)

// Preflight says what a letter lacks and where it contradicts itself: values that
// its template prints and nobody gave, lines that do not add up, a month above the
// ceiling, an official who does not hold the post, characters that the font lacks.
// A letter with an Error among its findings is not rendered, and one without is.
func (r *Renderer) Preflight(l Letter) mitra.Findings {
	_, findings := r.layout(l)
	return findings
}

// layout sets a letter into pages. There are none where findings have an Error.
func (r *Renderer) layout(l Letter) (sheets []typeset.Sheet, findings mitra.Findings) {
	defer func() {
		if v := recover(); v != nil {
			sheets, findings = nil, failed(l, canvas.Recovered(v)).Findings
		}
	}()
	c := checker{record: l.Key(), findings: l.check()}
	blocks, code := r.compose(&c, l), r.verification(&c, l)
	if c.findings.HasErrors() {
		return nil, c.findings
	}
	sheets, err := typeset.Layout(typeset.Document{
		Page: r.paper.page, Size: 11 * typeset.Pt, Blocks: blocks, Foot: r.foot(l), Watermark: r.watermark,
		Logo: r.logo, Code: code,
	}, r.fonts)
	var glyph *typeset.GlyphError
	switch {
	case errors.As(err, &glyph): // the values have been checked
		c.fail(codeGlyph, "templat", "templat %s memuat karakter yang tidak dapat dicetak dengan jenis huruf ini: %U", l.template(), glyph.Rune)
	case err != nil:
		c.fail(codeFit, "", "isi surat tidak muat pada kertas: ada isian yang terlalu panjang untuk tempatnya")
		c.findings[len(c.findings)-1].Value = err.Error()
	}
	return sheets, c.findings
}

// compose fills in the template, and checks the values that it prints.
func (r *Renderer) compose(c *checker, l Letter) []typeset.Block {
	template, vocabulary := r.templates[l.template()], templateFiles[l.template()]
	data := l.fill(r.money)
	data.Paper = r.paper.page
	told := map[string]bool{}
	tell := func(code mitra.Code, table, name string, row int, message string) {
		name, what := input(name), describe(vocabulary, table, input(name), row)
		if !told[what] {
			told[what] = true
			c.fail(code, name, "%s %s", what, message)
		}
	}
	glyphs := func(table, name string, row int, text string) {
		if missing := r.fonts.Missing(text); len(missing) > 0 {
			tell(codeGlyph, table, name, row, "memuat karakter yang tidak dapat dicetak dengan jenis huruf ini: "+codePoints(missing))
		}
	}
	for _, use := range template.Uses(data.Flags) {
		if use.Table == "" {
			glyphs("", use.Name, 0, data.Values[use.Name])
		}
		for i, row := range data.Tables[use.Table] {
			glyphs(use.Table, use.Name, i+1, row[use.Name])
		}
	}
	blocks, err := template.Execute(data)
	var missing *markup.MissingError
	if errors.As(err, &missing) {
		for _, m := range missing.Missing {
			tell(mitra.Code(missing.Code()), m.Table, m.Name, m.Row, "belum diisi, padahal dicetak dalam surat")
		}
	}
	return blocks
}

// codePoints lists characters as U+XXXX, the first few of them.
func codePoints(chars []rune) string {
	const most = 5
	var out []string
	for _, c := range chars[:min(most, len(chars))] {
		out = append(out, fmt.Sprintf("%U", c))
	}
	list := strings.Join(out, ", ")
	if more := len(chars) - most; more > 0 {
		list += fmt.Sprintf(", dan %d lainnya", more)
	}
	return list
}

// describe says in Indonesian what a placeholder stands for, to people who do not
// know placeholders: its description up to the example, and the row.
func describe(v markup.Vocabulary, table, name string, row int) string {
	names, where := v.Placeholders, ""
	for _, t := range v.Tables {
		if t.Name == table {
			names = append(slices.Clone(t.Fields), markup.Name{Description: t.Description})
		}
	}
	if row > 0 {
		where = fmt.Sprintf(" pada %s baris %d", table, row)
	}
	for _, n := range names {
		if n.Name == name {
			what, _, _ := strings.Cut(n.Description, ":")
			return what + where
		}
	}
	return name + where
}
