package markup

// context is the clause that a line belongs to.
type context struct {
	pasal, ayat  int // marks, or none
	list, nested itemList
	intro        *paragraph // the paragraph just ended, which may introduce a list
}

// itemList is a running list of @butir or @angka.
type itemList struct {
	kind    kind
	counter int
	last    int // mark of its latest item
}

func noList() itemList { return itemList{counter: none, last: none} }

func noContext() context {
	return context{pasal: none, ayat: none, list: noList(), nested: noList()}
}

// clause is the mark that paragraphs of the context belong to.
func (c context) clause() int {
	if c.ayat != none {
		return c.ayat
	}
	return c.pasal
}

func (c *context) endList() { c.list, c.nested, c.intro = noList(), noList(), nil }

// endClauses leaves the pasal: what follows is text of its own.
func (p *parser) endClauses() { p.context = noContext() }

// The counters of what runs through the whole template.
const (
	pasalCounter = iota
	pihakCounter
	firstCounter
)

func (p *parser) newCounter() int {
	p.t.counters++
	return p.t.counters - 1
}

// mark numbers something, and makes it known by its id unless that is empty.
func (p *parser) mark(at pos, m mark) int {
	m.pos, m.cond = at, p.cond
	i := len(p.t.marks)
	p.t.marks = append(p.t.marks, m)
	if m.id == "" {
		return i
	}
	if first, taken := p.ids[m.id]; taken {
		p.add(at, DuplicateID, "", "nama rujukan [%s] sudah dipakai pada baris %d", m.id, p.t.marks[first].line)
		return i
	}
	p.ids[m.id] = i
	return i
}

// attach checks that a line's clause is printed whenever the line is.
func (p *parser) attach(c command, clause int) {
	if clause == none {
		return
	}
	m := p.t.marks[clause]
	if !p.t.conds[p.cond].implies(p.t.conds[m.cond]) {
		p.add(c.pos, Misplaced, "", "bagian ini menyambung %s baris %d yang hanya tercetak dalam keadaan tertentu", m.kind, m.line)
	}
}

// content notes that the current line fills the current pasal.
func (p *parser) content(c command) {
	p.attach(c, p.context.clause())
	if i := p.context.pasal; i != none {
		p.contents[i] = append(p.contents[i], p.t.conds[p.cond])
	}
}

// paragraph starts an ordinary paragraph.
func (p *parser) paragraph(at pos) {
	c := command{pos: at, word: "alinea"}
	p.content(c)
	p.context.endList()
	body := &paragraph{style: bodyStyle, mark: none, clause: p.context.clause()}
	p.begin(c, func(t text) { p.written(body, t) })
}

// written completes a paragraph.
func (p *parser) written(body *paragraph, t text) {
	body.text = t
	p.append(body)
	p.context.intro = body
}

// textIn is a directive for one paragraph outside the clauses.
func textIn(s style) func(*parser, command) {
	return func(p *parser, c command) {
		p.content(c)
		p.context.endList()
		p.begin(c, func(t text) {
			p.append(&paragraph{style: s, mark: none, clause: none, text: t})
		})
	}
}

func runPasal(p *parser, c command) {
	id, title := p.identified(c.arg)
	p.endClauses()
	m := p.mark(c.pos, mark{kind: pasal, id: id, counter: pasalCounter, inner: p.newCounter(), parent: none})
	p.context.pasal = m
	p.contents[m] = nil
	p.append(&heading{mark: m, title: p.read(title, "")})
}

func runAyat(p *parser, c command) {
	id, rest := p.identified(c.arg)
	parent := p.context.pasal
	if parent == none {
		p.add(c.pos, Misplaced, "", "@ayat hanya boleh berdiri di dalam @pasal")
		parent = p.mark(c.pos, mark{kind: pasal, counter: p.newCounter(), inner: p.newCounter(), parent: none})
		p.context.pasal = parent
	}
	p.context.ayat = none
	p.context.endList()
	p.content(c)
	m := p.mark(c.pos, mark{kind: ayat, id: id, counter: p.t.marks[parent].inner, parent: parent})
	p.context.ayat = m
	body := &paragraph{style: bodyStyle, mark: m, clause: parent}
	c.arg = rest
	p.begin(c, func(t text) { p.written(body, t) })
}

// runItem is @butir or @angka. The kind that comes first makes the list, the other
// one a list inside its latest item.
func runItem(k kind) func(*parser, command) {
	return func(p *parser, c command) {
		id, rest := p.identified(c.arg)
		p.content(c)
		ctx := &p.context
		list, parent := &ctx.list, ctx.clause()
		if ctx.list.counter != none && ctx.list.kind != k {
			list, parent = &ctx.nested, ctx.list.last
			p.attach(c, parent)
		} else {
			ctx.nested = noList()
		}
		if list.counter == none {
			*list = itemList{kind: k, counter: p.newCounter()}
			if ctx.intro != nil {
				ctx.intro.style.keepNext = true
			}
		}
		list.last = p.mark(c.pos, mark{kind: k, id: id, counter: list.counter, parent: parent})
		body := &paragraph{style: itemStyle, mark: list.last, clause: parent}
		c.arg = rest
		p.begin(c, func(t text) { p.written(body, t) })
	}
}

func runPenutup(p *parser, c command) {
	p.noMore(c, c.arg)
	p.endClauses()
}
