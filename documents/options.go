package documents

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/mitra"
)

// Option is a setting of a renderer.
type Option func(*settings) error

type settings struct {
	paper     Paper
	fonts     *face.Fonts
	templates fs.FS
	suffix    string
	watermark string
	workers   int
}

// WithPaper chooses the paper; F4 is the default.
func WithPaper(p Paper) Option {
	return func(s *settings) error {
		if p == (Paper{}) {
			return errors.New("documents: kertas kosong")
		}
		s.paper = p
		return nil
	}
}

// WithFont embeds a TrueType font, the bytes of its regular and its bold file. The
// default is Helvetica, which readers bring along and which holds the letters of
// Western Europe only.
func WithFont(regular, bold []byte) Option {
	return func(s *settings) (err error) {
		s.fonts, err = face.Parse(regular, bold)
		return err
	}
}

// WithTemplates lays an office's own templates over the default ones, file by
// file. New parses them all and reports every fault with line and column, as a
// [*mitra.FindingsError].
func WithTemplates(over fs.FS) Option {
	return func(s *settings) error {
		s.templates = over
		return nil
	}
}

// WithMoneySuffix chooses what follows an amount: ",-" (default), ",00" or nothing.
func WithMoneySuffix(suffix string) Option {
	return func(s *settings) error {
		switch suffix {
		case ",-", ",00", "":
			s.suffix = suffix
			return nil
		}
		return fmt.Errorf("documents: akhiran rupiah %q tidak dikenal", suffix)
	}
}

// WithWatermark draws a word large and pale across every page, such as "KONSEP".
func WithWatermark(word string) Option {
	return func(s *settings) error {
		s.watermark = word
		return nil
	}
}

// WithWorkers sets how many letters are made at once; the default is GOMAXPROCS.
func WithWorkers(n int) Option {
	return func(s *settings) error {
		if n < 1 {
			return fmt.Errorf("documents: jumlah pekerja %d, harus paling sedikit 1", n)
		}
		s.workers = n
		return nil
	}
}

func (s *settings) money(r mitra.Rupiah) string { return unbroken(r.Format()) + s.suffix }
