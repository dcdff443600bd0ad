package hitung

import (
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// unlimited is what MaxVolume returns for work that no ceiling counts.
const unlimited = "999999999"

func (c *computation) trial(engine *honor.Engine, t *honor.Trial) *Trial {
	out := &Trial{}
	for i := range t.Months {
		m := &t.Months[i]
		month := TrialMonth{
			Proposed: list(m.Proposed, func(i *int) string { return pointerTo("usulan", *i) }),
			After:    statementOf(m.After, c.in.Settings.Explain),
		}
		if m.Before != nil {
			month.Before = &Judgement{m.Before.Total, verdictOf(m.Before.Verdict)}
		}
		out.Months = append(out.Months, month)
	}
	existing := map[mitra.SobatID][]mitra.Workload{} // MaxVolume counts all that it is given
	for _, w := range c.in.Workloads {
		existing[w.Mitra] = append(existing[w.Mitra], w)
	}
	refused := t.Refused()
	for i, w := range c.in.Proposals {
		p := Proposal{Of: w.Place.Pointer, Mitra: w.Mitra, Refused: slices.Contains(refused, i)}
		most, err := engine.MaxVolume(existing[w.Mitra], w)
		c.faults(err)
		if err == nil && most.String() != unlimited {
			p.Most = &most
		}
		out.Proposals = append(out.Proposals, p)
	}
	return out
}
