package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeTableOverlap  mitra.Code = "HONOR-TABEL-01" // masa berlaku bertumpuk dengan baris lain
	codeTableDisorder mitra.Code = "HONOR-TABEL-02" // baris tidak urut menurut tanggal berlaku
	codeTableReversed mitra.Code = "HONOR-TABEL-03" // masa berlaku berakhir sebelum dimulai
	codeTableGap      mitra.Code = "HONOR-TABEL-04" // celah di antara dua masa berlaku
	codeTableStart    mitra.Code = "HONOR-TABEL-05" // tanggal mulai berlaku kosong
	codeTableSource   mitra.Code = "HONOR-TABEL-06" // dasar hukum kosong
	codeTableAmount   mitra.Code = "HONOR-TABEL-07" // nilai nol atau negatif
	codeTableKey      mitra.Code = "HONOR-TABEL-08" // kunci baris tidak lengkap
)

type amount = mitra.Dated[mitra.Rupiah]

// timeline is the editions of one figure in ascending, disjoint periods.
type timeline []amount

// add appends an edition, and says what is wrong with it. record and valueField name
// it in findings.
func (t timeline) add(a amount, record, valueField string) (timeline, mitra.Findings) {
	finding := func(code mitra.Code, severity mitra.Severity, field, format string, args ...any) mitra.Findings {
		return mitra.Findings{{
			Code: code, Severity: severity, Place: a.Source.Place, Record: record, Field: field,
			Message: fmt.Sprintf(format, args...),
		}}
	}
	switch {
	case a.From.IsZero():
		return t, finding(codeTableStart, mitra.Error, "berlaku_dari", "tanggal mulai berlaku harus diisi")
	case a.Reversed():
		return t, finding(codeTableReversed, mitra.Error, "berlaku_sampai",
			"berakhir %s, sebelum mulai berlaku %s", a.To.Format(), a.From.Format())
	case a.Source.Title == "":
		return t, finding(codeTableSource, mitra.Error, "dasar", "dasar hukum harus diisi")
	case a.Value <= 0 || a.Value > mitra.MaxRupiah:
		return t, finding(codeTableAmount, mitra.Error, valueField,
			"nilai harus lebih dari nol dan paling banyak %s, bukan %s", mitra.MaxRupiah.Format(), a.Value.Format())
	case len(t) == 0:
		return timeline{a}, nil
	}
	last := t[len(t)-1]
	switch {
	case last.Overlaps(a.Period):
		return t, finding(codeTableOverlap, mitra.Error, "berlaku_dari",
			"berlaku %s, bertumpuk dengan baris yang berlaku %s%s", a.Period.Format(), last.Period.Format(), at(last))
	case a.From.Before(last.From):
		return t, finding(codeTableDisorder, mitra.Error, "berlaku_dari",
			"mulai berlaku %s, padahal baris sebelumnya mulai berlaku %s%s; urutkan menurut tanggal",
			a.From.Format(), last.From.Format(), at(last))
	case last.To.AddDays(1) != a.From:
		return append(t, a), finding(codeTableGap, mitra.Note, "berlaku_dari",
			"tidak ada nilai yang berlaku pada %s",
			mitra.Period{From: last.To.AddDays(1), To: a.From.AddDays(-1)}.Format())
	}
	return append(t, a), nil
}

// at names the place of an edition where it is known.
func at(a amount) string {
	if place := a.Source.Place.String(); place != "" {
		return " (" + place + ")"
	}
	return ""
}

// on returns the edition of a day, nil where there is none. gap then tells a day
// between two editions from a day before or after all of them.
func (t timeline) on(d mitra.Date) (edition *amount, gap bool) {
	for i := len(t) - 1; i >= 0; i-- {
		if t[i].Contains(d) {
			return &t[i], false
		}
		if t[i].From.Before(d) {
			return nil, i < len(t)-1
		}
	}
	return nil, false
}

// lowest returns the lowest edition in force on any day of the period. uncovered
// is the first day of the period without an edition, absent where all have one;
// outside reports that the period lies before or after all editions.
func (t timeline) lowest(p mitra.Period) (low *amount, uncovered mitra.Date, outside bool) {
	if len(t) == 0 || !p.Overlaps(mitra.Period{From: t[0].From, To: t[len(t)-1].To}) {
		return nil, p.From, true
	}
	next := p.From // the first day not accounted for, absent after an open edition
	for i := range t {
		edition := &t[i]
		if !edition.Overlaps(p) {
			continue
		}
		if low == nil || edition.Value < low.Value {
			low = edition
		}
		if uncovered.IsZero() && next.Before(edition.From) {
			uncovered = next
		}
		if edition.To.IsZero() || !edition.To.Before(p.To) {
			return low, uncovered, false
		}
		next = edition.To.AddDays(1)
	}
	if uncovered.IsZero() {
		uncovered = next
	}
	return low, uncovered, false
}

// widths are the numbers of digits that the regions of a table have: a lookup skips
// the others.
type widths uint32

func (w *widths) add(r mitra.RegionCode)     { *w |= 1 << len(r) }
func (w widths) has(r mitra.RegionCode) bool { return len(r) < 32 && w&(1<<len(r)) != 0 }
