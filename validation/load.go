package validation

import (
	"errors"
	"io/fs"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// Load reads a data folder and checks it as a whole: satker.json, mitra.csv,
// survei.csv, alokasi.csv, shks.csv and sbml.csv, and libur.csv, realisasi.csv,
// peristiwa.csv and keputusan.csv where there are such.
// It returns the findings of reading and of [Dataset.Check], by place.
//
// The dataset holds every row as far as it could be read. It is fit for use when
// the findings hold no Error, or after [Dataset.Without].
func Load(fsys fs.FS, opts ...Option) (*Dataset, mitra.Findings) {
	d := &Dataset{}
	s, err := newSettings(opts)
	if err != nil {
		return d, badSettings(err)
	}
	f := folder{broken: map[string]bool{}, columns: map[string]map[string]int{}}
	f.office = readJSON(fsys, fileSatker, &d.Satker)
	f.take(f.office.findings)
	f.table(fsys, fileMitra, mitraSchema(), func(t *table.Table) { d.Mitra = readMitra(t) })
	f.table(fsys, fileSurveys, surveySchema(), func(t *table.Table) { d.Surveys = readSurveys(t, s) })
	f.table(fsys, fileWork, workSchema(), func(t *table.Table) { d.Workloads = readWork(t, s, d.SurveyByCode()) })
	f.optional(fsys, fileHolidays, holidaySchema(), func(t *table.Table) { d.Calendar = readHolidays(t) })
	f.optional(fsys, fileRealized, realizedSchema(), func(t *table.Table) { d.Realized = readRealized(t) })
	f.optional(fsys, fileEvents, eventSchema(), func(t *table.Table) { d.Events = readEvents(t) })
	f.optional(fsys, fileDecisions, decisionSchema(), func(t *table.Table) { d.Decisions = readDecisions(t) })
	// A list that could not be read at all is none: every line of work would else be
	// told to lack a price.
	if shks, found := honor.LoadSHKS(fsys, fileSHKS); f.readable(fileSHKS, found) {
		d.SHKS = shks
	}
	if sbml, found := honor.LoadSBML(fsys, fileSBML); f.readable(fileSBML, found) {
		d.SBML = sbml
	}
	return d, f.join(d.check(s)).Sorted()
}

func badSettings(err error) mitra.Findings {
	return mitra.Findings{{Code: codeSettings, Message: "aturan pemeriksaan salah: " + err.Error()}}
}

// lost is the position of a required column that the header lacks.
const lost = -1

// folder is what reading the files has shown.
type folder struct {
	findings mitra.Findings
	broken   map[string]bool           // files that are at fault as a whole
	columns  map[string]map[string]int // positions by file and name, or lost
	office   *jsonReader
}

func (f *folder) table(fsys fs.FS, name string, schema table.Schema, read func(*table.Table)) {
	t := table.Open(fsys, name, schema)
	read(t)
	f.take(t.Findings())
	f.columns[name] = map[string]int{}
	for _, c := range schema.Columns {
		f.columns[name][c.Name] = t.Column(c.Name)
		if c.Required && t.Column(c.Name) == 0 {
			f.columns[name][c.Name] = lost
		}
	}
}

// optional is table for a file that need not be there, nor hold more than its header.
func (f *folder) optional(fsys fs.FS, name string, schema table.Schema, read func(*table.Table)) {
	if _, err := fs.Stat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return
	}
	f.table(fsys, name, schema, read)
	f.findings = slices.DeleteFunc(f.findings, func(g mitra.Finding) bool {
		return g.Place.File == name && g.Code == codeHeaderOnly
	})
}

// codeHeaderOnly is package table's for a file that holds its header only.
const codeHeaderOnly = mitra.Code("TABEL-BERKAS-09")

// readable takes the findings of a file and reports whether it could be read.
func (f *folder) readable(name string, found mitra.Findings) bool {
	f.take(found)
	return !f.broken[name]
}

func (f *folder) take(found mitra.Findings) {
	f.findings = append(f.findings, found...)
	for _, g := range found.Only(mitra.Error) {
		if g.Place.Line == 0 {
			f.broken[g.Place.File] = true
		}
	}
}

// join adds the findings of checks to those of reading: it fills in lines and
// columns, and leaves out what only follows from a fault that is already told.
func (f *folder) join(checked mitra.Findings) mitra.Findings {
	type spot struct {
		at    mitra.Place // without column
		field string
	}
	told := map[spot]bool{}
	for _, g := range f.findings {
		if g.Severity == mitra.Error {
			g.Place.Column = 0
			told[spot{g.Place, g.Field}] = true
		}
	}
	out := f.findings
	for _, g := range checked {
		if g.Place.File == fileSatker {
			g.Place.Line = f.office.lineOf(g.Place.Pointer)
		}
		row := spot{at: mitra.Place{File: g.Place.File, Line: g.Place.Line}} // a row that lost cells
		here := spot{at: g.Place, field: g.Field}
		if told[here] || (absence[g.Code] && (told[row] || f.lacks(g))) {
			continue
		}
		g.Place.Column = max(0, f.columns[g.Place.File][g.Field])
		out = append(out, g)
	}
	return out
}

// absence are the findings that something is not there.
var absence = map[mitra.Code]bool{
	codeRequired: true, codeNoVolume: true, codeAddress: true, codeBirthMissing: true, codeMAKMissing: true,
	codeTableEmpty: true, codePriceList: true, codeCapList: true, codeOfficialNone: true,
}

// lacks reports whether the finding is about a file, or a column, that is known to
// be missing as a whole.
func (f *folder) lacks(g mitra.Finding) bool {
	if g.Place.File == fileSatker {
		return len(f.office.lines) == 0
	}
	return f.broken[g.Place.File] || f.columns[g.Place.File][g.Field] == lost
}
