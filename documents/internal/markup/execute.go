package markup

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// Data is what a template is filled with. It is read only.
type Data struct {
	Values map[string]string
	Flags  map[string]bool // an absent flag is not set
	Tables map[string][]map[string]string
	// Paper is the upright page; @halaman lanskap lays it on its side.
	Paper typeset.Page
}

// Execute fills in the template. Values are text: nothing in them acts as markup,
// and line breaks in them become spaces. It fails only with a *MissingError.
func (t *Template) Execute(data Data) ([]typeset.Block, error) {
	x := &execution{t: t, data: &data, on: t.evaluate(data.Flags)}
	if missing := x.missing(); len(missing) > 0 {
		return nil, &MissingError{Template: t.name, Missing: missing}
	}
	x.count()
	return x.imprint(x.blocks(t.nodes)), nil
}

// execution is the state of one Execute.
type execution struct {
	t        *Template
	data     *Data
	on       []bool // by condition
	counters []int
	numbers  []int // by mark; 0 means not printed

	row   map[string]string // the row of a table's cell
	rowNo int

	arena   strings.Builder // backs the text of all runs
	pending []typeset.Run   // the unused rest of a shared slice
}

// count gives every mark that is printed its number.
func (x *execution) count() {
	all := make([]int, x.t.counters+len(x.t.marks))
	x.counters, x.numbers = all[:x.t.counters], all[x.t.counters:]
	for i, m := range x.t.marks {
		if x.on[m.cond] {
			x.counters[m.counter]++
			x.numbers[i] = x.counters[m.counter]
		}
	}
}

// numbered reports whether the mark shows its number: a lone ayat does not.
func (x *execution) numbered(mark int) bool {
	m := &x.t.marks[mark]
	return m.kind != ayat || x.counters[m.counter] > 1
}

// indent is where the text of a clause begins.
func (x *execution) indent(mark int) typeset.Length {
	if mark == none {
		return 0
	}
	switch m := &x.t.marks[mark]; m.kind {
	case ayat:
		if x.numbered(mark) {
			return clauseHang
		}
	case huruf, angka:
		return x.indent(m.parent) + itemHang
	}
	return 0
}

func (x *execution) blocks(nodes []node) []typeset.Block {
	out := make([]typeset.Block, 0, len(nodes))
	for i := range nodes {
		if x.on[nodes[i].cond] {
			out = nodes[i].body.emit(x, out)
		}
	}
	return out
}

// missing compares what will be printed with the data.
func (x *execution) missing() []Missing {
	var missing []Missing
	seen := map[Missing]bool{}
	note := func(m Missing) {
		if !seen[m] {
			seen[m] = true
			missing = append(missing, m)
		}
	}
	for i := range x.t.uses {
		u := &x.t.uses[i]
		if !x.on[u.cond] || u.Optional || u.Name == RowNumber && u.Table != "" {
			continue
		}
		rows := x.data.Tables[u.Table]
		switch {
		case u.Table == "":
			if blank(x.data.Values[u.Name]) {
				note(Missing{Name: u.Name})
			}
		case u.Name == "":
			if len(rows) == 0 {
				note(Missing{Table: u.Table})
			}
		default:
			for no, row := range rows {
				if blank(row[u.Name]) {
					note(Missing{Table: u.Table, Row: no + 1, Name: u.Name})
				}
			}
		}
	}
	return missing
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
