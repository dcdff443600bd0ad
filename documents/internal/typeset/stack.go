package typeset

func (s *setter) columns(out *list, c Columns, measure Length) error {
	n := len(c.Cells)
	if n == 0 || len(c.Weights) != n {
		return &SpecError{"columns and weights differ in number"}
	}
	if err := lengths("columns", c.Gap, c.Before); err != nil {
		return err
	}
	sum := Length(0)
	for _, w := range c.Weights {
		if w <= 0 || w > 1_000_000 {
			return &SpecError{"column weight out of range"}
		}
		sum += Length(w)
	}
	room := measure - c.Gap*Length(n-1)
	if room <= 0 {
		return &FitError{What: "gaps between columns", Need: c.Gap * Length(n-1), Have: measure}
	}
	whole := item{what: "columns"}
	x := Length(0)
	for i, cell := range c.Cells {
		width := room * Length(c.Weights[i]) / sum
		items, err := s.blocks(cell, width)
		if err != nil {
			return err
		}
		whole.height = max(whole.height, whole.append(items, x, 0))
		x += width + c.Gap
	}
	out.space(c.Before)
	out.add(whole)
	return nil
}

// append draws a column of items into it and returns where the column ends.
func (it *item) append(items []item, x, y Length) Length {
	for _, sub := range items {
		for _, t := range sub.texts {
			t.move(x, y)
			it.texts = append(it.texts, t)
		}
		for _, r := range sub.rules {
			r.move(x, y)
			it.rules = append(it.rules, r)
		}
		for _, p := range sub.pictures {
			p.move(x, y)
			it.pictures = append(it.pictures, p)
		}
		for _, a := range sub.areas {
			a.move(x, y)
			it.areas = append(it.areas, a)
		}
		y += sub.height
	}
	return y
}

func (s *setter) box(out *list, b Box, measure Length) error {
	if err := lengths("box", b.Width, b.Height); err != nil {
		return err
	}
	if b.Width > measure {
		return &FitError{What: "box", Need: b.Width, Have: measure}
	}
	x := Length(0)
	switch b.Align {
	case Center:
		x = (measure - b.Width) / 2
	case Right:
		x = measure - b.Width
	}
	right, h := x+b.Width, b.Height
	it := item{height: h, what: "box", ink: ink{rules: []Rule{
		{x, 0, right, 0, ruleThickness}, {x, h, right, h, ruleThickness},
		{x, 0, x, h, ruleThickness}, {right, 0, right, h, ruleThickness},
	}}}
	if b.Area != "" {
		it.areas = []Area{
			{Name: b.Area, Width: measure, Height: h},
			{Name: b.Area, Stamp: true, X: x, Width: b.Width, Height: h},
		}
	}
	words, err := s.words([]Run{{Text: b.Caption}}, captionSize, "")
	if err != nil {
		return err
	}
	if len(words) > 0 {
		room := b.Width - 2*padX
		if room <= 0 {
			return &FitError{What: "caption of a box", Need: 2 * padX, Have: b.Width, Text: b.Caption}
		}
		if words, err = s.fit(words, captionSize, room); err != nil {
			return err
		}
		lines := breakLines(words, room, room, Center)
		height, base := s.leading(captionSize, tableLead)
		if need := height * Length(len(lines)); need > h {
			return &FitError{What: "caption of a box", Need: need, Have: h, Text: b.Caption}
		}
		y := (h-height*Length(len(lines)))/2 + base
		for i, l := range lines {
			texts, rules := s.set(l, x+padX, y+Length(i)*height, room, captionSize, Center)
			it.texts, it.rules = append(it.texts, texts...), append(it.rules, rules...)
		}
	}
	out.add(it)
	return nil
}
