package main

import (
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// letter is one letter with what became of it.
type letter struct {
	kind   *kind
	letter documents.Letter
	// reasons say why it is held back; none means that it is printed.
	reasons  []string
	warnings []string
	isNew    bool   // not numbered by an earlier run
	file     string // empty until it is numbered
	// about is the mitra of a row that tells why a letter of several lacks one.
	about mitra.Mitra
}

// person returns of whom the letter is; the zero mitra where it is of several.
func (l *letter) person() mitra.Mitra {
	switch of := l.letter.Head().Mitra; {
	case l.about.ID != "":
		return l.about
	case len(of) == 1:
		return of[0]
	}
	return mitra.Mitra{}
}

// spk returns the letter as what it is when its kind is kindSPK.
func (l *letter) spk() documents.SPK { return l.letter.(documents.SPK) }

func (l *letter) state() string {
	switch {
	case len(l.reasons) > 0:
		return "ditahan"
	case l.letter.Head().Number == "":
		return "belum bernomor"
	}
	if spk, is := l.letter.(documents.SPK); is && slices.ContainsFunc(spk.Statements, func(s *honor.Statement) bool { return s.Override != nil }) {
		return "terbit dengan keputusan"
	}
	return "terbit"
}

// part tells the letters of one mitra and month apart: the contract's group, the
// activity, the term.
func (l *letter) part() string {
	switch l := l.letter.(type) {
	case documents.SPK:
		return l.Group
	case documents.Addendum:
		return l.Before.Group
	case documents.BAPP:
		return l.Group + ", Termin " + [...]string{"", "I", "II"}[l.Term]
	case documents.BAST:
		if l.Activity != "" {
			return l.Activity
		}
		return l.Group
	case documents.Pemutusan:
		return l.SPK.Group
	case documents.DaftarHonor:
		return l.Group
	}
	return ""
}

// title names a letter: "999925080052 Siti Aminah, survei".
func (l *letter) title() string {
	title, part := "", l.part()
	if m := l.person(); m.ID != "" {
		title = string(m.ID) + " " + m.Name
	}
	if title != "" && part != "" {
		title += ", "
	}
	return title + part
}

// unready says why nothing can rest on a contract yet; nil where it is issued.
func (l *letter) unready() []string {
	switch {
	case len(l.reasons) > 0:
		return []string{strings.TrimSpace("kontrak "+l.part()) + " ditahan; sebabnya ada di " + fileRecapCSV}
	case l.letter.Head().Number == "":
		return []string{"kontrak " + l.part() + " belum bernomor; terbitkan dahulu dengan -jenis spk"}
	}
	return nil
}

// printed returns the letters that are made, of one kind or, for nil, of all.
func (o *office) printed(k *kind) (out []*letter) {
	return o.which(k, func(l *letter) bool { return len(l.reasons) == 0 })
}

// held returns the letters that are held back.
func (o *office) held(k *kind) (out []*letter) {
	return o.which(k, func(l *letter) bool { return len(l.reasons) > 0 })
}

func (o *office) which(k *kind, wanted func(*letter) bool) (out []*letter) {
	for _, l := range o.letters {
		if (k == nil || l.kind == k) && wanted(l) {
			out = append(out, l)
		}
	}
	return out
}
