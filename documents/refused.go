package documents

import (
	"errors"
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/mitra"
)

const codeBroken mitra.Code = "DOK-GALAT-01" // surat tidak dapat dibuat karena galat program

// ErrNoLetters is returned where a file would hold no letter; none is written then.
var ErrNoLetters = errors.New("tidak ada surat yang dibuat")

// RefusedError says why a letter was not rendered: its preflight found errors, or
// the program failed on it.
type RefusedError struct {
	Key      string // of the letter
	Findings mitra.Findings
}

// Error names the letter and the first error.
func (e *RefusedError) Error() string {
	return fmt.Sprintf("surat %s ditolak: %v", e.Key, e.Findings.Err())
}

// Unwrap returns the findings as an error.
func (e *RefusedError) Unwrap() error { return e.Findings.Err() }

// IncompleteError says that a file holds some of its letters only. The file is
// complete and valid with those; where they are none, no file was written, and the
// error is also [ErrNoLetters].
type IncompleteError struct {
	Made    int             // letters in the file
	Refused []*RefusedError // the others, in order; never empty
}

// Error counts the letters left out and gives the reasons of the first ones.
func (e *IncompleteError) Error() string {
	const most = 3
	var b strings.Builder
	fmt.Fprintf(&b, "%d dari %d surat tidak dibuat", len(e.Refused), e.Made+len(e.Refused))
	for i, r := range e.Refused[:min(most, len(e.Refused))] {
		b.WriteString([]string{": ", "; "}[min(i, 1)] + r.Error())
	}
	if more := len(e.Refused) - most; more > 0 {
		fmt.Fprintf(&b, "; dan %d surat lainnya", more)
	}
	return b.String()
}

// Unwrap returns the refusals.
func (e *IncompleteError) Unwrap() []error {
	var out []error
	if e.Made == 0 {
		out = append(out, ErrNoLetters)
	}
	for _, r := range e.Refused {
		out = append(out, r)
	}
	return out
}

// incomplete returns the error of a file that holds made letters, if there is one.
func incomplete(made int, refused []*RefusedError) error {
	switch {
	case len(refused) > 0:
		return &IncompleteError{made, refused}
	case made == 0:
		return ErrNoLetters
	}
	return nil
}

// refused is for letters that preflight let pass.
func refused(l Letter, code mitra.Code, message, value string) *RefusedError {
	e := &RefusedError{Key: keyOf(l)}
	e.Findings = mitra.Findings{{Code: code, Record: e.Key, Message: message, Value: value}}
	return e
}

// failed is the refusal of a letter on which the program failed with err.
func failed(l Letter, err error) *RefusedError {
	return refused(l, codeBroken, "surat tidak dapat dibuat karena galat program", err.Error())
}

// recovered keeps a panic inside its letter. It is to be deferred.
func recovered(l Letter, err *error) {
	if v := recover(); v != nil {
		*err = failed(l, canvas.Recovered(v))
	}
}

// keyOf returns the key of a letter that may be broken, or nil.
func keyOf(l Letter) (key string) {
	defer func() { _ = recover() }()
	return l.Key()
}
