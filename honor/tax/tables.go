package tax

import (
	"iter"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Tables is everything that the rules read, each figure with the days on which it
// holds and its source. Editions come in ascending order; days without an edition
// are legal, and an error when a payment falls on them. An empty table covers no
// day. The zero value covers nothing at all.
type Tables struct {
	// Untaxed is the PTKP (penghasilan tidak kena pajak) in rupiah per month, up to
	// which T1 withholds nothing.
	Untaxed []mitra.Dated[mitra.Rupiah]
	// Monthly holds the rates of T2.
	Monthly []mitra.Dated[Monthly]
	// Daily holds the rates of T3: limits in rupiah per day on average, rates on the
	// whole gross. Above the last limit Progressive decides.
	Daily []mitra.Dated[[]Band]
	// Progressive holds the rates of T4, and of T3 above its last limit.
	Progressive []mitra.Dated[Progressive]
	// Surcharge is what is added, in percent of the tax, where the recipient has no
	// valid NIK or NPWP.
	Surcharge []mitra.Dated[Rate]
	// Stamp holds the stamp duty.
	Stamp []mitra.Dated[StampDuty]
}

// Band is a rate up to a limit in rupiah, the limit included.
type Band struct {
	UpTo mitra.Rupiah // 0 is without limit, in the last band only
	Rate Rate
}

// Monthly is the monthly effective rates (TER) by category: limits in rupiah of
// gross per month, rates on the whole gross. Above its last limit a category is not
// covered.
type Monthly struct{ A, B, C []Band }

// bands returns the rates of a category that is one.
func (m Monthly) bands(c Category) []Band {
	switch c {
	case CategoryA:
		return m.A
	case CategoryB:
		return m.B
	}
	return m.C
}

// Progressive is rates that apply each to the part of the base within its band. The
// base is a share of the gross. The last band has no limit.
type Progressive struct {
	Share Rate // of the gross that is the base
	Bands []Band
}

func (p Progressive) base(gross mitra.Rupiah) decimal.Decimal { return p.Share.of(gross.Decimal()) }

// parts yields the indices of the bands that the base reaches, each with the part of
// the base that falls into it.
func (p Progressive) parts(base decimal.Decimal) iter.Seq2[int, decimal.Decimal] {
	return func(yield func(int, decimal.Decimal) bool) {
		var below decimal.Decimal
		for i, band := range p.Bands {
			limit := band.UpTo.Decimal()
			last := band.UpTo == 0 || base.LessThanOrEqual(limit)
			if last {
				limit = base
			}
			if !yield(i, limit.Sub(below)) || last {
				return
			}
			below = limit
		}
	}
}

// StampDuty is the stamp duty of an edition, in rupiah.
type StampDuty struct {
	Duty        mitra.Rupiah // per document
	ReceiptOver mitra.Rupiah // a receipt is liable above this, not at it
}

// clone keeps callers from changing tables that were handed in.
func (t Tables) clone() Tables {
	t.Untaxed, t.Surcharge, t.Stamp = slices.Clone(t.Untaxed), slices.Clone(t.Surcharge), slices.Clone(t.Stamp)
	t.Monthly, t.Daily, t.Progressive = slices.Clone(t.Monthly), slices.Clone(t.Daily), slices.Clone(t.Progressive)
	for i := range t.Monthly {
		m := &t.Monthly[i].Value
		m.A, m.B, m.C = slices.Clone(m.A), slices.Clone(m.B), slices.Clone(m.C)
	}
	for i := range t.Daily {
		t.Daily[i].Value = slices.Clone(t.Daily[i].Value)
	}
	for i := range t.Progressive {
		t.Progressive[i].Value.Bands = slices.Clone(t.Progressive[i].Value.Bands)
	}
	return t
}
