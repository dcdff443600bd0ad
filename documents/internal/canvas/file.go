package canvas

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"time"
	"unicode/utf16"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/picture"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// Fixed object numbers; the others follow in the order of writing.
const (
	objCatalog = 1 + iota
	objPages
	objResources
	objInfo
	objFirst
)

// maxOffset is the last place that the cross-reference table has digits for.
const maxOffset = 9_999_999_999

// fanOut is the number of pages below one node of the page tree.
const fanOut = 64

// file writes a PDF from front to back. It keeps the place of each object, and
// nothing of what it has written.
type file struct {
	w        io.Writer
	err      error
	at       int64
	offsets  []int64 // by object number; 0 for objects not written yet
	nodes    []int   // of the page tree
	node     []int   // pages below the last node
	pages    int
	used     map[fontKey]face.Codes
	pictures map[string]*picture.Image // by name
	entries  []entry                   // of the outline
	buf      []byte
}

func newFile(w io.Writer) *file {
	f := &file{w: w, offsets: make([]int64, objFirst), used: map[fontKey]face.Codes{}, pictures: map[string]*picture.Image{}}
	// The bytes above 127 mark the file as binary for programs that move it.
	f.write([]byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"))
	return f
}

func (f *file) write(p []byte) {
	if f.err == nil && f.at+int64(len(p)) > maxOffset {
		f.err = ErrTooLarge
	}
	if f.err != nil {
		return
	}
	n, err := f.w.Write(p)
	f.at += int64(n)
	f.err = err
}

// reserve returns the number of an object to be written later.
func (f *file) reserve() int {
	f.offsets = append(f.offsets, 0)
	return len(f.offsets) - 1
}

func (f *file) object(n int, format string, args ...any) {
	f.offsets[n] = f.at
	f.buf = fmt.Appendf(f.buf[:0], "%d 0 obj\n", n)
	f.buf = fmt.Appendf(f.buf, format, args...)
	f.buf = append(f.buf, "\nendobj\n"...)
	f.write(f.buf)
}

// stream writes a stream whose data is already compressed with zlib.
func (f *file) stream(n int, dict string, data []byte) { f.data(n, "FlateDecode", dict, data) }

// data writes a stream whose data the filter has made.
func (f *file) data(n int, filter, dict string, data []byte) {
	f.offsets[n] = f.at
	f.buf = fmt.Appendf(f.buf[:0], "%d 0 obj\n<</Length %d/Filter/%s%s>>\nstream\n", n, len(data), filter, dict)
	f.write(f.buf)
	f.write(data)
	f.write([]byte("\nendstream\nendobj\n"))
}

// add appends drawn pages and returns the object number of the first.
func (f *file) add(pages Pages) (first int) {
	for _, p := range pages {
		if len(f.node) == 0 {
			f.nodes = append(f.nodes, f.reserve())
		}
		page := f.reserve()
		first = cmp.Or(first, page)
		var contents []byte
		if p.content != nil {
			contents = fmt.Appendf(nil, "/Contents %d 0 R", f.reserve())
		}
		f.object(page, "<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]%s/Resources %d 0 R>>",
			f.nodes[len(f.nodes)-1], appendLength(nil, p.width), appendLength(nil, p.height), contents, objResources)
		if p.content != nil {
			f.stream(page+1, "", p.content)
		}
		for _, i := range p.images {
			f.pictures[i.Name] = i
		}
		for _, u := range p.fonts {
			codes := f.used[u.font]
			for i, w := range u.codes {
				codes[i] |= w
			}
			f.used[u.font] = codes
		}
		f.pages++
		f.node = append(f.node, page)
		if len(f.node) == fanOut {
			f.closeNode()
		}
	}
	return first
}

func (f *file) closeNode() {
	if len(f.node) > 0 {
		f.object(f.nodes[len(f.nodes)-1], "<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>",
			objPages, len(f.node), refs(f.node))
		f.node = f.node[:0]
	}
}

func refs(numbers []int) []byte {
	var out []byte
	for _, n := range numbers {
		out = strconv.AppendInt(out, int64(n), 10)
		out = append(out, " 0 R "...)
	}
	return bytes.TrimSpace(out)
}

// close writes everything that the pages share, and the cross-reference table.
func (f *file) close(embed embedder, info Info) error {
	if f.pages == 0 && f.err == nil {
		return ErrEmpty
	}
	f.closeNode()
	f.object(objPages, "<</Type/Pages/Count %d/Kids[%s]>>", f.pages, refs(f.nodes))
	if err := f.resources(embed); err != nil {
		return err
	}
	f.object(objInfo, "<</Producer(adminmitra)%s>>", info.entries())
	f.object(objCatalog, "<</Type/Catalog/Pages %d 0 R%s>>", objPages, f.outline())
	start := f.at
	f.buf = fmt.Appendf(f.buf[:0], "xref\n0 %d\n0000000000 65535 f \n", len(f.offsets))
	for _, at := range f.offsets[1:] {
		f.buf = fmt.Appendf(f.buf, "%010d 00000 n \n", at)
	}
	f.buf = fmt.Appendf(f.buf, "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n",
		len(f.offsets), objCatalog, objInfo, start)
	f.write(f.buf)
	return f.err
}

// resources writes the fonts in use, in an order that does not depend on how the
// pages came in.
func (f *file) resources(embed embedder) error {
	keys := make([]fontKey, 0, len(f.used))
	for k := range f.used {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b fontKey) int {
		if a.bold != b.bold {
			if b.bold {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.page, b.page)
	})
	var names []byte
	for _, k := range keys {
		font, err := embed(k, f.used[k])
		if err != nil {
			return err
		}
		n := f.reserve()
		f.font(n, font)
		names = k.append(append(names, '/'))
		names = fmt.Appendf(names, " %d 0 R", n)
	}
	f.object(objResources, "<</ProcSet[/PDF/Text/ImageB/ImageC]/Font<<%s>>%s>>", names, f.images())
	return nil
}

func (i Info) entries() []byte {
	var out []byte
	if i.Title != "" {
		out = append(append(out, "/Title"...), textString(i.Title)...)
	}
	if !i.Date.IsZero() {
		d := i.Date.In(time.UTC).Format("20060102150405Z")
		out = fmt.Appendf(out, "/CreationDate(D:%s)/ModDate(D:%s)", d, d)
	}
	return out
}

// textString writes s in hexadecimal, which needs no escaping.
func textString(s string) []byte {
	out := []byte("<FEFF")
	for _, u := range utf16.Encode([]rune(s)) {
		out = fmt.Appendf(out, "%04X", u)
	}
	return append(out, '>')
}

// drawn is a finished page.
type drawn struct {
	width, height typeset.Length
	content       []byte // compressed; nil for an empty page
	fonts         []use
	images        []*picture.Image
}

// use is a font with the codes of it that a page shows.
type use struct {
	font  fontKey
	codes face.Codes
}
