package honor_test

import (
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func (r *try) askPrice(a *answer) {
	q := r.AskPrice
	price, err := r.shks.Price(honor.PriceQuery{Survey: q.Survey, Role: q.Role, Unit: q.Unit, Region: q.Region, On: q.On})
	a.Price = figureOf(price, err)
}

func (r *try) askCap(a *answer) {
	q := r.AskCap
	limit, err := r.sbml.Cap(honor.CapQuery{
		Class: q.Class, Role: q.Role, Staff: q.Staff, Region: q.Region, Month: q.Month, LastDay: q.LastDay,
	})
	a.Cap = figureOf(limit, err)
}

func figureOf(d mitra.Dated[mitra.Rupiah], err error) *figureAnswer {
	return &figureAnswer{d.Value, d.Source.Title, failure{faultsOf(err)}}
}

func (r *try) askFindings(a *answer) { a.Findings = findingsOf(r.tableFindings) }

func (r *try) askShort(a *answer) {
	a.CapsShort = findingsOf(r.sbml.Check(r.Period))
	a.PricesShort = findingsOf(r.shks.Check(r.Period))
}

func (r *try) askRows(a *answer) {
	a.CapRows, a.PriceRows = nil, nil
	for row := range r.sbml.Rows() {
		a.CapRows = append(a.CapRows, capRow{row.Region, row.Class, row.Role, row.Staff, row.Cap.Value, editionOf(row.Cap)})
	}
	for row := range r.shks.Rows() {
		a.PriceRows = append(a.PriceRows, priceRow{row.Survey, row.Role, row.Unit, row.Region, row.Price.Value, editionOf(row.Price)})
	}
}

func (r *try) askChanges(a *answer) {
	a.CapChanges = changesOf(r.sbml.Changes(r.previous.sbml))
	a.PriceChanges = changesOf(r.shks.Changes(r.previous.shks))
}

func changesOf(changes []honor.Change) (out []changeAnswer) {
	for _, c := range changes {
		out = append(out, changeAnswer{
			c.Record, c.Period.From, c.Period.To, c.Before.Value, c.After.Value, c.Before.Source.Title, c.After.Source.Title,
		})
	}
	return out
}

func findingsOf(findings mitra.Findings) (out []findingAnswer) {
	for _, f := range findings {
		out = append(out, findingAnswer{f.Code, f.Severity.String(), f.Record, f.Field, f.Message})
	}
	return out
}
