package table

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adminmitra/adminmitra/mitra"
)

// quotingError is a parse error whose detail repeats what was written, and so must
// not be shown of personal data.
type quotingError struct {
	*mitra.ParseError
	detail string
}

func (e *quotingError) Error() string { return e.ParseError.Error() + " (" + e.detail + ")" }

func (e *quotingError) Unwrap() error { return e.ParseError }

func malformed(code mitra.Code, kind, reason string) error {
	return &mitra.ParseError{Code: code, Type: kind, Reason: reason}
}

func empty(code mitra.Code, kind string) error {
	return &mitra.ParseError{Code: code, Type: kind, Reason: mitra.ErrEmpty.Error(), Err: mitra.ErrEmpty}
}

func quoting(code mitra.Code, kind, reason, detail string) error {
	return &quotingError{&mitra.ParseError{Code: code, Type: kind, Reason: reason}, detail}
}

// trim drops spaces at both ends, no-break and thin ones too.
func trim(s string) string { return strings.TrimSpace(s) }

// invisible reports characters that nobody sees and that reorder, hide or break
// text: control and format characters, private ones, line separators, and the mark
// that decoders leave in place of what they lost.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp) || r == utf8.RuneError
}

// display replaces what must not reach a screen: what cannot be seen, and all but
// the last three of digits so many that they may be somebody's NIK or account.
func display(s string) string {
	s = strings.Map(func(r rune) rune {
		if invisible(r) {
			return utf8.RuneError
		}
		return r
	}, s)
	return longNumber.ReplaceAllStringFunc(s, func(digits string) string {
		return strings.Repeat("*", len(digits)-3) + digits[len(digits)-3:]
	})
}

var longNumber = regexp.MustCompile(`\d{13,}`)

// ParseText accepts valid UTF-8 without control or invisible characters, and
// returns it unchanged.
func ParseText(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", malformed(codeCellUTF8, "teks", "bukan UTF-8; simpan ulang berkas sebagai CSV UTF-8")
	}
	if i := strings.IndexFunc(s, invisible); i >= 0 {
		r, _ := utf8.DecodeRuneInString(s[i:])
		return "", malformed(codeCellControl, "teks",
			fmt.Sprintf("memuat karakter tak terlihat U+%04X; hapus, lalu ketik ulang", r))
	}
	return s, nil
}

// checkCell refuses what no cell may hold, whatever its type.
func checkCell(s string, digits bool) error {
	if n := utf8.RuneCountInString(s); n > maxCell {
		return malformed(codeCellLong, "teks", fmt.Sprintf("panjangnya %d huruf, batasnya %d", n, maxCell))
	}
	if _, err := ParseText(s); err != nil {
		return err
	}
	if formulaError(s) {
		return malformed(codeCellFormula, "teks", "rumus Excel rusak; perbaiki rumusnya atau tulis isinya")
	}
	if digits && scientific(s) {
		return malformed(codeCellDigitsLost, "nomor",
			"Excel mengubahnya menjadi notasi ilmiah dan sebagian angkanya hilang; format kolom sebagai Teks (Text), lalu tulis ulang nomornya")
	}
	return nil
}

// formulaError reports whether the cell holds an error value of Excel, or the marks
// shown where a column is too narrow.
func formulaError(s string) bool {
	switch strings.ToUpper(s) {
	case "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!":
		return true
	}
	return len(s) > 1 && strings.Trim(s, "#") == ""
}

// withoutTextMark drops what keeps a spreadsheet from reading digits as a number: a
// leading apostrophe, or the formula ="0123".
func withoutTextMark(s string) string {
	if inner, ok := strings.CutPrefix(s, `="`); ok && strings.HasSuffix(inner, `"`) {
		return strings.TrimSuffix(inner, `"`)
	}
	return strings.TrimPrefix(s, "'")
}

// ParseBool reads "ya" and "tidak", and what spreadsheets write for them.
func ParseBool(s string) (bool, error) {
	word := strings.ToLower(trim(s))
	switch {
	case word == "":
		return false, empty(codeBoolEmpty, "ya/tidak")
	case slices.Contains([]string{"ya", "y", "1", "true", "benar"}, word):
		return true, nil
	case slices.Contains([]string{"tidak", "tdk", "0", "false", "salah"}, word):
		return false, nil
	}
	return false, malformed(codeBoolText, "ya/tidak", "harus ya atau tidak")
}
