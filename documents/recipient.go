package documents

import (
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

// Recipient is one mitra who is paid: on a row of an honor list, or by a receipt.
//
// What is paid for a line is what was handed over of it for good, and the plan until
// then. Where the month goes above the ceiling by a recorded decision, the excess is
// not paid until that is resolved: it is taken off as an amount of its own, so that
// the lines stay whole and the sums add up. It is taken from the last lines of those
// that the ceiling compares, in the order of the statement, so that the lists of
// several activities together leave it out once; of a contract that is judged as a
// whole each month leaves out up to the whole excess.
type Recipient struct {
	Mitra mitra.Mitra
	Lines []honor.Line // of one month
	// Statement judges the month, with all its lines.
	Statement *honor.Statement
	// Tax is what is withheld from the gross; the zero value withholds nothing.
	Tax tax.Result
}

// Gross returns what is paid before tax, in rupiah: what is due for the lines without
// the part that is held back.
func (r Recipient) Gross() mitra.Rupiah {
	sum := -r.Withheld()
	for i := range r.Lines {
		sum += dueOf(&r.Lines[i]).Amount
	}
	return sum
}

// Net returns what the mitra gets, in rupiah: the gross without the tax.
func (r Recipient) Net() mitra.Rupiah { return r.Gross() - r.Tax.Tax }

// Withheld returns what is held back of the lines because the month is above the
// ceiling, in rupiah; 0 where it is not.
func (r Recipient) Withheld() (sum mitra.Rupiah) {
	if r.Statement == nil {
		return 0
	}
	held := excess(r.Statement)
	for _, line := range r.Lines {
		if i := indexOfLine(r.Statement.Lines, line); i >= 0 {
			sum += held[i]
		}
	}
	return sum
}

// dueOf returns what is paid for a line.
func dueOf(l *honor.Line) honor.Part {
	if l.Realized != nil && l.Realized.Final {
		return *l.Realized
	}
	return honor.Part{Volume: l.Share.Volume, Amount: l.Amount}
}

// indexOfLine finds a line in a statement; one made before the line was there, or
// changed, does not have it.
func indexOfLine(lines []honor.Line, line honor.Line) int {
	return slices.IndexFunc(lines, func(o honor.Line) bool {
		v, w := o.Workload, line.Workload
		return v.Mitra == w.Mitra && v.Survey == w.Survey && v.Role == w.Role && v.Unit == w.Unit && v.Region == w.Region &&
			o.Share == line.Share && o.Amount == line.Amount && dueOf(&o) == dueOf(&line)
	})
}

// excess returns by line what is not to be paid of a month that a decision lets stand
// above its ceiling.
func excess(s *honor.Statement) []mitra.Rupiah {
	held := make([]mitra.Rupiah, len(s.Lines))
	if s.Override == nil {
		return held
	}
	verdict := s.Verdict
	if s.Realized != nil {
		verdict = s.Realized.Verdict
	}
	type part struct {
		lines []int
		over  mitra.Rupiah
	}
	var parts []part
	for _, t := range verdict.Tests {
		if t.Over() {
			parts = append(parts, part{compared(t, s.Lines), t.Excess()})
		}
	}
	// What is taken off within a role counts for its class as well: narrow comparisons
	// come first.
	slices.SortStableFunc(parts, func(a, b part) int { return len(a.lines) - len(b.lines) })
	for _, p := range parts {
		left := p.over
		for _, i := range p.lines {
			left -= held[i]
		}
		for _, i := range slices.Backward(p.lines) {
			if l := &s.Lines[i]; left > 0 && !l.External {
				more := min(left, dueOf(l).Amount-held[i])
				held[i] += more
				left -= more
			}
		}
	}
	return held
}

// compared returns the lines whose sum a test compares: those of a contract, or all of
// the month, of a class, or of a role in it.
func compared(t honor.Test, lines []honor.Line) []int {
	of := func(wanted func(w *mitra.Workload) bool) (found []int, sum mitra.Rupiah) {
		for i := range lines {
			w, due := lines[i].Workload, dueOf(&lines[i]).Amount
			if !w.Uncounted && due > 0 && wanted(w) {
				found = append(found, i)
				sum += due
			}
		}
		return found, sum
	}
	if t.Contract != "" {
		found, _ := of(func(w *mitra.Workload) bool { return !w.Worth.IsZero() && w.Survey == t.Contract })
		return found
	}
	monthly := func(w *mitra.Workload) bool { return w.Worth.IsZero() }
	all, sum := of(monthly)
	if sum == t.Used {
		return all
	}
	for _, c := range t.Caps {
		class := func(w *mitra.Workload) bool { return monthly(w) && w.Class == c.Class }
		if found, sum := of(class); sum == t.Used {
			return found
		}
		if found, sum := of(func(w *mitra.Workload) bool { return class(w) && w.Role == c.Role }); sum == t.Used {
			return found
		}
	}
	return all // of a host's own reading: what it compares is not known
}
