package typeset

import (
	"cmp"
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/face"
)

// Layout sets a document into pages. It either places every character of it or
// returns an error: a *GlyphError, a *FitError or a *SpecError.
func Layout(doc Document, fonts *face.Fonts) ([]Sheet, error) {
	s := &setter{fonts: fonts, size: doc.Size, lead: doc.LineHeight, logo: doc.Logo}
	if s.size == 0 {
		s.size = defaultSize
	}
	if _, err := s.sizeOr(s.size); err != nil {
		return nil, err
	}
	if s.lead == 0 {
		s.lead = defaultLead
	}
	if s.lead < 100 || s.lead > 1000 {
		return nil, &SpecError{"line height out of range"}
	}
	var pages []page
	var below base
	paper := doc.Page
	rest, imprint := doc.course()
	for {
		n := slices.IndexFunc(rest, func(b Block) bool { _, ok := b.(PageBreak); return ok })
		part := rest
		if n >= 0 {
			part = rest[:n]
		}
		raise := Length(0)
		if len(pages) == 0 {
			var err error
			if below, err = s.base(imprint, doc.Code, paper); err != nil {
				return nil, err
			}
			raise = below.raise
		}
		set, err := s.section(part, paper, raise)
		if err != nil {
			return nil, err
		}
		pages = append(pages, set...)
		if n < 0 {
			break
		}
		if p := rest[n].(PageBreak).Page; p != nil {
			paper = *p
		}
		rest = rest[n+1:]
	}
	if len(pages) == 0 {
		pages = append(pages, page{Page: paper})
	}
	sheets := make([]Sheet, len(pages))
	for i, p := range pages {
		sheets[i] = Sheet{Width: p.Width, Height: p.Height}
		if err := s.watermark(&sheets[i], doc.Watermark); err != nil {
			return nil, err
		}
		for _, pl := range p.placed {
			for _, t := range pl.texts {
				t.move(p.Left, pl.y+p.Top)
				sheets[i].Texts = append(sheets[i].Texts, t)
			}
			for _, r := range pl.rules {
				r.move(p.Left, pl.y+p.Top)
				sheets[i].Rules = append(sheets[i].Rules, r)
			}
			for _, picture := range pl.pictures {
				picture.move(p.Left, pl.y+p.Top)
				sheets[i].Pictures = append(sheets[i].Pictures, picture)
			}
			for _, a := range pl.areas {
				a.move(p.Left, pl.y+p.Top)
				sheets[i].Areas = append(sheets[i].Areas, a)
			}
		}
		taken := Length(0)
		if i == 0 {
			taken = below.right
			sheets[i].Texts = append(sheets[i].Texts, below.texts...)
			sheets[i].Fills = below.fills
		}
		if doc.Foot != nil {
			if err := s.foot(&sheets[i], p.Page, doc.Foot(i+1, len(pages)), taken); err != nil {
				return nil, err
			}
		}
		sheets[i].Rules = joinRules(sheets[i].Rules)
	}
	return sheets, nil
}

func (s *setter) section(blocks []Block, paper Page, raise Length) ([]page, error) {
	if err := lengths("page", paper.Width, paper.Height, paper.Top, paper.Right, paper.Bottom, paper.Left); err != nil {
		return nil, err
	}
	measure := paper.Width - paper.Left - paper.Right
	height := paper.Height - paper.Top - paper.Bottom
	s.height = height - raise // on every page of the section, for the sake of the first
	if measure <= 0 || s.height <= 0 {
		return nil, &SpecError{"margins leave no room on the page"}
	}
	items, err := s.blocks(blocks, measure)
	if err != nil {
		return nil, err
	}
	return paginate(items, paper, height, raise)
}

// joinRules replaces lines that overlap or touch by one line.
func joinRules(rules []Rule) []Rule {
	if len(rules) == 0 {
		return nil
	}
	key := func(r Rule) (bool, Length, Length) {
		if r.Y1 == r.Y2 {
			return true, r.Y1, r.X1
		}
		return false, r.X1, r.Y1
	}
	slices.SortFunc(rules, func(a, b Rule) int {
		aFlat, aAt, aFrom := key(a)
		bFlat, bAt, bFrom := key(b)
		if aFlat != bFlat {
			if aFlat {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(aAt, bAt), cmp.Compare(a.Thickness, b.Thickness),
			cmp.Compare(aFrom, bFrom), cmp.Compare(a.X2, b.X2), cmp.Compare(a.Y2, b.Y2))
	})
	out := rules[:1]
	for _, r := range rules[1:] {
		last := &out[len(out)-1]
		rFlat, rAt, rFrom := key(r)
		flat, at, _ := key(*last)
		end := last.X2
		if !flat {
			end = last.Y2
		}
		if rFlat == flat && rAt == at && r.Thickness == last.Thickness && rFrom <= end {
			last.X2, last.Y2 = max(last.X2, r.X2), max(last.Y2, r.Y2)
			continue
		}
		out = append(out, r)
	}
	return out
}
