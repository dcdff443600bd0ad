package markup

import "github.com/adminmitra/adminmitra/documents/internal/typeset"

// style is how a paragraph is set.
type style struct {
	align         typeset.Align
	bold          bool
	before, after typeset.Length
	keepNext      bool
}

var (
	titleStyle  = style{align: typeset.Center, bold: true, keepNext: true}
	bodyStyle   = style{align: typeset.Justify, before: 4 * typeset.Pt, after: 2 * typeset.Pt}
	itemStyle   = style{align: typeset.Justify, after: 2 * typeset.Pt}
	leftStyle   = style{align: typeset.Left, after: 4 * typeset.Pt}
	centerStyle = style{align: typeset.Center, after: 4 * typeset.Pt}
	rightStyle  = style{align: typeset.Right, after: 4 * typeset.Pt}
)

const (
	clauseHang = 8 * typeset.MM // from "(1)" to its text
	itemHang   = 6 * typeset.MM // from "a." to its text

	headingBefore = 10 * typeset.Pt
	headingAfter  = 2 * typeset.Pt
	entryAfter    = 2 * typeset.Pt
	partyBefore   = 2 * typeset.Pt
	tableBefore   = 4 * typeset.Pt

	signatureRoom   = 20 // millimetres
	signatureGap    = 8 * typeset.MM
	signatureBefore = 4 * typeset.MM // above the block
	roomBefore      = 2 * typeset.MM // above and below the room
	stampSize       = 20 * typeset.MM
)

// entryWeights share a line among a label, its colon and its text.
func entryWeights() []int { return []int{22, 2, 76} }

// partyWeights share a line among a party's number and what stands beside it.
func partyWeights() []int { return []int{4, 96} }
