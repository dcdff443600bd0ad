// Package face measures fonts and cuts them for embedding.
//
// A Face holds width tables that are filled once, so measuring text needs no
// locks and no parsing, and one value serves every goroutine.
package face

import "unicode"

// Fonts is the regular and the bold face that a letter is set in.
type Fonts struct{ Regular, Bold *Face }

// Face is one style of a font. Its metrics are in thousandths of the font size.
type Face struct {
	Name            string // PostScript name
	Ascent, Descent int    // both positive
	CapHeight       int

	glyphs [256]*[256]glyph // of the Basic Multilingual Plane, by high and low byte
	ttf    *ttf             // nil for a core font
}

type glyph struct {
	id    uint16
	width uint16
	known bool
}

// Core returns Helvetica and Helvetica-Bold, which every PDF reader carries. They
// hold the characters of code page 1252 only.
func Core() *Fonts {
	return &Fonts{
		Regular: core("Helvetica", &helvetica),
		Bold:    core("Helvetica-Bold", &helveticaBold),
	}
}

func core(name string, widths *[224]uint16) *Face {
	f := &Face{Name: name, Ascent: 718, Descent: 207, CapHeight: 718}
	for i, w := range widths {
		if r := fromCP1252(byte(i + 32)); r != 0 {
			f.set(r, glyph{width: w})
		}
	}
	return f
}

func (f *Face) set(r rune, g glyph) {
	if !printable(r) {
		return
	}
	row := f.glyphs[r>>8]
	if row == nil {
		row = new([256]glyph)
		f.glyphs[r>>8] = row
	}
	g.known = true
	row[r&0xff] = g
}

func (f *Face) glyph(r rune) glyph {
	if r < 0 || r > 0xffff {
		return glyph{}
	}
	if row := f.glyphs[r>>8]; row != nil {
		return row[r&0xff]
	}
	return glyph{}
}

// Width is the advance of r, and 0 when the face lacks it.
func (f *Face) Width(r rune) int { return int(f.glyph(r).width) }

// Has reports whether the face can print r. Characters that leave no mark of
// their own (controls, zero-width and bidirectional marks, soft hyphens) are never
// printable: they could hide or reorder what a signatory reads.
func (f *Face) Has(r rune) bool { return f.glyph(r).known }

// Style returns the bold or the regular face.
func (f *Fonts) Style(bold bool) *Face {
	if bold {
		return f.Bold
	}
	return f.Regular
}

// Missing returns the distinct characters of text that the regular or the bold
// face cannot print, in order of appearance. A line feed is layout, not a
// character, and invalid UTF-8 counts as U+FFFD.
func (f *Fonts) Missing(text string) []rune {
	var missing []rune
next:
	for _, r := range text {
		if r == '\n' || r != unicode.ReplacementChar && f.Regular.Has(r) && f.Bold.Has(r) {
			continue
		}
		for _, m := range missing {
			if m == r {
				continue next
			}
		}
		missing = append(missing, r)
	}
	return missing
}

func printable(r rune) bool {
	return r >= ' ' && r <= 0xffff && !unicode.In(r,
		unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs, unicode.Zl, unicode.Zp,
		unicode.Variation_Selector)
}
