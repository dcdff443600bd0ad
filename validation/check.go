package validation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// Check looks at the whole dataset: at every record by its validate tags, and at
// what fits together or does not. Records carry their own places; those of the
// office are JSON pointers into satker.json.
func (d *Dataset) Check(opts ...Option) mitra.Findings {
	s, err := newSettings(opts)
	if err != nil {
		return badSettings(err)
	}
	return d.check(s).Sorted()
}

func (d *Dataset) check(s settings) mitra.Findings {
	validator, err := newValidator(s)
	if err != nil {
		return badSettings(err)
	}
	c := &checker{
		Dataset: d, settings: s, validator: validator,
		people: d.MitraByID(), surveys: d.SurveyByCode(), firstDay: map[mitra.SobatID]mitra.Date{},
	}
	for _, m := range d.Mitra {
		c.ids = append(c.ids, string(m.ID))
	}
	for _, s := range d.Surveys {
		c.codes = append(c.codes, s.Code)
	}
	for _, w := range d.Workloads {
		day, seen := c.firstDay[w.Mitra]
		if c.own(w) && !w.Period.From.IsZero() && (!seen || w.Period.From.Before(day)) {
			c.firstDay[w.Mitra] = w.Period.From
		}
	}
	c.checkTables()
	c.checkSatker()
	c.checkMitra()
	c.checkTwice()
	c.checkSurveys()
	c.checkWork()
	c.checkPersonMonths()
	c.checkEvents()
	c.checkRealized()
	c.checkDecisions()
	return c.findings
}

type checker struct {
	*Dataset
	settings
	validator *Validator
	people    map[mitra.SobatID]mitra.Mitra
	surveys   map[string]mitra.Survey
	firstDay  map[mitra.SobatID]mitra.Date // of work for this office
	ids       []string                     // to suggest, as codes are
	codes     []string
	searches  int // for suggestions
	findings  mitra.Findings
}

// record is what findings are about.
type record struct {
	c   *checker
	at  mitra.Place
	key string
}

func (r record) say(severity mitra.Severity, code mitra.Code, field, format string, args ...any) {
	r.c.findings = append(r.c.findings, mitra.Finding{
		Code: code, Severity: severity, Place: r.at, Record: r.key, Field: field, Message: fmt.Sprintf(format, args...),
	})
}

// checkTags checks a record by its tags. skip leaves fields to other checks.
func (r record) checkTags(value any, skip ...string) {
	for _, f := range r.c.validator.checkAs(value, "", columnNames) {
		if !slices.Contains(skip, f.Field) {
			f.Place, f.Record = r.at, r.key
			r.c.findings = append(r.c.findings, f)
		}
	}
}

func (c *checker) checkTables() {
	for _, t := range []struct {
		file string
		none bool
		code mitra.Code
		text string
	}{
		{fileMitra, len(c.Mitra) == 0, codeTableEmpty, "tidak ada mitra"},
		{fileSurveys, len(c.Surveys) == 0, codeTableEmpty, "tidak ada kegiatan"},
		{fileWork, len(c.Workloads) == 0, codeTableEmpty, "tidak ada alokasi pekerjaan"},
		{fileSHKS, c.SHKS == nil, codePriceList, "daftar harga SHKS tidak ada"},
		{fileSBML, c.SBML == nil, codeCapList, "tabel batas SBML tidak ada"},
	} {
		if t.none {
			record{c: c, at: mitra.Place{File: t.file}}.say(mitra.Error, t.code, "", "%s", t.text)
		}
	}
}

func (c *checker) checkSurveys() {
	unpaid := map[string]bool{}
	for _, w := range c.Workloads {
		unpaid[w.Survey] = unpaid[w.Survey] || (c.own(w) && w.MAK == "")
	}
	for _, s := range c.Surveys {
		r := record{c, s.Place, s.Code}
		r.checkTags(s)
		if s.MAK == "" && unpaid[s.Code] {
			r.say(mitra.Warning, codeMAKMissing, "mak", "MAK kosong, pada kegiatan dan pada sebagian pekerjaannya")
		}
	}
}

// own reports whether the office contracts the line itself.
func (c *checker) own(w mitra.Workload) bool { return w.Satker == "" || w.Satker == c.Satker.Code }

// area returns where the office works: codes of provinces end in 00, and 0000 is
// the country.
func (c *checker) area() mitra.RegionCode {
	code := string(c.Satker.Code)
	for strings.HasSuffix(code, "00") {
		code = strings.TrimSuffix(code, "00")
	}
	return mitra.RegionCode(code)
}
