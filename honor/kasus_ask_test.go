package honor_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// askers ask the library, by the keys of an answer.
var askers = map[string]func(*try, *answer){
	"bulan":           (*try).askMonths,
	"galat":           (*try).askMonths,
	"pagu":            (*try).askBudget,
	"penyelesaian":    (*try).askSettlement,
	"termin":          (*try).askTerms,
	"uji_coba":        (*try).askTrial,
	"volume_terbesar": (*try).askMaxVolume,
	"pembagian_lain":  (*try).askOtherSplit,
	"calon":           (*try).askCandidates,
	"harga":           (*try).askPrice,
	"batas":           (*try).askCap,
	"temuan":          (*try).askFindings,
	"sbml_kurang":     (*try).askShort,
	"shks_kurang":     (*try).askShort,
	"isi_sbml":        (*try).askRows,
	"isi_shks":        (*try).askRows,
	"perubahan_sbml":  (*try).askChanges,
	"perubahan_shks":  (*try).askChanges,
	"mesin":           func(r *try, a *answer) { a.Engine = &failure{faultsOf(r.engineErr)} },
}

// answer asks for what the case names, and returns it as plain JSON. Nothing can be
// asked of workloads that could not be read.
func (r *try) answer(t *testing.T, want map[string]any) any {
	t.Helper()
	out := answer{Faults: r.faults}
	if want["temuan"] == nil {
		require.NoError(t, r.tableFindings.Err(), "tabel")
	}
	if want["mesin"] == nil {
		require.NoError(t, r.engineErr, "pilihan")
	}
	if r.faults == nil {
		for _, key := range slices.Sorted(maps.Keys(want)) {
			require.Contains(t, askers, key)
			askers[key](r, &out)
		}
	}
	return plain(t, out)
}

func (r *try) statements() (out []*honor.Statement, faults []fault) {
	if !r.Stream {
		out, err := r.engine.Compute(r.existing)
		return out, faultsOf(err)
	}
	stream := func(yield func(mitra.Workload, error) bool) {
		for _, w := range r.existing {
			if !yield(w, nil) {
				return
			}
		}
	}
	for s, err := range r.engine.Statements(stream) {
		if err != nil {
			faults = append(faults, faultsOf(err)...)
			continue
		}
		out = append(out, s)
	}
	return out, faults
}

func (r *try) askMonths(a *answer) {
	statements, faults := r.statements()
	a.Months, a.Faults = nil, faults
	for _, s := range statements {
		a.Months = append(a.Months, *monthOf(s))
	}
}

func (r *try) askBudget(a *answer) {
	var statements []*honor.Statement
	statements, a.Faults = r.statements()
	budget := honor.NewBudget(r.Budget)
	for _, s := range statements {
		budget.Add(s)
	}
	for _, row := range budget.Rows() {
		b := budgetAnswer{
			MAK: row.MAK, Limit: row.Limit, Planned: row.Planned, Realized: row.Realized, Over: row.Over(),
			Breaking: linesOf(row.Breaking),
		}
		if room, known := row.Room(); known {
			b.Room = &room
		}
		if percent, known := row.Percent(); known {
			b.Percent = new(percent.String())
		}
		a.Budget = append(a.Budget, b)
	}
}

func (r *try) askSettlement(a *answer) {
	var statements []*honor.Statement
	statements, a.Faults = r.statements()
	var lines []honor.Line
	for _, s := range statements {
		lines = append(lines, s.Lines...)
	}
	s, err := honor.Settle(lines, honor.Damages{Percent: r.Damages.Percent, Fixed: r.Damages.Fixed})
	a.Settlement = &settleAnswer{s.Value, s.Honor, s.Damages, failure{faultsOf(err)}}
}

func (r *try) askTerms(a *answer) {
	parts, err := r.engine.Terms(r.existing[0])
	a.Terms = &termsAnswer{failure: failure{faultsOf(err)}}
	for _, p := range parts {
		a.Terms.Parts = append(a.Terms.Parts, partOf(p))
	}
}
