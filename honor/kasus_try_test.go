package honor_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// try is a case with its tables, engine and workloads built.
type try struct {
	*namedCase
	sbml          *honor.SBML
	shks          *honor.SHKS
	tableFindings mitra.Findings
	previous      struct {
		sbml *honor.SBML
		shks *honor.SHKS
	}
	engine    *honor.Engine
	engineErr error
	existing  []mitra.Workload
	proposed  []mitra.Workload
	pool      map[mitra.SobatID][]mitra.Workload
	faults    []fault // of reading workloads
}

func newTry(t *testing.T, shared defaults, f *caseFile, c *namedCase) *try {
	t.Helper()
	r := &try{namedCase: c, pool: map[mitra.SobatID][]mitra.Workload{}}
	r.sbml, r.shks = r.tables(layered(shared.Tables, f.Tables, c.Tables))
	if own := c.Tables.Own; own.Caps != nil || own.Prices != nil {
		sbml, shks := r.tables(own)
		r.sbml, r.shks = sbml.Over(r.sbml), shks.Over(r.shks)
	}
	r.previous.sbml, r.previous.shks = r.tables(c.Tables.Previous)

	var o options
	for _, level := range []json.RawMessage{f.Options, c.Options} {
		if level != nil {
			require.NoError(t, decodeStrictly(level, &o), "pilihan")
		}
	}
	r.engine, r.engineErr = o.engine(r.shks, r.sbml)

	usual := []json.RawMessage{shared.Workload, f.Workload}
	r.existing = r.workloads(t, usual, c.Workloads)
	r.proposed = r.workloads(t, usual, c.Proposed)
	for _, of := range c.Pool {
		r.pool[of.Mitra] = r.workloads(t, usual, of.Workloads)
		for i := range r.pool[of.Mitra] {
			r.pool[of.Mitra][i].Mitra = of.Mitra
		}
	}
	return r
}

// tables builds both tables and keeps what is found on the way.
func (r *try) tables(from rows) (*honor.SBML, *honor.SHKS) {
	sbml, found := from.sbml()
	r.tableFindings = append(r.tableFindings, found...)
	shks, found := from.shks()
	r.tableFindings = append(r.tableFindings, found...)
	return sbml, shks
}

// workloads reads workloads over what they usually have. What no value of its type can
// be is a fault of the workload; any other mistake is one of the file.
func (r *try) workloads(t *testing.T, usual, own []json.RawMessage) []mitra.Workload {
	t.Helper()
	out := make([]mitra.Workload, len(own))
	for i := range own {
		for _, level := range append(usual[:len(usual):len(usual)], own[i]) {
			if level == nil {
				continue
			}
			err := decodeStrictly(level, &out[i])
			if of := (*mitra.ParseError)(nil); errors.As(err, &of) {
				r.faults = append(r.faults, faultOf(of))
				break
			}
			require.NoError(t, err, "beban %d", i+1)
		}
	}
	return out
}
