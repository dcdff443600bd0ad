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
	NotUTF8          Code = "DOK-TPL-01" // templat memuat bita yang bukan UTF-8
	ControlCharacter Code = "DOK-TPL-02" // templat memuat karakter kendali
	TooLarge         Code = "DOK-TPL-03" // templat terlalu besar
	UnknownDirective Code = "DOK-TPL-04" // perintah @ tidak dikenal
	Misplaced        Code = "DOK-TPL-05" // perintah atau teks tidak pada tempatnya
	BadArgument      Code = "DOK-TPL-06" // keterangan perintah salah
	UnknownName      Code = "DOK-TPL-07" // isian tidak dikenal
	UnclosedBrace    Code = "DOK-TPL-08" // kurung kurawal buka tanpa penutup
	StrayCharacter   Code = "DOK-TPL-09" // kurung kurawal tutup tanpa pembuka, atau garis miring terbalik yang tidak perlu
	UnclosedBold     Code = "DOK-TPL-10" // tanda tebal ** tanpa pasangan
	UnknownFlag      Code = "DOK-TPL-11" // syarat pada @jika tidak dikenal
	Unbalanced       Code = "DOK-TPL-12" // @jika dan @akhir tidak berpasangan
	Unreachable      Code = "DOK-TPL-13" // syarat yang tidak pernah terpenuhi
	UnknownReference Code = "DOK-TPL-14" // rujukan ke penanda yang tidak ada
	DuplicateID      Code = "DOK-TPL-15" // penanda dipakai dua kali
	AbsentReference  Code = "DOK-TPL-16" // rujukan ke bagian yang mungkin tidak tercetak
	WrongReference   Code = "DOK-TPL-17" // rujukan salah jenis
	UnnumberedClause Code = "DOK-TPL-18" // rujukan ke ayat yang mungkin tanpa nomor
	UnknownTable     Code = "DOK-TPL-19" // tabel tidak dikenal
	IncompleteTable  Code = "DOK-TPL-20" // tabel atau kolom tidak lengkap
	MissingText      Code = "DOK-TPL-21" // perintah tanpa teks
	TooDeep          Code = "DOK-TPL-22" // susunan terlalu dalam
	EmptyPasal       Code = "DOK-TPL-23" // pasal yang mungkin tercetak tanpa isi
	UnknownKey       Code = "DOK-TPL-24" // kunci tabel atau kolom tidak dikenal
	TooManyErrors    Code = "DOK-TPL-25" // kesalahan terlalu banyak, pembacaan dihentikan
	MissingValues    Code = "DOK-ISI-01" // isian yang dicetak belum diisi
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
