package honor

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// pairs names the lines of conflicts by their activities, the line of the month first.
func pairs(conflicts []Conflict) (out []string) {
	for _, c := range conflicts {
		out = append(out, c.Rule+" "+c.Lines[0].Workload.Survey+" "+c.Lines[1].Workload.Survey)
	}
	return out
}

func TestHonorBesidePersonMonths(t *testing.T) {
	ob := func(code string, changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){paid(10), coded(code), personMonth}, changes...)...)
	}
	line := func(code string, changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){paid(1), coded(code)}, changes...)...)
	}
	tests := []struct {
		name  string
		lines []mitra.Workload
		want  []string
	}{
		{"alone", []mitra.Workload{ob("A")}, nil},
		{"no O-B", []mitra.Workload{line("A"), line("B")}, nil},
		{"other honor after it", []mitra.Workload{ob("A"), line("B")}, []string{"O-B B A"}},
		{"other honor before it", []mitra.Workload{line("A"), ob("B")}, []string{"O-B A B"}},
		{"two others", []mitra.Workload{line("A"), ob("B"), line("C")}, []string{"O-B A B", "O-B C B"}},
		{"two O-B", []mitra.Workload{ob("A"), ob("B")}, []string{"O-B B A"}},
		{"same activity", []mitra.Workload{ob("A"), line("A")}, []string{"O-B A A"}},
		{"what does not count is no honor", []mitra.Workload{ob("A"), line("B", uncounted)}, nil},
		{"nor is an O-B line that does not count", []mitra.Workload{ob("A", uncounted), line("B")}, nil},
		{"another month", []mitra.Workload{ob("A"), line("B", inMonth("2025-05"))}, nil},
		{"another satker", []mitra.Workload{ob("A"), line("B", bySatker("9998"))}, []string{"O-B B A"}},
		{"a contract worth months", []mitra.Workload{line("A", worth("2")), line("B")}, []string{"O-B B A"}},
		{"lines of such a contract", []mitra.Workload{line("A", worth("2")), line("A", worth("2"), as(mitra.Supervisor))}, nil},
		{"two such contracts", []mitra.Workload{line("A", worth("2")), line("B", worth("2"))}, []string{"O-B B A"}},
		{"the same activity of another satker", []mitra.Workload{line("A", worth("2")), line("A", worth("2"), bySatker("9998"))}, []string{"O-B A A"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for exclusivity, severity := range map[Exclusivity]mitra.Severity{ExclusiveWarn: mitra.Warning, ExclusiveError: mitra.Error} {
				s := compute(t, freely(t, WithExclusivity(exclusivity)), tt.lines...)[0]
				assert.Equal(t, tt.want, pairs(s.Verdict.Conflicts))
				for _, c := range s.Verdict.Conflicts {
					assert.Equal(t, severity, c.Severity)
				}
				refused := severity == mitra.Error && tt.want != nil
				assert.Equal(t, refused, s.Verdict.Refused())
				assert.False(t, s.Verdict.Over())
				assert.Equal(t, refused, s.Err() != nil)
			}
			s := compute(t, freely(t, WithExclusivity(ExclusiveOff)), tt.lines...)[0]
			assert.Empty(t, s.Verdict.Conflicts)
			assert.NoError(t, s.Err())
		})
	}
}

func TestExclusivityWarnsByDefault(t *testing.T) {
	s := only(t, freely(t), work(paid(1), personMonth), work(paid(1)))
	require.Len(t, s.Verdict.Conflicts, 1)
	assert.Equal(t, mitra.Warning, s.Verdict.Conflicts[0].Severity)
	assert.NoError(t, s.Err())
}

func TestConflictError(t *testing.T) {
	s := only(t, freely(t, WithExclusivity(ExclusiveError)), work(paid(1), coded("A"), personMonth), work(paid(2)))
	var conflict *ConflictError
	require.ErrorAs(t, s.Err(), &conflict)
	assert.Equal(t, ConflictError{someone, month("2025-04"), s.Verdict.Conflicts[0]}, *conflict)
	assert.EqualError(t, s.Err(), "honor mitra 999924070027 bulan April 2025: S (survei pencacah, 1 s.d. 30 April 2025) "+
		"berdampingan dengan honor O-B: A (survei pencacah, 1 s.d. 30 April 2025)")
	assert.False(t, errors.As(s.Err(), pointer[*OverCapError](nil)), "nothing is over")
}

func TestErrJoinsExcessAndConflicts(t *testing.T) {
	s := only(t, freely(t, WithExclusivity(ExclusiveError)),
		work(paid(3_000_000), coded("A"), personMonth), work(paid(1_000_000), coded("B")), work(paid(1), coded("C")))
	var over *OverCapError
	require.ErrorAs(t, s.Err(), &over)
	assert.EqualValues(t, 561_001, over.Test.Excess())
	joined, ok := s.Err().(interface{ Unwrap() []error })
	require.True(t, ok)
	assert.Len(t, joined.Unwrap(), 3, "the excess and two conflicts")
}

// TestCensusOverlap holds P3's rule on dates: one of the two lines is census work of
// another activity, and their days meet.
func TestCensusOverlap(t *testing.T) {
	s := func(from, to string, changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){paid(1), during(from, to)}, changes...)...)
	}
	c := func(from, to string, changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){paid(1), ofCensus, during(from, to)}, changes...)...)
	}
	tests := []struct {
		name  string
		lines []mitra.Workload
		want  map[string][]string
	}{
		{"one after the other", []mitra.Workload{s("2025-04-01", "2025-04-15"), c("2025-04-16", "2025-04-30")}, nil},
		{"a day in common", []mitra.Workload{s("2025-04-01", "2025-04-16"), c("2025-04-16", "2025-04-30")},
			map[string][]string{"2025-04": {"P3 S C", "P3 C S"}}},
		{"each line once", []mitra.Workload{c("2025-04-01", "2025-04-30"), s("2025-04-01", "2025-04-02", coded("A")), s("2025-04-03", "2025-04-04", coded("B"))},
			map[string][]string{"2025-04": {"P3 A C", "P3 C A", "P3 B C"}}},
		{"surveys may overlap", []mitra.Workload{s("2025-04-01", "2025-04-30"), s("2025-04-01", "2025-04-30", coded("A"))}, nil},
		{"one census may overlap itself", []mitra.Workload{c("2025-04-01", "2025-04-30"), c("2025-04-01", "2025-04-30", as(mitra.Supervisor))}, nil},
		{"two censuses may not", []mitra.Workload{c("2025-04-01", "2025-04-30"), c("2025-04-30", "2025-04-30", coded("D"))},
			map[string][]string{"2025-04": {"P3 C D", "P3 D C"}}},
		{"what does not count", []mitra.Workload{s("2025-04-01", "2025-04-30"), c("2025-04-01", "2025-04-30", uncounted)}, nil},
		{"another satker", []mitra.Workload{s("2025-04-01", "2025-04-30", bySatker("9998")), c("2025-04-30", "2025-04-30")},
			map[string][]string{"2025-04": {"P3 S C", "P3 C S"}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := map[string][]string{}
			for _, s := range compute(t, freely(t, WithCapPolicy(PerClass{})), tt.lines...) {
				if names := pairs(s.Verdict.Conflicts); names != nil {
					got[s.Month.String()] = names
				}
				assert.Equal(t, s.Verdict.Conflicts != nil, s.Verdict.Refused())
			}
			if tt.want == nil {
				tt.want = map[string][]string{}
			}
			assert.Equal(t, tt.want, got)
			for _, p := range readings() {
				if p.ID() == "P3" {
					continue
				}
				for _, s := range compute(t, freely(t, WithCapPolicy(p)), tt.lines...) {
					assert.Empty(t, s.Verdict.Conflicts, "only P3 looks at dates")
				}
			}
		})
	}
}

// Honor may belong to another month than its days, so that lines of two months overlap.
func TestCensusOverlapBetweenMonths(t *testing.T) {
	e := freely(t, WithCapPolicy(PerClass{}), WithMonthRule(EndMonth{}))
	statements := compute(t, e, work(paid(1), during("2025-04-01", "2025-04-30")), work(paid(1), ofCensus, during("2025-04-30", "2025-05-31")))
	require.Len(t, statements, 2)
	assert.Equal(t, []string{"P3 S C"}, pairs(statements[0].Verdict.Conflicts))
	assert.Equal(t, []string{"P3 C S"}, pairs(statements[1].Verdict.Conflicts))
	for _, s := range statements {
		var conflict *ConflictError
		require.ErrorAs(t, s.Err(), &conflict)
		assert.Equal(t, s.Month, conflict.Month)
	}
	assert.EqualError(t, statements[1].Err(), "honor mitra 999924070027 bulan Mei 2025: C (sensus pencacah, 30 April s.d. 31 Mei 2025) "+
		"bertumpuk tanggal dengan S (survei pencacah, 1 s.d. 30 April 2025)")
}

// P3 and the exclusivity of O-B lines look at the same month together.
func TestBothRulesOnLines(t *testing.T) {
	s := only(t, freely(t, WithCapPolicy(PerClass{}), WithExclusivity(ExclusiveError)), work(paid(1)), work(paid(1), ofCensus, personMonth))
	assert.Equal(t, []string{"P3 C S", "P3 S C", "O-B S C"}, pairs(s.Verdict.Conflicts))
}

// lineRule is a reading of a host's own with a rule on lines.
type lineRule struct {
	LowestCap
	asked *[]string
}

func (r lineRule) Conflicts(month, all []Line) []Conflict {
	*r.asked = append(*r.asked, fmt.Sprint(len(month), " of ", len(all)))
	return []Conflict{{Rule: "kantor", Severity: mitra.Warning, Lines: [2]Line{month[0], all[0]}}}
}

func TestLineRuleOfTheHost(t *testing.T) {
	var asked []string
	e := freely(t, WithCapPolicy(lineRule{asked: &asked}))
	statements := compute(t, e, work(paid(1)), work(paid(2)), work(paid(4), uncounted), work(paid(1), inMonth("2025-05")))
	require.Len(t, statements, 2)
	assert.Equal(t, []string{"2 of 3", "1 of 3"}, asked, "counting lines only")
	for _, s := range statements {
		require.Len(t, s.Verdict.Conflicts, 1)
		assert.Equal(t, "kantor", s.Verdict.Conflicts[0].Rule)
		assert.NoError(t, s.Err(), "a warning refuses nothing")
	}
}
