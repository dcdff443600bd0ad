package markup

import (
	"maps"
	"slices"
)

// longestGuess bounds the work of finding a near name: nobody mistypes a known
// name into something longer.
const longestGuess = 48

// nearest returns the candidate that is fewest edits away from name, or "" when
// none is near enough to be a likely slip. Ties go to the first in the alphabet.
func nearest[V any](name string, candidates map[string]V) string {
	if len(name) > longestGuess {
		return ""
	}
	best, least := "", 2+len(name)/5
	for _, c := range slices.Sorted(maps.Keys(candidates)) {
		if d := edits(name, c); d < least {
			best, least = c, d
		}
	}
	if least >= max(len(name), len(best)) {
		return ""
	}
	return best
}

// edits is the optimal string alignment distance: insertions, deletions,
// substitutions and swaps of neighbours.
func edits(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
