package register

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adminmitra/adminmitra/mitra"
)

// Pattern is how an office writes its numbers.
type Pattern struct{ text string }

// DefaultPattern gives "0001/9999/PPK/SPK/03/2026".
const DefaultPattern = "{urut:4}/{satker}/PPK/SPK/{bulan}/{tahun}"

// maxPattern keeps the names of files below what file systems take.
const maxPattern = 100

var roman = [...]string{"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}

// ParsePattern reads a pattern of text and tokens: {urut} or {urut:4} for the
// running number and its width, {satker}, {bulan} as two digits, {bulan_romawi} and
// {tahun}. A pattern needs the running number, and the year, since numbers start
// again with it.
func ParsePattern(s string) (Pattern, error) {
	fail := func(format string, args ...any) (Pattern, error) {
		return Pattern{}, fmt.Errorf("pola nomor %q "+format, append([]any{s}, args...)...)
	}
	if len(s) > maxPattern || !utf8.ValidString(s) || strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsPrint(r) }) {
		return fail("melebihi %d karakter atau memuat karakter yang tidak tercetak", maxPattern)
	}
	seen := map[string]bool{}
	for rest := s; rest != ""; {
		text, after, open := strings.Cut(rest, "{")
		token, tail, closed := strings.Cut(after, "}")
		if strings.Contains(text, "}") || open != closed {
			return fail("memuat kurung kurawal tanpa pasangan")
		}
		if open {
			if _, known := expand(token, 1, "", mitra.Date{}); !known {
				return fail("memuat {%s} yang tidak dikenal; pilihannya {urut}, {urut:1} s.d. {urut:9}, {satker}, {bulan}, {bulan_romawi}, {tahun}", token)
			}
			name, _, _ := strings.Cut(token, ":")
			seen[name] = true
		}
		rest = tail
	}
	if !seen["urut"] || !seen["tahun"] {
		return fail("harus memuat {urut} dan {tahun}")
	}
	return Pattern{s}, nil
}

// Format writes a number.
func (p Pattern) Format(n int, satker mitra.RegionCode, date mitra.Date) string {
	var b strings.Builder
	for rest := p.text; rest != ""; {
		text, after, _ := strings.Cut(rest, "{")
		token, tail, _ := strings.Cut(after, "}")
		value, _ := expand(token, n, satker, date)
		b.WriteString(text + value)
		rest = tail
	}
	return b.String()
}

func expand(token string, n int, satker mitra.RegionCode, date mitra.Date) (value string, known bool) {
	if width, wide := strings.CutPrefix(token, "urut:"); wide {
		if len(width) != 1 || width < "1" || width > "9" {
			return "", false
		}
		return fmt.Sprintf("%0*d", int(width[0]-'0'), n), true
	}
	switch token {
	case "urut":
		return strconv.Itoa(n), true
	case "satker":
		return string(satker), true
	case "bulan":
		return fmt.Sprintf("%02d", date.Month().Number()), true
	case "bulan_romawi":
		return roman[date.Month().Number()], true
	case "tahun":
		return strconv.Itoa(date.Year()), true
	}
	return "", false
}
