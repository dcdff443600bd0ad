package honor

import (
	"cmp"
	"errors"
	"iter"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// Statements computes the statements of a stream of workloads that is grouped by
// mitra in ascending order of ID SOBAT. It holds one mitra at a time. Statements
// come by mitra and month; they do not depend on the order of a mitra's workloads.
//
// Faults are yielded as [*MitraError], and the stream goes on. Where workloads are
// at fault, there is one error for each and no statement of the mitra, since any
// month may lack an amount; where a month has no ceiling, that month alone is
// missing. An error of the source or an [*OrderError] is the last thing yielded.
func (e *Engine) Statements(workloads iter.Seq2[mitra.Workload, error]) iter.Seq2[*Statement, error] {
	return func(yield func(*Statement, error) bool) {
		var group []mitra.Workload
		flush := func() bool {
			more := len(group) == 0 || e.statementsOf(group, yield)
			group = make([]mitra.Workload, 0, len(group)) // lines keep pointing into the old one
			return more
		}
		for w, err := range workloads {
			if err == nil && len(group) > 0 && w.Mitra < group[0].Mitra {
				err = &OrderError{group[0].Mitra, w.Mitra}
			}
			if err != nil {
				if flush() {
					yield(nil, err)
				}
				return
			}
			if len(group) > 0 && w.Mitra != group[0].Mitra && !flush() {
				return
			}
			group = append(group, w)
		}
		flush()
	}
}

// Compute is Statements for workloads in memory, in any order. The error joins the
// [*MitraError] of all mitra at fault; the statements of the others are returned
// all the same.
func (e *Engine) Compute(workloads []mitra.Workload) ([]*Statement, error) {
	ordered := make([]*mitra.Workload, len(workloads))
	for i := range workloads {
		ordered[i] = &workloads[i]
	}
	slices.SortStableFunc(ordered, func(a, b *mitra.Workload) int { return cmp.Compare(a.Mitra, b.Mitra) })
	stream := func(yield func(mitra.Workload, error) bool) {
		for _, w := range ordered {
			if !yield(*w, nil) {
				return
			}
		}
	}
	var out []*Statement
	var errs []error
	for s, err := range e.Statements(stream) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		out = append(out, s)
	}
	return out, errors.Join(errs...)
}

// statementsOf yields the statements of one mitra, and false when the consumer
// wants no more.
func (e *Engine) statementsOf(workloads []mitra.Workload, yield func(*Statement, error) bool) bool {
	id := workloads[0].Mitra
	lines, faults := e.lines(workloads)
	for _, fault := range faults {
		if !yield(nil, fault) {
			return false
		}
	}
	if len(faults) > 0 {
		return true
	}
	for s, err := range e.judged(id, lines) {
		if !yield(s, err) {
			return false
		}
	}
	return true
}

// judged yields the statements of a mitra's sorted lines. A fault of one month is of
// that month alone; one of a contract judged as a whole is of all.
func (e *Engine) judged(id mitra.SobatID, lines []Line) iter.Seq2[*Statement, error] {
	return func(yield func(*Statement, error) bool) {
		contracts, err := e.contracts(id, lines)
		if err != nil {
			yield(nil, &MitraError{Mitra: id, Err: err})
			return
		}
		for all := lines; len(lines) > 0; {
			month := lines[0].Share.Month
			n := 1
			for n < len(lines) && lines[n].Share.Month == month {
				n++
			}
			s, err := e.statement(id, month, lines[:n:n], all, contracts)
			if err != nil {
				s, err = nil, &MitraError{Mitra: id, Month: month, Err: err}
			}
			if !yield(s, err) {
				return
			}
			lines = lines[n:]
		}
	}
}
