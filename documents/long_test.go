package documents

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

// long is a contract of many lines, each of which says its number.
func long(t testing.TB, lines int) SPK {
	works := make([]mitra.Workload, lines)
	for i := range works {
		w := work("SHK", "1")
		price := mitra.Rupiah(1_000)
		w.Price = &price
		w.Task = fmt.Sprintf("Pendataan responden ke-%d", i+1)
		w.Region = mitra.RegionCode(fmt.Sprintf("9971%06d", i+1))
		works[i] = w
	}
	return draft(t, works...)
}

// An attachment of thousands of lines is whole, and each of its pages has the header.
func TestThousandsOfLines(t *testing.T) {
	const lines = 2000
	r := renderer(t)
	sheets, findings := r.layout(long(t, lines))
	require.Empty(t, findings)
	next := 1
	for i, s := range sheets {
		if s.Width < s.Height {
			continue
		}
		var headers, totals int
		for _, text := range s.Texts {
			switch task := fmt.Sprintf("Pendataan responden ke-%d", next); {
			case text.S == task:
				next++
			case strings.HasPrefix(text.S, "Pendataan responden"):
				t.Fatalf("page %d: %q instead of %q", i+1, text.S, task)
			case text.S == "Uraian Tugas":
				headers++
			case strings.HasPrefix(text.S, "Terbilang:"):
				totals++
			}
		}
		assert.Equal(t, 1, headers, "page %d", i+1)
		assert.Equal(t, i == len(sheets)-1, totals == 1, "page %d", i+1)
	}
	assert.Equal(t, lines+1, next)
	pages, err := r.canvas.Draw(sheets)
	require.NoError(t, err)
	assert.Len(t, pages, len(sheets))
}

// BenchmarkLines lays out and draws a contract of many lines; the time of a line must
// not grow with their number.
func BenchmarkLines(b *testing.B) {
	for _, n := range []int{30, 250, 500, 1000, 2000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r, l := renderer(b), long(b, n)
			var sheets []typeset.Sheet
			b.ReportAllocs()
			for b.Loop() {
				sheets, _ = r.layout(l)
				if _, err := r.canvas.Draw(sheets); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/baris")
			b.ReportMetric(float64(len(sheets)), "halaman")
		})
	}
}
