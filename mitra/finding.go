package mitra

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Severity is how grave a finding is. The zero value is Error.
type Severity uint8

// An Error makes the data unusable, a Warning wants a person's eye, a Note only
// informs.
const (
	Error Severity = iota
	Warning
	Note
)

var severityNames = [...]string{Error: "galat", Warning: "peringatan", Note: "catatan"}

// String returns "galat", "peringatan" or "catatan".
func (s Severity) String() string {
	if int(s) < len(severityNames) {
		return severityNames[s]
	}
	return "tidak dikenal"
}

// MarshalText writes the Indonesian name.
func (s Severity) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Place is where something was read. Absent parts are zero.
type Place struct {
	File    string `json:"berkas,omitempty"`
	Sheet   string `json:"lembar,omitempty"`
	Line    int    `json:"baris,omitempty"`    // from 1
	Column  int    `json:"kolom,omitempty"`    // from 1
	Pointer string `json:"penunjuk,omitempty"` // JSON pointer (RFC 6901)
}

// String returns the place as "alokasi.csv:12:5" or "satker.json#/pejabat/0".
func (p Place) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Sheet != "" {
		b.WriteString("[" + p.Sheet + "]")
	}
	if p.Line > 0 {
		b.WriteString(":" + strconv.Itoa(p.Line))
		if p.Column > 0 {
			b.WriteString(":" + strconv.Itoa(p.Column))
		}
	}
	if p.Pointer != "" {
		b.WriteString("#" + p.Pointer)
	}
	return b.String()
}

func (p Place) compare(q Place) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Column, q.Column),
		cmp.Compare(p.Pointer, q.Pointer),
	)
}

// Finding is one thing that a check has to say about one field of one record.
type Finding struct {
	Code     Code     `json:"kode"`
	Severity Severity `json:"tingkat"`
	Place    Place    `json:"tempat,omitzero"`
	Record   string   `json:"catatan,omitempty"` // key of the record, such as an ID SOBAT
	Field    string   `json:"isian,omitempty"`   // column or JSON key
	Message  string   `json:"pesan"`             // Indonesian, without personal data
	Value    string   `json:"nilai,omitempty"`   // what was found, masked where personal
}

// String returns the finding on one line: place, severity, code, record, field,
// message.
func (f Finding) String() string {
	parts := make([]string, 0, 5)
	if p := f.Place.String(); p != "" {
		parts = append(parts, p+":")
	}
	parts = append(parts, f.Severity.String()+" ["+string(f.Code)+"]")
	if f.Record != "" {
		parts = append(parts, f.Record)
	}
	if f.Field != "" {
		parts = append(parts, "«"+f.Field+"»")
	}
	return strings.Join(parts, " ") + ": " + f.Message
}

// Findings is a list of findings. The zero value says that nothing was found.
type Findings []Finding

// Only returns the findings of one severity.
func (fs Findings) Only(s Severity) Findings {
	var out Findings
	for _, f := range fs {
		if f.Severity == s {
			out = append(out, f)
		}
	}
	return out
}

// HasErrors reports whether any finding is an Error.
func (fs Findings) HasErrors() bool {
	return slices.ContainsFunc(fs, func(f Finding) bool { return f.Severity == Error })
}

// Sorted returns the findings by place, the gravest first within one place.
func (fs Findings) Sorted() Findings {
	out := slices.Clone(fs)
	slices.SortStableFunc(out, func(a, b Finding) int {
		return cmp.Or(a.Place.compare(b.Place), cmp.Compare(a.Severity, b.Severity), cmp.Compare(a.Code, b.Code))
	})
	return out
}

// Err returns nil when there is no Error among the findings, and otherwise a
// [*FindingsError] with them all.
func (fs Findings) Err() error {
	if !fs.HasErrors() {
		return nil
	}
	return &FindingsError{Findings: fs}
}

// FindingsError carries findings through an error return.
type FindingsError struct{ Findings Findings }

// Error returns the first error and how many there are.
func (e *FindingsError) Error() string {
	errs := e.Findings.Only(Error)
	switch len(errs) {
	case 0:
		return "tidak ada galat"
	case 1:
		return errs[0].String()
	}
	return errs[0].String() + " (dan " + strconv.Itoa(len(errs)-1) + " galat lain)"
}
