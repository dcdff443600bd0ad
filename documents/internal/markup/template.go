package markup

import (
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// Template is a letter's form, parsed and checked. It is immutable and safe for
// concurrent use.
type Template struct {
	name     string
	nodes    []node
	conds    []condition // conds[0] always holds
	marks    []mark      // in the order of the text
	counters int
	refs     []reference
	uses     []use
	imprints []imprint
}

// Use is a value that a template prints.
type Use struct {
	Table    string // empty for a plain placeholder
	Name     string // empty for the table itself
	Optional bool
	Line     int // where it is printed first
}

type use struct {
	Use
	cond int
}

// node is a part of a template under its condition.
type node struct {
	cond int
	body body
}

// body turns a part of a template into blocks.
type body interface {
	emit(x *execution, out []typeset.Block) []typeset.Block
}

// Name is the name given to Parse.
func (t *Template) Name() string { return t.name }

// Uses lists what the template prints under the given flags, each name once, in the
// order of the text. Preflight checks compare it with the data at hand.
func (t *Template) Uses(flags map[string]bool) []Use {
	on := t.evaluate(flags)
	var uses []Use
	for _, u := range t.uses {
		same := func(v Use) bool { return v.Table == u.Table && v.Name == u.Name }
		if on[u.cond] && !slices.ContainsFunc(uses, same) {
			uses = append(uses, u.Use)
		}
	}
	return uses
}

// evaluate decides every condition once.
func (t *Template) evaluate(flags map[string]bool) []bool {
	on := make([]bool, len(t.conds))
	for i, c := range t.conds {
		on[i] = c.holds(flags)
	}
	return on
}
