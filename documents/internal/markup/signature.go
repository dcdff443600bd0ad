package markup

import (
	"slices"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// signature is a block of up to three signatories side by side. Each side has
// lines above its room and lines below it; the rooms stand level with each other.
type signature struct {
	sides   [3]side
	current *side
}

type side struct {
	name         string // of the side in templates
	declared     bool
	above, under []signatureLine
	rooms        []room
}

type signatureLine struct {
	cond int
	text text
	name bool
}

// room is where somebody signs, with a stamp's place when it has a caption.
type room struct {
	cond    int
	height  typeset.Length
	caption string
}

func runTandatangan(p *parser, c command) {
	p.noMore(c, c.arg)
	p.content(c)
	p.context.endList()
	s := &signature{sides: [3]side{{name: "kiri"}, {name: "tengah"}, {name: "kanan"}}}
	p.open(c, frame{signature: s, done: func([]node) {
		if s.current == nil {
			p.add(c.pos, MissingText, "", "@tandatangan belum memuat @sebelah")
		}
		p.append(s)
	}})
}

func runSebelah(p *parser, c command) {
	s := p.container().signature
	i := slices.IndexFunc(s.sides[:], func(side side) bool { return side.name == c.arg.text })
	switch {
	case i < 0:
		p.add(c.pos, BadArgument, "", "@sebelah hanya mengenal kiri, tengah, dan kanan, bukan %q", c.arg.text)
		i = 0
	case s.sides[i].declared:
		p.add(c.pos, BadArgument, "", "@sebelah %s sudah ada dalam tanda tangan ini", c.arg.text)
	}
	s.current = &s.sides[i]
	s.current.declared = true
}

func runNama(p *parser, c command) {
	if c.arg.text == "" {
		p.add(c.pos, MissingText, "", "@nama belum diisi teks")
		return
	}
	p.container().signature.text(p, c.arg, true)
}

// text adds a line; each line of the source is a line of the signature.
func (s *signature) text(p *parser, l line, name bool) {
	if s.current == nil {
		p.add(l.pos, Misplaced, "", "tulis @sebelah kiri, @sebelah tengah, atau @sebelah kanan lebih dahulu")
		return
	}
	to := &s.current.above
	if p.belowRoom(s.current) {
		to = &s.current.under
	}
	*to = append(*to, signatureLine{p.cond, p.read(l, ""), name})
}

// belowRoom reports whether a room stands above the current line; one in the other
// branch of a @jika does not.
func (p *parser) belowRoom(s *side) bool {
	return slices.ContainsFunc(s.rooms, func(r room) bool {
		return !p.t.conds[p.cond].excludes(p.t.conds[r.cond])
	})
}

func runRuang(p *parser, c command) {
	p.container().signature.room(p, c, room{height: p.millimetres(c, signatureRoom)})
}

func runMeterai(p *parser, c command) {
	caption := c.arg.text
	if caption == "" {
		caption = "Meterai"
	}
	p.container().signature.room(p, c, room{height: stampSize, caption: caption})
}

func (s *signature) room(p *parser, c command, r room) {
	if s.current == nil {
		p.add(c.pos, Misplaced, "", "tulis @sebelah kiri, @sebelah tengah, atau @sebelah kanan lebih dahulu")
		return
	}
	r.cond = p.cond
	s.current.rooms = append(s.current.rooms, r)
}
