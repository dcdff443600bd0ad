package markup

import "strings"

// paragraph is running text with an optional number.
type paragraph struct {
	style  style
	text   text
	mark   int // its number, or none
	clause int // the mark whose text it is aligned with, or none
}

// heading is "Pasal n", perhaps with a title below.
type heading struct {
	mark  int
	title text
}

// entry is "label : text".
type entry struct{ label, text text }

// details is "label :" beside blocks.
type details struct {
	label text
	nodes []node
}

// party is a numbered block.
type party struct {
	mark  int
	nodes []node
}

// group is kept on one page.
type group []node

// space is vertical room.
type space int64

// pageBreak starts a page.
type pageBreak uint8

const (
	samePaper pageBreak = iota
	portrait
	landscape
)

func runIsian(p *parser, c command) {
	p.content(c)
	p.context.endList()
	label, rest, ok := cutColon(c.arg)
	if !ok || label.text == "" {
		p.add(c.pos, BadArgument, "", "@isian ditulis: @isian Label : isi")
		return
	}
	e := &entry{label: p.read(label, "")}
	c.arg = rest
	p.begin(c, func(t text) {
		e.text = t
		p.append(e)
	})
}

// cutColon splits a line at its first colon outside braces.
func cutColon(l line) (before, after line, ok bool) {
	depth := 0
	for i := range len(l.text) {
		switch c := l.text[i]; {
		case c == '{':
			depth++
		case c == '}':
			depth--
		case c == ':' && depth <= 0:
			return line{l.pos, strings.TrimRight(l.text[:i], blanks)}, l.after(i + 1), true
		}
	}
	return l, line{}, false
}

func runUraian(p *parser, c command) {
	if c.arg.text == "" {
		p.add(c.pos, MissingText, "", "@uraian belum diisi teks")
	}
	p.content(c)
	label := p.read(c.arg, "")
	p.openApart(c, func(nodes []node) { p.append(&details{label, nodes}) })
}

func runPihak(p *parser, c command) {
	p.noMore(c, c.arg)
	p.content(c)
	m := p.mark(c.pos, mark{kind: pihak, counter: pihakCounter, parent: none})
	p.openApart(c, func(nodes []node) { p.append(&party{m, nodes}) })
}

// openApart opens a block with a context of its own.
func (p *parser) openApart(c command, done func([]node)) {
	p.context.endList()
	outer := p.context
	p.open(c, frame{done: func(nodes []node) {
		p.context = outer
		done(nodes)
	}})
	p.endClauses()
}
