package markup

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// escapable are the characters that a backslash makes ordinary. An escaped space
// becomes a no-break space.
const escapable = `\{}*@#[ `

const noBreakSpace = "\u00a0"

// inline reads running text, line by line, into segments.
type inline struct {
	p      *parser
	fields map[string]Name // of the row, inside a table's column; else nil
	table  string

	out    text
	lit    strings.Builder
	lines  int
	bold   bool
	boldAt pos
}

// read parses a whole text that stands on one line.
func (p *parser) read(l line, table string) text {
	in := inline{p: p, table: table}
	if table != "" {
		in.fields = p.words.tables[table].fields
	}
	in.line(l)
	return in.end()
}

// line appends a line; a space joins it to the one before.
func (in *inline) line(l line) {
	if in.lines++; in.lines > 1 {
		in.lit.WriteByte(' ')
	}
	s, col := l.text, l.col
	for len(s) > 0 {
		at := pos{l.pos.line, col}
		n := in.token(s, at)
		col += utf8.RuneCountInString(s[:n])
		s = s[n:]
	}
}

// token consumes the start of s and returns its length in bytes.
func (in *inline) token(s string, at pos) int {
	switch {
	case s[0] == '\\':
		return in.escape(s, at)
	case strings.HasPrefix(s, "**"):
		in.flush()
		in.bold = !in.bold
		in.boldAt = at
		return 2
	case s[0] == '{':
		end := strings.IndexByte(s, '}')
		if end < 0 {
			in.p.add(at, UnclosedBrace, "", "kurung { tidak ditutup dengan } pada baris yang sama")
			return len(s)
		}
		in.flush()
		in.placeholder(strings.Trim(s[1:end], blanks), at)
		return end + 1
	case s[0] == '}':
		in.p.add(at, StrayCharacter, "", `kurung } tanpa pembuka; untuk mencetaknya tulis \}`)
		return 1
	}
	n := strings.IndexAny(s[1:], `\{}*`) + 1
	if n == 0 {
		n = len(s)
	}
	in.lit.WriteString(s[:n])
	return n
}

func (in *inline) escape(s string, at pos) int {
	if len(s) < 2 || !strings.Contains(escapable, s[1:2]) {
		in.p.add(at, StrayCharacter, "", `\ hanya boleh berdiri di depan salah satu dari \ { } * @ # [ atau spasi`)
		return 1
	}
	if s[1] == ' ' {
		in.lit.WriteString(noBreakSpace)
	} else {
		in.lit.WriteByte(s[1])
	}
	return 2
}

func (in *inline) placeholder(name string, at pos) {
	if word, id, ok := strings.Cut(name, ":"); ok {
		in.reference(word, id, at)
		return
	}
	if known, ok := in.fields[name]; ok {
		in.use(fieldText, in.table, known, at)
		return
	}
	known, ok := in.p.words.values[name]
	if !ok {
		guess := nearest(name, in.p.words.values)
		if in.fields != nil {
			if field := nearest(name, in.fields); field != "" {
				guess = field
			}
		}
		in.p.add(at, UnknownName, braced(guess), "isian {%s} tidak dikenal", name)
		return
	}
	in.use(valueText, "", known, at)
}

func (in *inline) use(kind segmentKind, table string, known Name, at pos) {
	in.out = append(in.out, segment{kind: kind, bold: in.bold, text: known.Name})
	in.p.t.uses = append(in.p.t.uses, use{
		Use:  Use{Table: table, Name: known.Name, Optional: known.Optional, Line: at.line},
		cond: in.p.cond,
	})
}

func (in *inline) reference(word, id string, at pos) {
	k, ok := in.p.refer[word]
	if !ok {
		in.p.add(at, UnknownReference, braced(nearest(word, in.p.refer), id), "rujukan {%s:%s} tidak dikenal", word, id)
		return
	}
	in.out = append(in.out, segment{kind: referenceText, bold: in.bold, ref: len(in.p.t.refs)})
	in.p.t.refs = append(in.p.t.refs, reference{pos: at, word: word, kind: k, id: id, cond: in.p.cond})
}

func (in *inline) flush() {
	if in.lit.Len() == 0 {
		return
	}
	in.out = append(in.out, segment{bold: in.bold, text: in.lit.String()})
	in.lit.Reset()
}

// end returns the text read so far.
func (in *inline) end() text {
	in.flush()
	if in.bold {
		in.p.add(in.boldAt, UnclosedBold, "", "tanda ** tidak berpasangan dalam alinea ini")
	}
	return in.out
}

// braced writes a suggestion the way it is typed, or nothing when a part is unknown.
func braced(parts ...string) string {
	if slices.Contains(parts, "") {
		return ""
	}
	return "{" + strings.Join(parts, ":") + "}"
}
