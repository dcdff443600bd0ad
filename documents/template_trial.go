package documents

import (
	"errors"
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

const codeTemplateTrial mitra.Code = "DOK-TPL-42" // templat tidak dapat disusun menjadi halaman

// tryTemplates sets each template of an office with sample values, without and with
// all its conditions: what the paper cannot hold or the font cannot print shows when
// the pack is loaded rather than with the first letter of the month.
func (r *Renderer) tryTemplates() error {
	var findings mitra.Findings
	for name, template := range r.templates {
		if !r.overlaid(name) {
			continue
		}
		vocabulary := templateFiles[name]
		for _, set := range []bool{false, true} {
			data := samples(vocabulary)
			data.Paper = r.paper.page
			for _, f := range vocabulary.Flags {
				data.Flags[f.Name] = set
			}
			blocks, err := template.Execute(data)
			if err == nil {
				_, err = typeset.Layout(typeset.Document{Page: r.paper.page, Size: 11 * typeset.Pt, Blocks: blocks}, r.fonts)
			}
			if err != nil {
				findings = append(findings, mitra.Finding{Code: codeTemplateTrial, Place: mitra.Place{File: name}, Message: trialMessage(err)})
				break
			}
		}
	}
	return findings.Sorted().Err()
}

func trialMessage(err error) string {
	if glyph := (*typeset.GlyphError)(nil); errors.As(err, &glyph) {
		return fmt.Sprintf("templat memuat karakter yang tidak dapat dicetak dengan jenis huruf ini: %U", glyph.Rune)
	}
	return "templat tidak muat pada kertas: ada bagian yang terlalu lebar atau terlalu tinggi untuk tempatnya"
}

// overlaid reports whether an office brings the file.
func (r *Renderer) overlaid(name string) bool {
	if r.settings.templates == nil {
		return false
	}
	f, err := r.settings.templates.Open(name)
	if err == nil {
		_ = f.Close()
	}
	return err == nil
}

// samples gives every value of a vocabulary the example that its description ends
// with, or a word.
func samples(v markup.Vocabulary) markup.Data {
	data := markup.Data{Values: map[string]string{}, Flags: map[string]bool{}, Tables: map[string][]map[string]string{}}
	for _, n := range v.Placeholders {
		data.Values[n.Name] = example(n)
	}
	for _, table := range v.Tables {
		row := map[string]string{}
		for _, n := range table.Fields {
			row[n.Name] = example(n)
		}
		data.Tables[table.Name] = []map[string]string{row, row}
	}
	return data
}

func example(n markup.Name) string {
	if _, sample, found := strings.Cut(n.Description, ": "); found {
		return sample
	}
	return "contoh"
}
