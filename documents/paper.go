package documents

import "github.com/adminmitra/adminmitra/documents/internal/typeset"

// Paper is the size of a sheet with its margins.
type Paper struct{ page typeset.Page }

// F4 is 215 × 330 mm, the paper of most offices, and A4 is 210 × 297 mm.
var (
	F4 = Paper{sheet(215, 330)}
	A4 = Paper{sheet(210, 297)}
)

func sheet(width, height typeset.Length) typeset.Page {
	return typeset.Page{
		Width: width * typeset.MM, Height: height * typeset.MM,
		Top: 20 * typeset.MM, Right: 22 * typeset.MM, Bottom: 22 * typeset.MM, Left: 25 * typeset.MM,
	}
}
