package honor

import (
	"cmp"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// ByDays shares out whole units in proportion to the days of each month, with the
// units left over going to the largest remainders and ties to the earlier month:
// finance staff split units, not money. A decimal volume is split at its own number
// of decimals. It is the default.
type ByDays struct{}

// ID returns "hari-unit".
func (ByDays) ID() string { return "hari-unit" }

// Name returns the Indonesian name.
func (ByDays) Name() string { return "dibagi menurut hari dalam satuan utuh" }

// Split returns the shares, or a [*TermError].
func (ByDays) Split(job Job) ([]mitra.Share, error) {
	term, volume := job.Workload.Period, job.Workload.Volume
	if err := checkTerm(term); err != nil {
		return nil, err
	}
	if first := term.From.Month(); first == term.To.Month() {
		return []mitra.Share{{Month: first, Period: term, Volume: volume}}, nil
	}
	var shares []mitra.Share
	for _, p := range byDays(term, volume.Units()) {
		if p.units == 0 {
			continue
		}
		v, err := mitra.VolumeOfUnits(p.units, volume.Decimals())
		if err != nil {
			return nil, err
		}
		shares = append(shares, mitra.Share{Month: p.Month(), Period: p.Period, Volume: v})
	}
	return shares, nil
}

// MoneyByDays shares out rupiah in proportion to the days of each month, by largest
// remainder, so that they add up to the whole. Such a share is no "units × price": it
// serves lists, and no contract can print it.
type MoneyByDays struct{}

// ID returns "hari-rupiah".
func (MoneyByDays) ID() string { return "hari-rupiah" }

// Name returns the Indonesian name.
func (MoneyByDays) Name() string {
	return "rupiah dibagi menurut hari; tidak dapat dicetak dalam perjanjian"
}

// Split returns the shares, or a [*TermError].
func (MoneyByDays) Split(job Job) ([]mitra.Share, error) {
	term := job.Workload.Period
	if err := checkTerm(term); err != nil {
		return nil, err
	}
	if first := term.From.Month(); first == term.To.Month() {
		return []mitra.Share{{Month: first, Period: term, Volume: job.Workload.Volume}}, nil
	}
	var shares []mitra.Share
	for _, p := range byDays(term, int64(job.Amount)) {
		if p.units > 0 {
			shares = append(shares, mitra.Share{Month: p.Month(), Period: p.Period, Amount: mitra.Rupiah(p.units)})
		}
	}
	if len(shares) == 0 { // a whole that rounds to nothing still has its place
		shares = []mitra.Share{{Month: term.From.Month(), Period: monthsOf(term)[0]}}
	}
	return shares, nil
}

// portion is what a month gets of whole units.
type portion struct {
	mitra.Period
	units, remainder int64
}

func (p portion) Month() mitra.Month { return p.From.Month() }

// byDays shares out units by largest remainder, in the order of the months. At most
// 10^15 units by 31 days: far from overflow.
func byDays(term mitra.Period, units int64) []portion {
	days, left := int64(term.Days()), units
	var portions []portion
	for _, inMonth := range monthsOf(term) {
		product := units * int64(inMonth.Days())
		portions = append(portions, portion{inMonth, product / days, product % days})
		left -= product / days
	}
	slices.SortStableFunc(portions, func(a, b portion) int { return cmp.Compare(b.remainder, a.remainder) })
	for i := range left {
		portions[i].units++
	}
	slices.SortFunc(portions, func(a, b portion) int { return a.From.Compare(b.From) })
	return portions
}
