package typeset

func (s *setter) paragraph(out *list, p Paragraph, measure Length) error {
	size, err := s.sizeOr(p.Size)
	if err != nil {
		return err
	}
	if err := lengths("paragraph", p.Before, p.After, p.Indent, p.Hang); err != nil {
		return err
	}
	left := p.Indent + p.Hang
	if left >= measure {
		return &FitError{What: "indent", Need: left, Have: measure}
	}
	label, err := s.label(p, size, measure)
	if err != nil {
		return err
	}
	words, err := s.words(p.Runs, size, "")
	if err != nil {
		return err
	}
	if label.shift > 0 && longest(words) > measure-left-label.shift {
		// Better a label on a line of its own than a word in two parts.
		label.beside, label.shift = false, 0
	}
	first := measure - left - label.shift
	words, err = s.fit(words, size, first)
	if err != nil {
		return err
	}

	out.space(p.Before)
	begin := len(*out)
	height, base := s.leading(size, s.lead)
	for _, l := range label.lines {
		texts, rules := s.set(l, p.Indent, base, measure-p.Indent, size, Left)
		out.add(item{height: height, ink: ink{texts: texts, rules: rules}})
	}
	for i, l := range breakLines(words, first, measure-left, p.Align) {
		x := left
		if i == 0 {
			x += label.shift
		}
		texts, rules := s.set(l, x, base, measure-x, size, p.Align)
		if i == 0 && label.beside {
			it := &(*out)[begin]
			it.texts, it.rules = append(it.texts, texts...), append(it.rules, rules...)
			continue
		}
		out.add(item{height: height, ink: ink{texts: texts, rules: rules}})
	}
	if len(*out) == begin { // an empty paragraph is an empty line
		out.add(item{height: height})
	}
	own := (*out)[begin:]
	for i := range own {
		if i+1 < widowLines || len(own)-i-1 < widowLines {
			own[i].keep = soft
		}
	}
	own[len(own)-1].keep = free
	if p.KeepNext {
		own[len(own)-1].keep = soft
	}
	out.space(p.After)
	return nil
}

// hanging is a label set into lines.
type hanging struct {
	lines  []line
	beside bool   // the text begins on the line of the label
	shift  Length // how far that text moves to clear a label wider than its room
}

func (s *setter) label(p Paragraph, size, measure Length) (hanging, error) {
	words, err := s.words(p.Label, size, "")
	if err != nil || len(words) == 0 {
		return hanging{}, err
	}
	room := measure - p.Indent
	if words, err = s.fit(words, size, room); err != nil {
		return hanging{}, err
	}
	h := hanging{lines: breakLines(words, room, room, Left)}
	if len(h.lines) > 1 {
		return h, nil
	}
	need := h.lines[0].width
	switch {
	case need <= p.Hang:
		h.beside = true
	case need+size/2 <= p.Hang+(room-p.Hang)/2:
		h.beside, h.shift = true, need+size/2-p.Hang
	}
	return h, nil
}
