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

// Names in the folder of results.
const (
	fileRecapCSV  = "rekap.csv"
	fileRecapJSON = "rekap.json"
	fileAll       = "spk-gabungan.pdf"
	folderSPK     = "spk"
)

func (o *office) write(ctx context.Context, set *outdir.Set, r *documents.Renderer, reg *register.Register, p progress) error {
	letters := func(yield func(documents.Letter) bool) {
		for _, k := range o.printed() {
			if !yield(k.letter) {
				return
			}
		}
	}
	made, err := writeEach(ctx, set, r, letters, p)
	if err != nil {
		return err
	}
	if len(made) > 0 {
		err := set.Create(fileAll, func(w io.Writer) error { return r.Render(ctx, w, letters) })
		if err != nil {
			return err
		}
	}
	for e := range reg.All() {
		switch {
		case made[strings.ToLower(e.File)]:
		case o.gone(e):
			o.withdrawn = append(o.withdrawn, e)
		default: // issued earlier: its file stays as it was
			set.Keep(folderSPK + "/" + e.File)
		}
	}
	if err := set.Create(fileRecapCSV, o.writeCSV); err != nil {
		return err
	}
	if err := set.Create(fileRecapJSON, o.writeJSON); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	// Numbers are saved before the letters that bear them appear: a run cut short in
	// between gives the same numbers again.
	if err := reg.Save(); err != nil {
		return fmt.Errorf("register tidak dapat disimpan: %w", err)
	}
	o.leftover, err = set.Commit()
	return err
}

// writeEach returns the names of the files in small letters.
func writeEach(ctx context.Context, set *outdir.Set, r *documents.Renderer, letters iter.Seq[documents.Letter], p progress) (map[string]bool, error) {
	defer p.finish()
	made := map[string]bool{}
	for f, err := range r.RenderEach(ctx, letters) {
		if err != nil {
			return nil, err
		}
		// To Windows names are the same when only their case differs.
		if name := strings.ToLower(f.Name); made[name] {
			return nil, fmt.Errorf("dua surat memakai nama berkas %s; pilih pola nomor lain", f.Name)
		} else {
			made[name] = true
		}
		err = set.Create(folderSPK+"/"+f.Name, func(w io.Writer) error {
			_, err := w.Write(f.Data)
			return err
		})
		if err != nil {
			return nil, err
		}
		p.step()
	}
	return made, nil
}
