package canvas

import (
	"fmt"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// helvetica is spelled with a capital on purpose: for the lower-case name maroto
// parses a code page anew with every string.
const helvetica = "Helvetica"

// mmPerUnit turns the lengths of the layout into the millimetres of maroto.
const mmPerUnit = 25.4 / 72 / 1000

// stroke is one string as the content of a page needs it: the part of a Text
// that lies in one code page.
type stroke struct {
	typeset.Text
	font fontKey
}

// fontKey names an embedded font: a code page of the regular or the bold face.
type fontKey struct {
	bold bool
	page int
}

// strokes divides the texts of a sheet by code page.
func strokes(sheet typeset.Sheet, fonts *face.Fonts) []stroke {
	out := make([]stroke, 0, len(sheet.Texts))
	var buf []byte
	for _, t := range sheet.Texts {
		f := fonts.Style(t.Bold)
		key := fontKey{bold: t.Bold}
		part, x := t, t.X
		buf = buf[:0]
		flush := func() {
			if len(buf) > 0 {
				part.S = string(buf)
				out = append(out, stroke{part, key})
				buf = buf[:0]
			}
		}
		width := 0 // of buf, in thousandths of the size
		for _, r := range t.S {
			page, code := face.Code(r)
			if page != key.page {
				flush()
				x += typeset.Length(width) * t.Size / 1000
				part.X, width, key.page = x, 0, page
			}
			buf = append(buf, code)
			width += f.Width(r)
			if r == ' ' {
				x += t.Space
			}
		}
		flush()
	}
	return out
}

// drawing is the component that draws one sheet. It is the only one in its row,
// and the row fills the page.
type drawing struct {
	strokes []stroke
	rules   []typeset.Rule
	// down moves everything to the foot of maroto's page, which is larger than the
	// sheet: PDF counts from there.
	down   typeset.Length
	config *entity.Config
}

func (d *drawing) SetConfig(c *entity.Config) { d.config = c }

func (d *drawing) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "sheet"})
}

func (d *drawing) GetHeight(core.Provider, *entity.Cell) float64 {
	return d.config.Dimensions.Height
}

func (d *drawing) Render(p core.Provider, _ *entity.Cell) {
	marks := 0
	for marks < len(d.strokes) && d.strokes[marks].Mark {
		marks++
	}
	d.texts(p, d.strokes[:marks]) // below everything else
	d.lines(p)
	d.texts(p, d.strokes[marks:])
}

func (d *drawing) lines(p core.Provider) {
	line := props.Line{Style: linestyle.Solid, SizePercent: 100}
	for _, r := range d.rules {
		line.Orientation = orientation.Horizontal
		if r.X1 == r.X2 {
			line.Orientation = orientation.Vertical
		}
		line.Thickness = mm(r.Thickness)
		cell := entity.Cell{X: mm(r.X1), Y: mm(r.Y1 + d.down), Width: mm(r.X2 - r.X1), Height: mm(r.Y2 - r.Y1)}
		p.AddLine(&cell, &line)
	}
}

func (d *drawing) texts(p core.Provider, strokes []stroke) {
	text := props.Text{Align: align.Left}
	for _, s := range strokes {
		text.Family, text.Style, text.Size = helvetica, "", float64(s.Size)/1000
		if s.Bold {
			text.Style = "B"
		}
		// Wide enough that maroto never breaks the line, and up by the size of the
		// font, which it adds.
		cell := entity.Cell{X: mm(s.X), Y: mm(s.Y+d.down) - float64(s.Size)*mmPerUnit, Width: 1e9, Height: 1e9}
		p.AddText(s.S, &cell, &text)
	}
}

// mm rounds to hundredths of a point, the grid of the PDF, so that no float
// stands near the middle between two of them.
func mm(l typeset.Length) float64 {
	return float64((l+5)/10*10) * mmPerUnit
}

// paint draws sheets with maroto and returns its file.
func paint(drawings []*drawing, side typeset.Length) ([]byte, error) {
	height := mm(side)
	cfg := config.NewBuilder().
		WithDimensions(height, height).
		WithLeftMargin(0).WithTopMargin(0).WithRightMargin(0).WithBottomMargin(0).
		WithDefaultFont(&props.Font{Family: helvetica, Size: 10}).
		WithCompression(false). // the content is compressed after the fonts are named in it
		Build()
	m := maroto.New(cfg)
	for _, d := range drawings {
		m.AddRows(row.New(cfg.Dimensions.Height).Add(col.New().Add(d)))
	}
	doc, err := m.Generate()
	if err != nil {
		return nil, fmt.Errorf("canvas: maroto: %w", err)
	}
	return doc.GetBytes(), nil
}
