// Package typeset breaks blocks of text into lines and pages.
//
// It knows nothing about letters, honors or PDF: blocks go in, pages of draw
// operations come out. All lengths are integers, so that the same input gives
// the same pages on every processor.
package typeset

import "github.com/adminmitra/adminmitra/documents/internal/picture"

// Length is a distance in thousandths of a point.
type Length int64

// Pt and MM are the units in which lengths are written down.
const (
	Pt Length = 1000
	MM Length = 2835 // 72/25.4 points, to the nearest thousandth
)

// Align is how the lines of a paragraph fill the measure.
type Align uint8

// The zero Align is Left.
const (
	Left Align = iota
	Justify
	Center
	Right
)

// Run is a stretch of text in one style.
type Run struct {
	Text      string
	Bold      bool
	Underline bool
}

// Block is one of Paragraph, Table, Columns, Group, Box, Space, PageBreak, Letterhead
// and Imprint.
type Block interface{ isBlock() }

// Paragraph is running text. A "\n" in a run forces a line break.
type Paragraph struct {
	Runs  []Run
	Align Align
	Size  Length // font size; 0 means the document's
	// Label hangs at Indent, and the text at Indent + Hang: "(1)", "a.", "Nama".
	Label        []Run
	Indent, Hang Length
	Before       Length // space above, dropped at the top of a page
	After        Length
	KeepNext     bool // never separated by a page break from the start of the next block
}

// Group is kept on one page. A group taller than a page is an error.
type Group struct{ Blocks []Block }

// Columns sets blocks side by side; it never breaks over pages. Weights share
// out the measure and have one entry per column.
type Columns struct {
	Weights []int
	Cells   [][]Block
	Gap     Length
	Before  Length
}

// Box is an empty frame with a caption in its middle: the place of the stamp.
type Box struct {
	Width, Height Length
	Caption       string
	Align         Align
	Area          string // names the frame, and the whole measure beside it, as areas
}

// Space is vertical room, dropped at the top of a page unless it is an area.
type Space struct {
	Height Length
	Area   string // names the room as an area
}

// PageBreak starts a new page. A nil Page keeps the current paper.
type PageBreak struct{ Page *Page }

// Page is paper and margins.
type Page struct {
	Width, Height            Length
	Top, Right, Bottom, Left Length
}

// Letterhead is the head of an office's paper: centred lines, beside the document's
// logo if it has one, above a rule as long as the measure.
type Letterhead struct{ Lines [][]Run }

// Imprint is a small centred text of two lines at most at the foot of the first page.
// It takes no part in the course of the blocks; a document has one at most, and none
// inside another block.
type Imprint struct{ Runs []Run }

// Table is a ruled table. Its header is repeated on every page it reaches; a
// row breaks over pages only when it is taller than a page.
type Table struct {
	Columns []Column
	Header  [][]Cell // rows; cells may span
	Rows    [][]Cell
	Footer  [][]Cell // after the last row, on the same page as it
	Size    Length   // font size; 0 means the document's
	// Least is the least height of a row, or of rows that a cell ties together.
	Least  Length
	Before Length
	// KeepNext keeps the last row and the footer with the start of the next block,
	// unless a page has no room for both.
	KeepNext bool
}

// Column is a share of the table's width. Weights of all columns share out the
// measure, but no column gets narrower than its longest unbreakable word.
type Column struct{ Weight int }

// Cell is one cell of a table. Zero spans mean one. Cells covered by a RowSpan
// from above are left out of later rows.
type Cell struct {
	Runs    []Run
	Align   Align
	ColSpan int
	RowSpan int
	// BreakAfter lists characters after which a word may break over lines, such as
	// "." in a MAK code.
	BreakAfter string
}

// Document is a whole letter ready to be laid out.
type Document struct {
	Page   Page
	Size   Length // font size of the body
	Blocks []Block
	// LineHeight is the distance between base lines in percent of the font size; 0
	// means 130.
	LineHeight int
	// Foot is what stands at the foot of each page; nil means nothing. page counts
	// from 1.
	Foot func(page, pages int) Foot
	// Watermark is drawn large and pale across every page; empty means none.
	Watermark string
	// Logo stands in letterheads; nil means none.
	Logo *picture.Image
	// Code is drawn in the lower right corner of the first page; nil means none.
	Code *Code
}

// Code is a square of modules that are dark or not, such as a QR.
type Code struct {
	Size int // modules on a side
	Dark func(x, y int) bool
}

// Foot is a line at the foot of a page: Left is for the letter's identity, Center
// and Right for the page number.
type Foot struct{ Left, Center, Right string }

func (Paragraph) isBlock()  {}
func (Group) isBlock()      {}
func (Columns) isBlock()    {}
func (Box) isBlock()        {}
func (Space) isBlock()      {}
func (PageBreak) isBlock()  {}
func (Table) isBlock()      {}
func (Letterhead) isBlock() {}
func (Imprint) isBlock()    {}
