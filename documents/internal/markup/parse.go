package markup

import "strings"

// Parse reads a template. The error, if any, is of type Errors and names every
// fault of the source at once; name stands in it as the file's name.
func Parse(name string, src []byte, vocab Vocabulary) (*Template, error) {
	p := &parser{
		faults:     faults{file: name},
		t:          &Template{name: name, conds: []condition{nil}, counters: firstCounter},
		words:      newLexicon(vocab),
		directives: directives(),
		refer:      referable(),
		ids:        map[string]int{},
		contents:   map[int][]condition{},
		context:    noContext(),
	}
	p.frames = []frame{{}}
	for _, l := range readLines(src, &p.faults) {
		if p.full() {
			break
		}
		p.line(l)
	}
	p.finish()
	if err := p.err(); err != nil {
		return nil, err
	}
	return p.t, nil
}

// parser holds what is known at the current line.
type parser struct {
	faults
	t          *Template
	words      lexicon
	directives map[string]directive
	refer      map[string]kind

	frames  []frame // open @jika and blocks, outermost first; frames[0] is the file
	cond    int     // the condition of the current line
	context context
	text    *openText

	ids      map[string]int      // id to mark
	contents map[int][]condition // what stands in a pasal, by its mark
}

// openText is a text that the next line may go on.
type openText struct {
	pos
	word string // the directive, for messages
	in   inline
	done func(text)
}

func (p *parser) line(l line) {
	switch {
	case l.text == "":
		p.endText()
	case l.text[0] == '#':
	case l.text[0] == '@':
		p.endText()
		p.directive(l)
	default:
		p.textLine(l)
	}
}

func (p *parser) directive(l line) {
	word, arg := l.word()
	d, ok := p.directives[word[1:]]
	if !ok {
		guess := nearest(word[1:], p.directives)
		if guess != "" {
			guess = "@" + guess
		}
		p.add(l.pos, UnknownDirective, guess, "perintah %s tidak dikenal", word)
		return
	}
	if here := p.scope(); d.where&here == 0 {
		p.add(l.pos, Misplaced, "", "%s tidak boleh berdiri di sini; tempatnya %s", word, d.where)
		return
	}
	d.run(p, command{pos: l.pos, word: word, arg: arg})
}

// textLine takes a line that is no directive.
func (p *parser) textLine(l line) {
	switch p.scope() {
	case inTable:
		p.container().table.key(p, l)
	case inSignature:
		p.container().signature.text(p, l, false)
	case inLetterhead:
		p.container().letterhead.line(p, l)
	default:
		if p.text == nil {
			p.paragraph(l.pos)
		}
		p.text.in.line(l)
	}
}

// begin starts a text with what stands beside the directive; the lines up to the
// next empty line or directive go on with it.
func (p *parser) begin(c command, done func(text)) {
	p.text = &openText{pos: c.pos, word: c.word, in: inline{p: p}, done: done}
	if c.arg.text != "" {
		p.text.in.line(c.arg)
	}
}

func (p *parser) endText() {
	open := p.text
	if open == nil {
		return
	}
	p.text = nil
	t := open.in.end()
	if open.in.lines == 0 {
		p.add(open.pos, MissingText, "", "%s belum diisi teks", open.word)
	}
	open.done(t)
}

// finish closes the file and checks what only the whole text can tell.
func (p *parser) finish() {
	p.endText()
	for len(p.frames) > 1 {
		f := p.frames[len(p.frames)-1]
		p.add(f.pos, Unbalanced, "", "@%s tidak ditutup dengan @akhir", f.word)
		p.close()
	}
	p.t.nodes = p.frames[0].nodes
	p.checkReferences()
	p.checkPasal()
}

// identified splits "[id] text" and reports the id, or "" without one.
func (p *parser) identified(arg line) (string, line) {
	if !strings.HasPrefix(arg.text, "[") {
		return "", arg
	}
	id, _, closed := strings.Cut(arg.text[1:], "]")
	if !closed {
		p.badID(arg)
		return "", arg
	}
	rest := arg.after(len("[]") + len(id))
	if !isName(id) {
		p.badID(arg)
		id = ""
	}
	return id, rest
}

func (p *parser) badID(arg line) {
	p.add(arg.pos, BadArgument, "", "nama rujukan ditulis [nama] dengan huruf kecil, angka, dan garis bawah")
}

func isName(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (i == 0 || (c < '0' || c > '9') && c != '_') {
			return false
		}
	}
	return s != ""
}
