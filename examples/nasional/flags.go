package main

import (
	"embed"
	"errors"
	"flag"
	"fmt"
	"io"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

//go:embed tabel
var tables embed.FS

type config struct {
	country
	policy  honor.CapPolicy
	months  honor.MonthRule
	workers int
}

// parseFlags returns flag.ErrHelp after printing help.
func parseFlags(args []string, help io.Writer) (config, error) {
	var c config
	var reading, rule string
	f := flag.NewFlagSet("nasional", flag.ContinueOnError)
	f.IntVar(&c.satker, "satker", 514, "`banyaknya` satker")
	f.IntVar(&c.mitra, "mitra", 400_000, "`banyaknya` mitra")
	f.StringVar(&reading, "bacaan", "P1", "`bacaan` batas SBML: P1, P1S, P2 sampai P8")
	f.StringVar(&rule, "aturan-bulan", "hari-unit", "`aturan` pembagian honor ke bulan: hari-unit, hari-rupiah, bulan-mulai, bulan-selesai, bulan-pilihan, bulan-bayar, isi-dahulu")
	f.IntVar(&c.workers, "pekerja", 1, "`banyaknya` pekerja; 1 berarti satu aliran")

	f.SetOutput(io.Discard)
	f.Usage = func() {}
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(help, "Pemakaian: nasional [pilihan]")
		f.SetOutput(help)
		f.PrintDefaults()
		return c, err
	} else if err != nil {
		return c, fmt.Errorf("pilihan salah: %w; lihat nasional -h", err)
	}
	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	if f.NArg() > 0 {
		fail("argumen %q tidak dikenal; lihat nasional -h", f.Arg(0))
	}
	if c.satker < 1 || c.satker > 9999 {
		fail("-satker harus 1 sampai 9999")
	}
	if most := c.satker * perSatker; c.mitra < 1 || c.mitra > most {
		fail("-mitra harus 1 sampai %d untuk %d satker", most, c.satker)
	}
	if c.workers < 1 || c.workers > 256 {
		fail("-pekerja harus 1 sampai 256")
	}
	var err error
	if c.policy, err = policyOf(reading); err != nil {
		fail("-bacaan: %w", err)
	}
	if c.months, err = honor.ParseMonthRule(rule); err != nil {
		fail("-aturan-bulan: %w", err)
	}
	return c, errors.Join(errs...)
}

// policyOf returns a reading; P8 gets a number of this simulation's.
func policyOf(reading string) (honor.CapPolicy, error) {
	if reading == (honor.FlatCap{}).ID() {
		return honor.NewFlatCap(mitra.Dated[mitra.Rupiah]{Value: 4_000_000, Source: mitra.Source{Title: "angka contoh simulasi"}})
	}
	return honor.ParseCapPolicy(reading)
}

// engine judges for the central office: no line is external to it, and each is judged by
// the ceilings of its own satker.
func (c config) engine() (*honor.Engine, error) {
	shks, found := honor.LoadSHKS(tables, "tabel/shks.csv")
	sbml, more := honor.LoadSBML(tables, "tabel/sbml.csv")
	if err := append(found, more...).Err(); err != nil {
		return nil, err
	}
	return honor.New(shks, sbml, honor.WithCapPolicy(c.policy), honor.WithMonthRule(c.months), honor.WithProfiles(profile))
}
