package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/fonts"
	"github.com/adminmitra/adminmitra/mitra"
)

// defaultLogo is taken from the data folder where -logo names none.
const defaultLogo = "logo.png"

// renderer reads the files of the office that shape its letters. What is wrong with
// them comes with errData.
func (c config) renderer() (*documents.Renderer, error) {
	opts := []documents.Option{documents.WithPaper(c.paper)}
	var errs []error
	use := func(opt documents.Option, err error) {
		if err != nil {
			errs = append(errs, err)
		} else if opt != nil {
			opts = append(opts, opt)
		}
	}
	use(c.font())
	use(c.letterhead())
	if c.duplex {
		opts = append(opts, documents.WithDuplex())
	}
	if c.verify != "" {
		opts = append(opts, documents.WithVerification(func(l documents.Letter) string {
			return strings.ReplaceAll(c.verify, tokenMark, documents.Hash(l)[:tokenDigits])
		}))
	}
	if c.templates != "" {
		opts = append(opts, documents.WithTemplates(os.DirFS(c.templates)))
	}
	if len(errs) > 0 {
		return nil, errors.Join(append(errs, errData)...)
	}
	r, err := documents.New(opts...)
	var faults *mitra.FindingsError
	if errors.As(err, &faults) {
		var lines []string
		for _, f := range faults.Findings {
			f.Place.File = filepath.Join(c.templates, f.Place.File)
			lines = append(lines, f.String())
		}
		err = errors.New("templat belum dapat dipakai:\n" + strings.Join(lines, "\n"))
	}
	if err != nil {
		return nil, errors.Join(err, errData)
	}
	return r, nil
}

// font returns the type of the letters, nil for the one that readers bring along.
func (c config) font() (documents.Option, error) {
	if c.core {
		return nil, nil
	}
	if c.fonts == nil {
		return documents.WithFont(fonts.Liberation()), nil
	}
	var data [2][]byte
	for i, name := range c.fonts {
		var err error
		if data[i], err = readLimited(name); err != nil {
			return nil, fmt.Errorf("-font: berkas %s tidak dapat dibaca", name)
		}
		// Each by itself first, so that the message names the file at fault.
		if _, err := documents.New(documents.WithFont(data[i], data[i])); err != nil {
			return nil, fmt.Errorf("-font: berkas %s tidak dapat dipakai sebagai huruf TrueType: %w", name, err)
		}
	}
	return documents.WithFont(data[0], data[1]), nil
}

// letterhead returns the logo, nil where there is none.
func (c config) letterhead() (documents.Option, error) {
	name := c.logo
	if name == "" {
		name = filepath.Join(c.data, defaultLogo)
	}
	image, err := readLimited(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && c.logo == "":
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("logo: berkas %s tidak dapat dibaca", name)
	}
	logo := documents.WithLogo(image)
	if _, err := documents.New(logo); err != nil {
		return nil, fmt.Errorf("logo: berkas %s tidak dapat dipakai: %w", name, err)
	}
	return logo, nil
}

// readLimited reads a file of a size that a font or a logo may have.
func readLimited(name string) ([]byte, error) {
	const most = 16 << 20
	info, err := os.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() || info.Size() > most {
		return nil, fmt.Errorf("bukan berkas biasa, atau lebih dari %d MB", most>>20)
	}
	return os.ReadFile(name)
}
