package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/adminmitra/adminmitra/documents/internal/face"
)

type style struct{ bold, underline bool }

// piece is a part of a word in one style.
type piece struct {
	style
	text  string
	width Length
}

// word is the smallest unit that is not divided at the end of a line. A word
// with no gap continues the one before it, but a line may end between the two.
type word struct {
	pieces   []piece
	width    Length
	gap      Length // natural width of the space before the word
	gapStyle style
	forced   bool // begins a line
}

func (w *word) add(p piece) {
	w.width += p.width
	if n := len(w.pieces); n > 0 && w.pieces[n-1].style == p.style {
		w.pieces[n-1].text += p.text
		w.pieces[n-1].width += p.width
		return
	}
	w.pieces = append(w.pieces, p)
}

func textWidth(f *face.Face, s string, size Length) Length {
	sum := 0
	for _, r := range s {
		sum += f.Width(r)
	}
	// Rounded up, so that words set one by one never outrun their line.
	return (Length(sum)*size + 999) / 1000
}

// words cuts runs at spaces. Runs that touch without a space between them share
// a word.
func (s *setter) words(runs []Run, size Length, breakAfter string) ([]word, error) {
	var out []word
	cur := word{}
	open, seen := false, false // cur holds text; a word came before on this line
	flush := func() {
		if open {
			out = append(out, cur)
			cur, open, seen = word{}, false, true
		}
	}
	for _, run := range runs {
		if err := s.check(run.Text); err != nil {
			return nil, err
		}
		st := style{run.Bold, run.Underline}
		f := s.fonts.Style(run.Bold)
		text := run.Text
		for text != "" {
			n := strings.IndexAny(text, " \n")
			if n != 0 {
				if n < 0 {
					n = len(text)
				}
				part := text[:n]
				text = text[n:]
				for part != "" {
					k := breakPoint(part, breakAfter)
					cur.add(piece{st, part[:k], textWidth(f, part[:k], size)})
					open = true
					part = part[k:]
					if part != "" {
						flush()
					}
				}
				continue
			}
			if text[0] == '\n' {
				flush()
				if cur.forced { // an empty line between two line feeds
					open = true
					flush()
				}
				cur, seen = word{forced: true}, false
			} else {
				flush()
				if seen && cur.gap == 0 {
					cur.gap, cur.gapStyle = textWidth(f, " ", size), st
				}
			}
			text = text[1:]
		}
	}
	flush()
	return out, nil
}

// breakPoint returns the length of the head of s after which a line may end, or
// all of s. Besides the characters asked for, a hyphen between letters is one.
func breakPoint(s, breakAfter string) int {
	if breakAfter == "" && strings.IndexByte(s, '-') < 0 {
		return len(s)
	}
	var before rune
	for i, r := range s {
		end := i + utf8.RuneLen(r)
		if r == utf8.RuneError || end >= len(s) {
			break
		}
		next, _ := utf8.DecodeRuneInString(s[end:])
		switch {
		case strings.ContainsRune(breakAfter, next) || unicode.IsMark(next):
		case strings.ContainsRune(breakAfter, r):
			return end
		case r == '-' && unicode.IsLetter(before) && unicode.IsLetter(next):
			return end
		}
		before = r
	}
	return len(s)
}

// fit divides words that are wider than a whole line between characters.
func (s *setter) fit(words []word, size, limit Length) ([]word, error) {
	wide := false
	for i := range words {
		wide = wide || words[i].width > limit
	}
	if !wide {
		return words, nil
	}
	var out []word
	for _, w := range words {
		if w.width <= limit {
			out = append(out, w)
			continue
		}
		part := word{gap: w.gap, gapStyle: w.gapStyle, forced: w.forced}
		for _, p := range w.pieces {
			f := s.fonts.Style(p.bold)
			from, width := 0, Length(0)
			for i, r := range p.text {
				rw := (Length(f.Width(r))*size + 999) / 1000
				if rw > limit {
					return nil, &FitError{What: "character", Need: rw, Have: limit, Text: p.text}
				}
				if part.width+width+rw > limit && i+len(part.pieces) > 0 && !unicode.IsMark(r) {
					if i > from {
						part.add(piece{p.style, p.text[from:i], width})
					}
					out = append(out, part)
					part, from, width = word{}, i, 0
				}
				width += rw
			}
			part.add(piece{p.style, p.text[from:], width})
		}
		out = append(out, part)
	}
	return out, nil
}

func (s *setter) check(text string) error {
	if missing := s.fonts.Missing(text); len(missing) > 0 {
		return &GlyphError{Rune: missing[0], Text: text}
	}
	return nil
}
