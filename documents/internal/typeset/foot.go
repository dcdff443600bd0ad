package typeset

const footSize = 8 * Pt

// foot sets the line in the bottom margin, and leaves free what is taken from its
// right end.
func (s *setter) foot(sheet *Sheet, p Page, f Foot, taken Length) error {
	y := p.Height - p.Bottom/2
	measure := p.Width - p.Left - p.Right - taken
	edge := p.Left // where the last text ended
	for i, text := range []string{f.Left, f.Center, f.Right} {
		if text == "" {
			continue
		}
		if err := s.check(text); err != nil {
			return err
		}
		width := textWidth(s.fonts.Regular, text, footSize)
		x := p.Left + (measure-width)*Length(i)/2
		if x < edge || x+width > p.Left+measure {
			return &FitError{What: "foot of the page", Need: width, Have: p.Left + measure - edge, Text: text}
		}
		if height, _ := s.leading(footSize, 100); p.Bottom < 2*height {
			return &FitError{What: "foot of the page", Need: 2 * height, Have: p.Bottom, Text: text}
		}
		edge = x + width + footSize
		sheet.Texts = append(sheet.Texts, Text{X: x, Y: y, Size: footSize, S: text})
	}
	return nil
}

// watermark writes text across the page, as large as the diagonal allows.
func (s *setter) watermark(sheet *Sheet, text string) error {
	if text == "" {
		return nil
	}
	if err := s.check(text); err != nil {
		return err
	}
	f := s.fonts.Bold
	// At 45 degrees, a text as long as the short side times 0.8·√2 spans 80 % of it.
	side := min(sheet.Width, sheet.Height)
	size := min(side*113/100*Pt/max(textWidth(f, text, Pt), 1), side/4)
	if size < Pt {
		return &FitError{What: "watermark", Need: textWidth(f, text, Pt), Have: side, Text: text}
	}
	half := textWidth(f, text, size) * 707 / 2000
	down := size * Length(f.CapHeight) / 1000 * 707 / 2000
	sheet.Texts = append(sheet.Texts, Text{
		X: sheet.Width/2 - half + down, Y: sheet.Height/2 + half + down, Size: size, Bold: true, Mark: true, S: text,
	})
	return nil
}
