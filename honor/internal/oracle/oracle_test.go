package oracle

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"reflect"
	"testing"
	"time"
)

// Ceilings of one office in 2025; the roles it does not state are invented.
var caps = [3][6]int64{
	survey: {0, 3_439_000, 3_439_000, 3_414_000, 3_400_000, 3_500_000},
	census: {0, 4_815_000, 5_330_000, 3_525_000, 3_600_000, 5_500_000},
}

func fixed(class, role int, _ Month) int64 { return caps[class][role] }

func day(m, d int) Day { return Day{2025, m, d} }

func month(m int) *Month { return &Month{2025, m} }

// work is a work of whole units with the given term.
func work(survey string, class, role int, units, price int64, from, to Day) Work {
	return Work{Survey: survey, Class: class, Role: role, Unit: "dokumen", Units: units, Price: price, From: from, To: to}
}

// march is a work of one unit in March.
func march(survey string, class, role int, price int64) Work {
	return work(survey, class, role, 1, price, day(3, 1), day(3, 31))
}

func run(rule, reading string, works ...Work) []MonthResult {
	return Evaluate(Case{Works: works, Own: "9999", Rule: rule, Reading: reading, Cap: fixed})
}

// show writes the lines of all months as "work:month=units/amount".
func show(rs []MonthResult) string {
	s := ""
	for _, r := range rs {
		for _, l := range r.Lines {
			s += fmt.Sprintf("%d:%d=%d/%d ", l.Work, l.Month.M, l.Units, l.Amount)
		}
	}
	return s
}

// showDone writes the realised side as "work:month=units/amount", "?" if not known.
func showDone(rs []MonthResult) string {
	s := ""
	for _, r := range rs {
		for _, l := range r.Lines {
			mark := "?"
			if l.Known {
				mark = ""
			}
			s += fmt.Sprintf("%d:%d=%d/%d%s ", l.Work, l.Month.M, l.DoneUnits, l.DoneAmount, mark)
		}
	}
	return s
}

func same(t *testing.T, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("\n got %v\nwant %v", got, want)
	}
}

func TestRules(t *testing.T) {
	// 17 days in January, 15 in February.
	term := work("A", survey, enumerator, 10, 1001, day(1, 15), day(2, 15))
	with := func(change func(w *Work)) Work {
		w := term
		change(&w)
		return w
	}
	tests := []struct {
		name, rule string
		work       Work
		want       string
	}{
		{"units", "hari-unit", term, "0:1=5/5005 0:2=5/5005 "},                                                                   // 5.31 4.69
		{"decimal units", "hari-unit", with(func(w *Work) { w.Units, w.Scale = 100, 1 }), "0:1=53/5305 0:2=47/4705 "},            // 53.1 46.9; 5305.3 4704.7
		{"one unit", "hari-unit", with(func(w *Work) { w.Units = 1 }), "0:1=1/1001 "},                                            // 0.53 0.47
		{"tie", "hari-unit", with(func(w *Work) { w.Units, w.From, w.To = 5, day(1, 31), day(2, 1) }), "0:1=3/3003 0:2=2/2002 "}, // 2.5 2.5
		{"three months", "hari-unit", with(func(w *Work) { w.To = day(3, 4) }), "0:1=3/3003 0:2=6/6006 0:3=1/1001 "},             // of 49 days: 3.47 5.71 0.82
		{"leap year", "hari-unit", with(func(w *Work) { w.Units, w.From, w.To = 60, Day{2024, 1, 1}, Day{2024, 2, 29} }), "0:1=31/31031 0:2=29/29029 "},
		{"over new year", "hari-unit", with(func(w *Work) { w.Units, w.From, w.To = 2, Day{2024, 12, 31}, Day{2025, 1, 1} }), "0:12=1/1001 0:1=1/1001 "},
		{"nothing", "hari-unit", with(func(w *Work) { w.Units = 0 }), ""},
		{"start", "bulan-mulai", term, "0:1=10/10010 "},
		{"end", "bulan-selesai", term, "0:2=10/10010 "},
		{"chosen", "bulan-pilihan", with(func(w *Work) { w.Chosen = month(5) }), "0:5=10/10010 "},
		{"paid", "bulan-bayar", with(func(w *Work) { w.Chosen, w.Paid = month(5), &Day{2025, 6, 30} }), "0:6=10/10010 "},
		{"planned", "bulan-bayar", with(func(w *Work) { w.Chosen = month(5) }), "0:5=10/10010 "},
		{"not planned", "bulan-bayar", term, "0:2=10/10010 "},
		{"rupiah", "hari-rupiah", term, "0:1=0/5318 0:2=0/4692 "}, // 5317.81 4692.19
		{"one rupiah", "hari-rupiah", with(func(w *Work) { w.Units, w.Price = 1, 1 }), "0:1=0/1 "},
		{"no rupiah", "hari-rupiah", with(func(w *Work) { w.Price = 0 }), "0:1=0/0 "},
		{"rupiah, one month", "hari-rupiah", with(func(w *Work) { w.To = day(1, 31) }), "0:1=10/10010 "},
		{"frozen", "hari-rupiah", with(func(w *Work) {
			w.Frozen = []Share{{*month(1), day(1, 15), day(1, 31), 9}, {*month(2), day(2, 1), day(2, 15), 1}}
		}), "0:1=9/9009 0:2=1/1001 "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, show(run(tt.rule, "P8", tt.work)), tt.want) })
	}
}

func TestCalendar(t *testing.T) {
	d := Day{1999, 12, 30}
	for at := time.Date(1999, 12, 30, 0, 0, 0, 0, time.UTC); at.Year() < 2105; at = at.AddDate(0, 0, 1) {
		if want := (Day{at.Year(), int(at.Month()), at.Day()}); d != want {
			t.Fatalf("got %v, want %v", d, want)
		}
		d = d.next()
	}
}

func TestRounding(t *testing.T) {
	tests := []struct {
		units int64 // tenths
		want  [4]int64
	}{
		{20, [4]int64{2, 2, 2, 2}},
		{24, [4]int64{2, 2, 2, 3}},
		{25, [4]int64{3, 2, 2, 3}},
		{26, [4]int64{3, 3, 2, 3}},
		{35, [4]int64{4, 4, 3, 4}},
	}
	for _, tt := range tests {
		for mode, want := range tt.want {
			same(t, amount(tt.units, &Work{Scale: 1, Price: 1}, mode), want)
		}
	}
	same(t, amount(123, &Work{Scale: 2, Price: 150}, halfUp), int64(185)) // 184.5
}

func TestReadings(t *testing.T) {
	two := []Work{march("A", survey, enumerator, 2_000_000), march("B", survey, processing, 1_420_000)}
	three := append(two[:2:2], march("C", census, 2, 1_000_000))
	tests := []struct {
		reading  string
		position int
		two      []Test
		three    []Test
	}{
		{"P1", 0, []Test{{3_420_000, 3_414_000}}, []Test{{4_420_000, 3_414_000}}},
		{"P1S", 0, []Test{{3_420_000, 3_414_000}}, []Test{{3_420_000, 3_414_000}}},
		{"P2", 0, []Test{{3_420_000, 3_439_000}}, []Test{{4_420_000, 5_330_000}}},
		{"P3", 0, []Test{{3_420_000, 3_439_000}}, []Test{{3_420_000, 3_439_000}, {1_000_000, 4_815_000}}},
		{"P4", 0, []Test{{1_420_000, 3_414_000}, {2_000_000, 3_439_000}},
			[]Test{{1_420_000, 3_414_000}, {2_000_000, 3_439_000}, {1_000_000, 5_330_000}}},
		{"P5", 0, []Test{{1_420_000, 3_414_000}, {2_000_000, 3_439_000}, {3_420_000, 3_439_000}},
			[]Test{{1_420_000, 3_414_000}, {2_000_000, 3_439_000}, {3_420_000, 3_439_000}, {1_000_000, 4_815_000}, {1_000_000, 5_330_000}}},
		{"P6", 0, []Test{{3_420_000, 6_853_000}}, []Test{{4_420_000, 8_340_000}}},
		{"P7", 1, []Test{{3_420_000, 3_439_000}}, []Test{{4_420_000, 4_815_000}}},
		{"P7", 2, []Test{{3_420_000, 3_414_000}}, []Test{{4_420_000, 3_525_000}}},
		{"P7", 3, []Test{{3_420_000, 3_414_000}}, []Test{{4_420_000, 3_525_000}}},
		{"P8", 0, []Test{{3_420_000, 4_000_000}}, []Test{{4_420_000, 4_000_000}}},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.reading, tt.position), func(t *testing.T) {
			c := Case{Works: two, Rule: "hari-unit", Reading: tt.reading, Position: tt.position, Flat: 4_000_000, Cap: fixed}
			same(t, Evaluate(c)[0].Tests, tt.two)
			c.Works = three
			same(t, Evaluate(c)[0].Tests, tt.three)
			// Lines that do not count change nothing.
			uncounted := march("D", census, 5, 9_000_000)
			uncounted.Uncounted = true
			c.Works = append(three[:3:3], uncounted, march("E", survey, 4, 0))
			same(t, Evaluate(c)[0].Tests, tt.three)
			c.Works = c.Works[3:]
			same(t, Evaluate(c)[0].Tests, []Test(nil))
		})
	}
	same(t, run("hari-unit", "P1S", three[2])[0].Tests, []Test(nil))

	// Census ceilings below the survey ceilings.
	c := Case{Works: three, Rule: "hari-unit", Cap: func(class, role int, _ Month) int64 { return int64(1000/class + role) }}
	for reading, limit := range map[string]int64{"P1": 502, "P1S": 1001, "P2": 502, "P6": 501 + 503, "P7": 503} {
		c.Reading = reading
		same(t, Evaluate(c)[0].Tests[0].Limit, limit)
	}
}

func TestExternal(t *testing.T) {
	a, b, c := march("A", survey, 1, 100), march("B", survey, 1, 20), march("C", survey, 1, 3)
	a.Satker, b.Satker, c.Uncounted = "9998", "9999", true
	r := run("hari-unit", "P1", a, b, c)[0]
	same(t, r.Total, int64(23))
	same(t, r.Tests, []Test{{120, 3_439_000}})
}

func TestCapOfTheMonth(t *testing.T) {
	w := work("A", survey, enumerator, 2, 5, day(1, 31), day(2, 1))
	c := Case{Works: []Work{w}, Rule: "hari-unit", Reading: "P1", Cap: func(_, _ int, m Month) int64 { return int64(m.M) }}
	rs := Evaluate(c)
	same(t, rs[0].Tests, []Test{{5, 1}})
	same(t, rs[1].Tests, []Test{{5, 2}})
}

func TestOverlap(t *testing.T) {
	c := work("C", census, 1, 1, 10, day(1, 20), day(2, 10))
	s := func(name string, from, to Day) Work { return work(name, survey, 1, 1, 10, from, to) }
	free := s("S", day(2, 10), day(2, 20))
	free.Price = 0
	uncounted := s("S", day(2, 10), day(2, 20))
	uncounted.Uncounted = true
	worth := s("S", day(2, 10), day(2, 20))
	worth.Worth = big.NewRat(2, 1)
	tests := []struct {
		name, rule, reading string
		other               Work
		want                []bool
	}{
		{"last day", "bulan-mulai", "P3", s("S", day(2, 10), day(2, 20)), []bool{true, true}},
		{"day after", "bulan-mulai", "P3", s("S", day(2, 11), day(2, 20)), []bool{false, false}},
		{"first day", "bulan-mulai", "P3", s("S", day(1, 1), day(1, 20)), []bool{true}},
		{"same survey", "bulan-mulai", "P3", s("C", day(2, 10), day(2, 20)), []bool{false, false}},
		{"other reading", "bulan-mulai", "P5", s("S", day(2, 10), day(2, 20)), []bool{false, false}},
		{"part of the term", "hari-unit", "P3", s("S", day(2, 10), day(2, 20)), []bool{false, false}}, // the one unit is in January
		{"no amount", "bulan-mulai", "P3", free, []bool{false, false}},
		{"uncounted", "bulan-mulai", "P3", uncounted, []bool{false, false}},
		{"worth", "bulan-mulai", "P3", worth, []bool{true, true}},
		{"two censuses", "bulan-mulai", "P3", work("D", census, 1, 1, 10, day(2, 1), day(2, 1)), []bool{true, true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []bool
			for _, r := range run(tt.rule, tt.reading, c, tt.other) {
				got = append(got, r.Overlap)
			}
			same(t, got, tt.want)
		})
	}
	rs := run("bulan-mulai", "P3", s("S", day(2, 1), day(2, 2)), s("T", day(2, 1), day(2, 2)))
	same(t, rs[0].Overlap, false)
}

func TestWorth(t *testing.T) {
	// 59 days: 31 and 28 units.
	w := work("SE", census, enumerator, 59, 200_000, day(1, 1), day(2, 28))
	w.Worth = big.NewRat(5, 2)
	lower := func(class, role int, m Month) int64 {
		switch {
		case role == processing:
			return 3_525_001 // × 2.5 = 8,812,502.5
		case m.M == 2:
			return 4_800_001 // × 2.5 = 12,000,002.5
		}
		return caps[class][role]
	}
	side := work("A", survey, enumerator, 1, 70, day(1, 1), day(1, 31))
	for _, tt := range []struct {
		reading  string
		jan, feb []Test
	}{
		{"P1", []Test{{70, 3_439_000}, {11_800_000, 12_000_002}}, []Test{{11_800_000, 12_000_002}}},
		{"P1S", []Test{{70, 3_439_000}}, nil},
		{"P5", []Test{{70, 3_439_000}, {70, 3_439_000}, {11_800_000, 12_000_002}, {11_800_000, 12_000_002}},
			[]Test{{11_800_000, 12_000_002}, {11_800_000, 12_000_002}}},
		{"P6", []Test{{70, 6_964_001}, {11_800_000, 20_812_504}}, []Test{{11_800_000, 20_812_504}}},
		{"P8", []Test{{70, 101}, {11_800_000, 252}}, []Test{{11_800_000, 252}}},
	} {
		t.Run(tt.reading, func(t *testing.T) {
			rs := Evaluate(Case{Works: []Work{w, side}, Rule: "hari-unit", Reading: tt.reading, Flat: 101, Cap: lower})
			same(t, rs[0].Tests, tt.jan)
			same(t, rs[1].Tests, tt.feb)
		})
	}

	// Two works of one contract, and the same survey for another satker.
	v := work("SE", census, 2, 1, 300_000, day(2, 1), day(2, 1))
	v.Worth = w.Worth
	x := v
	x.Satker = "9998"
	rs := run("hari-unit", "P1", w, v, x)
	same(t, rs[0].Tests, []Test{{12_100_000, 12_037_500}})
	same(t, rs[1].Tests, []Test{{12_100_000, 12_037_500}, {300_000, 13_325_000}})

	// Realised: 40 units of w; nothing of v, which then holds no role.
	w.Done = []Done{{Units: 40}}
	v.Ended = true
	rs = run("hari-unit", "P4", w, v)
	same(t, showDone(rs), "0:1=31/6200000 0:2=9/1800000 1:2=0/0 ")
	same(t, rs[0].DoneTests, []Test{{8_000_000, 12_037_500}})
	same(t, rs[1].Tests, []Test{{11_800_000, 12_037_500}, {300_000, 13_325_000}})
	same(t, rs[1].DoneTests, []Test{{8_000_000, 12_037_500}})
	w.Done = []Done{{Units: 30}} // nothing in February
	rs = run("hari-unit", "P4", w, v)
	same(t, rs[0].DoneTests, []Test{{6_000_000, 12_037_500}})
	same(t, rs[1].AnyDone, true)
	same(t, rs[1].DoneTests, []Test(nil))

	// The lowest ceiling is that of April, where only the last work lies, or of
	// January, where only the first one begins.
	a := work("SE", census, enumerator, 1, 1, day(1, 31), day(2, 28))
	b := work("SE", census, enumerator, 1, 1, day(2, 1), day(4, 1))
	a.Worth, b.Worth = w.Worth, w.Worth
	for lowest := 1; lowest <= 5; lowest++ {
		c := Case{Works: []Work{b, a, b}, Rule: "hari-unit", Reading: "P1", Cap: func(_, _ int, m Month) int64 {
			if m.M == lowest {
				return 10
			}
			return 20
		}}
		limit := int64(25)
		if lowest == 5 {
			limit = 50
		}
		for _, r := range Evaluate(c) {
			same(t, r.Tests, []Test{{3, limit}})
		}
	}
}

func TestPersonMonth(t *testing.T) {
	plain, other := march("A", survey, 1, 10), march("B", survey, 1, 10)
	ob := march("C", survey, 1, 10)
	ob.Unit = "O-B"
	worth := march("D", census, 1, 10)
	worth.Worth = big.NewRat(2, 1)
	mate := worth
	mate.Role, mate.Unit = 2, "O-B"
	free, uncounted := plain, plain
	free.Price, uncounted.Uncounted = 0, true
	april := plain
	april.From, april.To = day(4, 1), day(4, 1)
	for i, tt := range []struct {
		works []Work
		want  bool
	}{
		{[]Work{plain, other}, false},
		{[]Work{ob}, false},
		{[]Work{ob, plain}, true},
		{[]Work{ob, ob}, true},
		{[]Work{ob, free}, false},
		{[]Work{ob, uncounted}, false},
		{[]Work{ob, april}, false},
		{[]Work{plain, worth}, true},
		{[]Work{worth, mate}, false},
		{[]Work{worth, mate, plain}, true},
		{[]Work{worth, ob}, true},
	} {
		if got := run("hari-unit", "P1", tt.works...)[0].PersonMonth; got != tt.want {
			t.Errorf("%d: %v", i, got)
		}
	}
}

func TestFillFirstMonths(t *testing.T) {
	long := func(name string, class, role int, units, price int64) Work {
		return work(name, class, role, units, price, day(1, 20), day(3, 10))
	}
	january := work("Z", survey, enumerator, 1, 2_000_000, day(1, 5), day(1, 6))
	full := january
	full.Price = 3_500_000
	nearly := january
	nearly.Price = 3_420_000
	tiny := long("A", survey, processing, 4, 1)
	tiny.Scale = 1
	external := january
	external.Satker = "9998"
	uncounted := long("A", survey, enumerator, 50, 1_000_000) // 12 28 10 days
	uncounted.Uncounted = true
	worth := uncounted
	worth.Uncounted, worth.Worth = false, big.NewRat(2, 1)
	second := long("A", survey, enumerator, 3, 1_000_000)
	first := long("B", survey, enumerator, 3, 1_000_000)
	first.From = day(1, 19)
	decimal := long("A", survey, enumerator, 100, 500_000)
	decimal.Scale = 1
	tests := []struct {
		name, reading string
		works         []Work
		want          string
	}{
		{"fits", "P1", []Work{long("A", survey, enumerator, 6, 500_000)}, "0:1=6/3000000 "},
		// 1,439,000 of room, then 3,439,000, and the rest however much it is.
		{"spills", "P1", []Work{long("A", survey, enumerator, 20, 500_000), january},
			"0:1=2/1000000 1:1=1/2000000 0:2=6/3000000 0:3=12/6000000 "},
		{"external counts", "P1", []Work{long("A", survey, enumerator, 8, 500_000), external},
			"0:1=2/1000000 1:1=1/2000000 0:2=6/3000000 "},
		{"decimal", "P1", []Work{decimal}, "0:1=68/3400000 0:2=32/1600000 "},
		{"full", "P1", []Work{long("A", survey, enumerator, 1, 1), full}, "1:1=1/3500000 0:2=1/1 "},
		{"full, nothing to add", "P1", []Work{long("A", survey, enumerator, 1, 0), full}, "1:1=1/3500000 0:2=1/0 "},
		// Holding processing lowers the limit to 3,414,000: 1,414,000 of room.
		{"new role", "P1", []Work{long("A", survey, processing, 3, 707_001), january},
			"0:1=1/707001 1:1=1/2000000 0:2=2/1414002 "},
		// An amount of zero holds no role.
		{"no new role", "P1", []Work{tiny, nearly}, "0:1=4/0 1:1=1/3420000 "},
		{"role of its own", "P4", []Work{long("A", survey, processing, 5, 1_000_000), january},
			"0:1=3/3000000 1:1=1/2000000 0:2=2/2000000 "},
		// A census line raises the limit, even of a month that was over.
		{"class lifts", "P2", []Work{long("A", census, enumerator, 2, 1_000_000), full},
			"0:1=1/1000000 1:1=1/3500000 0:2=1/1000000 "},
		{"just fits", "P1", []Work{long("A", survey, enumerator, 12, 343_900)}, "0:1=10/3439000 0:2=2/687800 "},
		{"worth", "P1", []Work{worth}, "0:1=12/12000000 0:2=28/28000000 0:3=10/10000000 "},
		{"order by start", "P1", []Work{second, first}, "1:1=3/3000000 0:2=3/3000000 "},
		{"order by survey", "P1", []Work{long("B", survey, enumerator, 3, 1_000_000), second}, "1:1=3/3000000 0:2=3/3000000 "},
		{"order by role", "P1", []Work{long("A", survey, 2, 3, 1_000_000), second}, "1:1=3/3000000 0:2=3/3000000 "},
		{"order as given", "P1", []Work{second, second}, "0:1=3/3000000 1:2=3/3000000 "},
		{"uncounted", "P1", []Work{uncounted}, "0:1=12/12000000 0:2=28/28000000 0:3=10/10000000 "},
		{"uncounted leaves room", "P1", []Work{uncounted, first},
			"0:1=12/12000000 1:1=3/3000000 0:2=28/28000000 0:3=10/10000000 "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { same(t, show(run("isi-dahulu", tt.reading, tt.works...)), tt.want) })
	}
}

func TestDone(t *testing.T) {
	// 5 units of 100 in January, 5 in February.
	base := work("A", survey, enumerator, 10, 100, day(1, 15), day(2, 15))
	tests := []struct {
		name, rule string
		change     func(w *Work)
		want       string
	}{
		{"none", "hari-unit", func(*Work) {}, "0:1=0/0? 0:2=0/0? "},
		{"month", "hari-unit", func(w *Work) { w.Done = []Done{{Month: month(2), Units: 4}} }, "0:1=0/0? 0:2=4/400 "},
		{"all", "hari-unit", func(w *Work) { w.Done = []Done{{Units: 7}} }, "0:1=5/500 0:2=2/200 "},
		{"terms", "hari-unit", func(w *Work) { w.Done = []Done{{Units: 3, Partial: true}, {Units: 3}} }, "0:1=5/500 0:2=1/100 "},
		{"partial", "hari-unit", func(w *Work) { w.Done = []Done{{Units: 3, Partial: true}} }, "0:1=3/300? 0:2=0/0? "},
		{"month first", "hari-unit", func(w *Work) {
			w.Done = []Done{{Units: 4, Partial: true}, {Month: month(1), Units: 4}}
		}, "0:1=5/500 0:2=3/300? "},
		{"too much", "hari-unit", func(w *Work) { w.Done = []Done{{Month: month(1), Units: 6}, {Units: 6}} }, "0:1=6/600 0:2=5/500 "},
		{"ended", "hari-unit", func(w *Work) { w.Done, w.Ended = []Done{{Units: 3, Partial: true}}, true }, "0:1=3/300 0:2=0/0 "},
		{"no honor", "hari-unit", func(w *Work) { w.Done, w.NoHonor = []Done{{Units: 7}}, true }, "0:1=5/0 0:2=2/0 "},
		{"decimal", "bulan-mulai", func(w *Work) {
			w.Units, w.Scale, w.Price, w.Done = 100, 1, 5, []Done{{Units: 33}}
		}, "0:1=33/17 "}, // 16.5
		// 531 and 469 rupiah planned.
		{"rupiah", "hari-rupiah", func(w *Work) { w.Done = []Done{{Units: 6}} }, "0:1=0/531 0:2=0/69 "},
		{"rupiah, no honor", "hari-rupiah", func(w *Work) { w.Done, w.NoHonor = []Done{{Units: 6}}, true }, "0:1=0/0 0:2=0/0 "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := base
			tt.change(&w)
			same(t, showDone(run(tt.rule, "P1", w)), tt.want)
		})
	}
}

func TestDoneVerdict(t *testing.T) {
	a := march("A", survey, enumerator, 2_000_000)
	b := march("B", survey, processing, 1_420_000)
	c := march("C", census, enumerator, 1_000_000)
	r := run("hari-unit", "P3", a, b, c)[0]
	same(t, []any{r.AnyDone, r.DoneTotal, r.DoneTests, r.DoneOverlap}, []any{false, int64(0), []Test(nil), false})

	a.Done = []Done{{Units: 1}}
	r = run("hari-unit", "P3", a, b, c)[0]
	same(t, []any{r.AnyDone, r.DoneTotal, r.DoneTests, r.DoneOverlap},
		[]any{true, int64(4_420_000), []Test{{3_420_000, 3_439_000}, {1_000_000, 4_815_000}}, true})

	// The census and the processing fall away.
	b.Ended, c.Ended = true, true
	r = run("hari-unit", "P3", a, b, c)[0]
	same(t, []any{r.DoneTotal, r.DoneTests, r.DoneOverlap}, []any{int64(2_000_000), []Test{{2_000_000, 3_439_000}}, false})
	same(t, []any{r.Total, r.Overlap}, []any{int64(4_420_000), true})
	r = run("hari-unit", "P1", a, b)[0]
	same(t, r.DoneTests, []Test{{2_000_000, 3_439_000}})
}

// random is a payroll of up to eight works of half a year.
func random(r *rand.Rand) Case {
	pick := func(ss ...string) string { return ss[r.IntN(len(ss))] }
	c := Case{
		Own:     "9999",
		Rule:    pick("hari-unit", "bulan-mulai", "bulan-selesai", "bulan-pilihan", "bulan-bayar", "hari-rupiah", "isi-dahulu"),
		Reading: pick("P1", "P1S", "P2", "P3", "P4", "P5", "P6", "P7", "P8"), Rounding: r.IntN(4), Position: 1 + r.IntN(3),
		Flat: 3_000_000, Cap: fixed,
	}
	for range 1 + r.IntN(8) {
		from := day(1+r.IntN(6), 1+r.IntN(28))
		to := day(from.M+r.IntN(3), 28)
		w := work(pick("A", "B", "C", "D"), 1+r.IntN(2), 1+r.IntN(5), r.Int64N(60), r.Int64N(100_000), from, to)
		w.Scale, w.Chosen, w.Satker = r.IntN(2), month(from.M), pick("", "9999", "9998")
		w.Uncounted, w.Ended = r.IntN(8) == 0, r.IntN(8) == 0
		if r.IntN(8) == 0 {
			w.Survey, w.Worth = "E", big.NewRat(5, 2)
		}
		if r.IntN(3) == 0 {
			w.Done = []Done{{Units: r.Int64N(w.Units + 1), Partial: r.IntN(2) == 0}}
		}
		c.Works = append(c.Works, w)
	}
	return c
}

func TestNothingIsLost(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		c := random(r)
		units, done := make([]int64, len(c.Works)), make([]int64, len(c.Works))
		rupiah := make([]int64, len(c.Works))
		for _, m := range Evaluate(c) {
			for _, l := range m.Lines {
				units[l.Work] += l.Units
				done[l.Work] += l.DoneUnits
				rupiah[l.Work] += l.Amount
			}
		}
		for i, w := range c.Works {
			if c.Rule == "hari-rupiah" && w.From.M != w.To.M {
				same(t, rupiah[i], amount(w.Units, &w, c.Rounding))
				continue
			}
			same(t, units[i], w.Units)
			if len(w.Done) > 0 {
				same(t, done[i], w.Done[0].Units)
			}
		}
	}
}

func BenchmarkEvaluate(b *testing.B) {
	for _, rule := range []string{"hari-unit", "hari-rupiah", "isi-dahulu", "mixed"} {
		b.Run(rule, func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 2))
			cases := make([]Case, 500)
			for i := range cases {
				cases[i] = random(r)
				if rule != "mixed" {
					cases[i].Rule = rule
				}
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				Evaluate(cases[i%len(cases)])
			}
		})
	}
}
