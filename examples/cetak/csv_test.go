package main

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestHarmless(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Siti Aminah": "Siti Aminah", "Ma'ruf": "Ma'ruf", "José": "José", "S. = T": "S. = T",
		"=1+1": "'=1+1", "+62": "'+62", "-": "'-", "@a": "'@a", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1",
		" =1": "' =1", "\u00a0=1": "'\u00a0=1", "＝1": "'＝1", "＋1": "'＋1",
	} {
		assert.Equal(t, want, harmless(in), "%q", in)
	}
}

func TestAsText(t *testing.T) {
	assert.Equal(t, `="999925080052"`, asText("999925080052"))
	assert.Equal(t, `="a""&1&"""`, asText(`a"&1&"`), "a number cannot break out of its quotes")
	assert.Empty(t, asText(""))
}

// TestHostileCSV writes a contract whose every word is against it.
func TestHostileCSV(t *testing.T) {
	o := &office{contracts: []*letter{{kind: kindSPK,
		letter: documents.SPK{
			Number: `1";=cmd|'/c calc'!A1`,
			Group:  "=cmd",
			Mitra:  mitra.Mitra{ID: "999925080052", Name: `=HYPERLINK("http://x";"klik")`},
		},
		reasons: []string{"@sebab;\r\nbaris \"dua\"", "+lagi"},
	}}}
	var b bytes.Buffer
	require.NoError(t, o.writeCSV(&b))
	text, found := strings.CutPrefix(b.String(), "\ufeff")
	require.True(t, found)
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = ';'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 2)
	assert.Equal(t, []string{
		`="999925080052"`, `'=HYPERLINK("http://x";"klik")`, "'=cmd", `="1"";=cmd|'/c calc'!A1"`, "", "0", "", "", "", "",
		"ditahan", "'@sebab;\nbaris \"dua\"; +lagi",
	}, rows[1])
}

func TestDescribe(t *testing.T) {
	for name, want := range map[string]string{
		"nilai":                  "nilai",
		"mitra_alamat":           "alamat mitra",
		"ppk_nama":               "nama PPK",
		"satker_nama":            "nama satker",
		"jangka_mulai":           "jangka mulai",
		"rincian.3.volume":       "volume pada rincian baris 3",
		"rincian.12.nilai_baris": "nilai baris pada rincian baris 12",
		"mitra_nama_rekening":    "nama rekening mitra",
	} {
		assert.Equal(t, want, describe(name))
	}
	changes := []register.Change{{Name: "nilai"}, {Name: "nilai_terbilang"}, {Name: "tahun_terbilang"}}
	assert.True(t, spelledOut(changes[1], changes))
	assert.False(t, spelledOut(changes[2], changes), "the year stands nowhere else")
}
