package canvas

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/picture"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// appendFigures writes what maroto does not draw: images, and the modules of codes
// as one path, so that no reader leaves light seams between them.
func appendFigures(dst []byte, sheet typeset.Sheet) []byte {
	for _, p := range sheet.Pictures {
		dst = append(appendLength(append(dst, "q "...), p.Width), " 0 0 "...)
		dst = append(appendLength(dst, p.Height), ' ')
		dst = append(appendLength(dst, p.X), ' ')
		dst = appendLength(dst, sheet.Height-p.Y-p.Height)
		dst = append(append(append(dst, " cm /"...), resourceName(p.Image)...), " Do Q\n"...)
	}
	for _, r := range sheet.Fills {
		for _, l := range []typeset.Length{r.X, sheet.Height - r.Y - r.Height, r.Width, r.Height} {
			dst = append(appendLength(dst, l), ' ')
		}
		dst = append(dst, "re\n"...)
	}
	if len(sheet.Fills) > 0 {
		dst = append(dst, "f\n"...)
	}
	return dst
}

func resourceName(i *picture.Image) string { return "I" + i.Name }

func images(sheet typeset.Sheet) []*picture.Image {
	var out []*picture.Image
	for _, p := range sheet.Pictures {
		out = append(out, p.Image)
	}
	return out
}

// images writes each image once and returns the entry of the resources, empty
// without images.
func (f *file) images() string {
	if len(f.pictures) == 0 {
		return ""
	}
	var names []byte
	for _, i := range slices.SortedFunc(maps.Values(f.pictures), func(a, b *picture.Image) int { return cmp.Compare(a.Name, b.Name) }) {
		n := f.reserve()
		space, filter, mask := "DeviceRGB", "FlateDecode", ""
		if i.Gray {
			space = "DeviceGray"
		}
		if i.JPEG {
			filter = "DCTDecode"
		}
		if i.Mask != nil {
			m := f.reserve()
			mask = fmt.Sprintf("/SMask %d 0 R", m)
			f.data(m, "FlateDecode", bitmap(i, "DeviceGray"), i.Mask)
		}
		f.data(n, filter, bitmap(i, space)+mask, i.Data)
		names = fmt.Appendf(names, "/%s %d 0 R", resourceName(i), n)
	}
	return fmt.Sprintf("/XObject<<%s>>", names)
}

func bitmap(i *picture.Image, space string) string {
	return fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/%s/BitsPerComponent 8", i.Width, i.Height, space)
}
