// Command nasional simulates a census peak of the whole country and streams it through
// the engine: how fast, how many, how much, and with how much memory.
//
//	go run ./examples/nasional
//	go run ./examples/nasional -satker 10 -mitra 5000 -bacaan P5 -pekerja 2
//
// It exits with 0 when done, 1 when it could not do its work, and 2 when lines could not
// be computed, as with a reading or month rule that the data do not suit.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

const (
	exitDone = iota
	exitFailed
	exitData
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C does not wait
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	cfg, err := parseFlags(args, stdout)
	if errors.Is(err, flag.ErrHelp) {
		return exitDone
	}
	var t *totals
	if err == nil {
		t, err = cfg.simulate(ctx, stdout)
	}
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "nasional: dihentikan")
		return exitFailed
	case err != nil:
		fmt.Fprintln(stderr, "nasional:", err)
		return exitFailed
	case t.faults > 0:
		fmt.Fprintf(stderr, "nasional: %d galat, yang pertama: %v\n", t.faults, t.first)
		return exitData
	}
	return exitDone
}

func (c config) simulate(ctx context.Context, w io.Writer) (*totals, error) {
	engine, err := c.engine()
	if err != nil {
		return nil, err
	}
	memory := watchMemory()
	began := time.Now()
	t := newTotals()
	for s, err := range c.statements(ctx, engine, &t.lines) {
		if stop := ctx.Err(); stop != nil {
			return nil, stop
		}
		t.add(s, err)
	}
	took := time.Since(began)
	return t, c.print(w, t, took, memory())
}
