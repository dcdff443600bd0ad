package typeset

import "slices"

const (
	codeSize     = 18 * MM
	codeEdge     = 6 * MM // from the edge of the paper, where printers do not reach
	codeQuiet    = 4 * MM // kept free around a code, so that it can be read
	imprintUp    = 11 * Pt
	imprintGap   = 2 * MM
	imprintLines = 2
)

// base is what stands at the foot of the first page besides the line of every page.
type base struct {
	texts []Text
	fills []Fill
	raise Length // how far it reaches into the room of the text
	right Length // taken from the right end of the line of every page
}

// base sets the imprint and the code for the paper of the first page.
func (s *setter) base(imprint *Imprint, code *Code, p Page) (base, error) {
	var b base
	measure := p.Width - p.Left - p.Right
	if code != nil {
		if err := b.code(code, p); err != nil {
			return b, err
		}
	}
	if imprint == nil {
		return b, nil
	}
	words, err := s.words(imprint.Runs, footSize, "")
	if err != nil {
		return b, err
	}
	var lines []line
	left := b.right // as far from both edges, so that it stands in the middle
	for {
		room := measure - left - b.right
		if room <= 0 {
			return b, &FitError{What: "imprint", Need: left + b.right, Have: measure}
		}
		fitted, err := s.fit(words, footSize, room)
		if err != nil {
			return b, err
		}
		if lines = breakLines(fitted, room, room, Center); len(lines) <= imprintLines || left == 0 {
			break
		}
		left = 0
	}
	if len(lines) > imprintLines {
		height, _ := s.leading(footSize, tableLead)
		return b, &FitError{What: "imprint", Need: height * Length(len(lines)), Have: height * imprintLines}
	}
	height, down := s.leading(footSize, tableLead)
	last := p.Height - p.Bottom/2 - imprintUp
	first := last - height*Length(len(lines)-1)
	for i, l := range lines {
		texts, _ := s.set(l, p.Left+left, first+Length(i)*height, measure-left-b.right, footSize, Center)
		b.texts = append(b.texts, texts...)
	}
	if len(lines) > 0 {
		b.lift(p, first-down-imprintGap)
	}
	return b, nil
}

// lift keeps the text of the first page above y.
func (b *base) lift(p Page, y Length) { b.raise = max(b.raise, p.Height-p.Bottom-y) }

// code draws a code in the lower right corner.
func (b *base) code(c *Code, p Page) error {
	if c.Size < 1 || c.Size > 1000 {
		return &SpecError{"code without modules, or with too many"}
	}
	module := codeSize / Length(c.Size)
	side := module * Length(c.Size)
	x, y := p.Width-p.Right-side, p.Height-codeEdge-side
	if x < p.Left || y < p.Top {
		return &FitError{What: "code", Need: side, Have: min(p.Width, p.Height)}
	}
	for row := range c.Size {
		for from := 0; from < c.Size; from++ {
			to := from
			for to < c.Size && c.Dark(to, row) {
				to++
			}
			if to > from {
				b.fills = append(b.fills, Fill{x + module*Length(from), y + module*Length(row), module * Length(to-from), module})
				from = to
			}
		}
	}
	b.lift(p, y-codeQuiet)
	b.right = side + codeQuiet
	return nil
}

// course is the blocks without the imprint, which is returned too.
func (d *Document) course() ([]Block, *Imprint) {
	i := slices.IndexFunc(d.Blocks, func(b Block) bool { _, ok := b.(Imprint); return ok })
	if i < 0 {
		return d.Blocks, nil
	}
	imprint := d.Blocks[i].(Imprint)
	return slices.Concat(d.Blocks[:i], d.Blocks[i+1:]), &imprint
}
