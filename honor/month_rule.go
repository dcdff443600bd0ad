package honor

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Job is a workload with its price, to be shared out.
type Job struct {
	Workload mitra.Workload
	Price    mitra.Rupiah // of one unit
}

// Share is the part of a workload that belongs to one month.
type Share struct {
	Month  mitra.Month
	Period mitra.Period // the part of the workload's term that lies in the month
	Volume mitra.Volume
}

// MonthRule says to which months a workload's honor belongs. The volumes of all
// shares add up to the workload's volume, months ascend, and no share is empty.
// Implementations must be safe for concurrent use.
type MonthRule interface {
	ID() string   // stable, such as "hari-unit"
	Name() string // Indonesian, for explanations
	Split(Job) ([]Share, error)
}

// ByDays shares out whole units in proportion to the days of each month, with the
// units left over going to the largest remainders and ties to the earlier month:
// finance staff split units, not money. A decimal volume is split at its own number
// of decimals.
type ByDays struct{}

// ID returns "hari-unit".
func (ByDays) ID() string { return "hari-unit" }

// Name returns the Indonesian name.
func (ByDays) Name() string { return "dibagi menurut hari dalam satuan utuh" }

// Split returns the shares, or a [*TermError].
func (ByDays) Split(job Job) ([]Share, error) {
	term, volume := job.Workload.Period, job.Workload.Volume
	if err := checkTerm(term); err != nil {
		return nil, err
	}
	first, last := term.From.Month(), term.To.Month()
	if first == last {
		return []Share{{first, term, volume}}, nil
	}
	// At most 10^15 units by 31 days: far from overflow.
	scale := int32(volume.Decimals())
	units, days := volume.Decimal().Shift(scale).IntPart(), int64(term.Days())

	type part struct {
		Share
		units, remainder int64
	}
	var parts []part
	left := units
	for m := first; !m.IsZero() && m.Compare(last) <= 0; m = m.Next() { // December 9999 has no next
		inMonth, _ := term.Intersect(m.Period())
		product := units * int64(inMonth.Days())
		parts = append(parts, part{Share{Month: m, Period: inMonth}, product / days, product % days})
		left -= product / days
	}
	slices.SortStableFunc(parts, func(a, b part) int { return cmp.Compare(b.remainder, a.remainder) })
	for i := range left {
		parts[i].units++
	}
	slices.SortFunc(parts, func(a, b part) int { return a.Month.Compare(b.Month) })

	shares := make([]Share, 0, len(parts))
	for _, p := range parts {
		if p.units == 0 {
			continue
		}
		var err error
		if p.Volume, err = mitra.NewVolume(decimal.New(p.units, -scale)); err != nil {
			return nil, err
		}
		shares = append(shares, p.Share)
	}
	return shares, nil
}

// maxDays is five years with two leap days: far beyond any contract, so that a
// longer term is a mistyped year.
const maxDays = 5*365 + 2

func checkTerm(term mitra.Period) error {
	if days := term.Days(); days == 0 || days > maxDays {
		return &TermError{term}
	}
	return nil
}

// TermError says that a workload's term cannot be split into months: an end is
// absent, it ends before it begins, or it is longer than five years.
type TermError struct{ Period mitra.Period }

// Error names the term.
func (e *TermError) Error() string {
	switch {
	case e.Period.From.IsZero() || e.Period.To.IsZero():
		return "jangka waktu tidak lengkap: tanggal mulai dan selesai harus diisi"
	case e.Period.Reversed():
		return fmt.Sprintf("jangka waktu terbalik: selesai %s, sebelum mulai %s", e.Period.To.Format(), e.Period.From.Format())
	}
	return fmt.Sprintf("jangka waktu %s lebih dari lima tahun", e.Period.Format())
}
