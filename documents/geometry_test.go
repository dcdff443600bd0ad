package documents

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

// part is the rectangle that something on a page fills.
type part struct {
	x0, y0, x1, y1 typeset.Length
	what           string
	foot           bool // below the text, on purpose
}

func (a part) over(b part) bool {
	const grain = 10 // rounding of widths
	return a.x0+grain < b.x1 && b.x0+grain < a.x1 && a.y0 < b.y1 && b.y0 < a.y1
}

// parts lists what a page shows beside its rules. What begins within the bottom margin,
// or just above it, in the size of the foot belongs to the foot.
func parts(s typeset.Sheet, page typeset.Page, f *face.Fonts) []part {
	var out []part
	for _, t := range s.Texts {
		if t.Mark {
			continue
		}
		width := typeset.Length(0)
		for _, r := range strings.TrimRight(t.S, " ") {
			width += typeset.Length(f.Style(t.Bold).Width(r)) * t.Size / 1000
			if r == ' ' {
				width += t.Space
			}
		}
		p := part{t.X, t.Y - t.Size*72/100, t.X + width, t.Y + t.Size*20/100, t.S, false}
		p.foot = t.Size == 8*typeset.Pt && p.y0 > s.Height-page.Bottom-typeset.MM
		out = append(out, p)
	}
	for _, p := range s.Pictures {
		out = append(out, part{p.X, p.Y, p.X + p.Width, p.Y + p.Height, "logo", false})
	}
	if n := len(s.Fills); n > 0 {
		const quiet = 3 * typeset.MM
		code := part{s.Width, s.Height, 0, 0, "QR", true}
		for _, r := range s.Fills {
			code.x0, code.y0 = min(code.x0, r.X-quiet), min(code.y0, r.Y-quiet)
			code.x1, code.y1 = max(code.x1, r.X+r.Width), max(code.y1, r.Y+r.Height)
		}
		out = append(out, code)
	}
	return out
}

// geometry finds what leaves its place on the page, lies over something else, or is cut
// through by a rule.
func geometry(sheets []typeset.Sheet, page typeset.Page, f *face.Fonts) (faults []string) {
	const edge = 5 * typeset.MM // of the paper, where printers do not reach
	for i, s := range sheets {
		fail := func(p part, how string) { faults = append(faults, fmt.Sprintf("page %d: %q %s", i+1, p.what, how)) }
		all := parts(s, page, f)
		for k, p := range all {
			bottom := s.Height - page.Bottom
			if p.foot {
				bottom = s.Height - edge
			}
			if p.x0 < page.Left || p.x1 > s.Width-page.Right+10 || p.y0 < page.Top || p.y1 > bottom {
				fail(p, "leaves the margins")
			}
			for _, other := range all[:k] {
				if p.over(other) {
					fail(p, "lies over "+other.what)
				}
			}
			for _, r := range s.Rules {
				if r.Y1 == r.Y2 && r.Y1 > p.y0 && r.Y1 < p.y1-(p.y1-p.y0)/3 && r.X1 < p.x1 && r.X2 > p.x0 ||
					r.X1 == r.X2 && r.X1 > p.x0 && r.X1 < p.x1-10 && r.Y1 < p.y1 && r.Y2 > p.y0 {
					fail(p, "is cut by a rule")
				}
			}
		}
		for _, r := range s.Rules {
			if r.X1 < page.Left || r.X2 > s.Width-page.Right || r.Y1 < page.Top || r.Y2 > s.Height-page.Bottom {
				faults = append(faults, fmt.Sprintf("page %d: a rule leaves the margins", i+1))
			}
		}
	}
	return faults
}

// anyLetter is a contract whose texts are of any length that an office can enter.
func anyLetter(t testing.TB, random *rand.Rand) SPK {
	words := func(least, most int) string {
		var out []string
		for range least + random.IntN(most-least+1) {
			out = append(out, []string{
				"Siti", "Muhammad", "Al-Ma'ruf", "S.Tr.Stat.,", "WIJAYANTI", "dan", "di", "Kecamatan", "RT 003/RW 005,",
				"pertanggungjawaban", "Nomor 12", "III", "Kepulauan", "a", "Nusa",
			}[random.IntN(15)])
		}
		return strings.Join(out, " ")
	}
	works := make([]mitra.Workload, 1+random.IntN(1+random.IntN(30)))
	for i := range works {
		w := work([]string{"SHK", "KSA", "IBS"}[random.IntN(3)], fmt.Sprint(1+random.IntN(9)))
		price := mitra.Rupiah(1 + random.IntN(12_000))
		w.Price, w.Region = &price, mitra.RegionCode(fmt.Sprintf("9971%06d", i+1))
		if random.IntN(2) == 0 {
			w.Task = words(1, 40)
		}
		works[i] = w
	}
	l := draft(t, works...)
	l.Number = fmt.Sprintf("%d/%s/2025", random.IntN(99999), strings.Repeat("PPK/", random.IntN(12)))
	l.Mitra.Name, l.Mitra.Occupation, l.Mitra.Address = words(1, 8), words(1, 3), words(3, 20)
	l.Satker.Name, l.Satker.Address = words(1, 4), words(3, 12)
	l.Terms = Terms{
		SignAttachment: random.IntN(2) == 0, PrintAccount: random.IntN(2) == 0, NothingAfterTermination: random.IntN(2) == 0,
		Damages: mitra.Rupiah(random.IntN(2) * 500_000),
	}
	return l
}

// Nothing on any page of any contract leaves its place or overlaps, with letterhead,
// foot, identity and QR or without.
func TestGeometry(t *testing.T) {
	letters := 1000
	if raceEnabled {
		letters = 20
	}
	random := rand.New(rand.NewPCG(2025, 4))
	var renderers []*Renderer
	for _, opts := range [][]Option{
		nil,
		{WithPaper(A4), goFont()},
		{onLetterhead(t)},
		{onLetterhead(t), WithLogo(logo(t)), withToken(verificationURL)},
		{onLetterhead(t), WithLogo(logo(t)), withToken(strings.Repeat("x", 200)), WithPaper(A4), goFont(), WithWatermark("KONSEP")},
		{withToken("A"), WithIdentity(false), WithMoneySuffix(",00")},
	} {
		renderers = append(renderers, renderer(t, opts...))
	}
	for i := range letters {
		r, l := renderers[i%len(renderers)], anyLetter(t, random)
		sheets, findings := r.layout(l)
		require.Empty(t, findings, "letter %d", i)
		for _, fault := range geometry(sheets, r.paper.page, r.fonts) {
			t.Errorf("letter %d: %s", i, fault)
		}
		if t.Failed() {
			return
		}
	}
}

// The letters of the goldens are laid out as soundly, and on paper with everything.
func TestGeometryOfGoldens(t *testing.T) {
	for _, g := range goldens {
		for _, more := range [][]Option{nil, {WithLogo(logo(t)), withToken(verificationURL)}} {
			r := renderer(t, append(g.opts, more...)...)
			sheets, findings := r.layout(g.letter(t))
			require.Empty(t, findings.Only(mitra.Error))
			assert.Empty(t, geometry(sheets, r.paper.page, r.fonts), g.name)
		}
	}
}

// The check itself finds what it is for.
func TestGeometryFindsFaults(t *testing.T) {
	r := renderer(t, withToken(verificationURL))
	for want, spoil := range map[string]func(s *typeset.Sheet){
		"leaves the margins": func(s *typeset.Sheet) { s.Texts[3].X = 0 },
		"lies over":          func(s *typeset.Sheet) { s.Texts[3] = s.Texts[2] },
		`"QR" lies over`:     func(s *typeset.Sheet) { s.Fills[0].Y -= 60 * typeset.MM },
		"is cut by a rule": func(s *typeset.Sheet) {
			at := s.Texts[0]
			s.Rules = append(s.Rules, typeset.Rule{X1: at.X, X2: at.X + 90000, Y1: at.Y - 3000, Y2: at.Y - 3000})
		},
		"a rule leaves": func(s *typeset.Sheet) { s.Rules = append(s.Rules, typeset.Rule{}) },
	} {
		sheets, _ := r.layout(sample(t))
		require.Empty(t, geometry(sheets, r.paper.page, r.fonts))
		spoil(&sheets[0])
		assert.Contains(t, strings.Join(geometry(sheets, r.paper.page, r.fonts), "\n"), want)
	}
}
