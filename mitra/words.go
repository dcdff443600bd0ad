package mitra

import "strings"

var unitWords = [...]string{
	"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
	"sepuluh", "sebelas",
}

var scales = [...]struct {
	value uint64
	word  string
}{
	{1e18, "kuintiliun"}, {1e15, "kuadriliun"}, {1e12, "triliun"}, {1e9, "miliar"}, {1e6, "juta"}, {1e3, "ribu"},
}

// Words returns n in Indonesian words, without "rupiah" or any other unit:
// 1048000 is "satu juta empat puluh delapan ribu", 0 is "nol".
func Words(n int64) string {
	if n == 0 {
		return "nol"
	}
	words := make([]string, 0, 16)
	u := uint64(n)
	if n < 0 {
		words = append(words, "minus")
		u = -u
	}
	for _, s := range scales {
		count := u / s.value
		u %= s.value
		switch {
		case count == 0:
		case count == 1 && s.value == 1e3:
			words = append(words, "seribu")
		default:
			words = append(appendBelowThousand(words, count), s.word)
		}
	}
	return strings.Join(appendBelowThousand(words, u), " ")
}

func appendBelowThousand(words []string, n uint64) []string {
	switch {
	case n >= 200:
		words = append(words, unitWords[n/100], "ratus")
	case n >= 100:
		words = append(words, "seratus")
	}
	n %= 100
	switch {
	case n == 0:
	case n < 12:
		words = append(words, unitWords[n])
	case n < 20:
		words = append(words, unitWords[n-10], "belas")
	default:
		words = append(words, unitWords[n/10], "puluh")
		if n%10 > 0 {
			words = append(words, unitWords[n%10])
		}
	}
	return words
}
