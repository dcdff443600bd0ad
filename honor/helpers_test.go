package honor

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func date(s string) mitra.Date {
	if s == "" {
		return mitra.Date{}
	}
	return must(mitra.ParseDate(s))
}

func month(s string) mitra.Month { return must(mitra.ParseMonth(s)) }

func period(from, to string) mitra.Period { return mitra.Period{From: date(from), To: date(to)} }

func volume(s string) mitra.Volume { return must(mitra.ParseVolume(s)) }

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func pointer[T any](v T) *T { return &v }

// dated is a figure with a decree of its own.
func dated(value mitra.Rupiah, from, to string) amount {
	return amount{Period: period(from, to), Value: value, Source: mitra.Source{Title: "SK " + from}}
}

// listed is a figure as a table hands it out.
func listed(value mitra.Rupiah, from, to string) *amount { return pointer(dated(value, from, to)) }

func capRow(class mitra.Class, role mitra.Role, region mitra.RegionCode, value mitra.Rupiah, from, to string) CapRow {
	return CapRow{Class: class, Role: role, Region: region, Cap: dated(value, from, to)}
}

func newSBML(t testing.TB, rows ...CapRow) *SBML {
	t.Helper()
	sbml, findings := NewSBML(slices.Values(rows))
	require.NoError(t, findings.Err())
	return sbml
}

func newSHKS(t testing.TB, rows ...PriceRow) *SHKS {
	t.Helper()
	shks, findings := NewSHKS(slices.Values(rows))
	require.NoError(t, findings.Err())
	return shks
}

const (
	survey = mitra.ClassSurvey
	census = mitra.ClassCensus
)

// caps2025 are the ceilings of one office in 2025.
func caps2025() []CapRow {
	const from, to = "2025-01-01", "2025-12-31"
	return []CapRow{
		capRow(survey, mitra.Enumerator, "", 3_439_000, from, to),
		capRow(survey, mitra.Supervisor, "", 3_439_000, from, to),
		capRow(survey, mitra.Processor, "", 3_414_000, from, to),
		capRow(census, mitra.Enumerator, "", 4_815_000, from, to),
		capRow(census, mitra.Supervisor, "", 5_330_000, from, to),
		capRow(census, mitra.Processor, "", 3_525_000, from, to),
	}
}

// prices2025 sell every unit of survey S and census C.
func prices2025() []PriceRow {
	var rows []PriceRow
	for _, code := range []string{"S", "C"} {
		for _, role := range []mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor} {
			rows = append(rows, PriceRow{Survey: code, Role: role, Unit: "dokumen", Price: dated(87_333, "2025-01-01", "2025-12-31")})
		}
	}
	return rows
}

func engine2025(t testing.TB, opts ...Option) *Engine {
	t.Helper()
	e, err := New(newSHKS(t, prices2025()...), newSBML(t, caps2025()...), opts...)
	require.NoError(t, err)
	return e
}

const someone mitra.SobatID = "999924070027"

// work is twelve documents of survey S in April 2025, as changed.
func work(changes ...func(*mitra.Workload)) mitra.Workload {
	w := mitra.Workload{
		Mitra: someone, Survey: "S", Class: survey, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: volume("12"), Period: period("2025-04-01", "2025-04-30"),
	}
	for _, change := range changes {
		change(&w)
	}
	return w
}

// paid makes the workload earn exactly this.
func paid(amount mitra.Rupiah) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Volume, w.Price = volume("1"), &amount }
}

func as(role mitra.Role) func(*mitra.Workload) { return func(w *mitra.Workload) { w.Role = role } }

func ofCensus(w *mitra.Workload) { w.Survey, w.Class = "C", census }

func during(from, to string) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Period = period(from, to) }
}

func uncounted(w *mitra.Workload) { w.Uncounted = true }

func bySatker(code mitra.RegionCode) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Satker = code }
}

func by(id mitra.SobatID) func(*mitra.Workload) { return func(w *mitra.Workload) { w.Mitra = id } }

// compute returns the statements of workloads that have no fault.
func compute(t testing.TB, e *Engine, workloads ...mitra.Workload) []*Statement {
	t.Helper()
	statements, err := e.Compute(workloads)
	require.NoError(t, err)
	return statements
}

// only returns the statement of workloads of one mitra and month.
func only(t testing.TB, e *Engine, workloads ...mitra.Workload) *Statement {
	t.Helper()
	statements := compute(t, e, workloads...)
	require.Len(t, statements, 1)
	return statements[0]
}

// freely is an engine on the ceilings of 2025 to which any agreed price is right. All
// mitra registered for field work.
func freely(t testing.TB, opts ...Option) *Engine {
	t.Helper()
	return engine2025(t, append([]Option{WithPricePolicy(PriceFree), registered(mitra.FieldPosition)}, opts...)...)
}

// registered gives all mitra a position.
func registered(position mitra.Position) Option {
	return WithProfiles(func(mitra.SobatID) Profile { return Profile{Staff: mitra.NonASN, Position: position} })
}

// readings are all that this package has; that of one number has 3,500,000.
func readings() []CapPolicy {
	return []CapPolicy{
		LowestCap{}, LowestCap{CensusApart: true}, ClassPriority{}, PerClass{}, PerRole{}, PerRoleAndClass{},
		SumOfCaps{}, ByPosition{}, flatOf(3_500_000),
	}
}

func flatOf(value mitra.Rupiah) FlatCap {
	return must(NewFlatCap(dated(value, "2025-01-01", "2025-12-31")))
}

// monthRules are all that this package has.
func monthRules() []MonthRule {
	return []MonthRule{ByDays{}, StartMonth{}, EndMonth{}, ChosenMonth{}, PaidMonth{}, MoneyByDays{}, FillMonths{}}
}

// units makes the workload so many units at a price agreed.
func units(v string, price mitra.Rupiah) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Volume, w.Price = volume(v), &price }
}

// worth has the contract judged as a whole.
func worth(months string) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Worth = volume(months) }
}

func personMonth(w *mitra.Workload) { w.Unit = mitra.PersonMonth }

func coded(code string) func(*mitra.Workload) { return func(w *mitra.Workload) { w.Survey = code } }

// handed adds a handover of the work as a whole, after which nothing more is to come.
func handed(v string) func(*mitra.Workload) {
	return func(w *mitra.Workload) {
		w.Realized = append(w.Realized, mitra.Realization{Volume: volume(v), On: date("2025-06-30")})
	}
}

// partly adds a handover after which more is to come.
func partly(v string) func(*mitra.Workload) {
	return func(w *mitra.Workload) {
		w.Realized = append(w.Realized, mitra.Realization{Volume: volume(v), On: date("2025-06-15"), Partial: true})
	}
}

// handedOf is handed for the share of one month.
func handedOf(m, v string) func(*mitra.Workload) {
	return func(w *mitra.Workload) {
		w.Realized = append(w.Realized, mitra.Realization{Month: month(m), Volume: volume(v), On: date("2025-06-30")})
	}
}

func ended(outcome mitra.Outcome) func(*mitra.Workload) {
	return func(w *mitra.Workload) {
		w.Ended = &mitra.Ending{On: w.Period.From, Reason: mitra.Resigned, Outcome: outcome}
	}
}

// share is a part of an issued contract's split.
func share(m, from, to, v string) mitra.Share {
	return mitra.Share{Month: month(m), Period: period(from, to), Volume: volume(v)}
}

func frozen(shares ...mitra.Share) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Frozen = shares }
}

// workloadFault returns the reason of the workload error that computing must end in.
func workloadFault(t testing.TB, e *Engine, workloads ...mitra.Workload) string {
	t.Helper()
	statements, err := e.Compute(workloads)
	require.Empty(t, statements)
	var fault *WorkloadError
	require.ErrorAs(t, err, &fault)
	return fault.Reason
}
