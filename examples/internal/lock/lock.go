// Package lock keeps two runs from writing to one place.
package lock

import (
	"fmt"
	"os"

	"github.com/gofrs/flock"
)

// Suffix ends the names of lock files, which are there only while a run is at work.
const Suffix = ".kunci"

// BusyError says that another run is at work in a place.
type BusyError struct{ Path string }

// Error names the place.
func (e *BusyError) Error() string {
	return fmt.Sprintf("%s sedang dipakai proses lain; tunggu sampai selesai, lalu ulangi", e.Path)
}

// Take locks what path names, without waiting, with a file beside it, and returns
// what unlocks it. What is in use is a [*BusyError]. The system drops the lock of a
// run that is killed.
func Take(path string) (release func(), err error) {
	name := path + Suffix
	f := flock.New(name)
	locked, err := f.TryLock()
	if err != nil {
		return nil, err
	}
	if !locked {
		return nil, &BusyError{path}
	}
	// The run before us may have removed the file between our opening and locking it:
	// then we hold a file that nobody else will ever see.
	held, err := f.Stat()
	there, gone := os.Stat(name)
	if err != nil || gone != nil || !os.SameFile(held, there) {
		_ = f.Unlock()
		return nil, &BusyError{path}
	}
	return func() {
		removed := os.Remove(name) == nil
		_ = f.Unlock()
		if !removed { // Windows removes no open file
			_ = os.Remove(name)
		}
	}, nil
}
