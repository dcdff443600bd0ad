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
			group = group[:0]
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
	lines := make([]Line, 0, len(workloads))
	faulty := false
	for i := range workloads {
		var err error
		if lines, err = e.appendLines(lines, &workloads[i]); err != nil {
			faulty = true
			if !yield(nil, &MitraError{Mitra: id, Place: workloads[i].Place, Err: err}) {
				return false
			}
		}
	}
	if faulty {
		return true
	}
	slices.SortFunc(lines, compareLines)
	for len(lines) > 0 {
		month := lines[0].Share.Month
		n := 1
		for n < len(lines) && lines[n].Share.Month == month {
			n++
		}
		s, err := e.statement(id, month, lines[:n:n])
		if err != nil {
			err = &MitraError{Mitra: id, Month: month, Err: err}
		}
		if !yield(s, err) {
			return false
		}
		lines = lines[n:]
	}
	return true
}

// statement judges one month; its lines are sorted.
func (e *Engine) statement(id mitra.SobatID, month mitra.Month, lines []Line) (*Statement, error) {
	s := &Statement{Mitra: id, Month: month, Lines: lines, rounding: e.rounding, rule: e.months}
	var all mitra.Rupiah // bounds every sum that a policy can make, long before int64 overflows
	complete, counting := false, 0
	for i := range lines {
		l := &lines[i]
		if all += l.Amount; all > mitra.MaxRupiah {
			return nil, &WorkloadError{l.Workload, "jumlah sebulan melewati batas " + mitra.MaxRupiah.Format()}
		}
		if !l.External {
			s.Total += l.Amount
		}
		complete = complete || l.External || (e.satker == "" && l.Workload.Satker != lines[0].Workload.Satker)
		if l.Counts() {
			counting++
		}
	}
	if counting > 0 {
		var err error
		if s.Verdict, err = e.policy.Judge(e.account(id, month, lines, counting)); err != nil {
			return nil, err
		}
	}
	s.Verdict.Policy, s.Verdict.Name, s.Verdict.Complete = e.policy.ID(), e.policy.Name(), complete
	return s, nil
}

// account shows a policy the counting lines among those of a month.
func (e *Engine) account(id mitra.SobatID, month mitra.Month, lines []Line, counting int) Account {
	a := Account{Month: month, Lines: lines, Profile: e.profile(id)}
	if counting < len(lines) {
		a.Lines = make([]Line, 0, counting)
		for i := range lines {
			if lines[i].Counts() {
				a.Lines = append(a.Lines, lines[i])
			}
		}
	}
	a.Cap = func(l Line, class mitra.Class, role mitra.Role) (Cap, error) {
		region := cmp.Or(e.satker, l.Workload.Satker)
		limit, err := e.sbml.Cap(CapQuery{class, role, a.Profile.Staff, region, month})
		changed := !limit.Contains(month.First()) || !limit.Contains(month.Last())
		return Cap{Class: class, Role: role, Limit: limit, Changed: changed}, err
	}
	return a
}
