package honor

import "github.com/adminmitra/adminmitra/mitra"

// PerClass is reading P3: the sum of surveys and the sum of censuses are each held
// against the ceiling of an enumerator of that class, and census work may not overlap
// in dates with work of another activity. An office that sends people into a census
// full time chooses it. That two lines of one census may overlap, and that the days
// compared are those of each month's share, are our definitions.
type PerClass struct{}

// ID returns "P3".
func (PerClass) ID() string { return "P3" }

// Name returns the rule in one sentence.
func (PerClass) Name() string {
	return "per jenis: jumlah honor survei dan jumlah honor sensus masing-masing tidak boleh melewati SBML pencacah jenis itu, dan pekerjaan sensus tidak boleh bertumpuk tanggal dengan kegiatan lain"
}

// Judge compares each class's sum with the ceiling of its enumerators.
func (PerClass) Judge(a Account) (v Verdict, err error) {
	v.Tests, err = a.perClass(nil)
	return v, err
}

// perClass appends a test for each class held.
func (a Account) perClass(tests []Test) ([]Test, error) {
	for _, class := range a.classes() {
		test, err := a.byOneCap("honor "+class.String()+" yang dihitung", a.of(class), class, mitra.Enumerator)
		if err != nil {
			return nil, err
		}
		tests = append(tests, test)
	}
	return tests, nil
}

// Conflicts returns the lines of the month that overlap in dates with a line of
// another activity, one of the two being census work; each line once.
func (PerClass) Conflicts(month, all []Line) (out []Conflict) {
	for i := range month {
		for j := range all {
			a, b := &month[i], &all[j]
			census := a.Workload.Class == mitra.ClassCensus || b.Workload.Class == mitra.ClassCensus
			if census && a.Workload.Survey != b.Workload.Survey && a.Share.Period.Overlaps(b.Share.Period) {
				out = append(out, Conflict{Rule: "P3", Severity: mitra.Error, Lines: [2]Line{*a, *b}})
				break
			}
		}
	}
	return out
}
