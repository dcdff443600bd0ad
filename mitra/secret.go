package mitra

import (
	"fmt"
	"log/slog"
	"strings"
	"unique"
)

// secret is the shared core of personal numbers. It prints masked through every
// verb of fmt, through slog and through every encoder that asks for text.
//
// It holds a handle and not the digits, since fmt asks no method of a value in an
// unexported field, nor for %p: it prints the memory, and so only an address.
type secret struct{ handle unique.Handle[string] }

func newSecret(digits string) secret { return secret{unique.Make(digits)} }

// IsZero reports whether the number is absent.
func (s secret) IsZero() bool { return s == secret{} }

// Reveal returns the number itself. Use it to print a letter or to store a
// record, never for messages, logs, file names or URLs.
func (s secret) Reveal() string {
	if s.IsZero() {
		return ""
	}
	return s.handle.Value()
}

// String returns the number with all but its last three characters masked.
func (s secret) String() string {
	const shown = 3
	digits := s.Reveal()
	n := len(digits)
	if n <= 2*shown {
		return strings.Repeat("*", n)
	}
	return strings.Repeat("*", n-shown) + digits[n-shown:]
}

// Format prints the masked number whatever the verb, so that %d and %#v show no
// more than %v.
func (s secret) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(s.String())) }

// LogValue masks the number in slog.
func (s secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText writes the masked number: a record that strays into a log or an
// answer gives nothing away. Stores write Reveal.
func (s secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
