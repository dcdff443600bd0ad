package canvas

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// errContent is returned when maroto's output is not what this package expects.
// It means that a new version of maroto or gofpdf writes differently.
var errContent = errors.New("canvas: unexpected output of maroto")

// contents returns the content of each page of a file written by maroto without
// compression.
func contents(file []byte, pages int) ([][]byte, error) {
	at := bytes.LastIndex(file, []byte("startxref\n"))
	if at < 0 {
		return nil, fmt.Errorf("%w: no cross-reference table", errContent)
	}
	xref, err := strconv.Atoi(string(bytes.TrimSuffix(file[at+10:], []byte("\n%%EOF\n"))))
	if err != nil || xref < 0 || xref > len(file) {
		return nil, fmt.Errorf("%w: cross-reference table", errContent)
	}
	// Each object has a line of 20 bytes after "xref\n0 n\n"; gofpdf ends it with
	// a bare line feed after the space.
	table := file[xref:]
	for range 2 {
		_, table, _ = bytes.Cut(table, []byte("\n"))
	}
	out := make([][]byte, pages)
	for i := range out {
		// Pages and their contents are the objects 3 and 4, 5 and 6, …
		n := 4 + 2*i
		if len(table) < 20*(n+1) {
			return nil, fmt.Errorf("%w: page missing", errContent)
		}
		offset, err := strconv.Atoi(string(table[20*n : 20*n+10]))
		if err != nil || offset > xref {
			return nil, fmt.Errorf("%w: offset", errContent)
		}
		head, body, ok := bytes.Cut(file[offset:xref], []byte("\nstream\n"))
		var number, length int
		if _, err := fmt.Sscanf(string(head), "%d 0 obj\n<</Length %d>>", &number, &length); err != nil ||
			!ok || number != n || length > len(body) || !bytes.HasPrefix(body[length:], []byte("\nendstream")) {
			return nil, fmt.Errorf("%w: page %d", errContent, i+1)
		}
		out[i] = body[:length]
	}
	return out, nil
}

// preamble has the settings at the start of each page; they are those that PDF
// begins with.
var preamble = map[string]bool{"0 J": true, "0 j": true, "0.000 G": true, "0.000 g": true}

// rewrite turns the content that maroto drew into the final one. It names the
// fonts that will be embedded, sets the spaces of justified lines, for which
// maroto has no call, and leaves out settings that change nothing.
func rewrite(dst []byte, content []byte, strokes []stroke) ([]byte, error) {
	var (
		line, width []byte
		font        fontKey
		size, space typeset.Length
		pen         []byte
	)
	for len(content) > 0 {
		line, content, _ = bytes.Cut(content, []byte("\n"))
		switch {
		case bytes.HasSuffix(line, []byte(" Tj ET")):
			rest, ok := bytes.CutPrefix(line, []byte("BT "))
			if !ok || len(strokes) == 0 {
				return nil, fmt.Errorf("%w: text %.20q", errContent, line)
			}
			s := strokes[0]
			strokes = strokes[1:]
			if s.Mark {
				var err error
				if dst, err = appendMark(dst, s, rest); err != nil {
					return nil, err
				}
				continue
			}
			if s.font != font || s.Size != size || size == 0 {
				font, size = s.font, s.Size
				dst = appendFont(dst, s)
			}
			if s.Space != space {
				space = s.Space
				dst = append(appendLength(dst, space), " Tw\n"...)
			}
			dst = append(append(dst, line...), '\n')
		case bytes.HasSuffix(line, []byte(" Tf ET")), preamble[string(line)]:
		case bytes.HasSuffix(line, []byte(" w")):
			width = line
		case bytes.HasSuffix(line, []byte(" S")):
			if pen == nil {
				dst = append(dst, "2 J\n"...) // lines that meet at a corner close it
			}
			if !bytes.Equal(width, pen) {
				pen = width
				dst = append(append(dst, width...), '\n')
			}
			dst = append(append(dst, line...), '\n')
		case len(line) > 0:
			return nil, fmt.Errorf("%w: operator %.20q", errContent, line)
		}
	}
	if len(strokes) > 0 {
		return nil, fmt.Errorf("%w: text missing", errContent)
	}
	return dst, nil
}

// appendMark writes a watermark: pale, and turned by 45 degrees.
func appendMark(dst []byte, s stroke, line []byte) ([]byte, error) {
	at, text, ok := bytes.Cut(line, []byte(" Td "))
	if !ok {
		return nil, fmt.Errorf("%w: text %.20q", errContent, line)
	}
	dst = appendFont(append(dst, "q .9 g\n"...), s)
	dst = append(dst, "0 Tw BT .7071 .7071 -.7071 .7071 "...)
	dst = append(append(dst, at...), " Tm "...)
	return append(append(dst, text...), " Q\n"...), nil
}

func appendFont(dst []byte, s stroke) []byte {
	dst = append(dst, '/')
	dst = s.font.append(dst)
	dst = append(dst, ' ')
	dst = appendLength(dst, s.Size)
	return append(dst, " Tf\n"...)
}

// append writes the name of the font as a resource.
func (k fontKey) append(dst []byte) []byte {
	letter := byte('R')
	if k.bold {
		letter = 'B'
	}
	return strconv.AppendInt(append(dst, letter), int64(k.page), 10)
}

// appendLength writes l in points.
func appendLength(dst []byte, l typeset.Length) []byte {
	if l < 0 {
		dst = append(dst, '-')
		l = -l
	}
	dst = strconv.AppendInt(dst, int64(l/1000), 10)
	if frac := int(l % 1000); frac != 0 {
		dst = append(dst, '.', byte('0'+frac/100), byte('0'+frac/10%10), byte('0'+frac%10))
		dst = bytes.TrimRight(dst, "0")
	}
	return dst
}
