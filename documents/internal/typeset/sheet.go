package typeset

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents/internal/picture"
)

// Sheet is a finished page. Coordinates run from its upper left corner, y
// downwards.
type Sheet struct {
	Width, Height Length
	Texts         []Text
	Rules         []Rule
	Pictures      []Picture
	Fills         []Fill
	Areas         []Area // nothing is drawn for them
}

// Picture is an image in the rectangle that begins at X, Y.
type Picture struct {
	X, Y, Width, Height Length
	Image               *picture.Image
}

// Fill is a black rectangle that begins at X, Y.
type Fill struct{ X, Y, Width, Height Length }

// Area is a place on the page that has a name: where somebody signs.
type Area struct {
	Name                string
	Stamp               bool // the frame of a Box
	X, Y, Width, Height Length
}

// Text is a string in one style on one base line.
type Text struct {
	X, Y  Length // start of the base line
	Size  Length
	Space Length // added to every U+0020 in S; may be negative
	Bold  bool
	Mark  bool // a watermark: pale, and rising at 45 degrees from X, Y
	S     string
}

// Rule is a horizontal or vertical line centred on its coordinates; X1 ≤ X2 and
// Y1 ≤ Y2.
type Rule struct {
	X1, Y1, X2, Y2 Length
	Thickness      Length
}

// GlyphError reports a character that the fonts cannot print.
type GlyphError struct {
	Rune rune
	Text string // where it stands; may be personal data, so Error leaves it out
}

func (e *GlyphError) Error() string {
	return fmt.Sprintf("typeset: character %U cannot be printed", e.Rune)
}

// FitError reports something that does not fit where it has to stand.
type FitError struct {
	What       string
	Need, Have Length
	Text       string // where it stands; may be personal data, so Error leaves it out
}

func (e *FitError) Error() string {
	return fmt.Sprintf("typeset: %s needs %d.%03d pt, has %d.%03d pt", e.What,
		e.Need/Pt, e.Need%Pt, e.Have/Pt, e.Have%Pt)
}

// SpecError reports a block that contradicts itself.
type SpecError struct{ What string }

func (e *SpecError) Error() string { return "typeset: " + e.What }

func (t *Text) move(dx, dy Length) { t.X += dx; t.Y += dy }

func (p *Picture) move(dx, dy Length) { p.X += dx; p.Y += dy }

func (a *Area) move(dx, dy Length) { a.X += dx; a.Y += dy }

func (r *Rule) move(dx, dy Length) { r.X1 += dx; r.X2 += dx; r.Y1 += dy; r.Y2 += dy }
