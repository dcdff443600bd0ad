package markup

import (
	"strconv"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// table is a ruled table over the rows of one list of the vocabulary.
type table struct {
	pos
	name     string
	cond     int
	size     typeset.Length
	height   typeset.Length // least height of a row
	counter  int            // numbers the columns
	columns  []column
	totals   []total
	numbered []int // the conditions under which the row of column numbers is printed

	section tableSection
}

type column struct {
	pos
	cond, mark int
	id         string
	title      text
	groupName  string // as written, to find neighbours of the same group
	group      text
	width      int
	align      typeset.Align
	cell       text
	breakAfter string
	joins      bool // an empty cell is one with the cell above
	hasTitle   bool
}

// total is a row below the others. Its left text spans every column before the
// first one that has a text of its own.
type total struct {
	pos
	cond    int
	left    text
	entries []totalEntry
}

type totalEntry struct {
	pos
	id     string
	cond   int
	column int
	text   text
}

// tableSection is what the keys of the current line belong to.
type tableSection uint8

const (
	ofTable tableSection = iota
	ofColumn
	ofTotal
)

const (
	defaultWidth = 10
	maxWidth     = 1000
)

func runTabel(p *parser, c command) {
	p.content(c)
	if intro := p.context.intro; intro != nil {
		intro.style.keepNext = true
	}
	p.context.endList()
	name, rest := c.arg.word()
	p.noMore(c, rest)
	if words, ok := p.words.tables[name]; !ok {
		p.add(c.pos, UnknownTable, nearest(name, p.words.tables), "tabel %q tidak dikenal", name)
		name = ""
	} else {
		p.t.uses = append(p.t.uses, use{Use{Table: name, Optional: words.optional, Line: c.line}, p.cond})
	}
	t := &table{pos: c.pos, name: name, cond: p.cond, counter: p.newCounter()}
	p.open(c, frame{table: t, done: func([]node) {
		p.checkTable(t)
		p.append(t)
	}})
}

func runKolom(p *parser, c command) {
	t := p.container().table
	id, rest := p.identified(c.arg)
	p.noMore(c, rest)
	m := p.mark(c.pos, mark{kind: kolom, id: id, counter: t.counter, parent: none})
	t.columns = append(t.columns, column{pos: c.pos, cond: p.cond, mark: m, id: id, width: defaultWidth})
	t.section = ofColumn
}

func runNomorKolom(p *parser, c command) {
	p.noMore(c, c.arg)
	t := p.container().table
	t.numbered = append(t.numbered, p.cond)
}

func runTotal(p *parser, c command) {
	p.noMore(c, c.arg)
	t := p.container().table
	t.totals = append(t.totals, total{pos: c.pos, cond: p.cond})
	t.section = ofTotal
}

// key takes a line "key: value".
func (t *table) key(p *parser, l line) {
	key, value, ok := cutColon(l)
	switch {
	case !ok:
		p.add(l.pos, Misplaced, "", "di dalam @tabel setiap baris ditulis kunci: isi")
	case t.section == ofTotal:
		t.totals[len(t.totals)-1].key(p, key, value)
	case t.section == ofColumn:
		t.columns[len(t.columns)-1].key(p, t.name, key, value)
	case key.text == "huruf":
		t.size = typeset.Length(p.number(value, 6, 20)) * typeset.Pt
	case key.text == "tinggi":
		t.height = typeset.Length(p.number(value, 1, 100)) * typeset.MM
	default:
		p.unknownKey(key, map[string]bool{"huruf": true, "tinggi": true})
	}
}

func (c *column) key(p *parser, table string, key, value line) {
	switch key.text {
	case "judul":
		c.title, c.hasTitle = p.read(value, ""), true
	case "kelompok":
		c.group, c.groupName = p.read(value, ""), value.text
	case "lebar":
		c.width = p.number(value, 1, maxWidth)
	case "rata":
		c.align = p.alignment(value)
	case "isi":
		c.cell = p.read(value, table)
	case "putus":
		c.breakAfter = strings.ReplaceAll(value.text, " ", "")
	case "gabung":
		if c.joins = value.text == "ya"; !c.joins {
			p.add(value.pos, BadArgument, "", "gabung hanya mengenal ya, bukan %q", value.text)
		}
	default:
		p.unknownKey(key, map[string]bool{
			"judul": true, "kelompok": true, "lebar": true, "rata": true, "isi": true, "putus": true, "gabung": true,
		})
	}
}

// leftKey is the key of the text over the left columns of a total row.
const leftKey = "kiri"

func (t *total) key(p *parser, key, value line) {
	content := p.read(value, "")
	if key.text == leftKey {
		t.left = content
		return
	}
	t.entries = append(t.entries, totalEntry{pos: key.pos, id: key.text, cond: p.cond, text: content})
}

func (p *parser) unknownKey(key line, known map[string]bool) {
	p.add(key.pos, UnknownKey, nearest(key.text, known), "kunci %q tidak dikenal di sini", key.text)
}

func (p *parser) number(value line, least, most int) int {
	n, err := strconv.Atoi(value.text)
	if err != nil || n < least || n > most {
		p.add(value.pos, BadArgument, "", "perlu bilangan bulat %d sampai %d, bukan %q", least, most, value.text)
		return least
	}
	return n
}

func (p *parser) alignment(value line) typeset.Align {
	known := map[string]typeset.Align{
		"kiri": typeset.Left, "tengah": typeset.Center, "kanan": typeset.Right, "penuh": typeset.Justify,
	}
	a, ok := known[value.text]
	if !ok {
		p.add(value.pos, BadArgument, nearest(value.text, known), "rata harus kiri, tengah, kanan, atau penuh, bukan %q", value.text)
	}
	return a
}
