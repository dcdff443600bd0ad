// Package picture makes images ready for PDF.
package picture

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
)

// Image is an image as a PDF holds it. It is read only.
type Image struct {
	Name          string // made of its content
	Width, Height int    // in pixels, at least 1
	Gray          bool   // one byte for each pixel; otherwise three: red, green, blue
	JPEG          bool   // Data is a JPEG file; otherwise it is compressed with zlib
	Data          []byte
	Mask          []byte // opacity, one byte for each pixel, compressed with zlib; nil if opaque
}

const (
	maxBytes = 4 << 20
	maxSide  = 4000 // pixels
)

// Decode reads a PNG or JPEG file of 4 MB and 4,000 pixels a side at most.
func Decode(data []byte) (*Image, error) {
	if len(data) > maxBytes {
		return nil, fmt.Errorf("berkas gambar %d bita, paling besar %d", len(data), maxBytes)
	}
	read, isJPEG := reader{}, bytes.HasPrefix(data, []byte("\xff\xd8\xff"))
	switch {
	case isJPEG:
		read = reader{jpeg.DecodeConfig, jpeg.Decode}
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		read = reader{png.DecodeConfig, png.Decode}
	default:
		return nil, errors.New("berkas ini bukan gambar PNG atau JPEG")
	}
	config, err := read.config(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("gambar rusak: %w", err)
	}
	if w, h := config.Width, config.Height; w < 1 || h < 1 || w > maxSide || h > maxSide {
		return nil, fmt.Errorf("gambar %d × %d piksel, paling besar %d × %[3]d", w, h, maxSide)
	}
	// Decoded to the end even where the file goes into the PDF as it is: a reader
	// would show a damaged one as a black square, or not at all.
	m, err := read.decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("gambar rusak: %w", err)
	}
	out := &Image{Width: config.Width, Height: config.Height}
	_, out.Gray = m.(*image.Gray)
	_, colour := m.(*image.YCbCr)
	if out.JPEG = isJPEG && (out.Gray || colour); out.JPEG {
		out.Data = bare(data)
	} else {
		out.pixels(m)
	}
	sum := sha256.Sum256(append(out.Mask, out.Data...))
	out.Name = hex.EncodeToString(sum[:4])
	return out, nil
}

type reader struct {
	config func(io.Reader) (image.Config, error)
	decode func(io.Reader) (image.Image, error)
}

// pixels takes an image apart into colour and opacity. What is grey everywhere is
// stored so, and what is opaque has no mask.
func (i *Image) pixels(m image.Image) {
	n := i.Width * i.Height
	rgb, gray, mask := make([]byte, 0, 3*n), make([]byte, 0, n), make([]byte, 0, n)
	opaque := true
	i.Gray = true
	b := m.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := color.NRGBAModel.Convert(m.At(x, y)).(color.NRGBA)
			rgb = append(rgb, c.R, c.G, c.B)
			gray = append(gray, c.R)
			mask = append(mask, c.A)
			i.Gray = i.Gray && c.R == c.G && c.G == c.B
			opaque = opaque && c.A == 0xff
		}
	}
	if i.Gray {
		rgb = gray
	}
	i.Data = deflate(rgb)
	if !opaque {
		i.Mask = deflate(mask)
	}
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return b.Bytes()
}
