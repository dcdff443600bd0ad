package documents

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSidecar(t *testing.T) {
	l := sample(t)
	s := single(t, renderer(t), l).Sidecar
	assert.Equal(t, l.Key(), s.Key)
	assert.Equal(t, l.Number, s.Number)
	assert.Equal(t, Hash(l), s.Hash)
	require.Len(t, s.Pages, 4)
	var boxes []SignatureBox
	for i, p := range s.Pages {
		if i != 2 {
			assert.Empty(t, p.Signatures, "page %d", i+1)
		}
		boxes = append(boxes, p.Signatures...)
	}
	assert.Equal(t, [2]float64{609.525, 935.55}, [2]float64{s.Pages[0].Width, s.Pages[0].Height})
	assert.Equal(t, [2]float64{935.55, 609.525}, [2]float64{s.Pages[3].Width, s.Pages[3].Height})
	require.Len(t, boxes, 3)
	left, stamp, right := boxes[0], boxes[1], boxes[2]
	assert.Equal(t, [3]any{"kiri", "mitra", false}, [3]any{left.Side, left.Role, left.Stamp})
	assert.Equal(t, [3]any{"kiri", "mitra", true}, [3]any{stamp.Side, stamp.Role, stamp.Stamp})
	assert.Equal(t, [3]any{"kanan", "ppk", false}, [3]any{right.Side, right.Role, right.Stamp})
	assert.Equal(t, 56.7, stamp.Width, "20 mm")
	assert.Greater(t, stamp.X, left.X)
	assert.Less(t, stamp.X+stamp.Width, left.X+left.Width)
	assert.Less(t, left.X+left.Width, right.X)
	assert.Equal(t, left.Y, right.Y)
	assert.Len(t, single(t, renderer(t), nineLines(t)).Sidecar.Pages[4].Signatures, 2, "the attachment is signed too")
}

// The boxes stand between the lines above them and the name.
func TestSignatureBoxesAreFree(t *testing.T) {
	for _, opts := range [][]Option{nil, {goFont(), WithPaper(A4)}} {
		r := renderer(t, opts...)
		for _, l := range []SPK{sample(t), nineLines(t), census(t)} {
			sheets, _ := r.layout(l)
			for i, p := range sidecar(l, sheets).Pages {
				for _, box := range p.Signatures {
					for _, text := range sheets[i].Texts {
						x, y := points(text.X), p.Height-points(text.Y)
						inside := x > box.X && x < box.X+box.Width && y > box.Y && y < box.Y+box.Height
						assert.Equal(t, inside, inside && text.S == "Meterai", "%q", text.S)
					}
				}
			}
		}
	}
}

func TestSidecarAsJSON(t *testing.T) {
	l := sample(t)
	f := single(t, renderer(t), l)
	text, err := json.Marshal(f.Sidecar)
	require.NoError(t, err)
	head, _, _ := strings.Cut(string(text), `},`)
	assert.Equal(t, `{"kunci":"spk/2025-04/999925080052/survei","nomor":"B-31.03.16/5","sidik":"`+Hash(l)+
		`","halaman":[{"lebar":609.525,"tinggi":935.55,"tanda_tangan":[]`, head)
	for _, private := range []string{"Zulkarnain", "Siti", l.Mitra.NIK.Reveal(), "1048000"} {
		assert.NotContains(t, string(text), private)
	}
	var back Sidecar
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, f.Sidecar, back)
}
