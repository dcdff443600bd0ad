package mitra_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestWords(t *testing.T) {
	for n, want := range map[int64]string{
		0: "nol", 1: "satu", 9: "sembilan", 10: "sepuluh", 11: "sebelas", 12: "dua belas", 19: "sembilan belas",
		20: "dua puluh", 21: "dua puluh satu", 99: "sembilan puluh sembilan",
		100: "seratus", 101: "seratus satu", 111: "seratus sebelas", 110: "seratus sepuluh", 200: "dua ratus",
		999: "sembilan ratus sembilan puluh sembilan", 1000: "seribu", 1001: "seribu satu", 1100: "seribu seratus",
		1999: "seribu sembilan ratus sembilan puluh sembilan", 2000: "dua ribu", 10_000: "sepuluh ribu",
		11_000: "sebelas ribu", 21_000: "dua puluh satu ribu", 100_000: "seratus ribu", 101_000: "seratus satu ribu",
		1_000_000: "satu juta", 1_001_000: "satu juta seribu", 1_048_000: "satu juta empat puluh delapan ribu",
		1_000_000_000: "satu miliar", 1_000_000_000_000: "satu triliun", 1_000_000_000_001: "satu triliun satu",
		999_999_999_999_999: "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar " +
			"sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
		1_000_000_000_000_000: "satu kuadriliun",
		-1:                    "minus satu", -1000: "minus seribu",
		math.MinInt64: "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun " +
			"tiga puluh enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus delapan",
	} {
		assert.Equal(t, want, mitra.Words(n), n)
	}
	assert.Equal(t, "nol rupiah", mitra.Rupiah(0).Words())
	assert.Equal(t, "satu juta empat puluh delapan ribu rupiah", mitra.Rupiah(1_048_000).Words())
	assert.Equal(t, "minus lima rupiah", mitra.Rupiah(-5).Words())
}

// readWords reads number words by a grammar of its own: digit ("belas" | "puluh" |
// "ratus"), then a scale that closes the group.
func readWords(s string) (n int64, err error) {
	digits := []string{"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"}
	scales := []string{"ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"}
	words := strings.Split(s, " ")
	sign := int64(1)
	if words[0] == "minus" {
		sign, words = -1, words[1:]
	}
	var group, digit int64
	last := len(scales) // scales must fall
	for _, w := range words {
		scale := slices.Index(scales, w)
		switch d := slices.Index(digits, w); {
		case d >= 0:
			group, digit = group+digit, int64(d)
		case w == "sepuluh":
			group += 10
		case w == "sebelas":
			group += 11
		case w == "seratus":
			group += 100
		case w == "seribu":
			n, last = n+1000, 0
		case w == "belas" && digit > 1:
			group, digit = group+10+digit, 0
		case w == "puluh" && digit > 1:
			group, digit = group+10*digit, 0
		case w == "ratus" && digit > 1:
			group, digit = group+100*digit, 0
		case scale >= 0 && scale < last && group+digit > 0 && (scale > 0 || group+digit > 1):
			value := group + digit
			for range scale + 1 {
				value *= 1000
			}
			n, group, digit, last = n+value, 0, 0, scale
		default:
			return 0, fmt.Errorf("%q cannot stand there in %q", w, s)
		}
	}
	return sign * (n + group + digit), nil
}

func checkWords(t require.TestingT, n int64) {
	got, err := readWords(mitra.Words(n))
	require.NoError(t, err)
	require.Equal(t, n, got)
}

func TestWordsRoundTrip(t *testing.T) {
	for n := range int64(12_000) {
		checkWords(t, n)
	}
	for p := int64(1); p <= 1e15; p *= 10 {
		for _, n := range []int64{p - 1, p, p + 1, 2 * p, -p} {
			checkWords(t, n)
		}
	}
	rapid.Check(t, func(t *rapid.T) { checkWords(t, rapid.Int64Range(-1e15, 1e15).Draw(t, "n")) })
	seen := map[string]bool{}
	for n := range int64(5_000) {
		require.False(t, seen[mitra.Words(n)], n)
		seen[mitra.Words(n)] = true
	}
}
