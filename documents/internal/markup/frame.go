package markup

// frame is an open @jika or block.
type frame struct {
	pos
	word string // the directive that opened it, without the @

	// of a block
	nodes      []node
	table      *table
	signature  *signature
	letterhead *letterhead
	done       func([]node)

	// of a @jika
	isCondition bool
	flag        literal
	known       bool // the flag is in the vocabulary
	outer       int  // the condition around it
	inElse      bool
}

// maxDepth is how deeply blocks and conditions may nest. Nobody can read more.
const maxDepth = 8

// scope is where a directive may stand.
type scope uint8

const (
	inBody scope = 1 << iota
	inTable
	inSignature
	inLetterhead
	anywhere = inBody | inTable | inSignature | inLetterhead
)

func (s scope) String() string {
	switch s {
	case inTable:
		return "di dalam @tabel"
	case inSignature:
		return "di dalam @tandatangan"
	}
	return "di luar @tabel, @tandatangan, dan @kop"
}

// container is the innermost open block.
func (p *parser) container() *frame {
	i := len(p.frames) - 1
	for p.frames[i].isCondition {
		i--
	}
	return &p.frames[i]
}

func (p *parser) scope() scope {
	switch c := p.container(); {
	case c.table != nil:
		return inTable
	case c.signature != nil:
		return inSignature
	case c.letterhead != nil:
		return inLetterhead
	}
	return inBody
}

// open starts a block or condition; f.done gets the nodes of a block.
func (p *parser) open(c command, f frame) {
	f.pos, f.word = c.pos, c.word[1:]
	if len(p.frames) == maxDepth+1 {
		p.add(c.pos, TooDeep, "", "bagian bersarang lebih dari %d tingkat", maxDepth)
	}
	p.frames = append(p.frames, f)
}

func (p *parser) close() {
	f := p.frames[len(p.frames)-1]
	p.frames = p.frames[:len(p.frames)-1]
	if f.isCondition {
		p.cond = f.outer
		return
	}
	f.done(f.nodes)
}

// append adds a node to the innermost block.
func (p *parser) append(b body) {
	c := p.container()
	c.nodes = append(c.nodes, node{p.cond, b})
}

func runJika(p *parser, c command) {
	word, rest := c.arg.word()
	if word == "tidak" && rest.text == "" {
		p.otherwise(c)
		return
	}
	want := true
	if word == "tidak" {
		want = false
		word, rest = rest.word()
	}
	p.noMore(c, rest)
	_, known := p.words.flags[word]
	if !known {
		p.add(c.pos, UnknownFlag, nearest(word, p.words.flags), "keadaan %q pada @jika tidak dikenal", word)
	}
	p.open(c, frame{isCondition: true, flag: literal{word, want}, known: known, outer: p.cond})
	p.branch(c, known, literal{word, want})
}

// otherwise is the @jika tidak between @jika and @akhir.
func (p *parser) otherwise(c command) {
	f := &p.frames[len(p.frames)-1]
	if !f.isCondition || f.inElse {
		p.add(c.pos, Unbalanced, "", "@jika tidak tanpa @jika yang masih terbuka")
		return
	}
	f.inElse = true
	p.cond = f.outer
	p.branch(c, f.known, f.flag.negated())
}

// branch makes l part of the current condition.
func (p *parser) branch(c command, known bool, l literal) {
	if !known {
		return
	}
	outer := p.t.conds[p.cond]
	if outer.excludes(condition{l}) {
		p.add(c.pos, Unreachable, "", "bagian ini tidak pernah tercetak: bertentangan dengan @jika di luarnya")
	}
	p.t.conds = append(p.t.conds, outer.and(l))
	p.cond = len(p.t.conds) - 1
}

func runAkhir(p *parser, c command) {
	word, rest := c.arg.word()
	p.noMore(c, rest)
	f := p.frames[len(p.frames)-1]
	switch {
	case len(p.frames) == 1:
		p.add(c.pos, Unbalanced, "", "@akhir tanpa pembuka")
		return
	case word != "" && word != f.word:
		p.add(c.pos, Unbalanced, "", "@akhir %s menutup @%s dari baris %d", word, f.word, f.line)
	}
	p.close()
}
