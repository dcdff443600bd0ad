package honor_test

import "github.com/adminmitra/adminmitra/honor"

// monthOf is a statement as data; nil where there is none.
func monthOf(s *honor.Statement) *monthAnswer {
	if s == nil {
		return nil
	}
	out := &monthAnswer{
		Mitra: s.Mitra, Month: s.Month, Total: s.Total, Lines: linesOf(s.Lines),
		verdictAnswer: verdictOf(s.Verdict), Complete: s.Verdict.Complete, Refusals: faultsOf(s.Err()),
	}
	if r := s.Realized; r != nil {
		out.Realized = &judgementAnswer{r.Total, verdictOf(r.Verdict)}
	}
	if o := s.Override; o != nil {
		out.Override = &overrideAnswer{o.By, o.Reason, o.Decree, o.On}
	}
	return out
}

func linesOf(lines []honor.Line) (out []lineAnswer) {
	for i := range lines {
		l := &lines[i]
		a := lineAnswer{
			Survey: l.Workload.Survey, Role: l.Workload.Role, From: l.Share.Period.From, To: l.Share.Period.To,
			Volume: l.Share.Volume, Price: l.Price, Amount: l.Amount, Rounded: l.Rounded, External: l.External,
			Counts: l.Counts(), Printable: l.Printable(),
		}
		if l.List != nil {
			a.List = &l.List.Value
		}
		if l.Realized != nil {
			a.Realized = new(partOf(*l.Realized))
		}
		out = append(out, a)
	}
	return out
}

func partOf(p honor.Part) partAnswer { return partAnswer{p.Volume, p.Amount, p.Final} }

func verdictOf(v honor.Verdict) verdictAnswer {
	out := verdictAnswer{Reading: v.Policy, Over: v.Over(), Refused: v.Refused()}
	for _, t := range v.Tests {
		a := testAnswer{Contract: t.Contract, Used: t.Used, Limit: t.Limit, Room: t.Room(), Excess: t.Excess()}
		for _, c := range t.Caps {
			a.Caps = append(a.Caps, capAnswer{
				c.Class, c.Role, c.Limit.Value, c.Limit.Source.Title, c.Changed, c.LastDay, c.Decisive,
			})
		}
		out.Tests = append(out.Tests, a)
	}
	for _, c := range v.Conflicts {
		out.Conflicts = append(out.Conflicts, conflictOf(c))
	}
	return out
}
