// Package canvas turns laid-out pages into PDF files.
//
// Maroto draws the pages with one of the core fonts. Its file is then taken
// apart: the contents of the pages go, with the fonts of the letter named in
// them, into a file written here. So fonts are read, cut and compressed once and
// not with every letter, each page has its own size, and the same letters give
// the same bytes.
package canvas

import (
	"bufio"
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"sync"
	"time"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// Info is what a PDF says about itself. Title must not name a person.
type Info struct {
	Title string
	Date  time.Time // of creation and change; left out when zero
}

// ErrEmpty is returned for a file without pages, which PDF does not allow.
var ErrEmpty = errors.New("canvas: no pages")

// ErrTooLarge is returned for a file of more than ten gigabytes, which the
// cross-reference table of PDF cannot address.
var ErrTooLarge = errors.New("canvas: file too large")

// Set is what a file of many letters is to be.
type Set struct {
	Info    Info
	Workers int
	// Duplex adds an empty page to each letter that ends on the front of a sheet, so
	// that none begins on the back of another.
	Duplex bool
}

// Letter is one letter of a Set. Title is its entry in the outline and must not
// name a person.
type Letter struct {
	Title string
	Pages Pages
}

// Pages are the drawn pages of one letter.
type Pages []drawn

// Job makes one letter. It runs on one of several goroutines.
type Job func(context.Context) (Letter, error)

// Canvas draws letters in one pair of fonts. It may be shared by goroutines.
type Canvas struct {
	fonts *face.Fonts
	tools sync.Pool // of *tool

	mu        sync.Mutex
	fontCache map[fontKey]*embedded
}

// New returns a Canvas.
func New(fonts *face.Fonts) *Canvas {
	return &Canvas{fonts: fonts, fontCache: map[fontKey]*embedded{}}
}

// tool holds the buffers of one goroutine. A compressor is worth keeping: it
// allocates most of a megabyte.
type tool struct {
	content []byte
	packed  bytes.Buffer
	zlib    *zlib.Writer
}

// Write writes one letter as a file of its own.
func (c *Canvas) Write(w io.Writer, info Info, sheets []typeset.Sheet) error {
	pages, err := c.Draw(sheets)
	if err != nil {
		return err
	}
	f := newFile(w)
	f.add(pages)
	return f.close(c.cut, info)
}

// Combine writes letters into one file with an outline, in the order of the jobs.
// At most two letters per worker are held in memory, and of those written the title
// and the place. An error or a panic of a job is told to skipped, and the others go
// on. The end of ctx and an error of w end the work, and w then holds an unfinished
// file. Without any letter, Combine returns ErrEmpty and writes nothing.
func (c *Canvas) Combine(ctx context.Context, w io.Writer, set Set, jobs iter.Seq[Job], skipped func(error)) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	f := newFile(buffered)
	do := func(ctx context.Context, job Job) (Letter, error) { return job(ctx) }
	for l, err := range InOrder(ctx, set.Workers, jobs, do) {
		switch {
		case err != nil && ctx.Err() != nil:
			return err
		case err != nil:
			skipped(err)
			continue
		}
		if f.letter(l, set.Duplex); f.err != nil {
			return f.err
		}
	}
	if err := f.close(c.shared, set.Info); err != nil {
		return err
	}
	return buffered.Flush()
}

// Draw makes pages of sheets. A panic below becomes an error: one letter must
// not take the others down.
func (c *Canvas) Draw(sheets []typeset.Sheet) (pages Pages, err error) {
	defer func() {
		if v := recover(); v != nil {
			pages, err = nil, Recovered(v)
		}
	}()
	if len(sheets) == 0 {
		return nil, nil
	}
	var side typeset.Length
	for _, s := range sheets {
		side = max(side, s.Width, s.Height)
	}
	drawings := make([]*drawing, len(sheets))
	for i, s := range sheets {
		drawings[i] = &drawing{strokes: strokes(s, c.fonts), rules: s.Rules, down: side - s.Height}
	}
	painted, err := paint(drawings, side)
	if err != nil {
		return nil, err
	}
	raw, err := contents(painted, len(sheets))
	if err != nil {
		return nil, err
	}
	t := c.tool()
	defer c.tools.Put(t)
	pages = make(Pages, len(sheets))
	for i, s := range sheets {
		if t.content, err = rewrite(t.content[:0], raw[i], drawings[i].strokes); err != nil {
			return nil, err
		}
		t.content = appendFigures(t.content, s)
		pages[i] = drawn{
			width: s.Width, height: s.Height, content: t.deflate(t.content),
			fonts: uses(drawings[i].strokes), images: images(s),
		}
	}
	return pages, nil
}

func uses(strokes []stroke) []use {
	var out []use
	for _, s := range strokes {
		i := slices.IndexFunc(out, func(u use) bool { return u.font == s.font })
		if i < 0 {
			i = len(out)
			out = append(out, use{font: s.font})
		}
		for k := range len(s.S) {
			out[i].codes.Add(s.S[k])
		}
	}
	return out
}

// level makes pages three per cent larger than the usual level 6 does, in 60 % of
// the time.
const level = 4

func (c *Canvas) tool() *tool {
	if t, ok := c.tools.Get().(*tool); ok {
		return t
	}
	w, err := zlib.NewWriterLevel(nil, level)
	if err != nil {
		panic(err) // the level is a constant
	}
	return &tool{zlib: w}
}

func (t *tool) deflate(data []byte) []byte {
	t.packed.Reset()
	t.zlib.Reset(&t.packed)
	_, _ = t.zlib.Write(data)
	_ = t.zlib.Close()
	return bytes.Clone(t.packed.Bytes())
}
