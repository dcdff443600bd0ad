// Command mutasi asks whether the tests of a package notice a change of its code. It
// makes one small change at a time, a mutant, runs the tests on it, and lists every
// mutant that survives them:
//
//	go run ./internal/mutasi -paket ./honor -daftar honor/mutan.txt -- -short -rapid.checks=20
//
// What stands after -- goes to go test: first further packages whose tests shall
// look too, then flags. The work tree stays as it is: mutants reach the compiler
// through go test -overlay. Tests that read the source from disk see no mutant.
// Every mutant leaves megabytes in the build cache of go; give a long run a cache of
// its own (GOCACHE), and delete it.
//
// A survivor that is no fault of the tests, mostly one that behaves as the original
// does, goes into the list by its key, with the reason indented below:
//
//	honor/rounding.go Rounding.times comparison: price <= limit -> price < limit
//		Both branches give the same amount at the limit.
//
// A key names function and source text rather than a line, and so outlives edits
// elsewhere. The command fails while there is a survivor that is not listed.
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

type options struct {
	pkg, tags, list, only string
	jobs, every, memory   int
	limit                 time.Duration
	look                  bool
	extra                 []string
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	ok, err := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutasi:", err)
	}
	if !ok {
		os.Exit(1)
	}
}

// run reports whether all mutants were tested and every survivor is listed.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) (bool, error) {
	o, err := parse(args, stderr)
	if err != nil {
		return false, err
	}
	reasons, err := loadReasons(o.list)
	if err != nil {
		return false, err
	}
	src, err := load(ctx, o.pkg, o.tags)
	if err != nil {
		return false, err
	}
	all, broken := src.mutants(o.only)
	var chosen []*mutant
	for i := 0; i < len(all); i += o.every {
		chosen = append(chosen, all[i])
	}
	switch {
	case len(all) == 0:
		return false, errors.New("there is nothing to change")
	case o.look:
		for _, m := range chosen {
			fmt.Fprintln(stdout, m)
		}
		fmt.Fprintf(stdout, "%d of %d mutants; %d more do not compile\n", len(chosen), len(all), broken)
		return true, nil
	}
	if err := test(ctx, o, chosen, stderr); err != nil {
		return false, err
	}
	return report(stdout, o, reasons, all, len(chosen), broken), nil
}

func parse(args []string, stderr io.Writer) (o options, err error) {
	flags := flag.NewFlagSet("mutasi", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.pkg, "paket", "", "the package to change, required")
	flags.StringVar(&o.tags, "tags", "", "build tags")
	flags.IntVar(&o.jobs, "j", 2, "mutants tested at a time")
	flags.DurationVar(&o.limit, "batas", 20*time.Second, "time for the tests of a mutant; beyond it, it is killed")
	flags.IntVar(&o.memory, "memori", 4, "GiB of address space for the tests, where there is prlimit; 0 with -race")
	flags.StringVar(&o.list, "daftar", "", "file of known survivors")
	flags.StringVar(&o.only, "hanya", "", "change this file of the package only")
	flags.BoolVar(&o.look, "lihat", false, "list the mutants, test none")
	flags.IntVar(&o.every, "contoh", 1, "test every n-th mutant only")
	if err = flags.Parse(args); err == nil && (o.pkg == "" || o.jobs < 1 || o.every < 1) {
		err = errors.New("-paket is required; -j and -contoh start at 1")
	}
	o.extra = flags.Args()
	return o, err
}
