package honor

import (
	"cmp"
	"errors"
	"iter"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// MaxVolume returns the largest volume of a proposal, at its price and dates, that
// leaves every month it touches within the ceiling beside what the mitra has already;
// zero where none does. Recorded decisions give no room. The volume has as many
// decimals at most as the proposal's own, which else does not matter. A proposal that
// does not count fits in any volume up to 999,999,999 that gives an amount.
// Where months are filled a proposal moves what exists: the next volume then does not
// fit, though a much larger one might.
//
// Its error is a [*MitraError].
func (e *Engine) MaxVolume(existing []mitra.Workload, proposal mitra.Workload) (mitra.Volume, error) {
	const most = 999_999_999 // of any volume
	return e.maxVolume(existing, proposal, most*pow10(proposal.Volume.Decimals()))
}

// maxVolume is MaxVolume up to a limit, counted in the last decimal of the proposal.
// A volume is shared out at its own number of decimals, so that volumes are comparable
// only with those that have as many: each number of decimals is searched by itself.
func (e *Engine) maxVolume(existing []mitra.Workload, proposal mitra.Workload, limit int64) (most mitra.Volume, err error) {
	scale := proposal.Volume.Decimals()
	proposal.Frozen, proposal.Realized, proposal.Ended = nil, nil, nil
	existing = of(proposal.Mitra, existing)
	for decimals := range scale + 1 {
		v, err := e.maxUnits(existing, proposal, limit/pow10(scale-decimals), decimals)
		if err != nil {
			return mitra.Volume{}, err
		}
		if v.Compare(most) > 0 {
			most = v
		}
	}
	if scale == 0 && !e.fills() {
		return most, nil
	}
	// Where what is proposed moves what exists, or decimals change how it is shared out,
	// a little more may fit again.
	first := inMillionths(most)/pow10(6-scale) + 1
	for units := first; units <= min(limit, first+1_000); units++ {
		w := proposal
		w.Volume, _ = mitra.VolumeOfUnits(units, scale)
		ok, err := e.allows(existing, w)
		if tooMuch := (*WorkloadError)(nil); errors.As(err, &tooMuch) && !most.IsZero() {
			break
		}
		if err != nil {
			return mitra.Volume{}, err
		}
		if !ok {
			break
		}
		most = w.Volume
	}
	return most, nil
}

// maxUnits is maxVolume among the volumes with exactly so many decimals.
func (e *Engine) maxUnits(existing []mitra.Workload, proposal mitra.Workload, limit int64, decimals int) (mitra.Volume, error) {
	// The n-th of them: 1, 2, 3 … or, leaving out what ends in a nought, 0.1 … 0.9, 1.1 …
	nth := func(n int64) mitra.Volume {
		if decimals > 0 {
			n += (n - 1) / 9
		}
		v, _ := mitra.VolumeOfUnits(n, decimals)
		return v
	}
	if decimals > 0 {
		limit -= limit / 10
	}
	trial := func(n int64) (bool, error) {
		w := proposal
		w.Volume = nth(n)
		ok, err := e.allows(existing, w)
		if tooMuch := (*WorkloadError)(nil); n > 1 && errors.As(err, &tooMuch) {
			return false, nil // what the first does not meet is an amount beyond all bounds
		}
		return ok, err
	}
	bound := min(1, limit) // doubled, since room is seldom wide
	for bound < limit {
		ok, err := trial(bound)
		if err != nil {
			return mitra.Volume{}, err
		}
		if !ok {
			break
		}
		bound = min(2*bound, limit)
	}
	n, err := largest(bound, trial)
	if err != nil {
		return mitra.Volume{}, err
	}
	// Largest remainders may give a month a unit less when there is one more to share
	// out. What a month is refused for is past for good after as many more units as give
	// it one more whole day's share.
	for next, end := n+1, n+paradox(proposal.Period); next <= min(end, limit); next++ {
		ok, err := trial(next)
		if err != nil {
			return mitra.Volume{}, err
		}
		if ok {
			n, end = next, next+paradox(proposal.Period)
		}
	}
	if n == 0 {
		return mitra.Volume{}, nil
	}
	return nth(n), nil
}

// paradox bounds the number of units in which a month's share can stand still. Of a
// term whose first or last month has hardly a day, that is more than is worth trying.
func paradox(term mitra.Period) int64 {
	months := monthsOf(term)
	if len(months) < 3 {
		return 0 // of two months neither loses by one unit more
	}
	shortest := min(months[0].Days(), months[len(months)-1].Days())
	return min(64, int64(term.Days()/shortest)+1)
}

// allows reports whether the months that a proposal touches are not refused.
func (e *Engine) allows(existing []mitra.Workload, w mitra.Workload) (bool, error) {
	months, err := e.try(&trialGroup{existing: existing, proposed: []mitra.Workload{w}, indexes: []int{0}})
	if err != nil {
		return false, err
	}
	for _, m := range months {
		if len(m.Proposed) > 0 && m.After.refusal() != nil {
			return false, nil
		}
	}
	return true, nil
}

// of returns the workloads of one mitra; the slice itself where all are.
func of(id mitra.SobatID, workloads []mitra.Workload) []mitra.Workload {
	other := func(w mitra.Workload) bool { return w.Mitra != id }
	if !slices.ContainsFunc(workloads, other) {
		return workloads
	}
	return slices.DeleteFunc(slices.Clone(workloads), other)
}

// OtherSplit returns a split of the proposal over its months with which it fits beside
// what the mitra has already: each month takes what it can, from the first. It is meant
// for Workload.Frozen. It returns nil where no such split fits.
func (e *Engine) OtherSplit(existing []mitra.Workload, proposal mitra.Workload) ([]mitra.Share, error) {
	p := &placed{engine: e, strict: true}
	existing = of(proposal.Mitra, existing)
	if faults := p.addAll(existing, nil); len(faults) > 0 {
		return nil, joinFaults(faults)
	}
	price, err := e.priceOf(&proposal)
	if err != nil {
		return nil, &MitraError{Mitra: proposal.Mitra, Place: proposal.Place, Err: err}
	}
	proposal.Frozen, proposal.Realized, proposal.Ended = nil, nil, nil
	shares, err := FillMonths{}.Split(Job{Workload: &proposal, Price: price, placed: p})
	if err != nil {
		return nil, &MitraError{Mitra: proposal.Mitra, Place: proposal.Place, Err: err}
	}
	proposal.Frozen = shares
	fits, err := e.allows(existing, proposal)
	if err != nil || !fits {
		return nil, err
	}
	return shares, nil
}

// priceOf returns the price of a proposal that lacks nothing.
func (e *Engine) priceOf(w *mitra.Workload) (mitra.Rupiah, error) {
	if reason := incomplete(w); reason != "" {
		return 0, &WorkloadError{*w, reason}
	}
	if err := checkTerm(w.Period); err != nil {
		return 0, err
	}
	price, _, err := e.price(w)
	return price, err
}

// Candidate is a mitra who could take a workload, or a part of it.
type Candidate struct {
	Mitra mitra.SobatID
	Takes mitra.Volume // at most the workload's
	Room  mitra.Rupiah // least left afterwards in any month of the work
}

// Candidates returns the mitra of a pool who can take a workload within the ceiling,
// given what each has already: first those who take most of it, then those with the
// most room left, then by ID SOBAT. The error joins the [*MitraError] of those that
// cannot be judged.
func (e *Engine) Candidates(w mitra.Workload, pool iter.Seq2[mitra.SobatID, []mitra.Workload]) ([]Candidate, error) {
	var out []Candidate
	var errs []error
	w.Frozen, w.Realized, w.Ended = nil, nil, nil
	for id, existing := range pool {
		w.Mitra = id
		existing = of(id, existing)
		takes, err := e.maxVolume(existing, w, w.Volume.Units())
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if takes.IsZero() {
			continue
		}
		c := Candidate{Mitra: id, Takes: takes, Room: mitra.MaxRupiah}
		part := w
		part.Volume = takes
		months, err := e.try(&trialGroup{existing: existing, proposed: []mitra.Workload{part}, indexes: []int{0}})
		if err != nil {
			errs = append(errs, err)
			continue
		}
		for _, m := range months {
			if len(m.Proposed) > 0 && len(m.After.Verdict.Tests) > 0 {
				c.Room = min(c.Room, m.After.Verdict.Tightest().Room())
			}
		}
		out = append(out, c)
	}
	slices.SortFunc(out, func(a, b Candidate) int {
		return cmp.Or(b.Takes.Compare(a.Takes), cmp.Compare(b.Room, a.Room), cmp.Compare(a.Mitra, b.Mitra))
	})
	return out, errors.Join(errs...)
}
