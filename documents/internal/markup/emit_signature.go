package markup

import (
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// emit sets a signature as three strips, so that rooms and names of all sides stand
// level whatever the number of lines above them.
func (s *signature) emit(x *execution, out []typeset.Block) []typeset.Block {
	sides := s.columns()
	above, rooms, under := x.strip(sides), x.strip(sides), x.strip(sides)
	for i, side := range sides {
		above.Cells[i] = x.lines(side.above)
		rooms.Cells[i] = x.room(side)
		under.Cells[i] = x.lines(side.under)
	}
	above.Before, rooms.Before, under.Before = signatureBefore, roomBefore, roomBefore
	keepWithTable(out)
	return append(out, typeset.Group{Blocks: []typeset.Block{above, rooms, under}})
}

// columns are the sides with a place on the page: left and right always.
func (s *signature) columns() []*side {
	if s.sides[1].declared {
		return []*side{&s.sides[0], &s.sides[1], &s.sides[2]}
	}
	return []*side{&s.sides[0], &s.sides[2]}
}

func (x *execution) strip(sides []*side) typeset.Columns {
	c := typeset.Columns{
		Weights: make([]int, len(sides)),
		Cells:   make([][]typeset.Block, len(sides)),
		Gap:     signatureGap,
	}
	for i := range c.Weights {
		c.Weights[i] = 1
	}
	if len(sides) == 3 && !sides[0].declared && !sides[2].declared {
		c.Weights[1] = 2 // who signs alone has as much room as one of two
	}
	return c
}

func (x *execution) lines(lines []signatureLine) []typeset.Block {
	var out []typeset.Block
	for _, l := range lines {
		if !x.on[l.cond] {
			continue
		}
		runs := x.runs(l.text, overlay{bold: l.name, underline: l.name})
		if !vanishes(l.text, runs) {
			out = append(out, typeset.Paragraph{Runs: runs, Align: typeset.Center})
		}
	}
	return out
}

// room is the first one printed. It is an area named "kiri/mitra_nama": the side, and
// the first placeholder of the name below, if there is one.
func (x *execution) room(s *side) []typeset.Block {
	area := s.name + "/" + x.signatory(s)
	for _, r := range s.rooms {
		switch {
		case !x.on[r.cond]:
			continue
		case r.caption == "":
			return []typeset.Block{typeset.Space{Height: r.height, Area: area}}
		}
		return []typeset.Block{typeset.Box{
			Width: stampSize, Height: r.height, Caption: r.caption, Align: typeset.Center, Area: area,
		}}
	}
	return nil
}

func (x *execution) signatory(s *side) string {
	for _, l := range slices.Concat(s.under, s.above) {
		if !l.name || !x.on[l.cond] {
			continue
		}
		for _, part := range l.text {
			if part.kind == valueText {
				return part.text
			}
		}
	}
	return ""
}

// keepWithTable takes the end of a table along, so that a signature right below it
// does not stand on a page of its own.
func keepWithTable(before []typeset.Block) {
	if n := len(before); n > 0 {
		if t, ok := before[n-1].(typeset.Table); ok {
			t.KeepNext = true
			before[n-1] = t
		}
	}
}
