package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/outdir"
	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// Names in the folder of results, beside those of the kinds.
const (
	fileRecapCSV  = "rekap.csv"
	fileRecapJSON = "rekap.json"
	fileLetters   = "daftar-surat.csv"
)

func (c config) write(ctx context.Context, o *office, set *outdir.Set, r *documents.Renderer, reg *register.Register, p progress) error {
	for _, k := range kinds {
		if !c.asks(k) {
			o.keep(set, reg, k)
		} else if err := c.writeKind(ctx, o, set, r, reg, k, p); err != nil {
			return err
		}
	}
	p.finish()
	for name, write := range map[string]func(io.Writer) error{
		fileRecapCSV: o.writeCSV, fileRecapJSON: o.writeJSON, fileLetters: o.writeLetters,
	} {
		if err := set.Create(name, write); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	// Numbers are saved before the letters that bear them appear: a run cut short in
	// between gives the same numbers again.
	if err := reg.Save(); err != nil {
		return fmt.Errorf("register tidak dapat disimpan: %w", err)
	}
	var err error
	o.leftover, err = set.Commit()
	return err
}

// keep leaves what earlier runs made of a kind as it is.
func (o *office) keep(set *outdir.Set, reg *register.Register, k *kind) {
	set.Keep(k.combined())
	set.Keep(k.archive())
	for e := range reg.All() {
		if e.Kind() == k.name {
			set.Keep(k.name + "/" + e.File)
			if e.Month == o.month {
				o.issued = append(o.issued, e)
			}
		}
	}
}

// writeKind makes the letters of a kind: one by one, and all in one file.
func (c config) writeKind(ctx context.Context, o *office, set *outdir.Set, r *documents.Renderer, reg *register.Register, k *kind, p progress) error {
	letters := func(yield func(documents.Letter) bool) {
		for _, l := range o.printed(k) {
			if !yield(l.letter) {
				return
			}
		}
	}
	made, err := madeNames(letters)
	if err != nil {
		return err
	}
	var earlier []string // files of letters that stay as they were issued
	for e := range reg.All() {
		switch {
		case e.Kind() != k.name || made[strings.ToLower(e.File)]:
		case o.gone(e):
			o.withdrawn = append(o.withdrawn, e)
		default:
			set.Keep(k.name + "/" + e.File)
			earlier = append(earlier, e.File)
		}
	}
	if c.zip {
		err = writeZip(ctx, set, r, k, letters, earlier)
	} else {
		err = writeEach(ctx, set, r, k, letters, p)
	}
	if err != nil || len(made) == 0 {
		return err
	}
	return set.Create(k.combined(), func(w io.Writer) error { return r.Render(ctx, w, letters) })
}

// madeNames returns the names of the letters' files in small letters. To Windows names
// are the same when only their case differs.
func madeNames(letters iter.Seq[documents.Letter]) (map[string]bool, error) {
	made := map[string]bool{}
	for l := range letters {
		name := documents.FileName(l)
		if made[strings.ToLower(name)] {
			return nil, fmt.Errorf("dua surat memakai nama berkas %s; pilih pola nomor lain", name)
		}
		made[strings.ToLower(name)] = true
	}
	return made, nil
}

func writeEach(ctx context.Context, set *outdir.Set, r *documents.Renderer, k *kind, letters iter.Seq[documents.Letter], p progress) error {
	for f, err := range r.RenderEach(ctx, letters) {
		if err != nil {
			return err
		}
		err = set.Create(k.name+"/"+f.Name, func(w io.Writer) error {
			_, err := w.Write(f.Data)
			return err
		})
		if err != nil {
			return err
		}
		p.step()
	}
	return nil
}
