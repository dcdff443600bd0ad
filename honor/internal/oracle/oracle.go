// Package oracle is a second, deliberately naive implementation of the monthly
// honor ceiling, written from the rules alone. Tests run it beside the real
// engine on random payrolls and compare the results.
//
// It must stay independent: it imports the standard library only, shares no
// code with the engine and must not be changed to follow the engine. When the
// two disagree, the written rules decide which of them is wrong.
package oracle

import (
	"cmp"
	"math/big"
	"slices"
)

// Classes and roles. Every role may be held in either class.
const (
	survey = 1
	census = 2

	enumerator = 1
	processing = 3
	lastRole   = 5
)

// Rounding modes.
const (
	halfUp = iota
	halfEven
	down
	up
)

// Day is a calendar day.
type Day struct{ Y, M, D int }

// Month is a calendar month.
type Month struct{ Y, M int }

// Share is the part of a work that belongs to one month.
type Share struct {
	Month    Month
	From, To Day
	Units    int64 // at the work's Scale
}

// Done is realised volume, of one month or (Month nil) of the whole work.
type Done struct {
	Month   *Month
	Units   int64
	Partial bool // more is to come: the month is not yet known
}

// Work is one line of workload of one person.
type Work struct {
	Survey         string
	Class, Role    int
	Unit           string // "O-B" is person-month
	Units          int64
	Scale          int // volume = Units / 10^Scale
	Price          int64
	From, To       Day
	Uncounted      bool
	Satker         string
	Chosen         *Month
	Paid           *Day
	Frozen         []Share  // a given split, taken as is
	Worth          *big.Rat // the O-B the whole contract is worth; nil: judged by month
	Done           []Done
	Ended, NoHonor bool
}

// Case is the payroll of one person and the way it is to be judged.
type Case struct {
	Works    []Work
	Own      string // own satker; works of another non-empty satker are external
	Rule     string
	Reading  string
	Rounding int
	Position int   // for P7: 1 pendataan, 2 pengolahan, 3 both
	Flat     int64 // for P8
	Cap      func(class, role int, m Month) int64
}

// Line is one work in one month.
type Line struct {
	Work                  int
	Month                 Month
	Units                 int64
	Amount                int64
	Known                 bool
	DoneUnits, DoneAmount int64
}

// Test compares an amount with its ceiling; it is passed when Used <= Limit.
type Test struct{ Used, Limit int64 }

// MonthResult is the verdict on one month.
type MonthResult struct {
	Month                Month
	Lines                []Line
	Total                int64 // planned amounts of the lines that are not external
	Tests                []Test
	Overlap, PersonMonth bool
	AnyDone              bool
	DoneTotal            int64
	DoneTests            []Test
	DoneOverlap          bool
}

// line is a share with everything that judging it needs.
type line struct {
	Line
	work     *Work
	from, to Day
	money    bool // split as rupiah: has an amount, but no units
}

// value is the amount the line is judged by.
func (l *line) value(done bool) int64 {
	if done && l.Known {
		return l.DoneAmount
	}
	return l.Amount
}

// matters tells whether the line is of any importance for the ceiling.
func (l *line) matters(done bool) bool {
	return !l.work.Uncounted && l.value(done) > 0
}

// counts tells whether the line enters the tests of its month.
func (l *line) counts(done bool) bool {
	return l.matters(done) && l.work.Worth == nil
}

// Evaluate splits all works over the months and judges every month.
func Evaluate(c Case) []MonthResult {
	lines := place(&c)
	for i := range c.Works {
		realise(&c, &c.Works[i], of(lines, i))
	}
	var months []Month
	for _, l := range lines {
		if !slices.Contains(months, l.Month) {
			months = append(months, l.Month)
		}
	}
	slices.SortFunc(months, Month.compare)
	var results []MonthResult
	for _, m := range months {
		r := MonthResult{Month: m}
		for _, l := range lines {
			if l.Month != m {
				continue
			}
			r.Lines = append(r.Lines, l.Line)
			r.AnyDone = r.AnyDone || l.Known
		}
		r.Total = total(&c, lines, m, false)
		r.Tests = judge(&c, lines, m, false)
		r.Overlap = overlap(&c, lines, m, false)
		r.PersonMonth = personMonth(lines, m)
		if r.AnyDone {
			r.DoneTotal = total(&c, lines, m, true)
			r.DoneTests = judge(&c, lines, m, true)
			r.DoneOverlap = overlap(&c, lines, m, true)
		}
		results = append(results, r)
	}
	return results
}

// of returns the lines of one work, in month order.
func of(lines []*line, work int) []*line {
	var ls []*line
	for _, l := range lines {
		if l.Work == work {
			ls = append(ls, l)
		}
	}
	slices.SortStableFunc(ls, func(a, b *line) int { return a.Month.compare(b.Month) })
	return ls
}

func total(c *Case, lines []*line, m Month, done bool) int64 {
	var sum adder
	for _, l := range lines {
		external := l.work.Satker != "" && l.work.Satker != c.Own
		if l.Month == m && !external {
			sum.add(l.value(done))
		}
	}
	return sum.int64()
}

// ---- placing works in months ----

// place splits every work; the lines come in the order of the works.
func place(c *Case) []*line {
	var lines []*line
	var later []int
	for i := range c.Works {
		w := &c.Works[i]
		spill := c.Rule == "isi-dahulu" && len(w.Frozen) == 0 && w.From.month() != w.To.month() &&
			!w.Uncounted && w.Worth == nil
		if spill {
			later = append(later, i)
		} else {
			lines = append(lines, split(c, i)...)
		}
	}
	slices.SortStableFunc(later, func(i, j int) int {
		a, b := &c.Works[i], &c.Works[j]
		return cmp.Or(a.From.compare(b.From), cmp.Compare(a.Survey, b.Survey), cmp.Compare(a.Role, b.Role))
	})
	for _, i := range later {
		lines = append(lines, fill(c, i, lines)...)
	}
	slices.SortStableFunc(lines, func(a, b *line) int { return cmp.Compare(a.Work, b.Work) })
	return lines
}

// newLine is a line of units × price.
func newLine(c *Case, i int, m Month, from, to Day, units int64) *line {
	w := &c.Works[i]
	return &line{
		Line: Line{Work: i, Month: m, Units: units, Amount: amount(units, w, c.Rounding)},
		work: w, from: from, to: to,
	}
}

// split places one work whose split does not depend on the others.
func split(c *Case, i int) []*line {
	w := &c.Works[i]
	if len(w.Frozen) > 0 {
		var ls []*line
		for _, s := range w.Frozen {
			ls = append(ls, newLine(c, i, s.Month, s.From, s.To, s.Units))
		}
		return ls
	}
	whole := func(m Month) []*line {
		return []*line{newLine(c, i, m, w.From, w.To, w.Units)}
	}
	switch c.Rule {
	case "bulan-mulai":
		return whole(w.From.month())
	case "bulan-selesai":
		return whole(w.To.month())
	case "bulan-pilihan":
		return whole(*w.Chosen)
	case "bulan-bayar":
		switch {
		case w.Paid != nil:
			return whole(w.Paid.month())
		case w.Chosen != nil:
			return whole(*w.Chosen)
		}
		return whole(w.To.month())
	case "hari-unit", "hari-rupiah", "isi-dahulu":
		if w.From.month() == w.To.month() {
			return whole(w.From.month())
		}
	default:
		panic("oracle: unknown rule " + c.Rule)
	}

	ps := parts(w)
	var ls []*line
	if c.Rule == "hari-rupiah" {
		all := amount(w.Units, w, c.Rounding)
		for k, rupiah := range apportion(all, ps) {
			if rupiah > 0 || all == 0 && k == 0 {
				ls = append(ls, &line{
					Line: Line{Work: i, Month: ps[k].month, Amount: rupiah},
					work: w, from: ps[k].from, to: ps[k].to, money: true,
				})
			}
		}
		return ls
	}
	for k, units := range apportion(w.Units, ps) {
		if units > 0 {
			ls = append(ls, newLine(c, i, ps[k].month, ps[k].from, ps[k].to, units))
		}
	}
	return ls
}

// fill places one work month by month, up to the room that the lines placed
// before it leave; the last month takes the rest.
func fill(c *Case, i int, placed []*line) []*line {
	w := &c.Works[i]
	left := w.Units
	ps := parts(w)
	var ls []*line
	for n, p := range ps {
		l := newLine(c, i, p.month, p.from, p.to, left)
		if n < len(ps)-1 {
			here := counting(placed, p.month, false)
			for l.Units > 0 && over(c, here, l) {
				l.Units--
				l.Amount = amount(l.Units, w, c.Rounding)
			}
		}
		if l.Units > 0 {
			ls = append(ls, l)
		}
		left -= l.Units
	}
	return ls
}

// over tells whether a test of the month fails when l stands beside the lines.
func over(c *Case, lines []*line, l *line) bool {
	if l.counts(false) {
		lines = append(lines, l)
	}
	var room [2 * (lastRole + 1)]Test
	limit := func(class, role int) int64 { return c.Cap(class, role, l.Month) }
	for _, t := range tests(room[:0], c, lines, false, limit, c.Flat) {
		if t.Used > t.Limit {
			return true
		}
	}
	return false
}

// part is the piece of a term that lies in one month.
type part struct {
	month    Month
	from, to Day
	days     int64
}

// parts walks through the term day by day.
func parts(w *Work) []part {
	var ps []part
	for d := w.From; d.compare(w.To) <= 0; d = d.next() {
		if len(ps) == 0 || ps[len(ps)-1].month != d.month() {
			ps = append(ps, part{month: d.month(), from: d})
		}
		p := &ps[len(ps)-1]
		p.to = d
		p.days++
	}
	return ps
}

// apportion divides n by days: everyone gets the whole part of the exact quota,
// the rest goes one by one to the largest remainder, the earlier of equals.
func apportion(n int64, ps []part) []int64 {
	var days adder
	for _, p := range ps {
		days.add(p.days)
	}
	got := make([]int64, len(ps))
	rest := make([]big.Int, len(ps))
	left := n
	for i, p := range ps {
		q, product := new(big.Int), new(big.Int)
		product.Mul(big.NewInt(n), big.NewInt(p.days))
		q.QuoRem(product, &days.sum, &rest[i])
		got[i] = toInt64(q)
		left -= got[i]
	}
	for ; left > 0; left-- {
		best := 0
		for i := range rest {
			if rest[i].Cmp(&rest[best]) > 0 {
				best = i
			}
		}
		got[best]++
		rest[best].SetInt64(-1)
	}
	return got
}

// ---- realised volume ----

// realise sets the realised figures of the lines of one work, in month order.
func realise(c *Case, w *Work, ls []*line) {
	var all adder
	for _, d := range w.Done {
		all.add(d.Units)
		for _, l := range ls {
			if !d.Partial && (d.Month == nil || *d.Month == l.Month) {
				l.Known = true
			}
		}
		if d.Month != nil {
			for _, l := range ls {
				if *d.Month == l.Month {
					l.DoneUnits += d.Units
					break
				}
			}
		}
	}
	for _, d := range w.Done {
		if d.Month != nil {
			continue
		}
		left := d.Units
		for _, l := range ls {
			take := max(0, min(left, l.Units-l.DoneUnits))
			l.DoneUnits += take
			left -= take
		}
	}
	rupiah := amount(all.int64(), w, c.Rounding)
	for _, l := range ls {
		l.Known = l.Known || w.Ended
		l.DoneAmount = amount(l.DoneUnits, w, c.Rounding)
		if l.money {
			l.DoneAmount = min(rupiah, l.Amount)
			rupiah -= l.DoneAmount
		}
		if w.NoHonor {
			l.DoneAmount = 0
		}
	}
}

// ---- judging ----

// counting returns the lines that enter the tests of a month.
func counting(lines []*line, m Month, done bool) []*line {
	ls := make([]*line, 0, len(lines)+1)
	for _, l := range lines {
		if l.Month == m && l.counts(done) {
			ls = append(ls, l)
		}
	}
	return ls
}

// judge makes all tests of a month, sorted by limit and amount.
func judge(c *Case, lines []*line, m Month, done bool) []Test {
	limit := func(class, role int) int64 { return c.Cap(class, role, m) }
	ts := tests(nil, c, counting(lines, m, done), done, limit, c.Flat)
	for i, l := range lines {
		if l.Month != m || !l.matters(done) || l.work.Worth == nil {
			continue
		}
		seen := slices.ContainsFunc(lines[:i], func(e *line) bool {
			return e.Month == m && e.matters(done) && sameContract(e.work, l.work)
		})
		if !seen {
			ts = contract(ts, c, lines, l.work, done)
		}
	}
	slices.SortFunc(ts, func(a, b Test) int {
		return cmp.Or(cmp.Compare(a.Limit, b.Limit), cmp.Compare(a.Used, b.Used))
	})
	return ts
}

// sameContract tells whether both works belong to one contract that is judged
// as a whole.
func sameContract(a, b *Work) bool {
	return a.Worth != nil && b.Worth != nil && a.Survey == b.Survey && a.Satker == b.Satker
}

// contract judges the whole contract that w belongs to, over all months of it as planned.
func contract(ts []Test, c *Case, lines []*line, w *Work, done bool) []Test {
	var ls []*line
	first, last := w.From.month(), w.To.month()
	for _, l := range lines {
		if !l.matters(false) || !sameContract(l.work, w) {
			continue
		}
		if l.matters(done) {
			ls = append(ls, l)
		}
		if m := l.work.From.month(); m.compare(first) < 0 {
			first = m
		}
		if m := l.work.To.month(); m.compare(last) > 0 {
			last = m
		}
	}
	times := func(n int64) int64 {
		x := new(big.Rat).SetInt64(n)
		x.Mul(x, w.Worth)
		return toInt64(new(big.Int).Quo(x.Num(), x.Denom()))
	}
	limit := func(class, role int) int64 {
		low := c.Cap(class, role, first)
		for m := first; m.compare(last) <= 0; m = m.next() {
			low = min(low, c.Cap(class, role, m))
		}
		return times(low)
	}
	return tests(ts, c, ls, done, limit, times(c.Flat))
}

// tests appends to ts the tests of the reading on the lines, all of which count.
func tests(ts []Test, c *Case, lines []*line, done bool, limit func(class, role int) int64, flat int64) []Test {
	if len(lines) == 0 {
		return ts
	}
	// In the three below, class 0 and role 0 mean any.
	is := func(l *line, class, role int) bool {
		return (class == 0 || l.work.Class == class) && (role == 0 || l.work.Role == role)
	}
	held := func(class, role int) bool {
		return slices.ContainsFunc(lines, func(l *line) bool { return is(l, class, role) })
	}
	sum := func(class, role int) int64 {
		var s adder
		for _, l := range lines {
			if is(l, class, role) {
				s.add(l.value(done))
			}
		}
		return s.int64()
	}
	extreme := func(class int, pick func(a, b int64) int64) int64 { // cap among the roles held
		var e int64
		found := false
		for _, l := range lines {
			if !is(l, class, 0) {
				continue
			}
			v := limit(l.work.Class, l.work.Role)
			if found {
				v = pick(e, v)
			}
			e, found = v, true
		}
		return e
	}
	lowest := func(a, b int64) int64 { return min(a, b) }
	highest := func(a, b int64) int64 { return max(a, b) }
	perClass := func() {
		for class := survey; class <= census; class++ {
			if held(class, 0) {
				ts = append(ts, Test{sum(class, 0), limit(class, enumerator)})
			}
		}
	}
	perRole := func() {
		for class := survey; class <= census; class++ {
			for role := 1; role <= lastRole; role++ {
				if held(class, role) {
					ts = append(ts, Test{sum(class, role), limit(class, role)})
				}
			}
		}
	}
	deciding := survey
	if held(census, 0) {
		deciding = census
	}

	switch c.Reading {
	case "P1":
		ts = append(ts, Test{sum(0, 0), extreme(0, lowest)})
	case "P1S":
		if held(survey, 0) {
			ts = append(ts, Test{sum(survey, 0), extreme(survey, lowest)})
		}
	case "P2":
		ts = append(ts, Test{sum(0, 0), extreme(deciding, highest)})
	case "P3":
		perClass()
	case "P4":
		perRole()
	case "P5":
		perRole()
		perClass()
	case "P6":
		var both adder
		both.add(limit(deciding, enumerator))
		both.add(limit(deciding, processing))
		ts = append(ts, Test{sum(0, 0), both.int64()})
	case "P7":
		role := processing
		if c.Position == 1 {
			role = enumerator
		}
		ts = append(ts, Test{sum(0, 0), limit(deciding, role)})
	case "P8":
		ts = append(ts, Test{sum(0, 0), flat})
	default:
		panic("oracle: unknown reading " + c.Reading)
	}
	return ts
}

// overlap tells whether, under P3, a line of month m shares a day with a line
// of another survey and one of the two is a census line.
func overlap(c *Case, lines []*line, m Month, done bool) bool {
	if c.Reading != "P3" {
		return false
	}
	for _, a := range lines {
		for _, b := range lines {
			if a.Month == m && a.matters(done) && b.matters(done) &&
				a.work.Survey != b.work.Survey &&
				(a.work.Class == census || b.work.Class == census) &&
				a.from.compare(b.to) <= 0 && b.from.compare(a.to) <= 0 {
				return true
			}
		}
	}
	return false
}

// personMonth tells whether a person-month line, or a contract judged as a
// whole, stands beside another line of the month.
func personMonth(lines []*line, m Month) bool {
	for i, a := range lines {
		for j, b := range lines {
			if i != j && a.Month == m && b.Month == m && a.matters(false) && b.matters(false) &&
				(a.work.Unit == "O-B" || a.work.Worth != nil) && !sameContract(a.work, b.work) {
				return true
			}
		}
	}
	return false
}

// ---- arithmetic ----

// amount is units / 10^scale × price, rounded once.
func amount(units int64, w *Work, mode int) int64 {
	var n, x, d, q, r big.Int
	n.Mul(n.SetInt64(units), x.SetInt64(w.Price))
	d.SetInt64(1)
	x.SetInt64(10)
	for range w.Scale {
		d.Mul(&d, &x)
	}
	q.QuoRem(&n, &d, &r)
	half := r.Add(&r, &r).Cmp(&d) // twice the remainder against the divisor
	more := false
	switch mode {
	case halfUp:
		more = half >= 0
	case halfEven:
		more = half > 0 || half == 0 && q.Bit(0) == 1
	case down:
	case up:
		more = r.Sign() > 0
	default:
		panic("oracle: unknown rounding")
	}
	if more {
		q.Add(&q, d.SetInt64(1))
	}
	return toInt64(&q)
}

// adder sums exactly.
type adder struct{ sum, term big.Int }

func (a *adder) add(n int64) { a.sum.Add(&a.sum, a.term.SetInt64(n)) }

func (a *adder) int64() int64 { return toInt64(&a.sum) }

func toInt64(x *big.Int) int64 {
	if !x.IsInt64() {
		panic("oracle: number too large: " + x.String())
	}
	return x.Int64()
}

// ---- calendar ----

func (d Day) month() Month { return Month{d.Y, d.M} }

func (d Day) compare(e Day) int {
	return cmp.Or(cmp.Compare(d.Y, e.Y), cmp.Compare(d.M, e.M), cmp.Compare(d.D, e.D))
}

func (d Day) next() Day {
	if d.D < d.month().days() {
		return Day{d.Y, d.M, d.D + 1}
	}
	m := d.month().next()
	return Day{m.Y, m.M, 1}
}

func (m Month) compare(n Month) int {
	return cmp.Or(cmp.Compare(m.Y, n.Y), cmp.Compare(m.M, n.M))
}

func (m Month) next() Month {
	if m.M == 12 {
		return Month{m.Y + 1, 1}
	}
	return Month{m.Y, m.M + 1}
}

func (m Month) days() int {
	switch m.M {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if m.Y%4 == 0 && (m.Y%100 != 0 || m.Y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
