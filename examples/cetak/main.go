// Command cetak makes the letters of an office's month: it reads a data folder,
// computes the honor, checks the ceiling, numbers the contracts and prints them, and
// so with every letter that follows from them until the honor is paid.
//
//	go run ./examples/cetak -data testdata/contoh -bulan 2026-04 -keluar keluaran
//
// It exits with 0 when done, 1 when it could not do its work (a wrong flag, a
// folder that cannot be written), 2 when the data cannot be trusted, in which case
// nothing was written, and with -ketat 3 when letters were held back.
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
)

const (
	exitDone = iota
	exitFailed
	exitData
	exitHeld
)

// errData says that the data cannot be trusted; what is wrong has been printed.
var errData = errors.New("data belum dapat dipakai; tidak ada berkas yang ditulis")

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
	var o *office
	if err == nil {
		o, err = cfg.make(ctx, stdout, stderr)
	}
	switch {
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "cetak: dihentikan; tidak ada berkas yang ditulis")
		return exitFailed
	case err != nil:
		fmt.Fprintln(stderr, "cetak:", err)
		if errors.Is(err, errData) {
			return exitData
		}
		return exitFailed
	case cfg.strict && (len(o.held(nil)) > 0 || len(o.left) > 0):
		return exitHeld
	}
	return exitDone
}
