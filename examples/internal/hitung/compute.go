// Package hitung computes and judges honor from one JSON text and answers with one: a
// pure function for programs and servers, which need no Go values of their own.
package hitung

import (
	"slices"
	"sync"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// validator is costly to build and safe to share.
var validator = sync.OnceValues(func() (*validation.Validator, error) { return validation.New() })

// Compute answers a JSON text. It either computes everything or, where anything is at
// fault, nothing: half of a mitra's months would look like all of them.
func Compute(data []byte) *Output {
	c := &computation{faulty: map[string]bool{}}
	c.read(data, &c.in)
	c.checkTags()
	c.mark(c.findings)
	if !c.faulty["/beban"] && !c.faulty["/usulan"] && len(c.in.Workloads)+len(c.in.Proposals) == 0 && !c.told("") {
		c.report(codeNothing, "", "beban atau usulan harus diisi")
	}
	out := &Output{Statements: []Statement{}, Faults: []Finding{}}
	c.run(out)
	if faults := c.all(mitra.Error); len(faults) > 0 {
		return &Output{Statements: []Statement{}, Faults: faults, Notes: c.all(mitra.Note)}
	}
	out.Notes = c.all(mitra.Note)
	return out
}

// computation is one answer in the making.
type computation struct {
	reader
	in     Input
	faulty map[string]bool // pointers of errors, and of all around them
	spots  map[string]bool // pointers of errors of reading
	notes  mitra.Findings
}

// run computes as much as can be told from what was read: faults of some records do not
// hide those of others.
func (c *computation) run(out *Output) {
	before := len(c.findings)
	options := c.in.Settings.options(&c.reader)
	profiles := c.in.profiles(&c.reader)
	decisions := c.in.decisions(&c.reader)
	shks, sbml, found := c.in.Tables.tables(func(at string) bool { return c.faulty[at] })
	for _, f := range found {
		if f.Severity == mitra.Error {
			c.report(f.Code, f.Place.Pointer, f.Message)
		} else {
			c.notes = append(c.notes, f)
		}
	}
	c.mark(c.findings[before:])
	if c.told("") || c.faulty["/satker"] || c.faulty["/tabel"] || c.faulty["/pilihan"] {
		return // every line of work would be told to lack a price or a ceiling
	}
	engine, err := honor.New(shks, sbml, append(options,
		honor.WithSatker(c.in.Satker), honor.WithProfiles(profiles), honor.WithOverrides(decisions.find))...)
	if err != nil {
		c.report(codeOther, "/pilihan", err.Error())
		return
	}
	workloads, proposals := c.sound()
	statements, err := engine.Compute(workloads)
	c.faults(err)
	trial, err := engine.Check(workloads, proposals)
	c.faults(err)
	if len(c.findings) > 0 {
		return
	}
	for _, s := range statements {
		out.Statements = append(out.Statements, statementOf(s, c.in.Settings.Explain))
	}
	if len(proposals) > 0 {
		out.Trial = c.trial(engine, trial)
	}
	c.notes = append(c.notes, decisions.idle()...)
}

// checkTags checks the input by its tags. What could not be read is not told again to be
// missing.
func (c *computation) checkTags() {
	c.spots = map[string]bool{}
	for _, f := range c.findings {
		if f.Code != codeTrailing {
			c.spots[f.Place.Pointer] = true
		}
	}
	v, err := validator()
	if err != nil {
		c.report(codeOther, "", err.Error())
		return
	}
	for _, f := range v.Check(c.in) {
		if !c.told(f.Place.Pointer) {
			c.report(f.Code, f.Place.Pointer, f.Message)
		}
	}
}

// told reports whether what a pointer names, or something around it, could not be read.
func (c *computation) told(pointer string) bool {
	for at := range around(pointer) {
		if c.spots[at] {
			return true
		}
	}
	return false
}

// mark remembers the places of errors.
func (c *computation) mark(found mitra.Findings) {
	for _, f := range found {
		for at := range around(f.Place.Pointer) {
			c.faulty[at] = true
		}
	}
}

// sound returns the workloads and proposals of mitra of whom nothing is at fault, each
// with its place in the input.
func (c *computation) sound() (workloads, proposals []mitra.Workload) {
	faulty := map[mitra.SobatID]bool{}
	each := func(list []mitra.Workload, name string) {
		for i := range list {
			list[i].Place = mitra.Place{Pointer: pointerTo(name, i)}
			faulty[list[i].Mitra] = faulty[list[i].Mitra] || c.faulty[list[i].Place.Pointer]
		}
	}
	each(c.in.Workloads, "beban")
	each(c.in.Proposals, "usulan")
	keep := func(list []mitra.Workload) []mitra.Workload {
		if !slices.ContainsFunc(list, func(w mitra.Workload) bool { return faulty[w.Mitra] }) {
			return list
		}
		return slices.DeleteFunc(slices.Clone(list), func(w mitra.Workload) bool { return faulty[w.Mitra] })
	}
	return keep(c.in.Workloads), keep(c.in.Proposals)
}
