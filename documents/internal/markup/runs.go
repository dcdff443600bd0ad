package markup

import (
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// overlay is a style laid over a whole text.
type overlay struct{ bold, underline bool }

// runs fills in a text. Neighbours of one style are one run: the fewer runs, the
// fewer drawing operations on the page.
func (x *execution) runs(t text, over overlay) []typeset.Run {
	first := len(x.pending)
	for i := 0; i < len(t); {
		bold := t[i].bold
		end := i + 1
		for end < len(t) && t[end].bold == bold {
			end++
		}
		x.pending = append(x.pending, typeset.Run{
			Text: x.join(t[i:end]), Bold: bold || over.bold, Underline: over.underline,
		})
		i = end
	}
	return x.take(first)
}

// run is a text that the template's author did not write.
func (x *execution) run(s string, bold bool) []typeset.Run {
	first := len(x.pending)
	x.pending = append(x.pending, typeset.Run{Text: s, Bold: bold})
	return x.take(first)
}

// take hands out the runs added since first, so that they never grow into others.
func (x *execution) take(first int) []typeset.Run {
	return x.pending[first:len(x.pending):len(x.pending)]
}

// join is the text of segments of one style.
func (x *execution) join(t text) string {
	if len(t) == 1 {
		return x.segment(&t[0])
	}
	start := x.arena.Len()
	for i := range t {
		x.arena.WriteString(x.segment(&t[i]))
	}
	return x.arena.String()[start:]
}

func (x *execution) segment(s *segment) string {
	switch s.kind {
	case valueText:
		return plain(x.data.Values[s.text])
	case fieldText:
		if v, ok := x.row[s.text]; ok || s.text != RowNumber {
			return plain(v)
		}
		return strconv.Itoa(x.rowNo)
	case referenceText:
		return x.reference(&x.t.refs[s.ref])
	}
	return s.text
}

// plain makes a value one line: control characters and line ends become spaces,
// never layout.
func plain(s string) string {
	if strings.IndexFunc(s, isControl) < 0 {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, isControl), " ")
}

// vanishes reports whether nothing of the text is left to print.
func vanishes(t text, runs []typeset.Run) bool {
	if !t.fillable() {
		return false
	}
	for _, r := range runs {
		if !blank(r.Text) {
			return false
		}
	}
	return true
}

func (x *execution) reference(r *reference) string {
	if r.kind != rujukan {
		return x.numeral(r.mark)
	}
	s := ""
	for m := r.mark; m != none; m = x.t.marks[m].parent {
		if !x.numbered(m) {
			continue
		}
		if s != "" {
			s = " " + s
		}
		s = x.numeral(m) + s
	}
	return s
}

// numeral is how running text speaks of a mark.
func (x *execution) numeral(mark int) string {
	n := x.numbers[mark]
	switch x.t.marks[mark].kind {
	case pasal:
		return "Pasal" + noBreakSpace + strconv.Itoa(n)
	case ayat:
		return "ayat" + noBreakSpace + bracketed(n)
	case huruf:
		return "huruf" + noBreakSpace + letters(n)
	case kolom:
		return "kolom" + noBreakSpace + bracketed(n)
	}
	return "angka" + noBreakSpace + strconv.Itoa(n)
}

// label is what stands in front of a marked text.
func (x *execution) label(mark int) string {
	n := x.numbers[mark]
	switch x.t.marks[mark].kind {
	case ayat:
		return bracketed(n)
	case huruf:
		return letters(n) + "."
	}
	return strconv.Itoa(n) + "."
}

func bracketed(n int) string { return "(" + strconv.Itoa(n) + ")" }

// letters counts a, b, …, z, aa, ab, ….
func letters(n int) string {
	s := ""
	for ; n > 0; n = (n - 1) / 26 {
		s = string(rune('a'+(n-1)%26)) + s
	}
	return s
}
