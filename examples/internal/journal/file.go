package journal

import (
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"sync"

	"github.com/adminmitra/adminmitra/mitra"
)

const version = 1

// The actions of records. A file opens with begun.
const (
	begun    = "jurnal"
	reserved = "pesan"
	released = "lepas"
)

// record is one line of the file: its checksum, a space, and itself as JSON.
type record struct {
	Action  string          `json:"aksi"`
	Version int             `json:"versi,omitempty"`
	Key     string          `json:"kunci,omitempty"`
	Mitra   mitra.SobatID   `json:"id_sobat,omitempty"`
	Work    json.RawMessage `json:"beban,omitempty"`
}

func (r record) line() ([]byte, error) {
	text, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	return fmt.Appendf(nil, "%08x %s\n", crc32.ChecksumIEEE(text), text), nil
}

// parse reads a line with its end.
func parse(line []byte) (r record, err error) {
	const sum = len("00000000 ")
	if len(line) <= sum || string(line[:sum]) != fmt.Sprintf("%08x ", crc32.ChecksumIEEE(line[sum:len(line)-1])) {
		return record{}, errors.New("isinya tidak cocok dengan jumlah pemeriksanya")
	}
	if err := json.Unmarshal(line[sum:], &r); err != nil {
		return record{}, errors.New("isinya bukan catatan jurnal")
	}
	return r, nil
}

// BrokenError says that the file could not be written. Nothing more is written to it:
// after a failed sync nobody knows what the disk holds until it is read again.
type BrokenError struct{ Err error }

// Error says what to do.
func (e *BrokenError) Error() string {
	return fmt.Sprintf("jurnal tidak dapat ditulis, buka kembali sebelum melanjutkan: %v", e.Err)
}

// Unwrap returns the cause.
func (e *BrokenError) Unwrap() error { return e.Err }

// file is the end of a journal.
type file struct {
	f       *os.File
	release func() // nil once closed

	writing sync.Mutex // guards what follows
	written uint64     // lines
	broken  error

	syncing sync.Mutex // guards what follows; taken before writing
	synced  uint64     // lines that are surely on disk
}

// begin cuts off what is not whole, and opens a new file with its first line.
func (f *file) begin(whole int64, dir string) error {
	if err := f.f.Truncate(whole); err != nil {
		return err
	}
	if _, err := f.f.Seek(whole, io.SeekStart); err != nil {
		return err
	}
	if whole > 0 {
		return f.f.Sync()
	}
	if err := f.append(record{Action: begun, Version: version}); err != nil {
		return err
	}
	d, err := os.Open(dir) // so that the file's name outlives a loss of power too
	if err != nil {
		return err
	}
	_ = d.Sync() // not every system can
	return d.Close()
}

// append returns once the record is on disk. Many that wait share one sync.
func (f *file) append(r record) error {
	line, err := r.line()
	if err != nil {
		return err
	}
	mine, err := f.write(line)
	if err != nil {
		return err
	}
	f.syncing.Lock()
	defer f.syncing.Unlock()
	if f.synced >= mine {
		return nil
	}
	upTo, err := f.state()
	if err != nil {
		return err
	}
	if err := f.f.Sync(); err != nil {
		return f.fail(err)
	}
	f.synced = upTo
	return nil
}

func (f *file) write(line []byte) (n uint64, err error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	if f.broken != nil {
		return 0, f.broken
	}
	if _, err := f.f.Write(line); err != nil {
		f.broken = &BrokenError{err}
		return 0, f.broken
	}
	f.written++
	return f.written, nil
}

func (f *file) state() (written uint64, broken error) {
	f.writing.Lock()
	defer f.writing.Unlock()
	return f.written, f.broken
}

func (f *file) fail(err error) error {
	f.writing.Lock()
	defer f.writing.Unlock()
	if f.broken == nil {
		f.broken = &BrokenError{err}
	}
	return f.broken
}

// close waits for what is being written. Only the first call does something: by the
// second another may have the file.
func (f *file) close() error {
	f.syncing.Lock()
	defer f.syncing.Unlock()
	if f.release == nil {
		return nil
	}
	_ = f.fail(os.ErrClosed)
	err := f.f.Close()
	f.release()
	f.release = nil
	return err
}
