package table

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the known word from which word differs by no more than a slip of
// typing: one letter, and one more for every six letters. Case does not count.
// Among equally near words it takes the first in alphabetical order, and it returns
// "" where none is near.
func Nearest(word string, known []string) string {
	folded := strings.ToLower(word)
	best, least := "", 1+utf8.RuneCountInString(word)/6
	for _, k := range known {
		d := distance(folded, strings.ToLower(k), least)
		if d < least || (d == least && (best == "" || k < best)) {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace to turn a into b. It
// stops counting above limit.
func distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		diagonal := row[0]
		row[0] = i + 1
		for j := range y {
			change := diagonal
			if x[i] != y[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(y)]
}
