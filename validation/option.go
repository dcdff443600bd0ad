package validation

import (
	"errors"
	"regexp"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Option is a rule on which offices differ.
type Option func(*settings) error

type settings struct {
	mak             *regexp.Regexp // nil for the form that package mitra knows
	youngest        int
	oldest          int
	asn             mitra.Severity
	personMonth     mitra.Severity
	personMonthFree bool
	prices          honor.PricePolicy
}

func newSettings(opts []Option) (settings, error) {
	s := settings{youngest: 18, oldest: 50, asn: mitra.Warning, personMonth: mitra.Warning}
	var errs []error
	for _, opt := range opts {
		errs = append(errs, opt(&s))
	}
	return s, errors.Join(errs...)
}

// WithMAKPattern accepts budget codes of another form.
func WithMAKPattern(pattern *regexp.Regexp) Option {
	return func(s *settings) error {
		if pattern == nil {
			return errors.New("pola MAK kosong")
		}
		s.mak = pattern
		return nil
	}
}

// WithAges sets the usual ages of mitra on their first day of work. Without it they
// are 18 to 50.
func WithAges(youngest, oldest int) Option {
	return func(s *settings) error {
		if youngest < 0 || oldest < youngest {
			return errors.New("batas umur terbalik atau negatif")
		}
		s.youngest, s.oldest = youngest, oldest
		return nil
	}
}

// WithASN sets how grave it is that a mitra is a civil servant: a warning unless
// set otherwise.
func WithASN(severity mitra.Severity) Option {
	return func(s *settings) error { s.asn = severity; return nil }
}

// WithExclusivePersonMonth sets how grave other honor beside an O-B line in the
// same month is: a warning unless set otherwise.
func WithExclusivePersonMonth(severity mitra.Severity) Option {
	return func(s *settings) error { s.personMonth, s.personMonthFree = severity, false; return nil }
}

// WithoutExclusivePersonMonth allows other honor beside an O-B line.
func WithoutExclusivePersonMonth() Option {
	return func(s *settings) error { s.personMonthFree = true; return nil }
}

// WithPricePolicy sets how agreed prices relate to the SHKS, as for honor.New.
func WithPricePolicy(p honor.PricePolicy) Option {
	return func(s *settings) error {
		if p > honor.PriceFree {
			return errors.New("kebijakan harga tidak dikenal")
		}
		s.prices = p
		return nil
	}
}

// parseMAK reads a budget code of the office's form.
func (s settings) parseMAK(text string) (mitra.MAK, error) {
	if s.mak == nil || text == "" {
		return mitra.ParseMAK(text)
	}
	if !s.mak.MatchString(text) {
		return "", &mitra.ParseError{Code: codeMAKPattern, Type: "MAK", Reason: "tidak sesuai pola MAK kantor ini"}
	}
	return mitra.MAK(text), nil
}
