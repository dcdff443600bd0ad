package markup

// checkReferences finds the target of every reference and makes sure that it has a
// number wherever the reference is printed. References yield numbers, never text,
// so they cannot form a cycle.
func (p *parser) checkReferences() {
	for i := range p.t.refs {
		r := &p.t.refs[i]
		target, ok := p.ids[r.id]
		if !ok {
			p.add(r.pos, UnknownReference, braced(r.word, nearest(r.id, p.ids)), "rujukan {%s:%s} tidak ada sasarannya", r.word, r.id)
			continue
		}
		r.mark = target
		m := p.t.marks[target]
		switch here := p.t.conds[r.cond]; {
		case !r.fits(m):
			p.add(r.pos, WrongReference, "", "[%s] pada baris %d adalah %s, bukan %s", r.id, m.line, m.kind, r.word)
		case !here.implies(p.t.conds[m.cond]):
			p.add(r.pos, AbsentReference, "", "[%s] pada baris %d hanya tercetak dalam keadaan tertentu; rujukan ini harus berada dalam @jika yang sama", r.id, m.line)
		case r.kind == ayat && p.mayBeAlone(here, target):
			p.add(r.pos, UnnumberedClause, braced("rujukan", r.id), "[%s] dapat menjadi satu-satunya ayat dalam pasalnya sehingga tidak bernomor", r.id)
		}
	}
}

// fits reports whether the wording of the reference suits its target.
func (r *reference) fits(m mark) bool {
	if r.kind == rujukan {
		return m.kind != kolom
	}
	return r.kind == m.kind
}

// mayBeAlone reports whether an ayat can lack sisters while a text under the
// condition here refers to it.
func (p *parser) mayBeAlone(here condition, target int) bool {
	var sisters []condition
	for i, m := range p.t.marks {
		if i != target && m.kind == ayat && m.parent == p.t.marks[target].parent {
			sisters = append(sisters, p.t.conds[m.cond])
		}
	}
	return canAllFail(here, sisters)
}

// checkPasal makes sure that no heading is printed with nothing below it.
func (p *parser) checkPasal() {
	for i, m := range p.t.marks {
		if contents, ok := p.contents[i]; ok && canAllFail(p.t.conds[m.cond], contents) {
			p.add(m.pos, EmptyPasal, "", "pasal ini dapat tercetak tanpa isi")
		}
	}
}
