package documents

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeTemplateTrial mitra.Code = "DOK-TPL-42" // templat tidak dapat disusun menjadi halaman
	codeTemplateLacks mitra.Code = "DOK-TPL-43" // templat tidak memuat bagian yang wajib ada
)

// tryTemplates sets each template of an office with sample values, without and with
// all its conditions: what the paper cannot hold or the font cannot print, and what a
// letter cannot do without, shows when the pack is loaded rather than after numbers
// were given.
func (r *Renderer) tryTemplates() error {
	var findings mitra.Findings
	for name, template := range r.templates {
		if !r.overlaid(name) {
			continue
		}
		for _, set := range []bool{false, true} {
			if f := r.try(name, template, set); f != nil {
				f.Place = mitra.Place{File: name}
				findings = append(findings, *f)
				break
			}
		}
	}
	return findings.Sorted().Err()
}

func (r *Renderer) try(name string, template *markup.Template, set bool) *mitra.Finding {
	data := samples(templateFiles[name])
	data.Paper = r.paper.page
	for _, f := range templateFiles[name].Flags {
		data.Flags[f.Name] = set
	}
	var sheets []typeset.Sheet
	blocks, err := template.Execute(data)
	if err == nil {
		sheets, err = typeset.Layout(typeset.Document{Page: r.paper.page, Size: 11 * typeset.Pt, Blocks: blocks}, r.fonts)
	}
	if err != nil {
		return &mitra.Finding{Code: codeTemplateTrial, Message: trialMessage(err)}
	}
	if lacking := lacks(name, template.Uses(data.Flags), sheets); len(lacking) > 0 {
		return &mitra.Finding{Code: codeTemplateLacks, Message: "templat tidak memuat " + strings.Join(lacking, ", ")}
	}
	return nil
}

// essentials are what a letter cannot do without, whatever an office's wording: a
// template that was cut short must not become numbered letters. A name counts in
// capitals too.
var essentials = map[string][]string{
	"adendum.txt":       {"nomor", "mitra_nama", "ppk_nama"},
	"bapp.txt":          {"nomor", "mitra_nama", "ppk_nama"},
	"bast.txt":          {"nomor", "mitra_nama", "ppk_nama", "rincian"},
	"bast-kolektif.txt": {"nomor", "ppk_nama"},
	"daftar-honor.txt":  {"ppk_nama", "bendahara_nama"},
	"kuitansi.txt":      {"mitra_nama", "bendahara_nama"},
	"pemutusan.txt":     {"nomor", "mitra_nama", "ppk_nama"},
	"spk-sensus.txt":    {"nomor", "mitra_nama", "ppk_nama", "nilai", "rincian"},
	"spk-survei.txt":    {"nomor", "mitra_nama", "ppk_nama", "nilai", "rincian"},
	"surat-tugas.txt":   {"nomor"},
}

func lacks(name string, uses []markup.Use, sheets []typeset.Sheet) (out []string) {
	for _, word := range essentials[name] {
		if !slices.ContainsFunc(uses, func(u markup.Use) bool {
			return u.Table == "" && strings.TrimSuffix(u.Name, "_kapital") == word || u.Table == word
		}) {
			out = append(out, "{"+word+"}")
		}
	}
	signed, stamped := false, false
	for _, sheet := range sheets {
		for _, a := range sheet.Areas {
			signed, stamped = true, stamped || a.Stamp
		}
	}
	if !signed {
		out = append(out, "@tandatangan")
	}
	if !stamped && (strings.HasPrefix(name, "spk-") || name == "adendum.txt") {
		out = append(out, "@meterai")
	}
	return out
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
