package honor

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// contract is all work of one activity that is judged once, as a whole, since it is
// worth several months of one person.
type contract struct {
	survey   string
	payer    mitra.RegionCode
	plan     []Test
	realized []Test
}

func (c *contract) holds(l *Line) bool { return l.whole() && c.is(l) }

func (c *contract) is(l *Line) bool {
	return l.Workload.Survey == c.survey && l.payer == c.payer
}

func (c *contract) among(lines []Line) bool {
	for i := range lines {
		if c.holds(&lines[i]) {
			return true
		}
	}
	return false
}

func (c *contract) tests(realized bool) []Test {
	if realized {
		return c.realized
	}
	return c.plan
}

// contracts judges the contracts among a mitra's lines, against ceilings that are
// multiplied by the months of one person that each is worth.
func (e *Engine) contracts(id mitra.SobatID, lines []Line) (out []contract, err error) {
	for i := range lines {
		l := &lines[i]
		if !l.whole() || !l.Counts() || slices.ContainsFunc(out, func(c contract) bool { return c.holds(l) }) {
			continue
		}
		c := contract{survey: l.Workload.Survey, payer: l.payer}
		if i := slices.IndexFunc(lines, func(o Line) bool { return o.Counts() && !o.whole() && c.is(&o) }); i >= 0 {
			w := lines[i].Workload
			return nil, &WorkloadError{*w, "sebagian pekerjaan kontrak disebut senilai O-B, sebagian tidak"}
		}
		own := keep(lines, func(l *Line) bool { return l.Counts() && c.holds(l) })
		var sum mitra.Rupiah
		for i := range own {
			if sum += own[i].Amount; sum > mitra.MaxRupiah {
				return nil, &WorkloadError{*own[i].Workload, "jumlah kontrak melewati batas " + mitra.MaxRupiah.Format()}
			}
		}
		months, err := c.months(own)
		if err != nil {
			return nil, err
		}
		if c.plan, err = e.whole(id, months, own); err != nil {
			return nil, err
		}
		if c.realized, err = e.whole(id, months, asRealized(own)); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

// months returns the months of the contract as it was planned, all of whose lines must
// agree in what it is worth.
func (c *contract) months(lines []Line) (mitra.Period, error) {
	first := lines[0].Workload
	term := first.Period
	for i := range lines {
		w := lines[i].Workload
		if w.Worth != first.Worth {
			return term, &WorkloadError{*w, fmt.Sprintf("kontrak disebut senilai %s O-B dan %s O-B", first.Worth.Format(), w.Worth.Format())}
		}
		if w.Period.From.Before(term.From) {
			term.From = w.Period.From
		}
		if w.Period.To.After(term.To) {
			term.To = w.Period.To
		}
	}
	return mitra.Period{From: term.From.Month().First(), To: term.To.Month().Last()}, nil
}

func (e *Engine) whole(id mitra.SobatID, months mitra.Period, lines []Line) ([]Test, error) {
	first := lines[0].Workload
	tests, err := e.tests(id, months, first.Worth, lines)
	for i := range tests {
		tests[i].Contract = first.Survey
	}
	return tests, err
}
