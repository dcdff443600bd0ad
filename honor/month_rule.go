package honor

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// MonthRule says to which months a workload's honor belongs. Months ascend, no share
// is empty, and the volumes of all shares add up to the workload's, or their amounts
// to the job's. Implementations must be safe for concurrent use.
type MonthRule interface {
	ID() string   // stable, such as "hari-unit"
	Name() string // Indonesian, for explanations
	Split(Job) ([]mitra.Share, error)
}

// Job is a workload with its price, to be shared out.
type Job struct {
	Workload *mitra.Workload // not to be changed
	Price    mitra.Rupiah    // of one unit
	Amount   mitra.Rupiah    // of the whole, rounded at most once

	placed *placed // nil outside an engine
}

// ParseMonthRule returns the rule of an ID, whatever the case.
func ParseMonthRule(id string) (MonthRule, error) {
	known := []MonthRule{ByDays{}, StartMonth{}, EndMonth{}, ChosenMonth{}, PaidMonth{}, MoneyByDays{}, FillMonths{}}
	ids := make([]string, len(known))
	for i, rule := range known {
		if ids[i] = rule.ID(); strings.EqualFold(id, ids[i]) {
			return rule, nil
		}
	}
	return nil, fmt.Errorf("honor: aturan bulan %q tidak dikenal; yang dikenal: %s", id, strings.Join(ids, ", "))
}

// monthsOf returns the parts of a term by month.
func monthsOf(term mitra.Period) []mitra.Period {
	var out []mitra.Period
	last := term.To.Month()
	for m := term.From.Month(); !m.IsZero() && m.Compare(last) <= 0; m = m.Next() { // December 9999 has no next
		inMonth, _ := term.Intersect(m.Period())
		out = append(out, inMonth)
	}
	return out
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
