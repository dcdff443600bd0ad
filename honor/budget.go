package honor

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

// Budget adds up honor by budget code (MAK) against its limit (pagu). Build it with
// NewBudget; it is not safe for concurrent use.
type Budget struct{ rows map[mitra.MAK]*BudgetRow }

// BudgetRow is one budget code, in rupiah.
type BudgetRow struct {
	MAK      mitra.MAK
	Limit    *mitra.Rupiah // nil where no limit is known
	Planned  mitra.Rupiah
	Realized mitra.Rupiah // of what was handed over, also in part
	// Breaking are the lines with which the plan passes the limit, from the first one
	// that does, in the order in which statements were added.
	Breaking []Line
}

// NewBudget returns a budget with the limits of codes.
func NewBudget(limits map[mitra.MAK]mitra.Rupiah) *Budget {
	b := &Budget{map[mitra.MAK]*BudgetRow{}}
	for mak, limit := range limits {
		b.rows[mak] = &BudgetRow{MAK: mak, Limit: &limit}
	}
	return b
}

// Add takes in the lines of a statement that this satker pays.
func (b *Budget) Add(s *Statement) {
	for _, l := range s.Lines {
		if l.External {
			continue
		}
		row := b.rows[l.Workload.MAK]
		if row == nil {
			row = &BudgetRow{MAK: l.Workload.MAK}
			b.rows[l.Workload.MAK] = row
		}
		row.Planned += l.Amount
		if l.Realized != nil {
			row.Realized += l.Realized.Amount
		}
		if row.Over() {
			row.Breaking = append(row.Breaking, l)
		}
	}
}

// Rows returns the codes in ascending order; lines without a code come first, under
// the absent one.
func (b *Budget) Rows() []BudgetRow {
	out := make([]BudgetRow, 0, len(b.rows))
	for _, row := range b.rows {
		out = append(out, *row)
	}
	slices.SortFunc(out, func(x, y BudgetRow) int { return cmp.Compare(x.MAK, y.MAK) })
	return out
}

// Over reports whether the plan passes a known limit.
func (r BudgetRow) Over() bool { return r.Limit != nil && r.Planned > *r.Limit }

// Room returns what may still be planned, never negative, and false where no limit is
// known.
func (r BudgetRow) Room() (mitra.Rupiah, bool) {
	if r.Limit == nil {
		return 0, false
	}
	return max(0, *r.Limit-r.Planned), true
}

// Percent returns the realised part of the limit in percent with two decimals, rounded
// down so that 100 means all of it; false where no limit above zero is known.
func (r BudgetRow) Percent() (decimal.Decimal, bool) {
	if r.Limit == nil || *r.Limit <= 0 {
		return decimal.Decimal{}, false
	}
	hundredths, _ := r.Realized.Decimal().Shift(4).QuoRem(r.Limit.Decimal(), 0)
	return hundredths.Shift(-2), true
}
