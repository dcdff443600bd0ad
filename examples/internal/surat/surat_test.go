package surat

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestEveryKind(t *testing.T) {
	m := mitra.Mitra{ID: "999925080001", Name: "Contoh"}
	month, err := mitra.ParseMonth("2026-04")
	assert.NoError(t, err)
	spk := documents.SPK{Month: month, Mitra: m, Group: "survei"}
	for kind, l := range map[string]documents.Letter{
		"spk":          spk,
		"adendum":      documents.Addendum{Before: spk},
		"surat-tugas":  documents.SuratTugas{Month: month, Group: string(m.ID), Duties: []documents.Duty{{Mitra: m}}},
		"bapp":         documents.BAPP{Month: month, Mitra: m},
		"bast":         documents.BAST{Month: month, Mitra: m},
		"pemutusan":    documents.Pemutusan{SPK: spk},
		"daftar-honor": documents.DaftarHonor{Month: month, Recipients: []documents.Recipient{{Mitra: m}}},
		"kuitansi":     documents.Kuitansi{Month: month, Recipient: documents.Recipient{Mitra: m}},
	} {
		assert.Equal(t, kind, Kind(l.Key()))
		numbered := Numbered(l, "7/2026")
		h := Of(numbered)
		assert.Equal(t, "7/2026", h.Number, kind)
		assert.Equal(t, month, h.Month, kind)
		assert.Equal(t, l.Key(), numbered.Key(), "a key has no number")
		assert.Empty(t, Of(l).Number, "the letter itself stays as it is")
		if kind == "daftar-honor" {
			assert.Equal(t, []mitra.SobatID{m.ID}, h.People)
		} else {
			assert.Equal(t, m, h.Mitra, kind)
		}
	}
}
