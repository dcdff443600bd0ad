package canvas_test

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/face"
)

// bookmark is an entry of an outline as a reader follows it.
type bookmark struct {
	title string
	page  int // from 0
}

// outline follows the chain of entries through a file, both ways.
func outline(t *testing.T, pdf []byte) []bookmark {
	t.Helper()
	objects := map[string][]byte{}
	var pages []string
	for _, m := range regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj`).FindAllSubmatch(pdf, -1) {
		objects[string(m[1])] = m[2]
		if bytes.HasPrefix(m[2], []byte("<</Type/Page/")) {
			pages = append(pages, string(m[1]))
		}
	}
	key := func(object, pattern string) string {
		if m := regexp.MustCompile(pattern).FindSubmatch(objects[object]); m != nil {
			return string(m[1])
		}
		return ""
	}
	root := key("1", `/Outlines (\d+) 0 R`)
	require.NotEmpty(t, root)
	var out []bookmark
	last := ""
	for at := key(root, `/First (\d+) 0 R`); at != ""; at = key(at, `/Next (\d+) 0 R`) {
		require.Equal(t, last, key(at, `/Prev (\d+) 0 R`))
		require.Equal(t, root, key(at, `/Parent (\d+) 0 R`))
		raw, err := hex.DecodeString(key(at, `/Title<FEFF([0-9A-F]*)>`))
		require.NoError(t, err)
		var units []uint16
		for i := 0; i < len(raw); i += 2 {
			units = append(units, uint16(raw[i])<<8|uint16(raw[i+1]))
		}
		b := bookmark{string(utf16.Decode(units)), -1}
		target := key(at, `/Dest\[(\d+) 0 R/XYZ 0 [0-9.]+ 0\]`)
		for i, p := range pages {
			if p == target {
				b.page = i
				require.Equal(t, key(p, `/MediaBox\[0 0 [0-9.]+ ([0-9.]+)\]`), key(at, `/XYZ 0 ([0-9.]+) 0`), "the top of the page")
			}
		}
		out = append(out, b)
		last = at
	}
	require.Equal(t, last, key(root, `/Last (\d+) 0 R`))
	require.Equal(t, strconv.Itoa(len(out)), key(root, `/Count (\d+)`))
	return out
}

func TestOutline(t *testing.T) {
	const pages = 4 // of a contract
	require.Len(t, layout(t, contract(1, 8), face.Core()), pages)
	for _, n := range []int{1, 2, 70} {
		var want []bookmark
		for i := range n {
			want = append(want, bookmark{fmt.Sprintf("Perjanjian Kerja Nomor %d", i+1), pages * i})
		}
		assert.Equal(t, want, outline(t, combined(t, face.Core(), 2, n)))
	}
	assert.NotContains(t, string(single(t, face.Core(), contract(1, 1))), "/Outlines", "one letter needs none")
}

// TestDuplex has letters of one, two and three pages, the paper turned or not.
func TestDuplex(t *testing.T) {
	f := face.Core()
	c := canvas.New(f)
	sheets := layout(t, contract(1, 8), f) // the last page is a landscape one
	parts := func(yield func(canvas.Job) bool) {
		for i, part := range [][2]int{{0, 1}, {0, 2}, {1, 4}, {3, 4}, {2, 4}} {
			if !yield(func(context.Context) (canvas.Letter, error) {
				pages, err := c.Draw(sheets[part[0]:part[1]])
				return canvas.Letter{Title: fmt.Sprint(i), Pages: pages}, err
			}) {
				return
			}
		}
	}
	const up, flat = "609.525 935.55", "935.55 609.525"
	for duplex, want := range map[bool]struct {
		pages []string
		begin []int
	}{
		false: {[]string{up, up, up, up, up, flat, flat, up, flat}, []int{0, 1, 3, 6, 7}},
		true:  {[]string{up, up, up, up, up, up, flat, flat, flat, flat, up, flat}, []int{0, 2, 4, 8, 10}},
	} {
		var buf bytes.Buffer
		set := set(2)
		set.Duplex = duplex
		require.NoError(t, c.Combine(context.Background(), &buf, set, parts, never))
		var sizes []string
		for _, m := range regexp.MustCompile(`/MediaBox\[0 0 ([0-9. ]+)\]`).FindAllSubmatch(buf.Bytes(), -1) {
			sizes = append(sizes, string(m[1]))
		}
		assert.Equal(t, want.pages, sizes)
		var begin []int
		for _, b := range outline(t, buf.Bytes()) {
			begin = append(begin, b.page)
		}
		assert.Equal(t, want.begin, begin)
		assert.Equal(t, 9, bytes.Count(buf.Bytes(), []byte("/Contents ")), "what is added is empty")
		assert.Contains(t, run(t, buf.Bytes(), "qpdf", "--check", "FILE"), "No syntax or stream encoding errors")
	}
}
