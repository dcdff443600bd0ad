package markup

import (
	"strings"
	"unicode/utf8"
)

// maxSource is the largest template, in bytes: twenty times the longest letter.
const maxSource = 256 << 10

// line is a line of the source without the white space around it.
type line struct {
	pos
	text string
}

// after returns what follows the first n bytes, without leading white space.
func (l line) after(n int) line {
	rest := strings.TrimLeft(l.text[n:], blanks)
	skipped := l.text[:len(l.text)-len(rest)]
	l.col += utf8.RuneCountInString(skipped)
	l.text = rest
	return l
}

// word splits off the first word.
func (l line) word() (string, line) {
	end := strings.IndexAny(l.text, blanks)
	if end < 0 {
		end = len(l.text)
	}
	return l.text[:end], l.after(end)
}

// blanks are what is trimmed. A no-break space is not among them: authors put it
// there on purpose.
const blanks = " \t"

// readLines splits a source into lines. Faults of the encoding are final: nothing
// else is looked at.
func readLines(src []byte, f *faults) []line {
	if len(src) > maxSource {
		f.add(pos{1, 1}, TooLarge, "", "berkas terlalu besar: %d bita, paling besar %d", len(src), maxSource)
		return nil
	}
	text := strings.TrimPrefix(string(src), "\ufeff") // Windows Notepad writes it
	var lines []line
	for raw := range strings.SplitSeq(text, "\n") {
		no := len(lines) + 1
		raw = strings.TrimSuffix(raw, "\r")
		checkCharacters(raw, no, f)
		lines = append(lines, line{pos{no, 1}, strings.TrimRight(raw, blanks)}.after(0))
	}
	if len(f.list) > 0 {
		return nil
	}
	return lines
}

func checkCharacters(raw string, no int, f *faults) {
	col := 0
	for i, r := range raw {
		col++
		switch {
		case r == utf8.RuneError && strings.HasPrefix(raw[i:], string(utf8.RuneError)):
			// the replacement character itself, well encoded
		case r == utf8.RuneError:
			f.add(pos{no, col}, NotUTF8, "", "bukan UTF-8 (bita %#02x); simpan berkas dengan pengodean UTF-8", raw[i])
		case isControl(r) && r != '\t':
			f.add(pos{no, col}, ControlCharacter, "", "karakter kendali %U tidak boleh dipakai", r)
		}
	}
}

// isControl reports the characters that would break a line or have no shape.
func isControl(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029'
}
