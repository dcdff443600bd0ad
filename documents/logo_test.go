package documents

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// logo is a blue disc on a clear ground.
func logo(t testing.TB) []byte {
	t.Helper()
	m := image.NewNRGBA(image.Rect(0, 0, 60, 48))
	for y := range 48 {
		for x := range 60 {
			if (x-30)*(x-30)*16/25+(y-24)*(y-24) < 23*23 {
				m.SetNRGBA(x, y, color.NRGBA{20, 90, 160, 255})
			}
		}
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, m))
	return b.Bytes()
}

// onLetterhead gives the contracts of surveys a head and a foot, which they have not.
func onLetterhead(t testing.TB) Option {
	t.Helper()
	src, err := fs.ReadFile(DefaultTemplates(), "spk-survei.txt")
	require.NoError(t, err)
	head := "@kop\nBADAN PUSAT STATISTIK\n{satker_kop}\n@akhir kop\n"
	foot := "\n@kaki {satker_alamat}, telepon (0999) 12345, pos-el bps9971@contoh.invalid\n"
	return WithTemplates(fstest.MapFS{"spk-survei.txt": {Data: append([]byte(head), append(src, foot...)...)}})
}

func TestLogo(t *testing.T) {
	l := sample(t)
	bare := single(t, renderer(t, onLetterhead(t)), l).Data
	assert.NotContains(t, string(bare), "/XObject")
	r := renderer(t, onLetterhead(t), WithLogo(logo(t)))
	assert.Equal(t, 2, bytes.Count(single(t, r, l).Data, []byte("/Subtype/Image")), "colour and opacity")
	all := combined(t, r, l, nineLines(t), l)
	assert.Equal(t, 2, bytes.Count(all, []byte("/Subtype/Image")), "once for all letters")
	assert.Equal(t, all, combined(t, renderer(t, onLetterhead(t), WithLogo(logo(t)), WithWorkers(1)), l, nineLines(t), l))
	assert.NotContains(t, string(single(t, renderer(t, WithLogo(logo(t))), l).Data), "/XObject", "contracts have no letterhead")

	file := filepath.Join(t.TempDir(), "a.pdf")
	require.NoError(t, os.WriteFile(file, all, 0o600))
	assert.Contains(t, tool(t, "qpdf", "--check", file), "No syntax or stream encoding errors")
	text := flat(tool(t, "pdftotext", "-raw", "-l", "1", file, "-"))
	for _, want := range []string{"BADAN PUSAT STATISTIK", "KOTA CONTOH RAYA", l.Satker.Address, "(0999) 12345"} {
		assert.Contains(t, text, flat(want))
	}
	assert.NotContains(t, tool(t, "pdftotext", "-raw", "-f", "2", "-l", "2", file, "-"), "pos-el", "the foot stands on the first page")
}

func TestLogoRefused(t *testing.T) {
	for want, file := range map[string][]byte{
		"documents: logo: berkas ini bukan gambar": []byte("<svg/>"),
		"paling besar": make([]byte, 5<<20),
		"rusak":        logo(t)[:60],
	} {
		_, err := New(WithLogo(file))
		assert.ErrorContains(t, err, want)
	}
}
