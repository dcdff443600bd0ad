package honor

import (
	"cmp"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

// LowestCap is reading P1: the total of all lines may not pass the lowest ceiling
// among the roles and kinds held. It is the default, as the most cautious of those that
// look at a total. A census supervisor alone may still pass it and not P3, P5 or P7,
// which judge censuses by the ceiling of an enumerator.
type LowestCap struct {
	// CensusApart leaves census lines out altogether, as one office does: its census
	// contracts are checked elsewhere.
	CensusApart bool
}

// ID returns "P1", and "P1S" with CensusApart.
func (p LowestCap) ID() string {
	if p.CensusApart {
		return "P1S"
	}
	return "P1"
}

// Name returns the rule in one sentence.
func (p LowestCap) Name() string {
	if p.CensusApart {
		return "batas terendah, sensus terpisah: seluruh honor survei sebulan tidak boleh melewati SBML terendah di antara peran yang dipegang; honor sensus tidak dinilai di sini"
	}
	return "batas terendah: seluruh honor sebulan tidak boleh melewati SBML terendah di antara jenis dan peran yang dipegang"
}

// Judge compares the total with the lowest ceiling.
func (p LowestCap) Judge(a Account) (Verdict, error) {
	lines, subject := a.Lines, everything
	if p.CensusApart {
		lines, subject = a.of(mitra.ClassSurvey), "honor survei yang dihitung"
	}
	if len(lines) == 0 {
		return Verdict{}, nil
	}
	caps := make([]Cap, 0, min(len(lines), 6)) // seldom are more held
	for i := range lines {
		w := lines[i].Workload
		c, err := a.Cap(&lines[i], w.Class, w.Role)
		if err != nil {
			return Verdict{}, err
		}
		if !slices.Contains(caps, c) {
			caps = append(caps, c)
		}
	}
	slices.SortStableFunc(caps, func(a, b Cap) int {
		return cmp.Or(cmp.Compare(a.Value(), b.Value()), cmp.Compare(a.Class, b.Class), cmp.Compare(a.Role, b.Role))
	})
	caps[0].Decisive = true
	formula := onlyCap
	if len(caps) > 1 {
		formula = lowestOfAll
	}
	return Verdict{Tests: []Test{{
		Subject: subject, Used: sumOf(lines), Limit: caps[0].Value(), Formula: formula, Caps: caps,
	}}}, nil
}
