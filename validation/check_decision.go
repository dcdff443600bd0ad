package validation

import "github.com/adminmitra/adminmitra/mitra"

// checkDecisions holds decisions to one for each mitra and month, of mitra that are
// known: of two nobody could say which one counts.
func (c *checker) checkDecisions() {
	type key struct {
		id    mitra.SobatID
		month mitra.Month
	}
	first := map[key]mitra.Place{}
	for _, d := range c.Decisions {
		r := record{c, d.Place, string(d.Mitra)}
		if _, known := c.people[d.Mitra]; !known && len(c.people) > 0 {
			r.say(mitra.Error, codeMitraUnknown, "id_sobat", "mitra %s tidak tercatat%s", d.Mitra, c.suggest(string(d.Mitra), c.ids))
		}
		k := key{d.Mitra, d.Month}
		if at, seen := first[k]; seen {
			r.say(mitra.Error, codeDecisionTwice, "bulan", "sudah ada keputusan untuk %s (%s); hapus salah satu", d.Month.Format(), at)
			continue
		}
		first[k] = d.Place
	}
}
