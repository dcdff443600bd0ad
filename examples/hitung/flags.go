package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

type config struct {
	input          string // "" is the standard input
	pretty, strict bool
}

// parseFlags returns flag.ErrHelp after printing help.
func parseFlags(args []string, help io.Writer) (config, error) {
	var c config
	f := flag.NewFlagSet("hitung", flag.ContinueOnError)
	f.StringVar(&c.input, "masukan", "", "`berkas` masukan JSON (baku: masukan standar)")
	f.BoolVar(&c.pretty, "rapi", false, "tulis hasil dengan baris dan indentasi")
	f.BoolVar(&c.strict, "ketat", false, "keluar dengan kode 3 bila ada bulan yang ditolak")

	f.SetOutput(io.Discard)
	f.Usage = func() {}
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(help, "Pemakaian: hitung [pilihan] < masukan.json")
		f.SetOutput(help)
		f.PrintDefaults()
		return c, err
	} else if err != nil {
		return c, fmt.Errorf("pilihan salah: %w; lihat hitung -h", err)
	}
	if f.NArg() > 0 {
		return c, fmt.Errorf("argumen %q tidak dikenal; lihat hitung -h", f.Arg(0))
	}
	return c, nil
}
