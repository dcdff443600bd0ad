package main

import (
	"context"
	"iter"
	"sync/atomic"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// chunk is how many mitra a worker takes at a time: few enough that the chunks that wait
// for their turn stay small.
const chunk = 500

// statements streams the country, in ascending order of ID SOBAT whatever the number of
// workers, and counts the lines of work.
func (c config) statements(ctx context.Context, e *honor.Engine, lines *atomic.Int64) iter.Seq2[*honor.Statement, error] {
	if c.workers == 1 {
		return e.Statements(counted(c.workloads(0, c.mitra), lines))
	}
	return func(yield func(*honor.Statement, error) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		for results := range c.sharded(ctx, e, lines) {
			for _, r := range <-results {
				if !yield(r.statement, r.err) {
					return
				}
			}
		}
	}
}

type result struct {
	statement *honor.Statement
	err       error
}

// sharded computes ranges of IDs side by side, and hands them out in their order. A
// mitra is never in two of them, so each range is a stream of its own.
func (c config) sharded(ctx context.Context, e *honor.Engine, lines *atomic.Int64) <-chan chan []result {
	queue := make(chan chan []result, c.workers-1) // with the one that is being read: as many as workers
	go func() {
		defer close(queue)
		for from := 0; from < c.mitra; from += chunk {
			results := make(chan []result, 1)
			select {
			case queue <- results:
			case <-ctx.Done():
				return
			}
			go func() {
				var out []result
				for s, err := range e.Statements(counted(c.workloads(from, min(from+chunk, c.mitra)), lines)) {
					out = append(out, result{s, err})
				}
				results <- out
			}()
		}
	}()
	return queue
}

func counted(workloads iter.Seq2[mitra.Workload, error], lines *atomic.Int64) iter.Seq2[mitra.Workload, error] {
	return func(yield func(mitra.Workload, error) bool) {
		n := int64(0)
		defer func() { lines.Add(n) }()
		for w, err := range workloads {
			n++
			if !yield(w, err) {
				return
			}
		}
	}
}
