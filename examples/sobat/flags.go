package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

type config struct {
	journal string // "" is a temporary file
	crowd   int
}

// parseFlags returns flag.ErrHelp after printing help.
func parseFlags(args []string, help io.Writer) (config, error) {
	var c config
	f := flag.NewFlagSet("sobat", flag.ContinueOnError)
	f.StringVar(&c.journal, "jurnal", "", "`berkas` jurnal pemesanan (baku: berkas sementara, dihapus sesudahnya)")
	f.IntVar(&c.crowd, "ramai", 0, "`banyaknya` pemesanan serentak; kunci yang tersimpan ditulis satu per baris")

	f.SetOutput(io.Discard)
	f.Usage = func() {}
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(help, "Pemakaian: sobat [pilihan]")
		f.SetOutput(help)
		f.PrintDefaults()
		return c, err
	} else if err != nil {
		return c, fmt.Errorf("pilihan salah: %w; lihat sobat -h", err)
	}
	var errs []error
	if f.NArg() > 0 {
		errs = append(errs, fmt.Errorf("argumen %q tidak dikenal; lihat sobat -h", f.Arg(0)))
	}
	if c.crowd < 0 || c.crowd > 1_000_000 {
		errs = append(errs, errors.New("-ramai harus 0 sampai 1000000"))
	}
	return c, errors.Join(errs...)
}
