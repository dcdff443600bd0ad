package main

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/outdir"
)

// writeZip makes the archive of a kind. Letters that stay as they were issued are
// carried over from the archive of the earlier run.
func writeZip(ctx context.Context, set *outdir.Set, r *documents.Renderer, k *kind, letters iter.Seq[documents.Letter], earlier []string) error {
	carried, err := carry(set.Read(k.archive()), earlier)
	if err != nil {
		return err
	}
	var fresh bytes.Buffer
	err = r.Zip(ctx, &fresh, letters)
	if errors.Is(err, documents.ErrNoLetters) {
		err = nil
	}
	if err != nil || fresh.Len() == 0 && len(carried) == 0 {
		return err
	}
	return set.Create(k.archive(), func(w io.Writer) error {
		if len(carried) == 0 {
			_, err := w.Write(fresh.Bytes())
			return err
		}
		return merge(w, fresh.Bytes(), carried)
	})
}

// carry finds letters and what describes them in an archive.
func carry(old []byte, names []string) (out []*zip.File, err error) {
	if old == nil {
		return nil, nil
	}
	archive, err := zip.NewReader(bytes.NewReader(old), int64(len(old)))
	if err != nil {
		return nil, err
	}
	for _, f := range archive.File {
		stem := strings.TrimSuffix(strings.TrimSuffix(f.Name, ".pdf"), ".json")
		if slices.Contains(names, stem+".pdf") {
			out = append(out, f)
		}
	}
	return out, nil
}

func merge(w io.Writer, fresh []byte, carried []*zip.File) error {
	files := carried
	if len(fresh) > 0 {
		archive, err := zip.NewReader(bytes.NewReader(fresh), int64(len(fresh)))
		if err != nil {
			return err
		}
		files = append(archive.File, carried...)
	}
	out := zip.NewWriter(w)
	for _, f := range files {
		if err := out.Copy(f); err != nil {
			return err
		}
	}
	return out.Close()
}
