package typeset

// frame is a table while it is being set.
type frame struct {
	s      *setter
	x      []Length // left edges of the columns, and the right edge of the last
	size   Length
	height Length // of a line
	base   Length
	least  Length // height of rows that are tied together
}

func (s *setter) table(out *list, t Table, measure Length) error {
	size, err := s.sizeOr(t.Size)
	if err != nil {
		return err
	}
	if err := lengths("table", t.Before, t.Least); err != nil {
		return err
	}
	if len(t.Columns) == 0 || len(t.Columns) > 200 {
		return &SpecError{"table without columns, or with too many"}
	}
	for _, c := range t.Columns {
		if c.Weight < 0 || c.Weight > 1_000_000 {
			return &SpecError{"column weight out of range"}
		}
	}
	var bands [3]band
	for i, rows := range [][][]Cell{t.Header, t.Rows, t.Footer} {
		if bands[i], err = s.place(rows, len(t.Columns), size); err != nil {
			return err
		}
	}
	f := &frame{s: s, size: size, x: make([]Length, len(t.Columns)+1)}
	f.height, f.base = s.leading(size, min(s.lead, tableLead))
	for i, w := range columnWidths(t.Columns, bands[:], measure) {
		f.x[i+1] = f.x[i] + w
	}
	for _, b := range bands {
		if err := f.breakCells(b); err != nil {
			return err
		}
	}

	out.space(t.Before)
	begin := len(*out)
	room := s.height
	var head *item
	if bands[0].rows > 0 {
		it := f.strip(bands[0], 0, bands[0].rows, true)
		if it.height >= room {
			return &FitError{What: "table header", Need: it.height, Have: room}
		}
		room -= it.height
		it.keep, it.what = hard, "table header"
		head = &it
		out.add(it)
	}
	body := len(*out)
	f.least = t.Least
	if err := f.rows(out, bands[1], room); err != nil {
		return err
	}
	f.least = 0
	last := max(len(*out)-1, begin) // the footer stays with it
	if err := f.rows(out, bands[2], room); err != nil {
		return err
	}
	for i := last; i < len(*out)-1; i++ {
		(*out)[i].keep = max((*out)[i].keep, soft)
	}
	for i := body; i < len(*out); i++ {
		(*out)[i].head = head
	}
	if n := len(*out); n > begin {
		if (*out)[n-1].keep = free; t.KeepNext {
			(*out)[n-1].keep = soft
		}
	}
	return nil
}

func (f *frame) breakCells(b band) error {
	for _, p := range b.cells {
		width := f.x[p.col+p.cols] - f.x[p.col] - 2*padX
		if width <= 0 {
			return &FitError{What: "table column", Need: 2 * padX, Have: width + 2*padX}
		}
		words, err := f.s.fit(p.words, f.size, width)
		if err != nil {
			return err
		}
		p.lines = breakLines(words, width, width, p.align)
	}
	return nil
}

// rows adds the rows of a band. Rows tied together by a cell that spans them
// stay together, and what is taller than room is sliced between lines of text.
func (f *frame) rows(out *list, b band, room Length) error {
	for from := 0; from < b.rows; {
		to := from + 1
		for _, p := range b.within(from, b.rows) {
			if p.row >= to {
				break
			}
			to = max(to, p.row+p.rows)
		}
		it := f.strip(b, from, to, false)
		if it.height <= room {
			out.add(it)
		} else if err := f.slice(out, it, room); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// strip draws the rows from..to with their borders as one item.
func (f *frame) strip(b band, from, to int, middle bool) item {
	y := f.rowEdges(b, from, to)
	it := item{height: y[to-from], what: "table row"}
	for _, p := range b.within(from, to) {
		x0, x1 := f.x[p.col], f.x[p.col+p.cols]
		y0, y1 := y[p.row-from], y[p.row-from+p.rows]
		it.rules = append(it.rules,
			Rule{x0, y0, x1, y0, ruleThickness}, Rule{x0, y1, x1, y1, ruleThickness},
			Rule{x0, y0, x0, y1, ruleThickness}, Rule{x1, y0, x1, y1, ruleThickness})
		top := y0 + padY
		if middle {
			top = y0 + (y1-y0-f.height*Length(len(p.lines)))/2
		}
		for i, l := range p.lines {
			texts, rules := f.s.set(l, x0+padX, top+f.base+Length(i)*f.height, x1-x0-2*padX, f.size, p.align)
			it.texts, it.rules = append(it.texts, texts...), append(it.rules, rules...)
		}
	}
	return it
}

// rowEdges returns the upper edges of the rows, and the lower edge of the last.
func (f *frame) rowEdges(b band, from, to int) []Length {
	y := make([]Length, to-from+1)
	for end := 1; end <= to-from; end++ {
		y[end] = max(y[end], y[end-1]+f.height+2*padY)
		for _, p := range b.within(from, to) {
			if p.row+p.rows == from+end {
				y[end] = max(y[end], y[p.row-from]+f.height*Length(max(len(p.lines), 1))+2*padY)
			}
		}
	}
	y[to-from] = max(y[to-from], f.least)
	return y
}

// slice cuts a strip that is taller than a page into strips that may be parted
// wherever no line of text is cut through.
func (f *frame) slice(out *list, it item, room Length) error {
	cuts := []Length{0}
	for cuts[len(cuts)-1] < it.height {
		last := cuts[len(cuts)-1]
		next := f.nextCut(it, last)
		if next-last > room {
			return &FitError{What: "table row", Need: next - last, Have: room}
		}
		cuts = append(cuts, next)
	}
	for i := 1; i < len(cuts); i++ {
		top, bottom := cuts[i-1], cuts[i]
		part := item{height: bottom - top, what: it.what}
		for _, t := range it.texts {
			if up := t.Y - f.base; up >= top && up < bottom {
				t.move(0, -top)
				part.texts = append(part.texts, t)
			}
		}
		part.rules = clip(it.rules, top, bottom, i == len(cuts)-1)
		if i < len(cuts)-1 {
			part.close = []Rule{{f.x[0], part.height, f.x[len(f.x)-1], part.height, ruleThickness}}
		}
		out.add(part)
	}
	return nil
}

// nextCut is the first height below from at which no line of text is cut.
func (f *frame) nextCut(it item, from Length) Length {
	cut := it.height
	for _, t := range it.texts {
		if end := t.Y - f.base + f.height; end > from && end < cut {
			cut = end
		}
	}
	for moved := true; moved; {
		moved = false
		for _, t := range it.texts {
			up := t.Y - f.base
			if up < cut && up+f.height > cut {
				cut, moved = up+f.height, true
			}
		}
	}
	if it.height-cut <= padY { // the room below the last line belongs to it
		cut = it.height
	}
	return cut
}

func clip(rules []Rule, top, bottom Length, last bool) []Rule {
	var out []Rule
	for _, r := range rules {
		if r.Y1 == r.Y2 {
			if r.Y1 < top || r.Y1 > bottom || r.Y1 == bottom && !last {
				continue
			}
		} else if r.Y2 <= top || r.Y1 >= bottom {
			continue
		}
		r.Y1, r.Y2 = max(r.Y1, top), min(r.Y2, bottom)
		r.move(0, -top)
		out = append(out, r)
	}
	return out
}
