package validation

import (
	"iter"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// maxMonths is the longest work that can be meant: budgets are yearly, and years
// are mistyped.
const maxMonths = 24

// checkMoney asks whether the line can be priced and judged.
func (r record) checkMoney(w mitra.Workload) {
	if !sound(w.Period) || w.Role == 0 {
		return
	}
	if n := countMonths(w.Period); n > maxMonths {
		r.say(mitra.Error, codeTooManyMonths, "selesai", "masa kerja %s mencakup %d bulan, paling banyak %d; periksa tahunnya", w.Period.Format(), n, maxMonths)
		return
	}
	r.checkPrice(w)
	if !w.Uncounted && w.Class != 0 && r.c.SBML != nil && r.c.Satker.Code != "" {
		r.checkCaps(w)
	}
}

func (r record) checkPrice(w mitra.Workload) {
	c := r.c
	fixed := w.Price != nil && (!c.own(w) || c.prices == honor.PriceFree)
	if fixed || c.SHKS == nil || w.Unit == "" || w.Survey == "" || c.unknownSurvey(w) {
		if w.Price != nil {
			r.checkAmount(w, *w.Price)
		}
		return
	}
	list, err := c.SHKS.Price(honor.PriceQuery{Survey: w.Survey, Role: w.Role, Unit: w.Unit, Region: w.Region, On: w.Period.From})
	if err != nil {
		r.say(mitra.Error, codeNoPrice, "satuan", "harga satuan %s untuk %s, satuan %s, pada %s tidak ada di %s",
			quote(w.Survey), w.Role, w.Unit, w.Period.From.Format(), fileSHKS)
		return
	}
	price := list.Value
	if w.Price != nil {
		price = *w.Price
	}
	switch {
	case price > list.Value:
		r.say(mitra.Error, codeAbovePrice, "harga", "harga %s melebihi harga SHKS %s (%s)", price.Format(), list.Value.Format(), list.Source)
	case price != list.Value && c.prices == honor.PriceExact:
		r.say(mitra.Error, codeAbovePrice, "harga", "harga %s harus sama dengan harga SHKS %s (%s)", price.Format(), list.Value.Format(), list.Source)
	}
	r.checkAmount(w, price)
}

func (r record) checkAmount(w mitra.Workload, price mitra.Rupiah) {
	if w.Volume.Decimal().Mul(price.Decimal()).GreaterThan(mitra.MaxRupiah.Decimal()) {
		r.say(mitra.Error, codeAmount, "volume", "volume %s dengan harga %s melewati batas %s", w.Volume.Format(), price.Format(), mitra.MaxRupiah.Format())
	}
}

// checkCaps asks for the ceiling of every month of the work, as the engine will.
func (r record) checkCaps(w mitra.Workload) {
	c := r.c
	staff := c.people[w.Mitra].Staff
	if staff == 0 {
		staff = mitra.NonASN
	}
	var missing []string
	for month := range months(w.Period) {
		q := honor.CapQuery{Class: w.Class, Role: w.Role, Staff: staff, Region: c.Satker.Code, Month: month}
		if _, err := c.SBML.Cap(q); err != nil {
			missing = append(missing, month.Format())
		}
	}
	if len(missing) > 0 {
		r.say(mitra.Error, codeNoCap, "peran", "batas SBML %s %s untuk %s tidak lengkap di %s",
			w.Class, w.Role, strings.Join(missing, ", "), fileSBML)
	}
}

func countMonths(p mitra.Period) int {
	from, to := p.From.Month(), p.To.Month()
	return 12*(to.Year()-from.Year()) + to.Number() - from.Number() + 1
}

// months yields the months of a period that is sound and not too long, and none of
// any other.
func months(p mitra.Period) iter.Seq[mitra.Month] {
	return func(yield func(mitra.Month) bool) {
		if !sound(p) || countMonths(p) > maxMonths {
			return
		}
		for m := p.From.Month(); !m.IsZero() && m.Compare(p.To.Month()) <= 0 && yield(m); m = m.Next() {
		}
	}
}

// checkPersonMonths looks for honor beside honor by the month (O-B).
func (c *checker) checkPersonMonths() {
	if c.personMonthFree {
		return
	}
	type mitraMonth struct {
		id    mitra.SobatID
		month mitra.Month
	}
	lines := map[mitraMonth][]int{}
	for i, w := range c.Workloads {
		if !w.Uncounted && w.Mitra != "" {
			for month := range months(w.Period) {
				key := mitraMonth{w.Mitra, month}
				lines[key] = append(lines[key], i)
			}
		}
	}
	for i, w := range c.Workloads {
		if w.Unit != mitra.PersonMonth || w.Uncounted {
			continue
		}
		for month := range months(w.Period) {
			if group := lines[mitraMonth{w.Mitra, month}]; len(group) > 1 {
				c.sayPersonMonth(w, month, others(group, i, func(j int) record {
					return record{c, c.Workloads[j].Place, c.Workloads[j].Survey}
				}))
				break
			}
		}
	}
}

func (c *checker) sayPersonMonth(w mitra.Workload, month mitra.Month, beside string) {
	record{c, w.Place, string(w.Mitra)}.say(c.personMonth, codePersonMonth, "satuan",
		"honor O-B (orang-bulan) pada %s disertai honor lain: %s", month.Format(), beside)
}
