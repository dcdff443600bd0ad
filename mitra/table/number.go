package table

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	numberKind = "angka"
	maxNumber  = 40 // characters; package decimal takes seconds for very long texts
)

// ParseNumber reads a number as Indonesians and Excel write it, exactly:
//
//	1048000   1.048.000   1.048.000,50   1,048,000.50   1 048 000
//	2,5   2.5   0,500   Rp 1.048.000,-   Rp 87.333
//
// It refuses what has two readings ("1.000", "87,333"), scientific notation,
// negative numbers and Excel's error values, each with a code of its own.
func ParseNumber(s string) (decimal.Decimal, error) {
	s = trim(s)
	if err := refuseNumber(s); err != nil {
		return decimal.Decimal{}, err
	}
	body, indonesian := withoutCurrency(s)
	if err := refuseMarks(body); err != nil {
		return decimal.Decimal{}, err
	}
	canonical, err := canonicalNumber(body, indonesian)
	if err != nil {
		return decimal.Decimal{}, err
	}
	return decimal.RequireFromString(canonical), nil
}

// refuseNumber recognises what Excel and people write in place of a number.
func refuseNumber(s string) error {
	switch {
	case s == "":
		return empty(codeNumberEmpty, numberKind)
	case len(s) > maxNumber:
		return malformed(codeNumberLong, numberKind, "terlalu panjang untuk sebuah bilangan")
	case formulaError(s):
		return malformed(codeNumberFormula, numberKind, "rumus Excel rusak; perbaiki rumusnya atau tulis angkanya")
	case scientific(s):
		return malformed(codeNumberScientific, numberKind, "notasi ilmiah dari Excel; format sel sebagai Teks (Text), lalu tulis angkanya lengkap")
	}
	return nil
}

// scientific reports whether s looks like 3.2E+15, with a point or a comma.
func scientific(s string) bool {
	mantissa, exponent, found := strings.Cut(strings.ToUpper(s), "E")
	exponent = strings.TrimLeft(exponent, "+-")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return found && digits(exponent) && digits(strings.NewReplacer(".", "", ",", "").Replace(strings.TrimPrefix(mantissa, "-")))
}

// withoutCurrency drops "Rp" in front and ",-" behind. Either says that dots stand
// between thousands.
func withoutCurrency(s string) (body string, indonesian bool) {
	if len(s) >= 2 && strings.EqualFold(s[:2], "rp") {
		s, indonesian = trim(strings.TrimPrefix(s[2:], ".")), true
	}
	if rest, ok := strings.CutSuffix(s, ",-"); ok {
		s, indonesian = rest, true
	}
	return s, indonesian
}

// refuseMarks leaves only digits, dots, commas and spaces, none at the ends.
func refuseMarks(s string) error {
	if s == "" {
		return malformed(codeNumberText, numberKind, "tidak ada angkanya")
	}
	const digits = "0123456789"
	switch unsigned := strings.TrimLeft(s, "-−+("); {
	case unsigned == s:
	case unsigned == "" || !strings.ContainsRune(digits, rune(unsigned[0])),
		s[0] == '+', utf8.RuneCountInString(s) > 1+utf8.RuneCountInString(unsigned):
		return malformed(codeNumberSign, numberKind, "tanda + atau - tidak pada tempatnya; tulis angkanya saja, dan 0 untuk nol")
	default:
		return malformed(codeNumberNegative, numberKind, "tidak boleh negatif")
	}
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r == '.', r == ',', unicode.IsSpace(r):
		case unicode.IsDigit(r):
			return malformed(codeNumberDigits, numberKind, "harus ditulis dengan angka 0 sampai 9")
		default:
			return malformed(codeNumberText, numberKind, "bukan bilangan; tulis angka saja, misalnya 1048000 atau 2,5")
		}
	}
	if strings.ContainsAny(s[:1]+s[len(s)-1:], ".,") {
		return malformed(codeNumberEdge, numberKind, "tidak boleh diawali atau diakhiri titik atau koma; tulis misalnya 0,5 atau 5")
	}
	return nil
}

// canonicalNumber turns digits with separators into "1048000.50".
func canonicalNumber(s string, indonesian bool) (string, error) {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
	for _, pair := range []string{"..", ",,", ".,", ",.", "  ", ". ", " .", ", ", " ,"} {
		if strings.Contains(s, pair) {
			return "", malformed(codeNumberRepeated, numberKind, "titik, koma, atau spasi berurutan")
		}
	}
	point, err := decimalMark(s, indonesian)
	if err != nil {
		return "", err
	}
	whole, fraction := s, ""
	if point != "" {
		i := strings.LastIndex(s, point)
		whole, fraction = s[:i], s[i+1:]
	}
	digits, ok := joinThousands(whole)
	if !ok || strings.Contains(fraction, " ") {
		return "", malformed(codeNumberGroups, numberKind, "pengelompokan ribuan salah; tulis tanpa pemisah, misalnya 1048000")
	}
	if len(digits) > 1 && digits[0] == '0' {
		return "", malformed(codeNumberZeros, numberKind, "diawali angka nol; tulis tanpa nol di depan")
	}
	if fraction != "" {
		digits += "." + fraction
	}
	return digits, nil
}

// decimalMark returns the mark in front of the decimals, "" where there is none.
func decimalMark(s string, indonesian bool) (string, error) {
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	mark := "."
	if strings.LastIndexByte(s, ',') > strings.LastIndexByte(s, '.') {
		mark = ","
	}
	switch {
	case dots > 0 && commas > 0, dots+commas == 1 && strings.Contains(s, " "):
		return mark, nil // the other mark stands between thousands
	case dots+commas != 1:
		return "", nil // none, or one mark repeated: thousands
	case mark == "." && indonesian:
		return "", nil
	}
	whole, fraction, _ := strings.Cut(s, mark)
	if len(fraction) != 3 || whole[0] == '0' {
		return mark, nil
	}
	return "", quoting(codeNumberAmbiguous, numberKind, "ribuan atau desimal tidak jelas",
		ambiguity(s, whole, fraction))
}

// ambiguity names both readings and an unmistakable way to write each. Four
// decimals cannot be thousands.
func ambiguity(s, whole, fraction string) string {
	read, write := strings.TrimRight(fraction, "0"), fraction+"0"
	if read == "" {
		read, write = whole, whole
	} else {
		read, write = whole+","+read, whole+","+write
	}
	thousands := whole + fraction
	return fmt.Sprintf("%s dapat berarti %s atau %s; tulis %s atau %s", s, thousands, read, thousands, write)
}

// joinThousands drops the marks between thousands, after checking that there is one
// kind of mark and that every group is full.
func joinThousands(s string) (digits string, ok bool) {
	i := strings.IndexAny(s, "., ")
	if i < 0 {
		return s, true
	}
	groups := strings.Split(s, s[i:i+1])
	for n, g := range groups {
		if strings.ContainsAny(g, "., ") || len(g) > 3 || (n > 0 && len(g) < 3) || (n == 0 && g[0] == '0') {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

// ParseRupiah reads a whole amount by the rules of [ParseNumber].
func ParseRupiah(s string) (mitra.Rupiah, error) {
	d, err := ParseNumber(s)
	if err != nil {
		return 0, err
	}
	return mitra.RupiahFromDecimal(d)
}

// ParseVolume reads an amount of work by the rules of [ParseNumber].
func ParseVolume(s string) (mitra.Volume, error) {
	d, err := ParseNumber(s)
	if err != nil {
		return mitra.Volume{}, err
	}
	return mitra.NewVolume(d)
}
