package canvas

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// entry is a letter in the outline.
type entry struct {
	title string
	page  int            // object number of its first page
	top   typeset.Length // of that page
}

// letter appends a letter and notes its place.
func (f *file) letter(l Letter, duplex bool) {
	pages := l.Pages
	if len(pages) == 0 {
		return
	}
	if last := pages[len(pages)-1]; duplex && len(pages)%2 == 1 {
		pages = append(pages, drawn{width: last.width, height: last.height})
	}
	f.entries = append(f.entries, entry{l.Title, f.add(pages), pages[0].height})
}

// outline writes the entries, and returns what the catalog says about them.
func (f *file) outline() []byte {
	count := len(f.entries)
	if count == 0 {
		return nil
	}
	root := f.reserve()
	first, last := root+1, root+count
	f.object(root, "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>", first, last, count)
	for _, e := range f.entries {
		n := f.reserve()
		var beside []byte
		if n > first {
			beside = fmt.Appendf(beside, "/Prev %d 0 R", n-1)
		}
		if n < last {
			beside = fmt.Appendf(beside, "/Next %d 0 R", n+1)
		}
		// The page is shown from its top, as large as the reader has chosen.
		f.object(n, "<</Title%s/Parent %d 0 R%s/Dest[%d 0 R/XYZ 0 %s 0]>>",
			textString(e.title), root, beside, e.page, appendLength(nil, e.top))
	}
	return fmt.Appendf(nil, "/Outlines %d 0 R/PageMode/UseOutlines", root)
}
