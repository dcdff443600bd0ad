package markup

import (
	"fmt"
	"slices"
	"strings"
)

// Code names a kind of fault. Codes are stable and never reused.
type Code string

// The faults of a template.
const (
	NotUTF8          Code = "DOK-TPL-01" // a byte that is not UTF-8
	ControlCharacter Code = "DOK-TPL-02" // NUL or another control character
	TooLarge         Code = "DOK-TPL-03" // the file is too large
	UnknownDirective Code = "DOK-TPL-04" // @kata that does not exist
	Misplaced        Code = "DOK-TPL-05" // directive or text where it may not stand
	BadArgument      Code = "DOK-TPL-06" // directive with a wrong argument
	UnknownName      Code = "DOK-TPL-07" // placeholder outside the vocabulary
	UnclosedBrace    Code = "DOK-TPL-08" // { without }
	StrayCharacter   Code = "DOK-TPL-09" // } without {, or \ before an ordinary character
	UnclosedBold     Code = "DOK-TPL-10" // ** without its pair
	UnknownFlag      Code = "DOK-TPL-11" // @jika with a flag outside the vocabulary
	Unbalanced       Code = "DOK-TPL-12" // @akhir missing or superfluous, @jika tidak alone
	Unreachable      Code = "DOK-TPL-13" // a condition that never holds
	UnknownReference Code = "DOK-TPL-14" // reference to an id that does not exist
	DuplicateID      Code = "DOK-TPL-15" // an id given twice
	AbsentReference  Code = "DOK-TPL-16" // reference to something that may not be printed
	WrongReference   Code = "DOK-TPL-17" // {ayat:x} where x is a pasal, and the like
	UnnumberedClause Code = "DOK-TPL-18" // {ayat:x} where the ayat may stand alone, hence without number
	UnknownTable     Code = "DOK-TPL-19" // @tabel with a table outside the vocabulary
	IncompleteTable  Code = "DOK-TPL-20" // table or column that lacks a part
	MissingText      Code = "DOK-TPL-21" // directive without its text
	TooDeep          Code = "DOK-TPL-22" // nested too deeply
	EmptyPasal       Code = "DOK-TPL-23" // a pasal that may be printed without content
	UnknownKey       Code = "DOK-TPL-24" // key that a table or column does not know
	TooManyErrors    Code = "DOK-TPL-25" // reading was given up
	MissingValues    Code = "DOK-ISI-01" // values that the template prints are missing
)

// Error is one fault of a template.
type Error struct {
	File         string
	Line, Column int // from 1; columns count characters
	Code         Code
	Message      string // in Indonesian
	Suggestion   string // the known name that was probably meant, or empty
}

func (e Error) Error() string {
	s := fmt.Sprintf("%s:%d:%d: %s: %s", e.File, e.Line, e.Column, e.Code, e.Message)
	if e.Suggestion != "" {
		s += "; maksud Anda " + e.Suggestion + "?"
	}
	return s
}

// Errors is all faults of a template, in the order of the text. It is never empty.
type Errors []Error

func (es Errors) Error() string {
	lines := make([]string, len(es))
	for i, e := range es {
		lines[i] = e.Error()
	}
	return strings.Join(lines, "\n")
}

// maxErrors ends the reading of a file that is no template at all.
const maxErrors = 100

// faults collects errors during parsing.
type faults struct {
	file string
	list Errors
}

// pos is a place in the source, from 1.
type pos struct{ line, col int }

func (f *faults) add(at pos, code Code, suggestion, format string, args ...any) {
	switch {
	case len(f.list) > maxErrors:
		return
	case len(f.list) == maxErrors:
		code, suggestion = TooManyErrors, ""
		format, args = "terlalu banyak kesalahan; sisanya tidak diperiksa", nil
	}
	f.list = append(f.list, Error{
		File: f.file, Line: at.line, Column: at.col,
		Code: code, Suggestion: suggestion, Message: fmt.Sprintf(format, args...),
	})
}

// full reports whether further reading would tell nothing more.
func (f *faults) full() bool { return len(f.list) > maxErrors }

// err returns the faults in the order of the text, or nil.
func (f *faults) err() error {
	if len(f.list) == 0 {
		return nil
	}
	slices.SortStableFunc(f.list, func(a, b Error) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return a.Column - b.Column
	})
	return f.list
}

// Missing is a value that a template prints and the data does not hold.
type Missing struct {
	Table string // empty for a plain placeholder
	Row   int    // from 1; 0 when the whole table is missing
	Name  string
}

func (m Missing) String() string {
	switch {
	case m.Table == "":
		return m.Name
	case m.Row == 0:
		return "tabel " + m.Table
	}
	return fmt.Sprintf("%s baris %d: %s", m.Table, m.Row, m.Name)
}

// MissingError names every value that a letter lacks, in the order of the template.
type MissingError struct {
	Template string
	Missing  []Missing
}

// Code is the stable code of the error.
func (e *MissingError) Code() Code { return MissingValues }

func (e *MissingError) Error() string {
	names := make([]string, len(e.Missing))
	for i, m := range e.Missing {
		names[i] = m.String()
	}
	return fmt.Sprintf("%s: %s: isian belum ada: %s", e.Template, e.Code(), strings.Join(names, ", "))
}
