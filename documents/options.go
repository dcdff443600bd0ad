package documents

import (
	"errors"
	"fmt"
	"io/fs"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/picture"
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
	duplex    bool
	identity  bool
	token     func(Letter) string
	logo      *picture.Image
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
// file. New parses them all, reports every fault with line and column, and sets each
// with sample values; its error is a [*mitra.FindingsError]. What a template may speak
// of is listed by [TemplateWords].
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

// WithDuplex prepares the files of [Renderer.Render] for printing on both sides:
// where a letter ends on the front of a sheet, an empty page follows.
func WithDuplex() Option {
	return func(s *settings) error {
		s.duplex = true
		return nil
	}
}

// WithLogo gives the letterhead of letters that have one a logo: a PNG or JPEG file of
// 4 MB and 4,000 pixels a side at most. It is printed 18 mm high, so 600 pixels are
// plenty; every file carries it once, as large as it is given. What a camera notes in a
// JPEG of place and owner is left out.
func WithLogo(image []byte) Option {
	return func(s *settings) (err error) {
		if s.logo, err = picture.Decode(image); err != nil {
			return fmt.Errorf("documents: logo: %w", err)
		}
		return nil
	}
}

// WithIdentity says whether each page carries a small line at its foot with the number
// of the letter and the first 12 digits of its [Hash]. The default is that it does.
func WithIdentity(on bool) Option {
	return func(s *settings) error {
		s.identity = on
		return nil
	}
}

// WithVerification prints a QR of 18 mm at the foot of the first page, with the token
// or URL by which the host finds the letter again. A letter whose token is empty has
// none; one of more than 200 bytes, or with other than printing ASCII characters, is
// refused. token is called from several goroutines, at least once for each letter, and
// must always give the same for the same letter.
//
// Anybody can read a QR: a token must be opaque, such as a random number that the host
// keeps, and never hold a NIK, a name or an amount. The renderer cannot tell.
func WithVerification(token func(Letter) string) Option {
	return func(s *settings) error {
		s.token = token
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
