package picture_test

import (
	"bytes"
	"compress/zlib"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/picture"
)

func pngOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m))
	return b.Bytes()
}

func jpegOf(t testing.TB, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, jpeg.Encode(&b, m, nil))
	return b.Bytes()
}

func inflate(t testing.TB, data []byte) []byte {
	t.Helper()
	z, err := zlib.NewReader(bytes.NewReader(data))
	require.NoError(t, err)
	out, err := io.ReadAll(z)
	require.NoError(t, err)
	return out
}

func TestDecodePNG(t *testing.T) {
	colour := image.NewNRGBA(image.Rect(3, 4, 5, 5)) // bounds need not begin at zero
	colour.SetNRGBA(3, 4, color.NRGBA{1, 2, 3, 255})
	colour.SetNRGBA(4, 4, color.NRGBA{4, 5, 6, 255})
	i, err := picture.Decode(pngOf(t, colour))
	require.NoError(t, err)
	assert.Equal(t, [2]int{2, 1}, [2]int{i.Width, i.Height})
	assert.False(t, i.Gray || i.JPEG)
	assert.Nil(t, i.Mask)
	assert.Equal(t, []byte{1, 2, 3, 4, 5, 6}, inflate(t, i.Data))

	colour.SetNRGBA(4, 4, color.NRGBA{200, 5, 6, 128}) // not multiplied by its opacity
	clear, err := picture.Decode(pngOf(t, colour))
	require.NoError(t, err)
	assert.Equal(t, []byte{1, 2, 3, 200, 5, 6}, inflate(t, clear.Data))
	assert.Equal(t, []byte{255, 128}, inflate(t, clear.Mask))
	assert.NotEqual(t, i.Name, clear.Name)

	gray := image.NewPaletted(image.Rect(0, 0, 2, 1), color.Palette{color.Black, color.White})
	gray.SetColorIndex(1, 0, 1)
	i, err = picture.Decode(pngOf(t, gray))
	require.NoError(t, err)
	assert.True(t, i.Gray)
	assert.Equal(t, []byte{0, 255}, inflate(t, i.Data))
}

func TestDecodeJPEG(t *testing.T) {
	for _, m := range []image.Image{image.NewGray(image.Rect(0, 0, 9, 7)), image.NewNRGBA(image.Rect(0, 0, 9, 7))} {
		file := jpegOf(t, m)
		_, gray := m.(*image.Gray)
		// A camera puts its notes behind the first marker.
		notes := "Exif\x00\x00 milik Ani, lintang -6,2"
		segment := append([]byte{0xff, 0xe1, 0, byte(len(notes) + 2)}, notes...)
		comment := append([]byte{0xff, 0xfe, 0, 5}, "Ani"...)
		marked := append(append(append(bytes.Clone(file[:2]), segment...), comment...), file[2:]...)

		i, err := picture.Decode(marked)
		require.NoError(t, err)
		assert.True(t, i.JPEG)
		assert.Equal(t, gray, i.Gray)
		assert.Equal(t, [2]int{9, 7}, [2]int{i.Width, i.Height})
		assert.Equal(t, file, i.Data, "nothing of them remains")
		plain, err := picture.Decode(file)
		require.NoError(t, err)
		assert.Equal(t, plain, i)
	}
}

// cmyk is a JPEG of one block in four colours, made of a grey one: a frame and a scan
// of four components, and for each a block of nothing but its end.
func cmyk(t testing.TB) []byte {
	t.Helper()
	head, _, ok := bytes.Cut(jpegOf(t, image.NewGray(image.Rect(0, 0, 8, 8))), []byte{0xff, 0xc0})
	require.True(t, ok)
	_, tables, ok := bytes.Cut(jpegOf(t, image.NewGray(image.Rect(0, 0, 8, 8))), []byte{0xff, 0xc4})
	require.True(t, ok)
	tables, _, ok = bytes.Cut(tables, []byte{0xff, 0xda})
	require.True(t, ok)
	return slices.Concat(head,
		[]byte{0xff, 0xee, 0, 14}, []byte("Adobe\x00\x64\x00\x00\x00\x00\x00"),
		[]byte{0xff, 0xc0, 0, 20, 8, 0, 8, 0, 8, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0},
		[]byte{0xff, 0xc4}, tables,
		[]byte{0xff, 0xda, 0, 14, 4, 1, 0, 2, 0, 3, 0, 4, 0, 0, 63, 0, 0x28, 0xa2, 0x8a, 0xff, 0xd9})
}

// A JPEG of a colour model that PDF would read otherwise is stored as pixels.
func TestDecodeCMYK(t *testing.T) {
	i, err := picture.Decode(cmyk(t))
	require.NoError(t, err)
	assert.False(t, i.JPEG)
	assert.Len(t, inflate(t, i.Data), i.Width*i.Height*map[bool]int{true: 1, false: 3}[i.Gray])
}

func TestDecodeRefuses(t *testing.T) {
	small := image.NewGray(image.Rect(0, 0, 40, 40))
	for name, tt := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":       {nil, "bukan gambar PNG atau JPEG"},
		"text":          {[]byte("GIF89a"), "bukan gambar PNG atau JPEG"},
		"PDF":           {[]byte("%PDF-1.4"), "bukan gambar PNG atau JPEG"},
		"too large":     {append(pngOf(t, small), make([]byte, 4<<20)...), "paling besar 4194304"},
		"too wide":      {pngOf(t, image.NewGray(image.Rect(0, 0, 4001, 1))), "4001 × 1 piksel, paling besar 4000 × 4000"},
		"too high":      {jpegOf(t, image.NewGray(image.Rect(0, 0, 1, 4001))), "1 × 4001 piksel"},
		"cut off PNG":   {pngOf(t, small)[:50], "rusak"},
		"cut off JPEG":  {jpegOf(t, small)[:200], "rusak"},
		"head of a PNG": {[]byte("\x89PNG\r\n\x1a\n"), "rusak"},
	} {
		_, err := picture.Decode(tt.file)
		assert.ErrorContains(t, err, tt.want, name)
	}
}

func FuzzDecode(f *testing.F) {
	m := image.NewNRGBA(image.Rect(0, 0, 3, 3))
	f.Add(pngOf(f, m))
	f.Add(jpegOf(f, m))
	f.Add(cmyk(f))
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) > 1<<12 {
			t.Skip()
		}
		i, err := picture.Decode(file)
		if err != nil {
			return
		}
		require.Positive(t, i.Width)
		require.Positive(t, i.Height)
		if i.JPEG {
			_, err := jpeg.Decode(bytes.NewReader(i.Data))
			require.NoError(t, err, "still a sound file")
		}
	})
}
