package honor

import (
	"fmt"
	"iter"
	"runtime"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// country yields three workloads for each mitra, every tenth over a turn of months.
func country(mitras int) iter.Seq2[mitra.Workload, error] {
	april, over := period("2025-04-01", "2025-04-30"), period("2025-04-16", "2025-05-15")
	templates := []mitra.Workload{
		work(func(w *mitra.Workload) { w.Region, w.Satker = "9999040002", "9999" }),
		work(func(w *mitra.Workload) { w.Volume, w.Region, w.Satker = volume("2.5"), "9999040003", "9999" }, ofCensus),
		work(as(mitra.Processor), func(w *mitra.Workload) { w.Volume, w.Region, w.Satker = volume("7"), "9999040002", "9999" }),
	}
	ids := make([]mitra.SobatID, mitras)
	for i := range ids {
		ids[i] = mitra.SobatID(fmt.Sprintf("9999%08d", i))
	}
	return func(yield func(mitra.Workload, error) bool) {
		for i, id := range ids {
			for _, w := range templates {
				w.Mitra, w.Period = id, april
				if i%10 == 0 {
					w.Period = over
				}
				if !yield(w, nil) {
					return
				}
			}
		}
	}
}

// countryEngine has prices and ceilings of regions, so that lookups widen them.
func countryEngine(b *testing.B) *Engine {
	prices := append(prices2025(), PriceRow{"S", mitra.Enumerator, "ruta", "9999040", dated(1, "2025-01-01", "")})
	caps := append(caps2025(), capRow(survey, mitra.Koseka, "9999", 1, "2025-01-01", ""))
	e, err := New(newSHKS(b, prices...), newSBML(b, caps...))
	require.NoError(b, err)
	return e
}

// BenchmarkStatements streams workloads of growing numbers of mitra, up to a census
// peak, and reports how far the heap rises above what it held before.
func BenchmarkStatements(b *testing.B) {
	for _, lines := range []int{10_000, 100_000, 1_000_000, 1_200_000} {
		b.Run(fmt.Sprintf("lines=%d", lines), func(b *testing.B) {
			e := countryEngine(b)
			workloads := country(lines / 3)
			peak := measurePeak()
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				for s, err := range e.Statements(workloads) {
					if err != nil || s.Total == 0 {
						b.Fatal(err)
					}
					if n++; n%10_000 == 0 {
						peak.sample()
					}
				}
				if n < lines/3 {
					b.Fatal(n)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(lines), "ns/line")
			b.ReportMetric(peak.megabytes(), "peak-MB")
		})
	}
}

// heapPeak samples how far the heap rises.
type heapPeak struct{ before, most uint64 }

func measurePeak() *heapPeak {
	runtime.GC()
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	return &heapPeak{now.HeapAlloc, now.HeapAlloc}
}

func (p *heapPeak) sample() {
	var now runtime.MemStats
	runtime.ReadMemStats(&now)
	p.most = max(p.most, now.HeapAlloc)
}

func (p *heapPeak) megabytes() float64 { return float64(p.most-p.before) / (1 << 20) }

// BenchmarkCompute computes a month of one district: 160 mitra.
func BenchmarkCompute(b *testing.B) {
	e := countryEngine(b)
	var workloads []mitra.Workload
	for w := range country(160) {
		workloads = append(workloads, w)
	}
	slices.Reverse(workloads)
	b.ReportAllocs()
	for b.Loop() {
		statements, err := e.Compute(workloads)
		require.NoError(b, err)
		require.Len(b, statements, 176)
	}
	b.ReportMetric(float64(len(workloads)*b.N)/b.Elapsed().Seconds(), "lines/s")
}

func BenchmarkExplain(b *testing.B) {
	s := only(b, engine2025(b), work(), work(as(mitra.Processor)))
	b.ReportAllocs()
	for b.Loop() {
		if s.Explain() == "" {
			b.Fatal()
		}
	}
}

// tenLines are a mitra's month of ten lines, in three roles and two kinds.
func tenLines() []mitra.Workload {
	var out []mitra.Workload
	for i := range 10 {
		w := work(as([]mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor}[i%3]), func(w *mitra.Workload) {
			w.Volume, w.Region, w.Satker = volume("2"), "9999040002", "9999"
		})
		if i%4 == 3 {
			ofCensus(&w)
		}
		out = append(out, w)
	}
	return out
}

// BenchmarkCheck is one dry run for a mitra with ten lines: verdicts before and after,
// without explanation.
func BenchmarkCheck(b *testing.B) {
	e := countryEngine(b)
	existing := tenLines()
	proposal := []mitra.Workload{work(func(w *mitra.Workload) { w.Volume = volume("5") })}
	b.ReportAllocs()
	for b.Loop() {
		trial, err := e.Check(existing, proposal)
		if err != nil || len(trial.Months) != 1 || trial.Months[0].After.Verdict.Over() {
			b.Fatal(trial, err)
		}
	}
}

func BenchmarkMaxVolume(b *testing.B) {
	e := countryEngine(b)
	existing := tenLines()
	proposal := work(func(w *mitra.Workload) { w.Volume = volume("5") })
	b.ReportAllocs()
	for b.Loop() {
		if v, err := e.MaxVolume(existing, proposal); err != nil || v.IsZero() {
			b.Fatal(v, err)
		}
	}
}
