package markup

import (
	"strconv"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// list is an item for each row of a table of the vocabulary.
type list struct {
	kind   kind // huruf or angka
	table  string
	item   text
	clause int // the mark whose text it is aligned with, or none
}

// runDaftar begins "@daftar huruf nama teks". Its items have numbers of their own,
// from the first row on: a list of @butir or @angka before it ends.
func runDaftar(p *parser, c command) {
	word, rest := c.arg.word()
	k, ok := map[string]kind{"huruf": huruf, "angka": angka}[word]
	if !ok {
		p.add(c.pos, BadArgument, "", "@daftar ditulis: @daftar huruf nama teks, atau @daftar angka nama teks")
	}
	name, rest := rest.word()
	p.content(c)
	if words, known := p.words.tables[name]; ok && !known {
		p.add(c.pos, UnknownTable, nearest(name, p.words.tables), "tabel %q tidak dikenal", name)
		name = ""
	} else if known {
		p.t.uses = append(p.t.uses, use{Use{Table: name, Optional: words.optional, Line: c.line}, p.cond})
	}
	if intro := p.context.intro; intro != nil {
		intro.style.keepNext = true
	}
	p.context.endList()
	l := &list{kind: k, table: name, clause: p.context.clause()}
	p.text = &openText{
		pos: c.pos, word: c.word,
		in: inline{p: p, table: name, fields: p.words.tables[name].fields},
		done: func(t text) {
			l.item = t
			p.append(l)
		},
	}
	if rest.text != "" {
		p.text.in.line(rest)
	}
}

func (l *list) emit(x *execution, out []typeset.Block) []typeset.Block {
	for no, row := range x.data.Tables[l.table] {
		x.row, x.rowNo = row, no+1
		label := strconv.Itoa(x.rowNo)
		if l.kind == huruf {
			label = letters(x.rowNo)
		}
		out = append(out, typeset.Paragraph{
			Runs: x.runs(l.item, overlay{}), Align: itemStyle.align, After: itemStyle.after,
			Label: x.run(label+".", false), Indent: x.indent(l.clause), Hang: itemHang,
		})
	}
	x.row = nil
	return out
}
