package markup

import "slices"

// literal is one flag that must be set, or must not.
type literal struct {
	flag string
	want bool
}

func (l literal) negated() literal { return literal{l.flag, !l.want} }

// condition holds when all its literals do; the empty condition always holds.
// It is the path of @jika around a place in the template.
type condition []literal

func (c condition) and(l literal) condition {
	if slices.Contains(c, l) {
		return c
	}
	return append(slices.Clone(c), l)
}

// holds evaluates the condition under the flags of a letter.
func (c condition) holds(flags map[string]bool) bool {
	for _, l := range c {
		if flags[l.flag] != l.want {
			return false
		}
	}
	return true
}

// implies reports whether other holds whenever c does.
func (c condition) implies(other condition) bool {
	for _, l := range other {
		if !slices.Contains(c, l) {
			return false
		}
	}
	return true
}

// excludes reports whether c and other never hold together.
func (c condition) excludes(other condition) bool {
	return slices.ContainsFunc(other, func(l literal) bool {
		return slices.Contains(c, l.negated())
	})
}

// searchSteps bounds canAllFail, whose worst case is exponential. Templates that
// people write need a few dozen steps.
const searchSteps = 4096

// canAllFail reports whether flags exist under which known holds and none of the
// others does. When the search gets too long it answers true: the cautious side,
// since every caller turns true into an error of the template.
func canAllFail(known condition, others []condition) bool {
	steps := searchSteps
	return search(known, others, &steps)
}

func search(known condition, others []condition, steps *int) bool {
	if *steps--; *steps < 0 {
		return true
	}
	if len(others) == 0 {
		return true
	}
	first, rest := others[0], others[1:]
	if known.excludes(first) {
		return search(known, rest, steps)
	}
	for _, l := range first {
		if slices.Contains(known, l) {
			continue
		}
		if search(known.and(l.negated()), rest, steps) {
			return true
		}
	}
	return false
}
