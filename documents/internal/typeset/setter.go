package typeset

import (
	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/picture"
)

const (
	defaultSize   = 11 * Pt
	defaultLead   = 130
	tableLead     = 120 // tables are set no looser than this
	maxSize       = 500 * Pt
	maxLength     = 10_000 * MM
	widowLines    = 2
	captionSize   = 8 * Pt
	ruleThickness = 500
)

// setter turns blocks into items for one measure.
type setter struct {
	fonts  *face.Fonts
	size   Length
	lead   int
	height Length // of the text area of a page
	logo   *picture.Image
}

// strength says how strongly an item resists a page break after it.
type strength uint8

const (
	free strength = iota
	soft          // kept unless a page would overflow
	hard          // never broken
)

// item is a strip of the page that is never divided.
type item struct {
	height Length
	gap    bool // empty; vanishes at the top of a page
	keep   strength
	ink
	head  *item  // goes above the strip when a page begins with it
	close []Rule // drawn when a page ends after the strip
	what  string // for messages
}

// ink is what stands on a strip, relative to its upper left corner.
type ink struct {
	texts    []Text
	rules    []Rule
	pictures []Picture
	areas    []Area
}

func (k *ink) empty() bool {
	return len(k.texts)+len(k.rules)+len(k.pictures)+len(k.areas) == 0
}

// list is a growing column of items.
type list []item

func (l *list) add(it item) { *l = append(*l, it) }

func (l *list) space(h Length) {
	if h <= 0 {
		return
	}
	it := item{height: h, gap: true}
	if n := len(*l); n > 0 {
		it.keep = (*l)[n-1].keep
	}
	l.add(it)
}

// blocks sets blocks one below the other.
func (s *setter) blocks(blocks []Block, measure Length) (list, error) {
	var out list
	for _, b := range blocks {
		if err := s.block(&out, b, measure); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *setter) block(out *list, b Block, measure Length) error {
	switch b := b.(type) {
	case Paragraph:
		return s.paragraph(out, b, measure)
	case Table:
		return s.table(out, b, measure)
	case Columns:
		return s.columns(out, b, measure)
	case Box:
		return s.box(out, b, measure)
	case Space:
		if err := lengths("space", b.Height); err != nil {
			return err
		}
		if b.Area != "" {
			out.add(item{height: b.Height, what: "space", ink: ink{areas: []Area{{Name: b.Area, Width: measure, Height: b.Height}}}})
			return nil
		}
		out.space(b.Height)
	case Letterhead:
		return s.letterhead(out, b, measure)
	case Group:
		items, err := s.blocks(b.Blocks, measure)
		if err != nil {
			return err
		}
		for i := range items {
			if i < len(items)-1 {
				items[i].keep = hard
			}
			if items[i].what == "" {
				items[i].what = "group"
			}
		}
		*out = append(*out, items...)
	case PageBreak:
		return &SpecError{"page break inside another block"}
	case Imprint:
		return &SpecError{"imprint inside another block, or a second one"}
	default:
		return &SpecError{"unknown block"}
	}
	return nil
}

// lengths refuses lengths that are negative or absurd, so that no sum of them
// overflows.
func lengths(what string, all ...Length) error {
	for _, l := range all {
		if l < 0 || l > maxLength {
			return &SpecError{what + ": length out of range"}
		}
	}
	return nil
}

func (s *setter) sizeOr(size Length) (Length, error) {
	if size == 0 {
		size = s.size
	}
	if size < Pt || size > maxSize {
		return 0, &SpecError{"font size out of range"}
	}
	return size, nil
}

// leading returns the height of a line and the depth of its base line.
func (s *setter) leading(size Length, percent int) (height, base Length) {
	height = size * Length(percent) / 100
	ascent := size * Length(s.fonts.Regular.Ascent) / 1000
	descent := size * Length(s.fonts.Regular.Descent) / 1000
	return height, (height-ascent-descent)/2 + ascent
}
