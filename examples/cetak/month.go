package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/fonts"
	"github.com/adminmitra/adminmitra/examples/internal/register"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// contract is one contract of the month with what became of it.
type contract struct {
	letter documents.SPK
	// reasons say why it is held back; none means that it is printed.
	reasons  []string
	warnings []string
	isNew    bool // numbered by this run
}

// office is an office's month: its data, its statements and its contracts.
type office struct {
	month      mitra.Month
	data       *validation.Dataset
	statements map[mitra.SobatID][]*honor.Statement
	contracts  []contract
	left       []mitra.SobatID        // left out because their data is faulty
	undrafted  map[mitra.SobatID]bool // some contract of theirs could not be drafted
	oddDate    mitra.Date             // chosen for new contracts, and no working day
	withdrawn  []register.Entry       // numbered earlier, and no longer in the data
	leftover   []string               // files no longer made, kept because somebody changed them
}

func (o *office) printed() []contract {
	return slices.DeleteFunc(slices.Clone(o.contracts), func(c contract) bool { return len(c.reasons) > 0 })
}

func (o *office) held() []contract {
	return slices.DeleteFunc(slices.Clone(o.contracts), func(c contract) bool { return len(c.reasons) == 0 })
}

// gone reports whether a numbered contract of the month is no longer in the data.
// Where its mitra was left out, nobody can tell.
func (o *office) gone(e register.Entry) bool {
	return e.Month == o.month && !slices.Contains(o.left, e.Mitra) && !o.undrafted[e.Mitra] &&
		!slices.ContainsFunc(o.contracts, func(c contract) bool { return c.letter.Key() == e.Key })
}

// read loads and checks the data folder. With errors in it that must not or cannot
// be left out it prints all findings and returns errData.
func (c config) read(stderr io.Writer) (*office, error) {
	data, findings := validation.Load(os.DirFS(c.data))
	printFindings(stderr, findings)
	o := &office{month: c.month, data: data}
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
	o.statements = make(map[mitra.SobatID][]*honor.Statement)
	for _, s := range statements {
		o.statements[s.Mitra] = append(o.statements[s.Mitra], s)
	}
	return nil
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

func (c config) renderer() (*documents.Renderer, error) {
	opts := []documents.Option{documents.WithPaper(c.paper)}
	if !c.core {
		opts = append(opts, documents.WithFont(fonts.Liberation()))
	}
	return documents.New(opts...)
}
