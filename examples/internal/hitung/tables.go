package hitung

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// tables builds the dated tables. Each row knows its place in the input, so that
// findings and explanations can name it. skip leaves out rows that could not be read.
func (t *Tables) tables(skip func(pointer string) bool) (*honor.SHKS, *honor.SBML, mitra.Findings) {
	var prices []honor.PriceRow
	for i, row := range t.Prices {
		at := fmt.Sprintf("/tabel/shks/%d", i)
		if !skip(at) {
			prices = append(prices, honor.PriceRow{
				Survey: row.Survey, Role: row.Role, Unit: row.Unit, Region: row.Region, Price: row.dated(row.Price, at),
			})
		}
	}
	var caps []honor.CapRow
	for i, row := range t.Caps {
		at := fmt.Sprintf("/tabel/sbml/%d", i)
		if !skip(at) {
			caps = append(caps, honor.CapRow{
				Class: row.Class, Role: row.Role, Staff: row.Staff, Region: row.Region, Cap: row.dated(row.Cap, at),
			})
		}
	}
	shks, found := honor.NewSHKS(slices.Values(prices))
	sbml, more := honor.NewSBML(slices.Values(caps))
	found = append(found, more...)
	for i := range found {
		found[i].Place.Pointer += "/" + found[i].Field
	}
	return shks, sbml, found
}

func (s *source) dated(value mitra.Rupiah, at string) mitra.Dated[mitra.Rupiah] {
	return mitra.Dated[mitra.Rupiah]{
		Period: mitra.Period{From: s.From, To: s.To},
		Value:  value,
		Source: mitra.Source{Title: s.Title, Article: s.Article, URL: s.URL, Retrieved: s.Retrieved, Place: mitra.Place{Pointer: at}},
	}
}
