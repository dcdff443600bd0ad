package markup

import "github.com/adminmitra/adminmitra/documents/internal/typeset"

// letterhead is the head of an office's paper; each line of the source is a line.
type letterhead struct {
	pos
	lines []letterheadLine
}

type letterheadLine struct {
	cond int
	text text
}

func runKop(p *parser, c command) {
	p.noMore(c, c.arg)
	p.content(c)
	p.context.endList()
	h := &letterhead{pos: c.pos}
	p.open(c, frame{letterhead: h, done: func([]node) {
		if len(h.lines) == 0 {
			p.add(c.pos, MissingText, "", "@kop belum diisi teks")
		}
		p.append(h)
	}})
}

func (h *letterhead) line(p *parser, l line) {
	h.lines = append(h.lines, letterheadLine{p.cond, p.read(l, "")})
}

func (h *letterhead) emit(x *execution, out []typeset.Block) []typeset.Block {
	var b typeset.Letterhead
	for _, l := range h.lines {
		if !x.on[l.cond] {
			continue
		}
		if runs := x.runs(l.text, overlay{bold: true}); !vanishes(l.text, runs) {
			b.Lines = append(b.Lines, runs)
		}
	}
	if len(b.Lines) == 0 {
		return out
	}
	return append(out, b)
}

// imprint is the small text at the foot of the first page.
type imprint struct {
	pos
	cond int
	text text
}

// runKaki takes a text that stands outside the course of the letter: lists and
// clauses go on around it.
func runKaki(p *parser, c command) {
	for _, other := range p.t.imprints {
		if !p.t.conds[p.cond].excludes(p.t.conds[other.cond]) {
			p.add(c.pos, Misplaced, "", "@kaki sudah ada pada baris %d; satu surat hanya memuat satu", other.line)
			break
		}
	}
	i := len(p.t.imprints)
	p.t.imprints = append(p.t.imprints, imprint{pos: c.pos, cond: p.cond})
	p.begin(c, func(t text) { p.t.imprints[i].text = t })
}

// imprint adds the one that is printed.
func (x *execution) imprint(out []typeset.Block) []typeset.Block {
	for i := range x.t.imprints {
		f := &x.t.imprints[i]
		if !x.on[f.cond] {
			continue
		}
		if runs := x.runs(f.text, overlay{}); !vanishes(f.text, runs) {
			return append(out, typeset.Imprint{Runs: runs})
		}
	}
	return out
}
