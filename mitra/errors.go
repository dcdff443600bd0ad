package mitra

import "errors"

// Code is the stable name of a kind of fault, such as "MITRA-NIK-01". A code is
// never used again for something else. KODE.md lists them all.
type Code string

// ErrEmpty is wrapped by the error of every Parse function given an empty text:
// missing and malformed are different faults.
var ErrEmpty = errors.New("kosong")

// ParseError says why a text is not a value of its type. Its message is
// Indonesian and never repeats personal data.
type ParseError struct {
	Code   Code
	Type   string // what was expected, such as "NIK" or "tanggal"
	Reason string
	Err    error // nil, or ErrEmpty
}

// Error returns the type and the reason.
func (e *ParseError) Error() string { return e.Type + ": " + e.Reason }

// Unwrap lets errors.Is find ErrEmpty.
func (e *ParseError) Unwrap() error { return e.Err }

func malformed(code Code, kind, reason string) error {
	return &ParseError{Code: code, Type: kind, Reason: reason}
}

func empty(code Code, kind string) error {
	return &ParseError{Code: code, Type: kind, Reason: "kosong", Err: ErrEmpty}
}
