package main

import (
	"bytes"
	"fmt"
	"go/token"
	"path"
	"strings"
)

// mutant is one change of one file: the bytes from to to become code.
type mutant struct {
	file     *file
	from, to int
	code     string
	at       token.Position
	operator string
	function string // or type, variable, constant
	old, new string // the lines of the change
	outcome  outcome
}

func (m *mutant) String() string {
	return fmt.Sprintf("%s:%d:%d %s: %s -> %s", m.file.name, m.at.Line, m.at.Column, m.operator, m.old, m.new)
}

// key is what the list of known survivors calls the mutant.
func (m *mutant) key() string {
	return fmt.Sprintf("%s %s %s: %s -> %s", m.file.name, m.function, m.operator, m.old, m.new)
}

func (m *mutant) source() []byte {
	return bytes.Join([][]byte{m.file.text[:m.from], []byte(m.code), m.file.text[m.to:]}, nil)
}

// describe fills in old and new. shown stands for the code where that is written
// for the compiler rather than for people.
func (m *mutant) describe(shown string) {
	before, middle, after := string(m.file.bare[:m.from]), string(m.file.bare[m.from:m.to]), string(m.file.bare[m.to:])
	before = before[strings.LastIndexByte(before, '\n')+1:]
	after, _, _ = strings.Cut(after, "\n")
	m.old, m.new = squeeze(before+shorten(middle)+after), squeeze(before+shorten(shown)+after)
	if m.new == "" {
		m.new = "(removed)"
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }

// shorten keeps both ends of what runs over many lines.
func shorten(s string) string {
	if r := []rune(s); len(r) > 100 {
		return string(r[:70]) + " … " + string(r[len(r)-20:])
	}
	return s
}

// mutants returns those of the package, or of one file of it, that compile, and
// counts the others.
func (s *source) mutants(only string) (compiling []*mutant, broken int) {
	keys := map[string]int{}
	for _, f := range s.files {
		if only != "" && path.Base(f.name) != only {
			continue
		}
		for _, m := range s.change(f) {
			if !s.compiles(m) {
				broken++
				continue
			}
			// The same text may stand twice in a function; one reason is not for both.
			key := m.key()
			if keys[key]++; keys[key] > 1 {
				m.function = fmt.Sprintf("%s#%d", m.function, keys[key])
			}
			compiling = append(compiling, m)
		}
	}
	return compiling, broken
}
