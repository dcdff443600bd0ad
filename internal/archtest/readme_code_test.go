package archtest

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/validation"
)

// readme is the code of README.md; TestReadmeCode holds the two together.
func readme(folder fs.FS, out io.Writer) error {
	data, findings := validation.Load(folder) // satker.json, mitra.csv, alokasi.csv, …
	if err := findings.Err(); err != nil {
		return err // file, line, column, in Indonesian; findings holds them all
	}
	engine, err := honor.New(data.SHKS, data.SBML, honor.WithSatker(data.Satker.Code))
	if err != nil {
		return err
	}
	statements, err := engine.Compute(data.Workloads) // one per mitra and month
	if err != nil {
		return err
	}
	renderer, err := documents.New() // or with documents.WithFont, WithTemplates, WithPaper
	if err != nil {
		return err
	}
	drafter := documents.Drafter{Satker: data.Satker, Surveys: data.SurveyByCode(), Calendar: data.Calendar}
	april, err := mitra.ParseMonth("2026-04")
	if err != nil {
		return err
	}
	var letters []documents.Letter
	for _, person := range data.Mitra {
		contracts, err := drafter.SPK(person, april, statements)
		if err != nil {
			return err
		}
		for _, contract := range contracts {
			contract.Number = fmt.Sprintf("%03d/PPK/SPK/04/2026", len(letters)+1) // yours to give
			if refused := renderer.Preflight(contract).Only(mitra.Error); len(refused) > 0 {
				fmt.Println(refused[0]) // above the ceiling, or something to print is missing
				continue
			}
			letters = append(letters, contract)
		}
	}
	return renderer.Render(context.Background(), out, slices.Values(letters)) // one PDF
}
