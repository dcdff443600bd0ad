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
	r := &Renderer{settings: settings{paper: F4, suffix: ",-", workers: runtime.GOMAXPROCS(0), identity: true}}
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
	if err := r.tryTemplates(); err != nil {
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
	// Sidecar says where the letter is to be signed, for programs.
	Sidecar Sidecar
}

// Render writes letters into one file, in order, with an outline of their titles.
// Memory does not grow with their number beyond what the file's directory takes. A
// letter that is refused is left out and the others go on; Render then returns an
// [*IncompleteError], and the file is complete without it. The end of ctx and an
// error of w end the work at once, and w then holds an unfinished file. Without a
// letter nothing is written, and the error is [ErrNoLetters].
func (r *Renderer) Render(ctx context.Context, w io.Writer, letters iter.Seq[Letter]) error {
	drawn := 0
	jobs := func(yield func(canvas.Job) bool) {
		for l := range letters {
			drawn++
			if !yield(func(context.Context) (canvas.Letter, error) { return r.part(l) }) {
				return
			}
		}
	}
	var left []*RefusedError
	skipped := func(err error) { left = append(left, err.(*RefusedError)) } // part gives no others
	set := canvas.Set{Info: canvas.Info{Title: "Kumpulan surat"}, Workers: r.workers, Duplex: r.duplex}
	err := r.canvas.Combine(ctx, w, set, jobs, skipped)
	if err != nil && !errors.Is(err, canvas.ErrEmpty) {
		return err
	}
	return incomplete(drawn-len(left), left)
}

func (r *Renderer) part(l Letter) (out canvas.Letter, err error) {
	defer recovered(l, &err)
	sheets, err := r.sheets(l)
	if err != nil {
		return out, err
	}
	out.Title = l.title()
	if out.Pages, err = r.canvas.Draw(sheets); err != nil {
		return out, failed(l, err)
	}
	return out, nil
}

// RenderEach makes one file per letter and yields them in order. A letter that is
// refused is yielded with a [*RefusedError], and the others go on; the end of ctx is
// yielded as the last thing. At most two letters per worker are held in memory.
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

func (r *Renderer) one(l Letter) (f File, err error) {
	f.Letter = l
	defer recovered(l, &err)
	f.Name = FileName(l)
	sheets, err := r.sheets(l)
	if err != nil {
		return f, err
	}
	var b bytes.Buffer
	info := canvas.Info{Title: l.title(), Date: midnight(l.Head().Date)}
	if err := r.canvas.Write(&b, info, sheets); err != nil {
		return f, failed(l, err)
	}
	f.Data, f.Sidecar = b.Bytes(), sidecar(l, sheets)
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
