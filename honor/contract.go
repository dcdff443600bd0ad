package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// contract is all work of one activity that is judged once, as a whole, since it is
// worth several months of one person.
type contract struct {
	survey   string
	satker   mitra.RegionCode
	plan     []Test
	realized []Test
}

func (c *contract) holds(l *Line) bool {
	return l.whole() && l.Workload.Survey == c.survey && l.Workload.Satker == c.satker
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
next:
	for i := range lines {
		w := lines[i].Workload
		if !lines[i].whole() {
			continue
		}
		for j := range out {
			if out[j].holds(&lines[i]) {
				continue next
			}
		}
		c := contract{survey: w.Survey, satker: w.Satker}
		own := keep(lines, c.holds)
		if c.plan, err = e.whole(id, own); err != nil {
			return nil, err
		}
		if c.realized, err = e.whole(id, asRealized(own)); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, nil
}

func (e *Engine) whole(id mitra.SobatID, lines []Line) ([]Test, error) {
	first := lines[0].Workload
	term := first.Period
	for i := range lines {
		w := lines[i].Workload
		if w.Worth != first.Worth {
			return nil, &WorkloadError{*w, fmt.Sprintf("kontrak disebut senilai %s O-B dan %s O-B", first.Worth.Format(), w.Worth.Format())}
		}
		if w.Period.From.Before(term.From) {
			term.From = w.Period.From
		}
		if w.Period.To.After(term.To) {
			term.To = w.Period.To
		}
	}
	months := mitra.Period{From: term.From.Month().First(), To: term.To.Month().Last()}
	tests, err := e.tests(id, months, first.Worth, lines)
	for i := range tests {
		tests[i].Contract = first.Survey
	}
	return tests, err
}
