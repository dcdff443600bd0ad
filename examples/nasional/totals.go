package main

import (
	"fmt"
	"hash/fnv"
	"io"
	"strings"
	"sync/atomic"
	"time"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// totals is what is left of a stream.
type totals struct {
	lines                   atomic.Int64 // of work, before months share them
	mitra, statements       int
	refused, several, split int // statements: refused, of several satker, with work over a turn of months
	total, excess           mitra.Rupiah
	last                    mitra.SobatID
	faults                  int
	first                   error
	print                   interface { // of all statements in their order
		io.Writer
		Sum64() uint64
	}
}

func newTotals() *totals { return &totals{print: fnv.New64a()} }

func (t *totals) add(s *honor.Statement, err error) {
	if err != nil {
		if t.faults++; t.first == nil {
			t.first = err
		}
		return
	}
	if s.Mitra != t.last {
		t.mitra++
		t.last = s.Mitra
	}
	t.statements++
	t.total += s.Total
	for i := range s.Lines {
		if s.Lines[i].Share.Period != s.Lines[i].Workload.Period {
			t.split++
			break
		}
	}
	if s.Verdict.Complete {
		t.several++
	}
	tightest := s.Verdict.Tightest()
	if s.Err() != nil {
		t.refused++
		t.excess += tightest.Excess()
	}
	fmt.Fprintf(t.print, "%s %s %s %s %s\n", s.Mitra, s.Month, s.Total, tightest.Used, tightest.Limit)
}

// print tells it in Indonesian. Sums of the country stay far below what an int64 holds.
func (c config) print(w io.Writer, t *totals, took time.Duration, m memory) error {
	count := func(n int) string { return mitra.Rupiah(n).Grouped() }
	var b strings.Builder
	row := func(name, value string) { fmt.Fprintf(&b, "%-28s%22s\n", name, value) }
	fmt.Fprintf(&b, "Bacaan %s, aturan bulan %s, %d pekerja\n\n", c.policy.ID(), c.months.ID(), c.workers)
	row("satker", count(c.satker))
	row("mitra", count(t.mitra))
	row("baris pekerjaan", count(int(t.lines.Load())))
	row("pernyataan", count(t.statements))
	row("  melintasi bulan", count(t.split))
	row("  lebih dari satu satker", count(t.several))
	row("  ditolak", count(t.refused))
	row("jumlah honor", t.total.Format())
	row("jumlah kelebihan", t.excess.Format())
	row("galat", count(t.faults))
	row("sidik", fmt.Sprintf("%016x", t.print.Sum64()))
	fmt.Fprintln(&b)
	row("lama", took.Round(time.Millisecond).String())
	row("baris per detik", count(int(t.lines.Load()*int64(time.Second)/max(1, int64(took)))))
	row("puncak heap", megabytes(m.heap))
	if m.resident > 0 {
		row("puncak memori proses", megabytes(m.resident))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func megabytes(bytes uint64) string { return fmt.Sprintf("%d MB", (bytes+1<<20-1)>>20) }
