package documents

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var benchFonts = []struct {
	name string
	opts []Option
}{{"core", nil}, {"ttf", []Option{goFont()}}}

// BenchmarkSPKSingle makes a file of its own for each contract.
func BenchmarkSPKSingle(b *testing.B) {
	for _, f := range benchFonts {
		b.Run(f.name, func(b *testing.B) {
			r, l := renderer(b, f.opts...), sample(b)
			b.ReportAllocs()
			for b.Loop() {
				single(b, r, l)
			}
		})
	}
}

// BenchmarkSPKCombined writes contracts into one file; a contract is an operation.
func BenchmarkSPKCombined(b *testing.B) {
	for _, f := range benchFonts {
		b.Run(f.name, func(b *testing.B) {
			r, l := renderer(b, f.opts...), sample(b)
			var drawn int
			b.ReportAllocs()
			b.ResetTimer()
			require.NoError(b, r.Render(background, io.Discard, numbered(l, b.N, &drawn)))
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "surat/s")
		})
	}
}

// BenchmarkLetters writes letters of each kind into one file; a letter is an operation.
func BenchmarkLetters(b *testing.B) {
	for _, g := range goldens {
		b.Run(g.name, func(b *testing.B) {
			r, l := renderer(b, g.opts...), g.letter(b)
			sheets, findings := r.layout(l)
			require.False(b, findings.HasErrors())
			b.ReportAllocs()
			b.ResetTimer()
			require.NoError(b, r.Render(background, io.Discard, slices.Values(slices.Repeat([]Letter{l}, b.N))))
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "surat/s")
			b.ReportMetric(float64(len(sheets)), "halaman")
		})
	}
}

// BenchmarkSPKMany writes many contracts into one stream and reports the highest heap
// seen on the way, garbage included.
func BenchmarkSPKMany(b *testing.B) {
	for _, f := range benchFonts {
		for name, write := range writers(renderer(b, f.opts...)) {
			for _, n := range []int{1_000, 10_000} {
				b.Run(fmt.Sprintf("%s/%s/%d", f.name, name, n), func(b *testing.B) {
					l := sample(b)
					runtime.GC()
					peak, stop := watchHeap()
					var size counter
					for b.Loop() {
						var drawn int
						size = 0
						require.NoError(b, write(background, &size, numbered(l, n, &drawn)))
					}
					stop()
					b.ReportMetric(float64(peak.Load())/(1<<20), "MB-puncak")
					b.ReportMetric(float64(n*b.N)/b.Elapsed().Seconds(), "surat/s")
					b.ReportMetric(float64(size)/float64(n), "B/surat")
				})
			}
		}
	}
}

// counter is how many bytes were written.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// watchHeap notes the highest heap until stop is called.
func watchHeap() (peak *atomic.Uint64, stop func()) {
	peak = new(atomic.Uint64)
	done, finished := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(finished)
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		var m runtime.MemStats
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				runtime.ReadMemStats(&m)
				peak.Store(max(peak.Load(), m.HeapAlloc))
			}
		}
	}()
	return peak, func() { close(done); <-finished }
}

func BenchmarkPreflight(b *testing.B) {
	r, l := renderer(b), sample(b)
	b.ReportAllocs()
	for b.Loop() {
		r.Preflight(l)
	}
}

func BenchmarkDrafter(b *testing.B) {
	d, all := drafter(), statements(b, work("SHK", "3"), work("KSA", "3"), work("IBS", "3"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.SPK(partner(), month("2025-04"), all); err != nil {
			b.Fatal(err)
		}
	}
}
