package documents

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"slices"
	"strings"
	"time"

	"github.com/adminmitra/adminmitra/documents/internal/canvas"
	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

// Renderer turns letters into PDF. Build it with New; it is immutable and safe for
// concurrent use.
type Renderer struct {
	settings
	templates map[string]*markup.Template
	canvas    *canvas.Canvas
}

// New returns a renderer. Templates and fonts are parsed here, so that faults in
// them show before the first letter.
func New(opts ...Option) (*Renderer, error) {
	r := &Renderer{settings: settings{paper: F4, suffix: ",-", workers: runtime.GOMAXPROCS(0)}}
	var errs []error
	for _, opt := range opts {
		errs = append(errs, opt(&r.settings))
	}
	if r.fonts == nil {
		r.fonts = face.Core()
	}
	if missing := r.fonts.Missing(r.watermark); len(missing) > 0 {
		errs = append(errs, fmt.Errorf("documents: tanda air memuat karakter yang tidak dapat dicetak: %s", codePoints(missing)))
	}
	var err error
	r.templates, err = parseTemplates(r.settings.templates)
	if err := errors.Join(append(errs, err)...); err != nil {
		return nil, err
	}
	r.canvas = canvas.New(r.fonts)
	return r, nil
}

// File is one letter as a PDF.
type File struct {
	Letter Letter
	Name   string // "spk-2026-04-….pdf", of letters, digits, ".", "_" and "-" only
	Data   []byte
}

// RefusedError says why a letter was not rendered: its preflight found errors.
type RefusedError struct {
	Key      string // of the letter
	Findings mitra.Findings
}

// Error names the letter and the first error.
func (e *RefusedError) Error() string {
	return fmt.Sprintf("surat %s ditolak: %v", e.Key, e.Findings.Err())
}

// Unwrap returns the findings as an error.
func (e *RefusedError) Unwrap() error { return e.Findings.Err() }

// Render writes all letters into one file, in order; at least one is needed. Memory
// does not grow with their number beyond what the file's directory takes. The first
// letter that is refused, and the end of ctx, end the work, and w then holds an
// unfinished file.
func (r *Renderer) Render(ctx context.Context, w io.Writer, letters iter.Seq[Letter]) error {
	jobs := func(yield func(canvas.Job) bool) {
		for l := range letters {
			if !yield(func(context.Context) ([]typeset.Sheet, error) { return r.sheets(l) }) {
				return
			}
		}
	}
	return r.canvas.Combine(ctx, w, canvas.Info{Title: "Kumpulan surat"}, r.workers, jobs)
}

// RenderEach makes one file per letter and yields them in order. A letter that is
// refused is yielded with its error, and the others go on; the end of ctx is the
// last thing yielded. At most two letters per worker are held in memory.
func (r *Renderer) RenderEach(ctx context.Context, letters iter.Seq[Letter]) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		render := func(_ context.Context, l Letter) (File, error) { return r.one(l) }
		for f, err := range canvas.InOrder(ctx, r.workers, letters, render) {
			if !yield(f, err) {
				return
			}
		}
	}
}

func (r *Renderer) one(l Letter) (File, error) {
	f := File{Letter: l, Name: FileName(l)}
	sheets, err := r.sheets(l)
	if err != nil {
		return f, err
	}
	var b bytes.Buffer
	info := canvas.Info{Title: l.title(), Date: midnight(l.date())}
	if err := r.canvas.Write(&b, info, sheets); err != nil {
		return f, fmt.Errorf("surat %s: %w", l.Key(), err)
	}
	f.Data = b.Bytes()
	return f, nil
}

func midnight(d mitra.Date) time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Date(d.Year(), time.Month(d.Month().Number()), d.Day(), 0, 0, 0, 0, time.UTC)
}

func (r *Renderer) sheets(l Letter) ([]typeset.Sheet, error) {
	sheets, findings := r.layout(l)
	if findings.HasErrors() {
		return nil, &RefusedError{l.Key(), findings}
	}
	return sheets, nil
}

// foot numbers the pages from the second on. The left is kept free for the
// identity of the letter.
func foot(page, pages int) typeset.Foot {
	if page == 1 {
		return typeset.Foot{}
	}
	return typeset.Foot{Right: fmt.Sprintf("Halaman %d dari %d", page, pages)}
}

// FileName returns the name that RenderEach gives the file of a letter: its kind,
// month, number and ID SOBAT, in characters that every file system takes.
func FileName(l Letter) string {
	clean := func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '_', r == '-':
			return r
		}
		return '-'
	}
	parts := slices.DeleteFunc(l.name(), func(s string) bool { return s == "" })
	return strings.Map(clean, strings.Join(parts, "-")) + ".pdf"
}
