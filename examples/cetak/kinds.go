package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// kind is a kind of letter. Its name is that in -jenis, of its folder, and before its
// keys.
type kind struct {
	name    string
	title   string // in sentences
	pattern string // of its numbers, unless the office has another
}

var (
	kindSPK       = &kind{"spk", "kontrak", register.DefaultPattern}
	kindDuty      = &kind{"surat-tugas", "surat tugas", "B-{urut:4}/{satker}/ST/{bulan}/{tahun}"}
	kindAddendum  = &kind{"adendum", "adendum", "{urut:4}/{satker}/PPK/ADENDUM/{bulan}/{tahun}"}
	kindBAPP      = &kind{"bapp", "BAPP", "{urut:4}/{satker}/PPK/BAPP/{bulan}/{tahun}"}
	kindBAST      = &kind{"bast", "BAST", "{urut:4}/{satker}/PPK/BAST/{bulan}/{tahun}"}
	kindPemutusan = &kind{"pemutusan", "surat pemutusan", "B-{urut:4}/{satker}/PPK/PUTUS/{bulan}/{tahun}"}
	kindList      = &kind{"daftar-honor", "daftar honor", "{urut:4}/{satker}/DH/{bulan}/{tahun}"}
	kindReceipt   = &kind{"kuitansi", "kuitansi", "{urut:4}/{satker}/KW/{bulan}/{tahun}"}
)

// kinds are in the order in which letters rest on one another.
var kinds = []*kind{kindSPK, kindDuty, kindAddendum, kindBAPP, kindBAST, kindPemutusan, kindList, kindReceipt}

func (k *kind) combined() string { return k.name + "-gabungan.pdf" }

func (k *kind) archive() string { return k.name + ".zip" }

// parseKinds reads a list of names; "semua" is all of them.
func parseKinds(s string) ([]*kind, error) {
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		names = append(names, strings.ToLower(strings.TrimSpace(name)))
	}
	if slices.Contains(names, "semua") {
		return kinds, nil
	}
	var out []*kind
	for _, k := range kinds {
		if slices.Contains(names, k.name) {
			out = append(out, k)
			names = slices.DeleteFunc(names, func(name string) bool { return name == k.name })
		}
	}
	if len(names) > 0 {
		var known []string
		for _, k := range kinds {
			known = append(known, k.name)
		}
		return nil, fmt.Errorf("-jenis %q tidak dikenal; pilih %s, atau semua", names[0], strings.Join(known, ", "))
	}
	return out, nil
}

func (c config) asks(k *kind) bool { return slices.Contains(c.kinds, k) }

// only returns the kind where one alone is asked for, else nil.
func (c config) only() *kind {
	if len(c.kinds) != 1 {
		return nil
	}
	return c.kinds[0]
}

// patternOf returns how the letters of a kind are numbered.
func (c config) patternOf(k *kind) register.Pattern {
	text := k.pattern
	if c.pattern != "" && c.only() == k {
		text = c.pattern
	}
	p, err := register.ParsePattern(text)
	if err != nil {
		panic(err) // those of flags have been read, and the others are constants
	}
	return p
}
