package honor

import "github.com/adminmitra/adminmitra/mitra"

var oneMonth = func() mitra.Volume { v, _ := mitra.VolumeOfUnits(1, 0); return v }()

// statement judges one month; its lines are sorted and stand among all of the mitra.
func (e *Engine) statement(id mitra.SobatID, month mitra.Month, lines, all []Line, contracts []contract) (*Statement, error) {
	s := &Statement{Mitra: id, Month: month, Lines: lines, rounding: e.rounding, rule: e.months}
	var sum mitra.Rupiah // bounds every sum that a policy can make, long before int64 overflows
	final := false
	for i := range lines {
		l := &lines[i]
		if sum += l.Amount; sum > mitra.MaxRupiah {
			return nil, &WorkloadError{*l.Workload, "jumlah sebulan melewati batas " + mitra.MaxRupiah.Format()}
		}
		final = final || l.Realized != nil && l.Realized.Final
	}
	plan, err := e.judge(id, month, lines, all, contracts, false)
	if err != nil {
		return nil, err
	}
	s.Total, s.Verdict = plan.Total, plan.Verdict
	if final {
		due, err := e.judge(id, month, asRealized(lines), asRealized(all), contracts, true)
		if err != nil {
			return nil, err
		}
		s.Realized = &due
	}
	return s, e.decide(s)
}

func asRealized(lines []Line) []Line {
	out := make([]Line, len(lines))
	for i := range lines {
		out[i] = lines[i].asRealized()
	}
	return out
}

// decide attaches the decision that lets a refused month stand.
func (e *Engine) decide(s *Statement) error {
	if s.refusal() == nil {
		return nil
	}
	decision, found := e.overrides(s.Mitra, s.Month)
	if !found {
		return nil
	}
	if err := decision.check(); err != nil {
		return err
	}
	s.Override = &decision
	return nil
}

// judge is the verdict on a month's lines by the amounts that they carry.
func (e *Engine) judge(id mitra.SobatID, month mitra.Month, lines, all []Line, contracts []contract, realized bool) (Judgement, error) {
	j := Judgement{Verdict: Verdict{Policy: e.policy.ID(), Name: e.policy.Name()}}
	v := &j.Verdict
	for i := range lines {
		l := &lines[i]
		if !l.External {
			j.Total += l.Amount
		}
		v.Complete = v.Complete || l.Counts() && (l.External || e.satker == "" && l.Workload.Satker != lines[0].Workload.Satker)
	}
	counting := keep(lines, (*Line).Counts)
	monthly := counting
	if len(contracts) > 0 {
		monthly = keep(counting, func(l *Line) bool { return !l.whole() })
	}
	var err error
	if v.Tests, err = e.tests(id, month.Period(), oneMonth, monthly); err != nil {
		return Judgement{}, err
	}
	for i := range contracts {
		if c := &contracts[i]; c.among(counting) {
			v.Tests = append(v.Tests, c.tests(realized)...)
		}
	}
	if len(counting) > 1 || len(all) > len(lines) {
		v.Conflicts = e.conflicts(counting, all)
	}
	return j, nil
}

// conflicts are those of the counting lines of a month, among all of the mitra.
func (e *Engine) conflicts(counting, all []Line) (out []Conflict) {
	if rule, ok := e.policy.(LineRule); ok {
		out = rule.Conflicts(counting, keep(all, (*Line).Counts))
	}
	return append(out, e.personMonths(counting)...)
}

// tests are a policy's on counting lines; there are none of no lines.
func (e *Engine) tests(id mitra.SobatID, period mitra.Period, worth mitra.Volume, lines []Line) ([]Test, error) {
	if lines = keep(lines, (*Line).Counts); len(lines) == 0 {
		return nil, nil
	}
	a := Account{Period: period, Worth: worth, LastDay: e.lastDay, Lines: lines, Profile: e.profile(id)}
	ceilings := ceilings{engine: e, period: period, worth: worth, staff: a.Profile.Staff}
	a.Cap = ceilings.of
	v, err := e.policy.Judge(a)
	return v.Tests, err
}

// keep returns the lines that are wanted; the slice itself where all are.
func keep(lines []Line, wanted func(*Line) bool) []Line {
	n := 0
	for i := range lines {
		if wanted(&lines[i]) {
			n++
		}
	}
	if n == len(lines) {
		return lines
	}
	out := make([]Line, 0, n)
	for i := range lines {
		if wanted(&lines[i]) {
			out = append(out, lines[i])
		}
	}
	return out
}
