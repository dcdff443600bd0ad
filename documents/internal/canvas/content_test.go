package canvas

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

func TestRewrite(t *testing.T) {
	const pt = typeset.Pt
	text := func(space typeset.Length, bold, mark bool) stroke {
		return stroke{
			Text: typeset.Text{Size: 10*pt + 500, Space: space, Bold: bold, Mark: mark},
			font: fontKey{bold: bold},
		}
	}
	strokes := []stroke{text(0, true, true), text(0, false, false), text(-125, false, false), text(-125, true, false)}
	got, err := rewrite(nil, []byte("0 J\n0 j\n0.57 w\n0.000 G\n0.000 g\n"+
		"BT /Fab 10.50 Tf ET\nBT 1.00 2.00 Td (m) Tj ET\n"+
		"0.50 w\n1.00 2.00 m 3.00 2.00 l S\n0.57 w\n0.50 w\n1.00 4.00 m 3.00 4.00 l S\n"+
		"BT /Fab 10.50 Tf ET\nBT 1.00 2.00 Td (a) Tj ET\nBT 1.00 3.00 Td (b) Tj ET\nBT 1.00 4.00 Td (c) Tj ET\n"), strokes)
	require.NoError(t, err)
	assert.Equal(t, "q .9 g\n/B0 10.5 Tf\n0 Tw BT .7071 .7071 -.7071 .7071 1.00 2.00 Tm (m) Tj ET Q\n"+
		"2 J\n0.50 w\n1.00 2.00 m 3.00 2.00 l S\n1.00 4.00 m 3.00 4.00 l S\n"+
		"/R0 10.5 Tf\nBT 1.00 2.00 Td (a) Tj ET\n-0.125 Tw\nBT 1.00 3.00 Td (b) Tj ET\n"+
		"/B0 10.5 Tf\nBT 1.00 4.00 Td (c) Tj ET\n", string(got))

	for name, content := range map[string]string{
		"unknown operator": "BT 1.00 2.00 Td (a) Tj ET\n1 0 0 rg\n",
		"text too many":    "BT 1.00 2.00 Td (a) Tj ET\nBT 1.00 2.00 Td (a) Tj ET\n",
		"text missing":     "0 J\n",
	} {
		_, err := rewrite(nil, []byte(content), strokes[1:2])
		assert.ErrorIs(t, err, errContent, name)
	}
}

func TestContentsOfStrangeFiles(t *testing.T) {
	for _, s := range []string{
		"", "startxref\n", "startxref\n999\n%%EOF\n", "startxref\n0\n%%EOF\n",
		"xref\n0 1\n0000000000 65535 f \nstartxref\n0\n%%EOF\n",
	} {
		_, err := contents([]byte(s), 1)
		assert.ErrorIs(t, err, errContent, "%q", s)
	}
}
