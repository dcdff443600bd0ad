package honor

import (
	"errors"
	"maps"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// Trial is a dry run: the months of mitra without and with what is proposed.
type Trial struct {
	Months []TrialMonth // of the mitra proposed for, by ID SOBAT and month
}

// TrialMonth is one month of a trial.
type TrialMonth struct {
	Mitra  mitra.SobatID
	Month  mitra.Month
	Before *Statement // nil where the month held nothing
	After  *Statement
	// Proposed are the indexes of the proposals that count in the month or, where filling
	// months lets them push what exists above its ceiling, that do so.
	Proposed []int
}

// Check judges what a batch of proposals would do beside the workloads that exist,
// without keeping anything. The batch is judged together: of two that only jointly
// pass a ceiling both are refused. Workloads of mitra without a proposal are passed
// over. Explanations are built only when a statement is asked for them. The statements
// may refer to the workloads given, which must not be changed while they are in use.
//
// The error joins the [*MitraError] of all mitra at fault; the trial holds the others.
func (e *Engine) Check(existing, proposed []mitra.Workload) (*Trial, error) {
	t := &Trial{}
	var errs []error
	for _, g := range trialGroups(existing, proposed) {
		months, err := e.try(g)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		t.Months = append(t.Months, months...)
	}
	return t, errors.Join(errs...)
}

// Refused returns the indexes of the proposals that may not be: each counts in a month
// that is refused afterwards and that no decision lets stand.
func (t *Trial) Refused() []int {
	refused := map[int]bool{}
	for _, m := range t.Months {
		if m.After.Err() != nil {
			for _, i := range m.Proposed {
				refused[i] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(refused))
}

// Err returns nil where nothing is refused, and else joins the errors of the months
// that refuse a proposal.
func (t *Trial) Err() error {
	var errs []error
	for _, m := range t.Months {
		if len(m.Proposed) > 0 {
			errs = append(errs, m.After.Err())
		}
	}
	return errors.Join(errs...)
}

// trialGroup is one mitra's part of a trial.
type trialGroup struct {
	existing, proposed []mitra.Workload
	indexes            []int // of the proposals in their batch
}

// trialGroups returns the groups in ascending order of ID SOBAT.
func trialGroups(existing, proposed []mitra.Workload) []*trialGroup {
	if g := alone(existing, proposed); g != nil {
		return []*trialGroup{g}
	}
	groups := map[mitra.SobatID]*trialGroup{}
	for i, w := range proposed {
		g := groups[w.Mitra]
		if g == nil {
			g = &trialGroup{}
			groups[w.Mitra] = g
		}
		g.proposed, g.indexes = append(g.proposed, w), append(g.indexes, i)
	}
	for _, w := range existing {
		if g := groups[w.Mitra]; g != nil {
			g.existing = append(g.existing, w)
		}
	}
	out := make([]*trialGroup, 0, len(groups))
	for _, id := range slices.Sorted(maps.Keys(groups)) {
		out = append(out, groups[id])
	}
	return out
}

// alone returns the group of the one mitra that everything is about, the usual dry run
// of a host that keeps its workloads by mitra; nil where there are others.
func alone(existing, proposed []mitra.Workload) *trialGroup {
	if len(proposed) == 0 {
		return nil
	}
	other := func(w mitra.Workload) bool { return w.Mitra != proposed[0].Mitra }
	if slices.ContainsFunc(existing, other) || slices.ContainsFunc(proposed, other) {
		return nil
	}
	indexes := make([]int, len(proposed))
	for i := range indexes {
		indexes[i] = i
	}
	return &trialGroup{existing, proposed, indexes}
}

func (e *Engine) try(g *trialGroup) ([]TrialMonth, error) {
	id := g.proposed[0].Mitra
	if len(g.existing)+len(g.proposed) > maxWorkloads {
		return nil, tooMany(&g.proposed[0])
	}
	before, faults := e.lines(g.existing)
	if len(faults) > 0 && e.fills() { // else they would be told twice
		return nil, joinFaults(faults)
	}
	var touched []touch
	p := &placed{engine: e}
	add := func(workloads []mitra.Workload, first int) {
		faults = append(faults, p.addAll(workloads, func(i int, lines []Line) {
			for n := range lines {
				if i >= first && lines[n].Counts() {
					touched = append(touched, touch{lines[n].Share.Month, g.indexes[i-first]})
				}
			}
		})...)
	}
	if e.fills() { // proposals may move what exists
		add(slices.Concat(g.existing, g.proposed), len(g.existing))
	} else {
		p.lines = append(make([]Line, 0, len(before)+len(g.proposed)), before...)
		add(g.proposed, 0)
	}
	if len(faults) > 0 {
		return nil, joinFaults(faults)
	}
	slices.SortFunc(p.lines, compareLines)

	var was []*Statement
	for s, err := range e.judged(id, before) {
		if err != nil {
			return nil, err
		}
		was = append(was, s)
	}
	var out []TrialMonth
	for s, err := range e.judged(id, p.lines) {
		if err != nil {
			return nil, err
		}
		month := TrialMonth{Mitra: id, Month: s.Month, After: s, Proposed: proposedIn(touched, s.Month)}
		if i := slices.IndexFunc(was, func(b *Statement) bool { return b.Month == s.Month }); i >= 0 {
			month.Before = was[i]
		}
		pushed := e.fills() && len(month.Proposed) == 0 && month.After.refusal() != nil
		if pushed && (month.Before == nil || month.Before.refusal() == nil) {
			for _, t := range touched {
				month.Proposed = append(month.Proposed, t.proposal)
			}
			slices.Sort(month.Proposed)
			month.Proposed = slices.Compact(month.Proposed)
		}
		out = append(out, month)
	}
	return out, nil
}

// touch says that a proposal has a share in a month.
type touch struct {
	month    mitra.Month
	proposal int
}

func proposedIn(touched []touch, month mitra.Month) (out []int) {
	for _, t := range touched {
		if t.month == month {
			out = append(out, t.proposal)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func joinFaults(faults []*MitraError) error {
	errs := make([]error, len(faults))
	for i, fault := range faults {
		errs[i] = fault
	}
	return errors.Join(errs...)
}
