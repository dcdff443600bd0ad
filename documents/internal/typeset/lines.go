package typeset

import "math"

// line is a stretch of words set on one base line.
type line struct {
	words []word
	width Length // natural
	gaps  int
	last  bool // of the paragraph, or before a forced break
}

// breakLines chooses the ends of all lines of a paragraph together, so that the
// spaces of neighbouring lines differ as little as they can. The first line may
// be shorter than the others. No word may be wider than the first line.
func breakLines(words []word, first, measure Length, align Align) []line {
	n := len(words)
	if n == 0 {
		return nil
	}
	cost := make([]int64, n+1)
	from := make([]int32, n+1)
	for j := 1; j <= n; j++ {
		cost[j] = math.MaxInt64
		last := j == n || words[j].forced
		var width, gaps Length
		count := 0
		for i := j - 1; i >= 0; i-- {
			width += words[i].width
			have := measure
			if i == 0 {
				have = first
			}
			slack := Length(0)
			if align == Justify {
				slack = gaps / shrinkPart
			}
			if width+gaps-slack > have && i < j-1 {
				break
			}
			if cost[i] != math.MaxInt64 {
				c := cost[i] + lineCost(have-width-gaps, gaps, have, align, last, j < n && words[j].gap == 0)
				if align == Justify && !last && words[j].gapStyle.bold {
					c += dividedBold
				}
				if c < cost[j] {
					cost[j], from[j] = c, int32(i)
				}
			}
			if words[i].forced {
				break
			}
			if words[i].gap > 0 {
				gaps += words[i].gap
				count++
			}
		}
	}
	lines := 0
	for j := n; j > 0; j = int(from[j]) {
		lines++
	}
	out := make([]line, lines)
	for j := n; j > 0; j = int(from[j]) {
		lines--
		i := int(from[j])
		l := line{words: words[i:j], last: j == n || words[j].forced}
		for k, w := range l.words {
			l.width += w.width
			if k > 0 {
				l.width += w.gap
				if w.gap > 0 {
					l.gaps++
				}
			}
		}
		out[lines] = l
	}
	return out
}

const (
	shrinkPart  = 5 // a space gives up at most a fifth of its width
	stretchPart = 2 // and takes up half of it without looking loose
	dividedWord = 3000
	dividedBold = 6000 // "PIHAK" should not part from "KEDUA"
)

// lineCost rates a line that has diff left over. For justified lines it is the
// cube of the change of the spaces, as in TeX; for others the square of the rag.
func lineCost(diff, gaps, have Length, align Align, last, divided bool) int64 {
	c := int64(100)
	if align != Justify {
		if !last || align == Center {
			rag := int64(max(diff, 0) * 1000 / have)
			c += rag * rag / 10
		}
		c += 1_000_000 // fewest lines first
	} else if !last || diff < 0 {
		r := int64(10_000)
		switch {
		case diff == 0:
			r = 0
		case diff < 0 && gaps > 0:
			r = int64(-diff * 1000 / max(gaps/shrinkPart, 1))
		case gaps > 0:
			r = min(int64(diff*1000/max(gaps/stretchPart, 1)), 10_000)
		}
		bad := 10 + r*r*r/10_000_000
		c = bad * bad
	} else if diff > have*9/10 {
		c += 2500 // a last line of one short word
	}
	if divided && !last {
		if align != Justify {
			return c + 30*dividedWord // a name is divided only to save a line
		}
		c += dividedWord
	}
	return c
}

func floorDiv(a, b Length) Length {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// set places a line and returns what is drawn, from x and relative to the base
// line at y.
func (s *setter) set(l line, x, y, measure, size Length, align Align) ([]Text, []Rule) {
	diff := measure - l.width
	extra := Length(0)
	switch {
	case align == Justify && l.gaps > 0 && (!l.last || diff < 0):
		if extra = floorDiv(diff, Length(l.gaps)); extra > size {
			extra = 0 // a gap wider than that looks worse than a short line
		}
	case align == Center:
		x += diff / 2
	case align == Right:
		x += diff
	}
	var texts []Text
	var rules []Rule
	var buf []byte
	cur := Text{}
	flush := func() {
		if len(buf) > 0 {
			cur.S = string(buf)
			texts = append(texts, cur)
			buf = buf[:0]
		}
	}
	under := -1 // index of the rule that the next underlined piece may lengthen
	for k, w := range l.words {
		if k > 0 && w.gap > 0 {
			if len(buf) > 0 && cur.Bold == w.gapStyle.bold {
				buf = append(buf, ' ')
			} else {
				flush()
			}
			x += w.gap + extra
			if !w.gapStyle.underline {
				under = -1
			}
		}
		for _, p := range w.pieces {
			if len(buf) == 0 || cur.Bold != p.bold {
				flush()
				cur = Text{X: x, Y: y, Size: size, Space: extra, Bold: p.bold}
			}
			buf = append(buf, p.text...)
			if !p.underline {
				under = -1
			} else {
				if under < 0 {
					under = len(rules)
					rules = append(rules, Rule{X1: x, Y1: y + size/9, Y2: y + size/9, Thickness: size / 16})
				}
				rules[under].X2 = x + p.width
			}
			x += p.width
		}
	}
	flush()
	return texts, rules
}
