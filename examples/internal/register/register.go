// Package register keeps the numbers of letters in a file: a number is given once
// and stays with its letter.
package register

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/lock"
	"github.com/adminmitra/adminmitra/mitra"
)

// version of the file's form.
const version = 1

// Entry is one letter with its number.
type Entry struct {
	Key      string           `json:"kunci"` // documents.Letter.Key
	Month    mitra.Month      `json:"bulan"`
	Mitra    mitra.SobatID    `json:"id_sobat"`        // empty of a letter of several
	People   []mitra.SobatID  `json:"mitra,omitempty"` // of a letter of several
	Number   string           `json:"nomor"`           // as printed
	Sequence int              `json:"urut"`            // within kind and year
	Date     mitra.Date       `json:"tanggal"`
	File     string           `json:"berkas"`
	Facts    []documents.Fact `json:"isi"` // what the letter said when it was numbered
}

// Persons returns of whom the letter is.
func (e Entry) Persons() []mitra.SobatID {
	if e.Mitra != "" {
		return []mitra.SobatID{e.Mitra}
	}
	return e.People
}

// Kind returns the kind of letter: "spk", "bast", …
func (e Entry) Kind() string { return documents.Kind(e.Key) }

// series are the letters that are numbered one after another.
type series struct {
	kind string
	year int
}

// Register is the numbers given so far. It is not safe for concurrent use.
type Register struct {
	path    string
	satker  mitra.RegionCode
	release func()
	entries []Entry // in the order of numbering
	byKey   map[string]int
	numbers map[[2]string]bool // by kind and number
	last    map[series]int     // highest sequence
}

type file struct {
	Version int              `json:"versi"`
	Satker  mitra.RegionCode `json:"satker"`
	Entries []Entry          `json:"surat"`
}

// Open reads the register of an office and keeps other runs out of it until Close.
// A file that is not there yet is an empty register, but its folder must be there;
// one that is damaged, or another office's, is an error.
func Open(path string, satker mitra.RegionCode) (_ *Register, err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if dir, err := os.Stat(filepath.Dir(path)); err != nil || !dir.IsDir() {
		return nil, fmt.Errorf("folder untuk register %s tidak ada", path)
	}
	r := &Register{path: path, satker: satker, byKey: map[string]int{}, numbers: map[[2]string]bool{}, last: map[series]int{}}
	if r.release, err = lock.Take(path); err != nil {
		return nil, err
	}
	if err := r.read(); err != nil {
		r.Close()
		return nil, fmt.Errorf("register %s: %w", path, err)
	}
	return r, nil
}

// Close lets other runs in. It saves nothing.
func (r *Register) Close() { r.release() }

func (r *Register) read() error {
	data, err := os.ReadFile(r.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return fmt.Errorf("isinya rusak: %w", err)
	}
	if f.Version != version {
		return fmt.Errorf("bukan register versi %d yang dibaca program ini (versi tertulis: %d)", version, f.Version)
	}
	if f.Satker != r.satker {
		return fmt.Errorf("milik satker %s, bukan %s", f.Satker, r.satker)
	}
	for _, e := range f.Entries {
		if err := r.add(e); err != nil {
			return fmt.Errorf("isinya rusak: %w", err)
		}
	}
	return nil
}

func (r *Register) add(e Entry) error {
	number, in := [2]string{e.Kind(), e.Number}, series{e.Kind(), e.Date.Year()}
	switch _, twice := r.byKey[e.Key]; {
	case e.Key == "" || e.Month.IsZero() || e.Mitra == "" && len(e.People) == 0 || e.File == "":
		return fmt.Errorf("surat %q tercatat tanpa kunci, bulan, mitra, atau berkas", e.Key)
	case e.Number == "" || e.Date.IsZero() || e.Sequence < 1:
		return fmt.Errorf("surat %s tercatat tanpa nomor, nomor urut, atau tanggal", e.Key)
	case twice:
		return fmt.Errorf("surat %s tercatat dua kali", e.Key)
	case r.numbers[number]:
		return fmt.Errorf("nomor %s tercatat dua kali", e.Number)
	}
	r.byKey[e.Key] = len(r.entries)
	r.numbers[number] = true
	r.entries = append(r.entries, e)
	r.last[in] = max(r.last[in], e.Sequence)
	return nil
}

// Empty reports whether no number has been given yet.
func (r *Register) Empty() bool { return len(r.entries) == 0 }

// All yields the entries in the order of numbering.
func (r *Register) All() iter.Seq[Entry] { return slices.Values(r.entries) }

// Lookup returns the entry of a letter.
func (r *Register) Lookup(key string) (Entry, bool) {
	i, ok := r.byKey[key]
	if !ok {
		return Entry{}, false
	}
	return r.entries[i], true
}

// Date returns the date under which a letter was numbered or, given a key without
// "@", one of the letters into which it was split.
func (r *Register) Date(key string) (mitra.Date, bool) {
	if e, ok := r.Lookup(key); ok {
		return e.Date, true
	}
	for _, e := range r.entries {
		if strings.HasPrefix(e.Key, key+"@") {
			return e.Date, true
		}
	}
	return mitra.Date{}, false
}

// Take gives a letter the next number of its kind and its date's year.
func (r *Register) Take(pattern Pattern, l documents.Letter) (Entry, error) {
	head := l.Head()
	n := r.last[series{documents.Kind(l.Key()), head.Date.Year()}] + 1
	number := pattern.Format(n, r.satker, head.Date)
	l = l.Numbered(number)
	e := Entry{
		Key: l.Key(), Month: head.Month, Number: number, Sequence: n, Date: head.Date,
		File: documents.FileName(l), Facts: documents.Facts(l),
	}
	for _, m := range head.Mitra {
		e.People = append(e.People, m.ID)
	}
	if len(e.People) == 1 {
		e.Mitra, e.People = e.People[0], nil
	}
	return e, r.add(e)
}
