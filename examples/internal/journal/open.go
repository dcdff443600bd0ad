package journal

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"os"
	"path/filepath"

	"github.com/adminmitra/adminmitra/examples/internal/lock"
	"github.com/adminmitra/adminmitra/mitra"
)

// DamagedError says that a journal does not hold what was written to it. Nothing is
// guessed: it takes a person, or a copy.
type DamagedError struct {
	Path   string
	Line   int
	Reason string // Indonesian
}

// Error names the place.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("jurnal %s rusak pada baris %d: %s", e.Path, e.Line, e.Reason)
}

// Open reads a journal, which is made where there is none, and keeps others out until
// Close. A last line that was cut off, as by a loss of power, was never confirmed to
// anybody and is dropped; cut reports that. Any other fault is a [*DamagedError].
func Open(path string) (l *Ledger, cut bool, err error) {
	release, err := lock.Take(path)
	if err != nil {
		return nil, false, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600) // it holds who earns what
	if err != nil {
		release()
		return nil, false, err
	}
	l = &Ledger{seed: maphash.MakeSeed(), file: &file{f: f, release: release}}
	for i := range shards {
		l.keys[i] = keyShard{make(chan struct{}, 1), map[string]mitra.SobatID{}}
		l.people[i] = personShard{make(chan struct{}, 1), map[mitra.SobatID][]entry{}}
	}
	whole, cut, err := l.replay(f, path)
	if err == nil {
		err = l.file.begin(whole, filepath.Dir(path))
	}
	if err != nil {
		return nil, false, errors.Join(err, l.Close())
	}
	return l, cut, nil
}

// Close lets others in.
func (l *Ledger) Close() error { return l.file.close() }

// replay does again what the file says, and returns how far it is whole.
func (l *Ledger) replay(f io.Reader, path string) (whole int64, cut bool, err error) {
	r := bufio.NewReader(f)
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if errors.Is(err, io.EOF) {
			if n == 1 && !opens(line) {
				return 0, false, &DamagedError{path, n, "bukan jurnal"}
			}
			return whole, len(line) > 0, nil
		}
		if err != nil {
			return 0, false, err
		}
		rec, err := parse(line)
		if err == nil {
			err = l.apply(rec, n == 1)
		}
		if err != nil {
			return 0, false, &DamagedError{path, n, err.Error()}
		}
		whole += int64(len(line))
	}
}

// opens reports whether a torn first line is what is there of the line with which a
// journal opens: any other file is somebody else's.
func opens(line []byte) bool {
	opening, err := record{Action: begun, Version: version}.line()
	return err == nil && bytes.HasPrefix(opening, line)
}

// apply needs no locks: nobody else has the ledger yet.
func (l *Ledger) apply(r record, first bool) error {
	if first != (r.Action == begun) {
		return errors.New("baris pembuka tidak pada tempatnya")
	}
	k := l.key(r.Key)
	owner, taken := k.owner[r.Key]
	switch r.Action {
	case begun:
		if r.Version != version {
			return fmt.Errorf("versi %d, yang dibaca program ini %d", r.Version, version)
		}
	case reserved:
		if taken {
			return fmt.Errorf("kunci %q dipesan dua kali", r.Key)
		}
		p := l.person(r.Mitra)
		k.owner[r.Key] = r.Mitra
		p.held[r.Mitra] = append(p.held[r.Mitra], entry{r.Key, r.Work})
		_, err := p.workloads(r.Mitra)
		return err
	case released:
		if !taken {
			return fmt.Errorf("kunci %q dilepas tanpa dipesan", r.Key)
		}
		l.forget(k, l.person(owner), owner, r.Key)
	default:
		return fmt.Errorf("tindakan %q tidak dikenal", r.Action)
	}
	return nil
}
