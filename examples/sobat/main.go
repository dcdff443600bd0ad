// Command sobat walks through a national back-end that keeps what mitra earn at all
// offices in one ledger: two satker want the same mitra, one is refused, takes advice,
// and reserves less.
//
//	go run ./examples/sobat
//
// With -jurnal the ledger stays in a file, and a second run shows what it holds. With
// -ramai many reservations come at once, and each is named as soon as it is on disk.
//
// It exits with 0 when done, 1 when it could not do its work, and 2 when the journal is
// damaged.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/adminmitra/adminmitra/examples/internal/journal"
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
	if err == nil {
		err = cfg.show(ctx, stdout)
	}
	damaged := (*journal.DamagedError)(nil)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(stderr, "sobat: dihentikan; yang sudah tersimpan tetap tersimpan")
	default:
		fmt.Fprintln(stderr, "sobat:", err)
	}
	if errors.As(err, &damaged) {
		return exitData
	}
	return exitFailed
}

// show opens the ledger and does what was asked for.
func (c config) show(ctx context.Context, w io.Writer) (err error) {
	if c.journal == "" {
		dir, err := os.MkdirTemp("", "sobat-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		c.journal = filepath.Join(dir, "buku.jurnal")
	}
	n, err := newNation(c.journal)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, n.book.Close()) }()
	out := &printer{w: w}
	if n.cut {
		out.say("Baris terakhir jurnal terpotong; pemesanan itu tidak pernah dikonfirmasi, jadi dibuang.\n")
	}
	switch {
	case c.crowd > 0:
		err = n.crowd(ctx, out, c.crowd)
	case n.book.Len() > 0:
		err = n.contents(ctx, out)
	default:
		err = n.story(ctx, out)
	}
	return errors.Join(err, out.err)
}

// printer writes lines, and remembers the first failure.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) say(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}
