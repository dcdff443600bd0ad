package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// office is an office's month: its data, its statements and its letters.
type office struct {
	month      mitra.Month
	data       *validation.Dataset
	engine     *honor.Engine
	statements map[mitra.SobatID][]*honor.Statement // of the work as contracts agree on it
	works      []mitra.Workload                     // as it is since, with what was handed over
	current    map[mitra.SobatID][]*honor.Statement // of works; nil where only contracts are made
	kinds      []*kind                              // asked for
	contracts  []*letter                            // of the month
	earlier    []*letter                            // contracts of earlier months that go on
	letters    []*letter                            // of the kinds asked for, contracts among them
	issued     []register.Entry                     // of the month, of other kinds
	left       []mitra.SobatID                      // left out because their data is faulty
	undrafted  map[mitra.SobatID]bool               // some letter of theirs could not be drafted; "" for lists
	oddDate    mitra.Date                           // chosen for new letters, and no working day
	withdrawn  []register.Entry                     // numbered earlier, and no longer in the data
	leftover   []string                             // files no longer made, kept because somebody changed them
}

// gone reports whether a numbered letter of the month is no longer in the data. Where
// its mitra was left out, nobody can tell.
func (o *office) gone(e register.Entry) bool {
	return e.Month == o.month && !slices.Contains(o.left, e.Mitra) && !o.undrafted[e.Mitra] &&
		!slices.ContainsFunc(o.letters, func(l *letter) bool { return l.letter.Key() == e.Key })
}

// read loads and checks the data folder. With errors in it that must not or cannot
// be left out it prints all findings and returns errData.
func (c config) read(stderr io.Writer) (*office, error) {
	data, findings := validation.Load(os.DirFS(c.data))
	printFindings(stderr, findings)
	o := &office{month: c.month, data: data, kinds: c.kinds}
	if !findings.HasErrors() {
		return o, nil
	}
	rest, left, err := data.Without(findings)
	var fatal *mitra.FindingsError
	switch {
	case errors.As(err, &fatal):
		fmt.Fprintln(stderr, "Galat berikut bukan milik satu mitra, jadi tidak dapat ditinggalkan:")
		for _, f := range fatal.Findings {
			fmt.Fprintln(stderr, " ", f)
		}
		return nil, errData
	case err != nil:
		return nil, err
	case !c.skipFaulty:
		fmt.Fprintf(stderr, "Perbaiki galat di atas, atau pakai -lewati-galat untuk meninggalkan %d mitra itu dan meneruskan yang lain.\n", len(left))
		return nil, errData
	}
	o.data, o.left = rest, left
	return o, nil
}

// compute judges every month of every mitra.
func (c config) compute(o *office, stderr io.Writer) error {
	staff := o.data.MitraByID()
	options := append(slices.Clone(c.honor),
		honor.WithSatker(o.data.Satker.Code),
		honor.WithProfiles(func(id mitra.SobatID) honor.Profile {
			return honor.Profile{Staff: staff[id].Staff, Position: staff[id].Position}
		}))
	if c.decisions {
		options = append(options, honor.WithOverrides(o.data.Override))
	}
	engine, err := honor.New(o.data.SHKS, o.data.SBML, options...)
	if err != nil {
		return err
	}
	statements, err := engine.Compute(o.data.Workloads)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return errData
	}
	o.engine, o.statements = engine, byMitra(statements)
	if slices.Equal(c.kinds, []*kind{kindSPK}) {
		return nil
	}
	return c.sequel(o, stderr)
}

// statement returns that of the month, or nil.
func (o *office) statement(id mitra.SobatID) *honor.Statement {
	for _, s := range o.statements[id] {
		if s.Month == o.month {
			return s
		}
	}
	return nil
}
