package documents

import (
	"maps"
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
)

// TemplateWord is something that a template may speak of.
type TemplateWord struct {
	Kind        string `json:"jenis"` // "isian", "syarat", "tabel" or, of a table, "kolom"
	Table       string `json:"tabel,omitempty"`
	Name        string `json:"nama"`
	Description string `json:"arti"`
	Optional    bool   `json:"boleh_kosong,omitempty"`
}

// TemplateWords returns the placeholders, conditions and tables that each file of a
// pack may use, by file name, for those who change the wording of letters.
func TemplateWords() map[string][]TemplateWord {
	out := make(map[string][]TemplateWord, len(templateFiles))
	for _, name := range slices.Sorted(maps.Keys(templateFiles)) {
		v := templateFiles[name]
		words := wordsOf("isian", "", v.Placeholders)
		words = append(words, wordsOf("syarat", "", v.Flags)...)
		for _, t := range v.Tables {
			words = append(words, TemplateWord{"tabel", "", t.Name, t.Description, t.Optional})
			words = append(words, wordsOf("kolom", t.Name, t.Fields)...)
		}
		out[name] = words
	}
	return out
}

func wordsOf(kind, table string, names []markup.Name) []TemplateWord {
	out := make([]TemplateWord, len(names))
	for i, n := range names {
		out[i] = TemplateWord{kind, table, n.Name, n.Description, n.Optional}
	}
	return out
}
