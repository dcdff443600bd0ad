package typeset

const (
	letterheadSize  = 13 * Pt
	letterheadRule  = 1500
	letterheadAfter = 5 * MM

	logoHeight = 18 * MM
	logoWidth  = 40 * MM // at most
	logoGap    = 4 * MM  // between the logo and the lines
)

// letterhead sets the lines in the middle of the measure or, where they are too long
// to stand clear of the logo there, in the middle of what is left beside it.
func (s *setter) letterhead(out *list, h Letterhead, measure Length) error {
	it := item{what: "letterhead", keep: soft}
	left, right := Length(0), Length(0)
	if s.logo != nil {
		p := s.logoIn(min(logoWidth, measure/3), logoHeight)
		it.pictures = []Picture{p}
		it.height = p.Height
		left = p.Width + logoGap
		right = left
	}
	height, base := s.leading(letterheadSize, tableLead)
	var broken []line
	for _, runs := range h.Lines {
		words, err := s.words(runs, letterheadSize, "")
		if err != nil {
			return err
		}
		for _, l := range breakLines(words, maxLength, maxLength, Center) {
			if l.width > measure-left-right {
				right = 0
			}
		}
	}
	room := measure - left - right
	for _, runs := range h.Lines {
		words, err := s.words(runs, letterheadSize, "")
		if err != nil {
			return err
		}
		if words, err = s.fit(words, letterheadSize, room); err != nil {
			return err
		}
		broken = append(broken, breakLines(words, room, room, Center)...)
	}
	tall := height * Length(len(broken))
	top := max(it.height-tall, 0) / 2
	for i, l := range broken {
		texts, rules := s.set(l, left, top+base+Length(i)*height, room, letterheadSize, Center)
		it.texts, it.rules = append(it.texts, texts...), append(it.rules, rules...)
	}
	it.height = max(it.height, tall)
	for i := range it.pictures {
		it.pictures[i].Y = (it.height - it.pictures[i].Height) / 2
	}
	y := it.height + 2*MM + letterheadRule/2
	it.rules = append(it.rules, Rule{0, y, measure, y, letterheadRule})
	it.height = y + letterheadRule/2
	out.add(it)
	out.space(letterheadAfter)
	return nil
}

// logoIn is the logo as large as the room allows, in its own proportions.
func (s *setter) logoIn(width, height Length) Picture {
	w, h := Length(s.logo.Width), Length(s.logo.Height)
	p := Picture{Width: height * w / h, Height: height, Image: s.logo}
	if p.Width > width {
		p.Width, p.Height = width, max(width*h/w, 1)
	}
	p.Width = max(p.Width, 1)
	return p
}
