package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// recap is one contract in rekap.json and rekap.csv.
type recap struct {
	ID          mitra.SobatID `json:"id_sobat"`
	Name        string        `json:"nama"`
	Contract    string        `json:"kontrak"`
	Number      string        `json:"nomor"`
	Date        mitra.Date    `json:"tanggal"`
	Value       mitra.Rupiah  `json:"nilai"`
	Ceiling     *ceiling      `json:"sbml"`    // of the month; null where nothing counts
	State       string        `json:"keadaan"` // terbit, ditahan, …
	Reasons     []string      `json:"sebab"`
	Lines       []recapLine   `json:"rincian"`
	Explanation string        `json:"penjelasan"`
}

// decisions name what lets the contract's months stand above the ceiling.
func (l *letter) decisions() []string {
	out := []string{}
	for _, s := range l.spk().Statements {
		if o := s.Override; o != nil {
			out = append(out, fmt.Sprintf("keputusan %s oleh %s tanggal %s: %s", o.Decree, o.By, o.On.Format(), o.Reason))
		}
	}
	return out
}

type ceiling struct {
	Used   mitra.Rupiah `json:"jumlah_sebulan"`
	Limit  mitra.Rupiah `json:"batas"`
	Room   mitra.Rupiah `json:"sisa"`
	Excess mitra.Rupiah `json:"kelebihan"`
}

type recapLine struct {
	Survey string       `json:"kegiatan"`
	Role   mitra.Role   `json:"peran"`
	Unit   mitra.Unit   `json:"satuan"`
	Period mitra.Period `json:"waktu"`
	Volume mitra.Volume `json:"volume"`
	Price  mitra.Rupiah `json:"harga"`
	Amount mitra.Rupiah `json:"nilai"`
	MAK    mitra.MAK    `json:"mak"`
}

func (o *office) recaps() []recap {
	out := make([]recap, len(o.contracts))
	for i, k := range o.contracts {
		l := k.spk()
		r := recap{
			ID: l.Mitra.ID, Name: l.Mitra.Name, Contract: l.Group, Number: l.Number, Date: l.Date, Value: l.Value,
			Ceiling: o.ceiling(l.Mitra.ID), State: k.state(), Reasons: append(k.decisions(), k.reasons...), Lines: []recapLine{},
		}
		if s := o.statement(l.Mitra.ID); s != nil {
			r.Explanation = s.Explain()
		}
		for _, line := range l.Lines {
			r.Lines = append(r.Lines, recapLineOf(line))
		}
		out[i] = r
	}
	return out
}

// ceiling returns the month's tightest comparison, or nil where nothing counts.
func (o *office) ceiling(id mitra.SobatID) *ceiling {
	s := o.statement(id)
	if s == nil || len(s.Verdict.Tests) == 0 {
		return nil
	}
	t := s.Verdict.Tightest()
	return &ceiling{t.Used, t.Limit, t.Room(), t.Excess()}
}

func recapLineOf(l honor.Line) recapLine {
	w := l.Workload
	return recapLine{w.Survey, w.Role, w.Unit, l.Share.Period, l.Share.Volume, l.Price, l.Amount, w.MAK}
}

func (o *office) writeJSON(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Satker    mitra.RegionCode `json:"satker"`
		Month     mitra.Month      `json:"bulan"`
		Contracts []recap          `json:"kontrak"`
		Left      []mitra.SobatID  `json:"ditinggalkan"`
	}{o.data.Satker.Code, o.month, o.recaps(), append([]mitra.SobatID{}, o.left...)})
}
