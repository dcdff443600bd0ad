package archtest

import (
	"fmt"
	"io/fs"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// readme is the code of README.md; TestReadmeCode holds the two together.
func readme(office fs.FS, workloads []mitra.Workload) error {
	shks, findings := honor.LoadSHKS(office, "shks.csv") // unit prices, dated, with their decrees
	sbml, more := honor.LoadSBML(office, "sbml.csv")     // monthly ceilings
	if err := append(findings, more...).Err(); err != nil {
		return err // file, line, column, in Indonesian
	}
	engine, err := honor.New(shks, sbml, honor.WithSatker("9999"))
	if err != nil {
		return err
	}
	statements, err := engine.Compute(workloads) // one per mitra and month
	if err != nil {
		return err // a price or ceiling is missing: nothing is guessed
	}
	for _, s := range statements {
		if s.Verdict.Over() {
			fmt.Println(s.Explain()) // every step, with its decree
		}
	}
	return nil
}
