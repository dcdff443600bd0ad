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
	date                mitra.Date // of every new letter; absent: each by its own rule
	kinds               []*kind
	pattern             string // of numbers; empty: each kind has its own
	paper               documents.Paper
	core                bool     // Helvetica, not embedded
	fonts               []string // files of the office: regular and bold
	logo, templates     string   // file and folder of the office
	verify              string   // URL of a QR; see tokenMark
	duplex, zip         bool
	dutyPost            mitra.Post       // who signs duty letters
	inspector           documents.Signer // who signs BAPP
	strict, skipFaulty  bool
	honor               []honor.Option // reading, month rule, O-B rule
	decisions           bool           // keputusan.csv lets refused months stand
}

// parseFlags returns flag.ErrHelp after printing help.
func parseFlags(args []string, help io.Writer) (config, error) {
	var c config
	var month, date, paper, font, files, reading, rule, personMonth, list, post, inspector string
	f := flag.NewFlagSet("cetak", flag.ContinueOnError)
	f.StringVar(&c.data, "data", "", "`folder` data: satker.json, mitra.csv, survei.csv, alokasi.csv, shks.csv, sbml.csv, serta libur.csv, keputusan.csv, realisasi.csv, peristiwa.csv, logo.png bila ada")
	f.StringVar(&month, "bulan", "", "`bulan` kontrak, misalnya 2026-04")
	f.StringVar(&list, "jenis", "spk", "`jenis` surat, dipisah koma: spk, surat-tugas, adendum, bapp, bast, pemutusan, daftar-honor, kuitansi, atau semua")
	f.StringVar(&c.out, "keluar", "keluaran", "`folder` hasil")
	f.StringVar(&c.register, "register", "", "`berkas` register nomor (baku: register.json di folder hasil)")
	f.StringVar(&c.pattern, "nomor", "", "`pola` nomor untuk satu jenis surat (baku: lihat README); bagiannya {urut}, {urut:4}, {satker}, {bulan}, {bulan_romawi}, {tahun}")
	f.StringVar(&date, "tanggal", "", "`tanggal` surat baru untuk satu jenis surat, misalnya 2026-03-31 (baku: lihat README)")
	f.StringVar(&paper, "kertas", "F4", "`ukuran` F4 atau A4")
	f.StringVar(&font, "huruf", "liberation", "`jenis` liberation (ikut di dalam berkas) atau helvetica (berkas lebih kecil)")
	f.StringVar(&files, "font", "", "`berkas` huruf TrueType kantor, biasa dan tebal: biasa.ttf,tebal.ttf")
	f.StringVar(&c.logo, "logo", "", "`berkas` logo kop, PNG atau JPEG (baku: logo.png di folder data bila ada)")
	f.StringVar(&c.templates, "template", "", "`folder` templat kantor yang menggantikan templat baku")
	f.StringVar(&c.verify, "qr", "", "`alamat` pemeriksaan surat untuk kode QR, memuat {kunci}, misalnya https://contoh.go.id/s/{kunci}")
	f.BoolVar(&c.duplex, "bolak-balik", false, "siapkan berkas gabungan untuk dicetak bolak-balik")
	f.BoolVar(&c.zip, "zip", false, "tulis satu berkas ZIP per jenis sebagai ganti folder")
	f.StringVar(&post, "penandatangan-tugas", "kepala", "`jabatan` penanda tangan surat tugas: kepala atau ppk")
	f.StringVar(&inspector, "pemeriksa", "", "`orang` yang memeriksa pekerjaan sensus: \"nama; NIP; jabatan\"")
	f.StringVar(&reading, "bacaan", "P1", "`bacaan` batas SBML: P1, P1S, P2, P3, P4, P5, P6 atau P7; lihat README")
	f.StringVar(&rule, "aturan-bulan", "hari-unit", "`aturan` pembagian honor ke bulan: hari-unit, bulan-mulai, bulan-selesai, isi-dahulu")
	f.StringVar(&personMonth, "ob", "peringatan", "`arti` honor lain di samping O-B: peringatan, tolak atau bebas")
	f.BoolVar(&c.decisions, "izinkan-keputusan", false, "terbitkan kontrak yang melewati batas bila keputusan.csv memuat keputusannya")
	f.BoolVar(&c.strict, "ketat", false, "keluar dengan kode 3 bila ada surat yang ditahan atau mitra yang ditinggalkan")
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
	if c.pattern != "" {
		if _, err = register.ParsePattern(c.pattern); err != nil {
			fail("-nomor: %w", err)
		}
	}
	if c.kinds, err = parseKinds(list); err != nil {
		errs = append(errs, err)
	} else if c.only() == nil && (c.pattern != "" || date != "") {
		fail("-nomor dan -tanggal hanya untuk satu jenis surat; pilih satu dengan -jenis")
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
	if err := c.chooseLooks(files, font); err != nil {
		errs = append(errs, err)
	}
	if err := c.chooseSigners(post, inspector); err != nil {
		errs = append(errs, err)
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
	names := []string{fileRecapCSV, fileRecapJSON, fileLetters, outdir.ManifestName}
	for _, k := range kinds {
		names = append(names, k.name, k.combined(), k.archive())
	}
	for _, ours := range names {
		if first, _, _ := strings.Cut(filepath.ToSlash(inside), "/"); strings.EqualFold(first, ours) {
			return fmt.Errorf("-register %s: nama itu dipakai untuk hasil; pilih nama lain", c.register)
		}
	}
	return nil
}
