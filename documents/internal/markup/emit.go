package markup

import "github.com/adminmitra/adminmitra/documents/internal/typeset"

func (p *paragraph) emit(x *execution, out []typeset.Block) []typeset.Block {
	b := typeset.Paragraph{
		Runs:     x.runs(p.text, overlay{bold: p.style.bold}),
		Align:    p.style.align,
		Indent:   x.indent(p.clause),
		Before:   p.style.before,
		After:    p.style.after,
		KeepNext: p.style.keepNext,
	}
	if p.mark == none {
		if vanishes(p.text, b.Runs) {
			return out
		}
		return append(out, b)
	}
	if x.numbered(p.mark) {
		b.Label = x.run(x.label(p.mark), false)
		b.Hang = x.indent(p.mark) - b.Indent
	}
	return append(out, b)
}

func (h *heading) emit(x *execution, out []typeset.Block) []typeset.Block {
	title := x.runs(h.title, overlay{bold: true})
	number := x.numeral(h.mark)
	if len(title) > 0 {
		number += "\n"
	}
	runs := append(x.run(number, true), title...)
	return append(out, typeset.Paragraph{
		Runs: runs, Align: typeset.Center, KeepNext: true,
		Before: headingBefore, After: headingAfter,
	})
}

func (e *entry) emit(x *execution, out []typeset.Block) []typeset.Block {
	runs := x.runs(e.text, overlay{})
	if vanishes(e.text, runs) {
		return out
	}
	return append(out, x.labelled(e.label, []typeset.Block{
		typeset.Paragraph{Runs: runs, After: entryAfter},
	}))
}

func (d *details) emit(x *execution, out []typeset.Block) []typeset.Block {
	return append(out, x.labelled(d.label, x.blocks(d.nodes)))
}

func (x *execution) labelled(label text, blocks []typeset.Block) typeset.Columns {
	return typeset.Columns{
		Weights: entryWeights(),
		Cells: [][]typeset.Block{
			{typeset.Paragraph{Runs: x.runs(label, overlay{})}},
			{typeset.Paragraph{Runs: x.run(":", false)}},
			blocks,
		},
	}
}

func (p *party) emit(x *execution, out []typeset.Block) []typeset.Block {
	return append(out, typeset.Columns{
		Weights: partyWeights(),
		Before:  partyBefore,
		Cells: [][]typeset.Block{
			{typeset.Paragraph{Runs: x.run(x.label(p.mark), false)}},
			x.blocks(p.nodes),
		},
	})
}

func (g group) emit(x *execution, out []typeset.Block) []typeset.Block {
	if blocks := x.blocks(g); len(blocks) > 0 {
		out = append(out, typeset.Group{Blocks: blocks})
	}
	return out
}

func (s space) emit(_ *execution, out []typeset.Block) []typeset.Block {
	return append(out, typeset.Space{Height: typeset.Length(s)})
}

func (b pageBreak) emit(x *execution, out []typeset.Block) []typeset.Block {
	page := x.data.Paper
	switch b {
	case samePaper:
		return append(out, typeset.PageBreak{})
	case landscape:
		page.Width, page.Height = page.Height, page.Width
	}
	return append(out, typeset.PageBreak{Page: &page})
}
