package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/outdir"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

type config struct {
	data, out, register string
	month               mitra.Month
	date                mitra.Date // of every new contract; absent: each by its term
	pattern             register.Pattern
	paper               documents.Paper
	core                bool // Helvetica, not embedded
	strict, skipFaulty  bool
	honor               []honor.Option // reading, month rule, O-B rule
	decisions           bool           // keputusan.csv lets refused months stand
}

// parseFlags returns flag.ErrHelp after printing help.
func parseFlags(args []string, help io.Writer) (config, error) {
	var c config
	var month, date, pattern, paper, font, reading, rule, personMonth string
	f := flag.NewFlagSet("cetak", flag.ContinueOnError)
	f.StringVar(&c.data, "data", "", "`folder` data: satker.json, mitra.csv, survei.csv, alokasi.csv, shks.csv, sbml.csv, serta libur.csv dan keputusan.csv bila ada")
	f.StringVar(&month, "bulan", "", "`bulan` kontrak, misalnya 2026-04")
	f.StringVar(&c.out, "keluar", "keluaran", "`folder` hasil")
	f.StringVar(&c.register, "register", "", "`berkas` register nomor (baku: register.json di folder hasil)")
	f.StringVar(&pattern, "nomor", register.DefaultPattern, "`pola` nomor; bagiannya {urut}, {urut:4}, {satker}, {bulan}, {bulan_romawi}, {tahun}")
	f.StringVar(&date, "tanggal", "", "`tanggal` kontrak baru, misalnya 2026-03-31 (baku: hari kerja terakhir sebelum pekerjaan mulai)")
	f.StringVar(&paper, "kertas", "F4", "`ukuran` F4 atau A4")
	f.StringVar(&font, "huruf", "liberation", "`jenis` liberation (ikut di dalam berkas) atau helvetica (berkas lebih kecil)")
	f.StringVar(&reading, "bacaan", "P1", "`bacaan` batas SBML: P1, P1S, P2, P3, P4, P5, P6 atau P7; lihat README")
	f.StringVar(&rule, "aturan-bulan", "hari-unit", "`aturan` pembagian honor ke bulan: hari-unit, bulan-mulai, bulan-selesai, isi-dahulu")
	f.StringVar(&personMonth, "ob", "peringatan", "`arti` honor lain di samping O-B: peringatan, tolak atau bebas")
	f.BoolVar(&c.decisions, "izinkan-keputusan", false, "terbitkan kontrak yang melewati batas bila keputusan.csv memuat keputusannya")
	f.BoolVar(&c.strict, "ketat", false, "keluar dengan kode 3 bila ada kontrak yang ditahan atau mitra yang ditinggalkan")
	f.BoolVar(&c.skipFaulty, "lewati-galat", false, "tinggalkan mitra yang datanya salah dan teruskan dengan yang lain")

	f.SetOutput(io.Discard)
	f.Usage = func() {}
	if err := f.Parse(args); errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(help, "Pemakaian: cetak -data FOLDER -bulan TTTT-BB [pilihan]")
		f.SetOutput(help)
		f.PrintDefaults()
		return c, err
	} else if err != nil {
		return c, fmt.Errorf("pilihan salah: %w; lihat cetak -h", err)
	}

	var errs []error
	fail := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	var err error
	if f.NArg() > 0 {
		fail("argumen %q tidak dikenal; lihat cetak -h", f.Arg(0))
	}
	if c.month, err = mitra.ParseMonth(month); err != nil {
		fail("-bulan: %w", err)
	}
	if date != "" {
		if c.date, err = mitra.ParseDate(date); err != nil {
			fail("-tanggal: %w", err)
		}
	}
	if c.pattern, err = register.ParsePattern(pattern); err != nil {
		fail("-nomor: %w", err)
	}
	switch paper {
	case "F4":
		c.paper = documents.F4
	case "A4":
		c.paper = documents.A4
	default:
		fail("-kertas %q tidak dikenal; pilih F4 atau A4", paper)
	}
	switch font {
	case "liberation", "helvetica":
		c.core = font == "helvetica"
	default:
		fail("-huruf %q tidak dikenal; pilih liberation atau helvetica", font)
	}
	if err := c.chooseRules(reading, rule, personMonth); err != nil {
		errs = append(errs, err)
	}
	if c.register == "" {
		c.register = filepath.Join(c.out, "register.json")
	}
	if err := c.checkPlaces(); err != nil {
		errs = append(errs, err)
	}
	return c, errors.Join(errs...)
}

// checkPlaces keeps data, results and register from overwriting each other.
func (c config) checkPlaces() error {
	if c.data == "" {
		return errors.New("-data harus diisi")
	}
	data, err := os.Stat(c.data)
	if err != nil || !data.IsDir() {
		return fmt.Errorf("-data: folder %s tidak ada", c.data)
	}
	if out, err := os.Stat(c.out); c.out == "" || (err == nil && os.SameFile(data, out)) {
		return errors.New("-keluar harus diisi dengan folder lain daripada folder data")
	}
	out, err := filepath.Abs(c.out)
	if err != nil {
		return err
	}
	reg, err := filepath.Abs(c.register)
	if err != nil {
		return err
	}
	inside, err := filepath.Rel(out, reg)
	if err != nil {
		return nil // on another drive
	}
	for _, ours := range []string{fileRecapCSV, fileRecapJSON, fileAll, folderSPK, outdir.ManifestName} {
		if first, _, _ := strings.Cut(filepath.ToSlash(inside), "/"); strings.EqualFold(first, ours) {
			return fmt.Errorf("-register %s: nama itu dipakai untuk hasil; pilih nama lain", c.register)
		}
	}
	return nil
}
