// Package surat knows what every letter has, whatever its kind.
package surat

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

// Head is what every letter has.
type Head struct {
	Number string
	Date   mitra.Date
	Month  mitra.Month
	Mitra  mitra.Mitra     // of whom it is; zero where it is of several
	People []mitra.SobatID // where it is of several, in its order
}

// Of returns the head of a letter.
func Of(l documents.Letter) Head {
	switch l := l.(type) {
	case documents.SPK:
		return Head{l.Number, l.Date, l.Month, l.Mitra, nil}
	case documents.Addendum:
		return Head{l.Number, l.Date, l.Before.Month, l.Before.Mitra, nil}
	case documents.SuratTugas:
		return duty(l)
	case documents.BAPP:
		return Head{l.Number, l.Date, l.Month, l.Mitra, nil}
	case documents.BAST:
		return Head{l.Number, l.Date, l.Month, l.Mitra, nil}
	case documents.Pemutusan:
		return Head{l.Number, l.Date, l.SPK.Month, l.SPK.Mitra, nil}
	case documents.DaftarHonor:
		h := Head{l.Number, l.Date, l.Month, mitra.Mitra{}, nil}
		for _, r := range l.Recipients {
			h.People = append(h.People, r.Mitra.ID)
		}
		return h
	case documents.Kuitansi:
		return Head{l.Number, l.Date, l.Month, l.Recipient.Mitra, nil}
	}
	return Head{}
}

func duty(l documents.SuratTugas) Head {
	h := Head{Number: l.Number, Date: l.Date, Month: l.Month}
	if len(l.Duties) == 1 {
		h.Mitra = l.Duties[0].Mitra
		return h
	}
	for _, d := range l.Duties {
		h.People = append(h.People, d.Mitra.ID)
	}
	return h
}

// Numbered returns a letter with a number.
func Numbered(l documents.Letter, number string) documents.Letter {
	switch l := l.(type) {
	case documents.SPK:
		l.Number = number
		return l
	case documents.Addendum:
		l.Number = number
		return l
	case documents.SuratTugas:
		l.Number = number
		return l
	case documents.BAPP:
		l.Number = number
		return l
	case documents.BAST:
		l.Number = number
		return l
	case documents.Pemutusan:
		l.Number = number
		return l
	case documents.DaftarHonor:
		l.Number = number
		return l
	case documents.Kuitansi:
		l.Number = number
		return l
	}
	return l
}

// Kind returns the kind of letter that a key names: "spk" of "spk/2026-04/…".
func Kind(key string) string {
	kind, _, _ := strings.Cut(key, "/")
	return kind
}
