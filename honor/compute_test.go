package honor

import (
	"errors"
	"fmt"
	"iter"
	"reflect"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	firstMitra mitra.SobatID = "999924070001"
	second     mitra.SobatID = "999924070002"
	third      mitra.SobatID = "999924070003"
)

// stream yields workloads, and then the error if there is one.
func stream(err error, workloads ...mitra.Workload) iter.Seq2[mitra.Workload, error] {
	return func(yield func(mitra.Workload, error) bool) {
		for _, w := range workloads {
			if !yield(w, nil) {
				return
			}
		}
		if err != nil {
			yield(mitra.Workload{}, err)
		}
	}
}

// outcome is what a stream yielded, in short.
func outcome(s *Statement, err error) string {
	if err != nil {
		return fmt.Sprintf("%T", err)
	}
	return fmt.Sprintf("%s %s %s", s.Mitra, s.Month, s.Total)
}

func outcomes(statements iter.Seq2[*Statement, error]) (out []string) {
	for s, err := range statements {
		out = append(out, outcome(s, err))
	}
	return out
}

func TestStatementsByMitraAndMonth(t *testing.T) {
	e := engine2025(t)
	got := outcomes(e.Statements(stream(nil,
		work(by(firstMitra), during("2025-05-01", "2025-05-31")),
		work(by(firstMitra)),
		work(by(firstMitra), during("2025-04-16", "2025-05-15")),
		work(by(second)),
	)))
	assert.Equal(t, []string{
		string(firstMitra) + " 2025-04 1571994", string(firstMitra) + " 2025-05 1571994", string(second) + " 2025-04 1047996",
	}, got)
}

func TestStatementsEmpty(t *testing.T) {
	assert.Empty(t, outcomes(engine2025(t).Statements(stream(nil))))
	statements, err := engine2025(t).Compute(nil)
	assert.NoError(t, err)
	assert.Empty(t, statements)
}

func TestStatementsOutOfOrder(t *testing.T) {
	e := engine2025(t)
	tests := map[string][]mitra.Workload{
		"descending": {work(by(second)), work(by(firstMitra)), work(by(third))},
		"split":      {work(by(firstMitra)), work(by(second)), work(by(firstMitra))},
	}
	for name, workloads := range tests {
		t.Run(name, func(t *testing.T) {
			var order *OrderError
			var last error
			for _, err := range e.Statements(stream(nil, workloads...)) {
				require.NoError(t, last, "nothing comes after the error")
				last = err
			}
			require.ErrorAs(t, last, &order)
			assert.Equal(t, OrderError{second, firstMitra}, *order)
			assert.EqualError(t, last, "urutan beban kerja rusak: mitra 999924070001 datang sesudah mitra 999924070002")
			_, err := e.Compute(workloads)
			assert.NoError(t, err, "in memory any order will do")
		})
	}
}

func TestStatementsSourceError(t *testing.T) {
	broken := errors.New("disk")
	var got []string
	for s, err := range engine2025(t).Statements(stream(broken, work(by(firstMitra)))) {
		if err != nil {
			assert.Same(t, broken, err)
		}
		got = append(got, outcome(s, err))
	}
	assert.Equal(t, []string{string(firstMitra) + " 2025-04 1047996", "*errors.errorString"}, got)
}

func TestFaultyMitraDoesNotStopTheStream(t *testing.T) {
	noVolume := func(w *mitra.Workload) { w.Volume = mitra.Volume{} }
	got := outcomes(engine2025(t).Statements(stream(nil,
		work(by(firstMitra)),
		work(by(second)), work(by(second), noVolume), work(by(second), paid(0)),
		work(by(third)),
	)))
	assert.Equal(t, []string{
		string(firstMitra) + " 2025-04 1047996", "*honor.MitraError", "*honor.MitraError", string(third) + " 2025-04 1047996",
	}, got, "one error for each workload at fault, and no statement of its mitra")
}

func TestMissingCapFaultsItsMonthAlone(t *testing.T) {
	e := engine2025(t)
	w := work(by(firstMitra), during("2025-12-16", "2026-01-15"))
	statements, err := e.Compute([]mitra.Workload{w, work(by(second))})
	require.Len(t, statements, 2)
	assert.Equal(t, month("2025-12"), statements[0].Month)
	assert.EqualValues(t, 6*87_333, statements[0].Total)
	var of *MitraError
	require.ErrorAs(t, err, &of)
	assert.Equal(t, month("2026-01"), of.Month)
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2026-01-01"), missing.On)
	assert.EqualError(t, of, "mitra 999924070001 bulan Januari 2026: batas SBML survei pencacah non_asn tidak ada untuk 1 Januari 2026")
}

func TestConsumersMayStopAnywhere(t *testing.T) {
	e := engine2025(t)
	workloads := []mitra.Workload{
		work(by(firstMitra)), work(by(firstMitra), during("2025-05-01", "2025-05-31")),
		work(by(second), paid(0)), work(by(second), paid(0)),
		work(by(third), during("2025-12-01", "2026-01-31")),
	}
	all := outcomes(e.Statements(stream(errors.New("disk"), workloads...)))
	require.Len(t, all, 7)
	for n := range all {
		var got []string
		for s, err := range e.Statements(stream(errors.New("disk"), workloads...)) {
			if got = append(got, outcome(s, err)); len(got) == n+1 {
				break
			}
		}
		assert.Equal(t, all[:n+1], got)
	}
}

func TestHugeAmountsAreErrors(t *testing.T) {
	e := engine2025(t, WithPricePolicy(PriceFree))
	huge := work(paid(mitra.MaxRupiah))
	var workload *WorkloadError

	_, err := e.Compute([]mitra.Workload{huge})
	require.NoError(t, err, "the largest amount is an amount")

	twice := huge
	twice.Volume = volume("1.000001")
	_, err = e.Compute([]mitra.Workload{twice})
	require.ErrorAs(t, err, &workload)
	assert.Equal(t, "1,000001 × Rp 1.000.000.000.000.000 melewati batas Rp 1.000.000.000.000.000", workload.Reason)

	many := make([]mitra.Workload, maxWorkloads)
	for i := range many {
		many[i] = huge
	}
	statements, err := e.Compute(many)
	assert.Empty(t, statements)
	require.ErrorAs(t, err, &workload)
	assert.Equal(t, "jumlah sebulan melewati batas Rp 1.000.000.000.000.000", workload.Reason)

	largest := huge
	largest.Volume = volume("999999999.999999")
	_, err = e.Compute([]mitra.Workload{largest})
	require.ErrorAs(t, err, &workload)
}

func TestComputeLeavesItsInputAlone(t *testing.T) {
	workloads := []mitra.Workload{work(by(third)), work(by(firstMitra)), work(by(second))}
	before := append([]mitra.Workload(nil), workloads...)
	compute(t, engine2025(t), workloads...)
	assert.Equal(t, before, workloads)
}

func TestStatementsAreSafeForConcurrentUse(t *testing.T) {
	e := engine2025(t, WithSatker("9999"))
	workloads := []mitra.Workload{
		work(by(firstMitra)), work(by(firstMitra), as(mitra.Processor), during("2025-04-16", "2025-06-15")),
		work(by(second), bySatker("9998"), paid(9_000_000)), work(by(third), ofCensus),
	}
	want := explainAll(compute(t, e, workloads...))
	statements := e.Statements(stream(nil, workloads...))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 20 {
				var got []*Statement
				for s, err := range statements {
					if assert.NoError(t, err) {
						got = append(got, s)
					}
				}
				assert.Equal(t, want, explainAll(got))
			}
		})
	}
	wg.Wait()
}

func explainAll(statements []*Statement) (out []string) {
	for _, s := range statements {
		out = append(out, s.Explain())
	}
	return out
}

// TestCompareLinesSeesEverything changes each field of a workload by itself: a
// field that the order overlooks would let the order of input show.
func TestCompareLinesSeesEverything(t *testing.T) {
	base := func() Line {
		w := work(paid(1), func(w *mitra.Workload) {
			w.Realized = []mitra.Realization{{Volume: volume("1"), On: date("2025-04-01")}}
		})
		return Line{Workload: &w, Share: mitra.Share{Month: month("2025-04"), Period: w.Period, Volume: w.Volume}, Price: 1, Amount: 1}
	}
	other := mitra.Workload{
		Mitra: second, Survey: "Z", Class: census, Role: mitra.Supervisor, Unit: "ruta", Volume: volume("2.5"),
		Period: period("2025-04-02", "2025-04-29"), Region: "9999", Price: pointer(mitra.Rupiah(2)), MAK: "m",
		Uncounted: true, Satker: "9998", Task: "t", Remark: "r",
		Realized: []mitra.Realization{{Volume: volume("2"), On: date("2025-04-01")}},
		Month:    month("2025-05"), Worth: volume("2"), Paid: date("2025-06-01"),
		Frozen: []mitra.Share{{Month: month("2025-04")}}, Ended: &mitra.Ending{On: date("2025-04-02")},
		Place: mitra.Place{File: "f"},
	}
	for i := range reflect.TypeFor[mitra.Workload]().NumField() {
		name := reflect.TypeFor[mitra.Workload]().Field(i).Name
		if name == "Mitra" {
			continue // lines are of one mitra
		}
		a, b := base(), base()
		reflect.ValueOf(b.Workload).Elem().Field(i).Set(reflect.ValueOf(other).Field(i))
		assert.NotZero(t, compareLines(a, b), name)
		assert.Equal(t, -compareLines(a, b), compareLines(b, a), name)
	}
	changes := map[string]func(*Line){
		"no price":      func(l *Line) { l.Workload.Price = nil },
		"no handover":   func(l *Line) { l.Workload.Realized = nil },
		"handover date": func(l *Line) { l.Workload.Realized[0].On = date("2025-04-02") },
		"end":           func(l *Line) { l.Workload.Period.To = date("2025-05-01") },
		"sheet":         func(l *Line) { l.Workload.Place.Sheet = "s" },
		"line":          func(l *Line) { l.Workload.Place.Line = 2 },
		"column":        func(l *Line) { l.Workload.Place.Column = 2 },
		"pointer":       func(l *Line) { l.Workload.Place.Pointer = "/1" },
		"month":         func(l *Line) { l.Share.Month = month("2025-05") },
		"first day":     func(l *Line) { l.Share.Period.From = date("2025-04-02") },
		"last day":      func(l *Line) { l.Share.Period.To = date("2025-04-29") },
		"share":         func(l *Line) { l.Share.Volume = volume("0.5") },
		"list price":    func(l *Line) { l.Price = 2 },
		"amount":        func(l *Line) { l.Amount = 2 },
	}
	for name, change := range changes {
		a, b := base(), base()
		change(&b)
		assert.NotZero(t, compareLines(a, b), name)
		assert.Equal(t, -compareLines(a, b), compareLines(b, a), name)
	}
	assert.Zero(t, compareLines(base(), base()))
}
