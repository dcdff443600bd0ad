package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// sequel computes what became of the work after contracts were issued: addenda, what
// was handed over, early ends.
func (c config) sequel(o *office, stderr io.Writer) error {
	o.works = o.frozen(o.data.Current())
	statements, err := o.engine.Compute(o.works)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return errData
	}
	o.current = byMitra(statements)
	return nil
}

func byMitra(statements []*honor.Statement) map[mitra.SobatID][]*honor.Statement {
	out := make(map[mitra.SobatID][]*honor.Statement)
	for _, s := range statements {
		out[s.Mitra] = append(out[s.Mitra], s)
	}
	return out
}

// frozen keeps work in the month of its contract where an addendum makes it longer: the
// rule of months would take a part of it out of the contract.
func (o *office) frozen(works []mitra.Workload) []mitra.Workload {
	for i := range works {
		w := &works[i]
		if shares := o.shares(w); len(shares) == 1 && shares[0].Period.To != w.Period.To {
			share := shares[0]
			share.Period.To, share.Volume, share.Amount = w.Period.To, w.Volume, 0
			w.Frozen = []mitra.Share{share}
		}
	}
	return works
}

// shares returns how contracts share a line of work out over months.
func (o *office) shares(w *mitra.Workload) (out []mitra.Share) {
	for _, s := range o.statements[w.Mitra] {
		for _, line := range s.Lines {
			if line.Workload.Place == w.Place {
				out = append(out, line.Share)
			}
		}
	}
	return out
}

// about reports whether a row of another table speaks of a line of work.
func about(k validation.WorkKey, w *mitra.Workload) bool {
	return w.Mitra == k.Mitra && w.Survey == k.Survey && (k.Role == 0 || w.Role == k.Role) &&
		(k.Unit == "" || w.Unit == k.Unit) && (k.Region == "" || w.Region == k.Region)
}

// eventsOf returns the events that happened to lines of a contract, in order.
func (o *office) eventsOf(lines []honor.Line) []validation.Event {
	out := slices.DeleteFunc(slices.Clone(o.data.Events), func(e validation.Event) bool {
		return !slices.ContainsFunc(lines, func(l honor.Line) bool { return about(e.WorkKey, l.Workload) })
	})
	slices.SortStableFunc(out, func(a, b validation.Event) int { return a.On.Compare(b.On) })
	return out
}

// linesOf returns all that a mitra has done or is to do, of all months.
func (o *office) linesOf(m mitra.SobatID) (out []honor.Line) {
	for _, s := range o.current[m] {
		out = append(out, s.Lines...)
	}
	return out
}
