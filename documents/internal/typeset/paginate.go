package typeset

// page is paper with strips placed on it.
type page struct {
	Page
	placed []strip
}

type strip struct {
	y Length
	ink
}

// paginate fills pages with items from the top. It ends a page at the last free
// place, gives up soft ties when there is none, and fails rather than break hard
// ones or let anything run over the edge. The first page has less room by raise.
func paginate(items []item, paper Page, full, raise Length) ([]page, error) {
	var pages []page
	height := full - raise
	for start := 0; ; {
		for start < len(items) && items[start].gap {
			start++
		}
		if start == len(items) {
			return pages, nil
		}
		y := Length(0)
		if h := items[start].head; h != nil {
			y = h.height
		}
		end, lastFree, lastSoft := start, 0, 0
		for end < len(items) && y+items[end].height <= height {
			y += items[end].height
			end++
			switch items[end-1].keep {
			case free:
				lastFree = end
			case soft:
				lastSoft = end
			}
		}
		if end < len(items) {
			switch {
			case lastFree > 0:
				end = lastFree
			case lastSoft > 0:
				end = lastSoft
			default:
				return nil, tooTall(items[start:], height)
			}
		}
		pages = append(pages, page{paper, fill(items[start:end], items[start].head, end < len(items))})
		start, height = end, full
	}
}

func fill(items []item, head *item, more bool) []strip {
	var placed []strip
	y := Length(0)
	if head != nil {
		placed = append(placed, strip{0, head.ink})
		y = head.height
	}
	for i, it := range items {
		if !it.empty() {
			placed = append(placed, strip{y, it.ink})
		}
		y += it.height
		if more && i == len(items)-1 {
			placed = append(placed, strip{y - it.height, ink{rules: it.close}})
		}
	}
	return placed
}

// tooTall measures what could not be parted.
func tooTall(items []item, height Length) error {
	e := &FitError{What: items[0].what, Have: height}
	if h := items[0].head; h != nil {
		e.Need = h.height
	}
	for _, it := range items {
		e.Need += it.height
		if it.what != "" {
			e.What = it.what
		}
		if it.keep == free {
			break
		}
	}
	if e.What == "" {
		e.What = "line"
	}
	return e
}
