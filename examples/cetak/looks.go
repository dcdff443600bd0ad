package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/mitra"
)

// tokenMark stands for the first tokenDigits of a letter's hash in the address of a QR.
const (
	tokenMark   = "{kunci}"
	tokenDigits = 16
	maxVerify   = 200 // bytes that a QR of 18 mm holds
)

// chooseLooks reads the flags about files of the office.
func (c *config) chooseLooks(files, font string) error {
	var errs []error
	if files != "" {
		c.fonts = strings.Split(files, ",")
		switch {
		case len(c.fonts) != 2:
			errs = append(errs, errors.New("-font: tulis dua berkas, biasa dan tebal, dipisah koma"))
		case font == "helvetica":
			errs = append(errs, errors.New("-font dan -huruf helvetica tidak dapat dipakai bersama"))
		}
	}
	if c.templates != "" {
		if dir, err := os.Stat(c.templates); err != nil || !dir.IsDir() {
			errs = append(errs, fmt.Errorf("-template: folder %s tidak ada", c.templates))
		}
	}
	if c.verify != "" {
		u, err := url.Parse(strings.ReplaceAll(c.verify, tokenMark, "0"))
		ascii := strings.IndexFunc(c.verify, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || !ascii ||
			!strings.Contains(c.verify, tokenMark) || strings.ContainsAny(strings.ReplaceAll(c.verify, tokenMark, ""), "{}") || len(c.verify)+tokenDigits > maxVerify {
			errs = append(errs, fmt.Errorf("-qr: tulis alamat web yang memuat %s, paling panjang %d huruf, misalnya https://contoh.go.id/s/%[1]s", tokenMark, maxVerify-tokenDigits))
		}
	}
	return errors.Join(errs...)
}

// chooseSigners reads the flags about who signs.
func (c *config) chooseSigners(post, inspector string) error {
	var errs []error
	switch post {
	case "kepala":
		c.dutyPost = mitra.Head
	case "ppk":
		c.dutyPost = mitra.PPK
	default:
		errs = append(errs, fmt.Errorf("-penandatangan-tugas %q tidak dikenal; pilih kepala atau ppk", post))
	}
	if inspector != "" {
		parts := strings.Split(inspector, ";")
		if len(parts) != 3 {
			return errors.Join(append(errs, errors.New(`-pemeriksa: tulis "nama; NIP; jabatan", dipisah titik koma`))...)
		}
		c.inspector = documents.Signer{Name: strings.TrimSpace(parts[0]), NIP: strings.TrimSpace(parts[1]), Post: strings.TrimSpace(parts[2])}
	}
	return errors.Join(errs...)
}
