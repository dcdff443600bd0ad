package table

import (
	"fmt"
	"strings"
	"unicode"
)

// headerRows is how far down the header is sought: offices put titles, notes and
// logos above it.
const headerRows = 20

// fold drops what people vary in titles: case, spaces and marks.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// titles maps every folded title to the name of its column.
func (s Schema) titles() map[string]string {
	out := make(map[string]string)
	for _, c := range s.Columns {
		out[fold(c.Name)] = c.Name
		for _, synonym := range c.Synonyms {
			out[fold(synonym)] = c.Name
		}
	}
	return out
}

func requiredNames(s Schema) []string {
	var out []string
	for _, c := range s.Columns {
		if c.Required {
			out = append(out, c.Name)
		}
	}
	return out
}

// findHeader returns the index of the line that names most columns, -1 where none
// names half of the required ones.
func findHeader(lines []Line, schema Schema) int {
	best, most, titles := -1, 0, schema.titles()
	for i, line := range lines[:min(len(lines), headerRows)] {
		if n := countTitles(line.Cells, titles); n > most {
			best, most = i, n
		}
	}
	if 2*most < len(requiredNames(schema)) {
		return -1
	}
	return best
}

func countTitles(cells []string, titles map[string]string) int {
	seen := make(map[string]bool)
	for _, cell := range cells {
		if name, ok := titles[fold(cell)]; ok {
			seen[name] = true
		}
	}
	return len(seen)
}

// readHeader gives the columns their positions and reports what does not fit.
func (t *Table) readHeader(line Line, schema Schema) {
	titles := schema.titles()
	t.width = filled(line.Cells)
	var unknown []string
	for i, cell := range line.Cells[:t.width] {
		at := i + 1
		title := display(trim(cell))
		name, known := titles[fold(cell)]
		switch {
		case title == "" && schema.IgnoreUnknown:
		case title == "":
			t.report(line.Number, at, codeColumnUntitled, fmt.Sprintf("kolom ke-%d tidak berjudul; beri judul atau hapus kolomnya", at))
		case !known && !schema.IgnoreUnknown:
			unknown = append(unknown, title)
			t.report(line.Number, at, codeColumnUnknown, fmt.Sprintf("kolom %q tidak dikenal%s", title, t.suggestColumn(title)))
		case known && t.columns[name].position > 0:
			t.report(line.Number, at, codeColumnDuplicate,
				fmt.Sprintf("kolom %s ditulis dua kali, sebagai kolom ke-%d dan ke-%d; hapus salah satu", name, t.columns[name].position, at))
		case known:
			t.columns[name].position = at
		}
	}
	for _, name := range requiredNames(schema) {
		if t.columns[name].position == 0 {
			hint := ""
			if near := Nearest(name, unknown); near != "" {
				hint = fmt.Sprintf("; mungkin yang dimaksud kolom %q", near)
			}
			t.report(line.Number, 0, codeColumnMissing, "kolom wajib "+name+" tidak ada"+hint)
		}
	}
}

func (t *Table) suggestColumn(title string) string {
	names := make([]string, 0, len(t.columns))
	for name := range t.columns {
		names = append(names, name)
	}
	if near := Nearest(title, names); near != "" {
		return "; mungkin maksudnya " + near
	}
	return "; hapus kolom itu atau perbaiki judulnya"
}
