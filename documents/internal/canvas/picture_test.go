package canvas_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/picture"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// logos are a PNG with a soft edge, a grey one, and a JPEG, all of 40 × 30 pixels.
func logos(t testing.TB) map[string]*picture.Image {
	t.Helper()
	soft, gray := image.NewNRGBA(image.Rect(0, 0, 40, 30)), image.NewGray(image.Rect(0, 0, 40, 30))
	for i := range 40 * 30 {
		soft.SetNRGBA(i%40, i/40, color.NRGBA{uint8(i), 90, 200, uint8(i % 40 * 6)})
		gray.SetGray(i%40, i/40, color.Gray{uint8(i)})
	}
	out := map[string]*picture.Image{}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"soft": func(b *bytes.Buffer) error { return png.Encode(b, soft) },
		"gray": func(b *bytes.Buffer) error { return png.Encode(b, gray) },
		"jpeg": func(b *bytes.Buffer) error { return jpeg.Encode(b, soft, nil) },
	} {
		var b bytes.Buffer
		require.NoError(t, write(&b))
		i, err := picture.Decode(b.Bytes())
		require.NoError(t, err)
		out[name] = i
	}
	return out
}

func headed(logo *picture.Image) typeset.Document {
	doc := contract(1, 3)
	head := typeset.Letterhead{Lines: [][]typeset.Run{bold("BADAN PUSAT STATISTIK")}}
	doc.Blocks = append([]typeset.Block{head}, append(doc.Blocks, typeset.PageBreak{Page: &portrait}, head)...)
	doc.Logo = logo
	doc.Code = &typeset.Code{Size: 21, Dark: func(x, y int) bool { return (x*y)%3 == 0 }}
	return doc
}

func TestImages(t *testing.T) {
	for name, want := range map[string]struct{ space, filter string }{
		"soft": {"/ColorSpace/DeviceRGB/BitsPerComponent 8/SMask", "FlateDecode"},
		"gray": {"/ColorSpace/DeviceGray", "FlateDecode"},
		"jpeg": {"/ColorSpace/DeviceRGB", "DCTDecode"},
	} {
		t.Run(name, func(t *testing.T) {
			pdf := single(t, face.Core(), headed(logos(t)[name]))
			objects := strings.Split(string(pdf), "endobj")
			var found []string
			for _, o := range objects {
				if strings.Contains(o, "/Subtype/Image") {
					found = append(found, o)
				}
			}
			require.Len(t, found, map[bool]int{true: 2, false: 1}[name == "soft"], "once in the file, though on two pages")
			last := found[len(found)-1]
			assert.Contains(t, last, want.space)
			assert.Contains(t, last, "/Filter/"+want.filter)
			assert.Equal(t, pdf, single(t, face.Core(), headed(logos(t)[name])), "same bytes")
			assert.Contains(t, run(t, pdf, "qpdf", "--check", "FILE"), "No syntax or stream encoding errors")
			list := run(t, pdf, "pdfimages", "-list", "FILE")
			assert.Contains(t, list, "40    30")
		})
	}
}

// Letters of one file share the image.
func TestImagesInOneFile(t *testing.T) {
	sheets := layout(t, headed(logos(t)["gray"]), face.Core())
	c := canvas.New(face.Core())
	one := len(single(t, face.Core(), headed(logos(t)["gray"])))
	pages, err := c.Draw(append(sheets, sheets...))
	require.NoError(t, err)
	require.Len(t, pages, 2*len(sheets))
	var buf bytes.Buffer
	require.NoError(t, c.Write(&buf, info, append(sheets, sheets...)))
	assert.Equal(t, 1, bytes.Count(buf.Bytes(), []byte("/Subtype/Image")))
	assert.Less(t, buf.Len(), 2*one)
}

// The modules of a code are drawn where the layout has them, and so is the image.
func TestFigures(t *testing.T) {
	pdf := single(t, face.Core(), headed(logos(t)["jpeg"]))
	text := run(t, pdf, "qpdf", "--qdf", "--object-streams=disable", "FILE", "-")
	sheets := layout(t, headed(logos(t)["jpeg"]), face.Core())
	assert.Equal(t, len(sheets[0].Fills), strings.Count(text, " re\n"))
	assert.Equal(t, 1, strings.Count(text, " re\nf\n"), "one path")
	p := sheets[0].Pictures[0]
	require.Equal(t, portrait.Left, p.X)
	assert.Contains(t, text, "q 68.04 0 0 51.03 70.875 827.82 cm /I")
	assert.NotContains(t, string(single(t, face.Core(), contract(1, 3))), "/XObject")
}
