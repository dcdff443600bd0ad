package hitung

import (
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func statementOf(s *honor.Statement, explain bool) Statement {
	out := Statement{
		Mitra: s.Mitra, Month: s.Month, Lines: list(s.Lines, lineOf), Total: s.Total, Verdict: verdictOf(s.Verdict),
		Decision: s.Override, Refused: s.Err() != nil, Reasons: reasons(s.Err()),
	}
	if s.Realized != nil {
		out.Realized = &Judgement{s.Realized.Total, verdictOf(s.Realized.Verdict)}
	}
	if explain {
		out.Steps, out.Text = s.Steps(), s.Explain()
	}
	return out
}

func reasons(err error) (out []string) {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, err := range several.Unwrap() {
			out = append(out, reasons(err)...)
		}
		return out
	}
	if err != nil {
		out = append(out, err.Error())
	}
	return out
}

func lineOf(l *honor.Line) Line {
	w := l.Workload
	out := Line{
		Of: w.Place.Pointer, Survey: w.Survey, Class: w.Class, Role: w.Role, Unit: w.Unit, Period: l.Share.Period,
		Price: l.Price, Amount: l.Amount, Rounded: l.Rounded, Counts: l.Counts(), External: l.External, Satker: w.Satker, MAK: w.MAK,
	}
	if l.Printable() {
		out.Volume = &l.Share.Volume
	}
	if l.List != nil {
		list := figureOf(l.List)
		out.List = &list
	}
	if r := l.Realized; r != nil {
		out.Delivered = &Delivered{r.Volume, r.Amount, r.Final}
	}
	return out
}

func figureOf(f *mitra.Dated[mitra.Rupiah]) Figure { return Figure{f.Value, f.Period, f.Source} }

func verdictOf(v honor.Verdict) Verdict {
	return Verdict{
		Reading: v.Policy, Name: v.Name, Tests: list(v.Tests, testOf), Conflicts: list(v.Conflicts, conflictOf),
		Complete: v.Complete, Refused: v.Refused(),
	}
}

func testOf(t *honor.Test) Test {
	return Test{
		Subject: t.Subject, Contract: t.Contract, Used: t.Used, Limit: t.Limit, Room: t.Room(), Excess: t.Excess(),
		Formula: t.Formula, Caps: list(t.Caps, capOf),
	}
}

func capOf(c *honor.Cap) Cap {
	out := Cap{
		Class: c.Class, Role: c.Role, Monthly: figureOf(c.Limit), Value: c.Value(),
		Changed: c.Changed, LastDay: c.LastDay, Decisive: c.Decisive,
	}
	if c.Value() != c.Limit.Value {
		out.Worth = &c.Worth
	}
	return out
}

func conflictOf(c *honor.Conflict) Conflict {
	return Conflict{
		Rule: c.Rule, Severity: c.Severity, Message: c.String(),
		Of: [2]string{c.Lines[0].Workload.Place.Pointer, c.Lines[1].Workload.Place.Pointer},
	}
}

// list is never nil: an empty list is [] and not null.
func list[T, U any](in []T, convert func(*T) U) []U {
	out := make([]U, len(in))
	for i := range in {
		out[i] = convert(&in[i])
	}
	return out
}
