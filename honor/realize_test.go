package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// part is what was handed over of a line, in short.
type part struct {
	volume string
	amount mitra.Rupiah
	final  bool
}

// partsByMonth are those of the one workload; nil where nothing was handed over.
func partsByMonth(statements []*Statement) map[string]*part {
	out := map[string]*part{}
	for _, s := range statements {
		var p *part
		if r := s.Lines[0].Realized; r != nil {
			p = &part{r.Volume.String(), r.Amount, r.Final}
		}
		out[s.Month.String()] = p
	}
	return out
}

// TestRealized has 12 documents in April, 12 in May at 100 each.
func TestRealized(t *testing.T) {
	type parts = map[string]*part
	tests := []struct {
		name    string
		changes []func(*mitra.Workload)
		want    parts
	}{
		{"nothing yet", nil, parts{"2025-04": nil, "2025-05": nil}},
		{"all", []func(*mitra.Workload){handed("24")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"12", 1200, true}}},
		{"the first month is filled first", []func(*mitra.Workload){handed("20")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"8", 800, true}}},
		{"less than the first month", []func(*mitra.Workload){handed("5")}, parts{"2025-04": {"5", 500, true}, "2025-05": {"0", 0, true}}},
		{"nothing was delivered", []func(*mitra.Workload){handed("0")}, parts{"2025-04": {"0", 0, true}, "2025-05": {"0", 0, true}}},
		{"a part, more to come", []func(*mitra.Workload){partly("5")}, parts{"2025-04": {"5", 500, false}, "2025-05": nil}},
		{"a part of both, more to come", []func(*mitra.Workload){partly("13")}, parts{"2025-04": {"12", 1200, false}, "2025-05": {"1", 100, false}}},
		{"an inspection that finds nothing", []func(*mitra.Workload){partly("0")}, parts{"2025-04": nil, "2025-05": nil}},
		{"two parts", []func(*mitra.Workload){partly("5"), handed("9")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"2", 200, true}}},
		{"nothing after a part", []func(*mitra.Workload){partly("5"), handed("0")}, parts{"2025-04": {"5", 500, true}, "2025-05": {"0", 0, true}}},
		{"of one month", []func(*mitra.Workload){handedOf("2025-05", "7")}, parts{"2025-04": nil, "2025-05": {"7", 700, true}}},
		{"of each month", []func(*mitra.Workload){handedOf("2025-05", "7"), handedOf("2025-04", "12")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"7", 700, true}}},
		{"of a month before the rest", []func(*mitra.Workload){partly("10"), handedOf("2025-04", "6")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"4", 400, false}}},
		{"decimals", []func(*mitra.Workload){handed("12.5")}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"0.5", 50, true}}},
		{"ended early, paid pro rata", []func(*mitra.Workload){handed("13"), ended(mitra.ProRata)}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"1", 100, true}}},
		{"ended early, nothing is paid", []func(*mitra.Workload){handed("13"), ended(mitra.NoHonor)}, parts{"2025-04": {"12", 0, true}, "2025-05": {"1", 0, true}}},
		{"ended early: a part is all there is", []func(*mitra.Workload){partly("13"), ended(mitra.ProRata)}, parts{"2025-04": {"12", 1200, true}, "2025-05": {"1", 100, true}}},
		{"ended early in the first month", []func(*mitra.Workload){handedOf("2025-04", "6"), ended(mitra.ProRata)}, parts{"2025-04": {"6", 600, true}, "2025-05": {"0", 0, true}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			base := []func(*mitra.Workload){units("24", 100), during("2025-04-16", "2025-05-15")}
			statements := compute(t, freely(t), work(append(base, tt.changes...)...))
			assert.Equal(t, tt.want, partsByMonth(statements))
			for _, s := range statements {
				assert.EqualValues(t, 1_200, s.Total, "the plan does not change")
				assert.Equal(t, s.Lines[0].Realized != nil && s.Lines[0].Realized.Final, s.Realized != nil)
				if s.Realized != nil {
					assert.Equal(t, s.Lines[0].Realized.Amount, s.Realized.Total)
				}
			}
		})
	}
}

func endedOn(day string) func(*mitra.Workload) {
	return func(w *mitra.Workload) {
		w.Ended = &mitra.Ending{On: date(day), Reason: mitra.Resigned, Outcome: mitra.ProRata}
	}
}

// The first and the last day of the work are days on which it may end.
func TestEndingOnTheEdges(t *testing.T) {
	for _, day := range []string{"2025-04-16", "2025-05-15"} {
		_, err := freely(t).Compute([]mitra.Workload{work(units("24", 100), during("2025-04-16", "2025-05-15"), handed("1"), endedOn(day))})
		assert.NoError(t, err, day)
	}
}

func TestRealizedIsRoundedOnce(t *testing.T) {
	for mode, want := range map[Rounding]mitra.Rupiah{HalfUp: 3, HalfEven: 2, Down: 2, Up: 3} {
		s := only(t, freely(t, WithRounding(mode)), work(units("7", 1), handed("2.5")))
		assert.Equal(t, want, s.Lines[0].Realized.Amount, mode)
	}
}

func TestRealizedFaults(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	tests := []struct {
		name    string
		changes []func(*mitra.Workload)
		month   string
		volume  string // realised; empty is a workload error
		want    string
	}{
		{"more than all", []func(*mitra.Workload){handed("24.000001")}, "", "24.000001", "realisasi 24,000001 dokumen melebihi target 24"},
		{"together more than all", []func(*mitra.Workload){partly("20"), handed("5")}, "", "25", "realisasi 25 dokumen melebihi target 24"},
		{"more than a month's share", []func(*mitra.Workload){handedOf("2025-05", "13")}, "2025-05", "13", "bulan Mei 2025: realisasi 13 dokumen melebihi target 12"},
		{"together more than a month's share", []func(*mitra.Workload){handedOf("2025-05", "7"), handedOf("2025-05", "6")}, "2025-05", "13", "melebihi target 12"},
		{"a month that has no share", []func(*mitra.Workload){handedOf("2025-06", "1")}, "", "", "realisasi bulan Juni 2025 tidak punya target pada bulan itu"},
		{"ended without an outcome", []func(*mitra.Workload){handed("1"), ended(0)}, "", "", "akibat pengakhiran (prorata atau tanpa_honor) belum dipilih"},
		{"ended before it began", []func(*mitra.Workload){handed("1"), endedOn("2025-04-15")}, "", "", "tanggal pengakhiran berada di luar jangka waktu 16 April s.d. 15 Mei 2025"},
		{"ended after its end", []func(*mitra.Workload){handed("1"), endedOn("2025-05-16")}, "", "", "tanggal pengakhiran berada di luar jangka waktu 16 April s.d. 15 Mei 2025"},
		{"ended on no day", []func(*mitra.Workload){handed("1"), endedOn("")}, "", "", "tanggal pengakhiran berada di luar jangka waktu 16 April s.d. 15 Mei 2025"},
		{"ended without a handover", []func(*mitra.Workload){ended(mitra.ProRata)}, "", "", "realisasi sampai tanggal pengakhiran belum diisi"},
		{"ended without honor, without a handover", []func(*mitra.Workload){ended(mitra.NoHonor)}, "", "", "realisasi sampai tanggal pengakhiran belum diisi"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := work(append([]func(*mitra.Workload){units("24", 100), term}, tt.changes...)...)
			if tt.volume == "" {
				assert.Equal(t, tt.want, workloadFault(t, freely(t), w))
				return
			}
			_, err := freely(t).Compute([]mitra.Workload{w})
			var fault *RealizedError
			require.ErrorAs(t, err, &fault)
			assert.Equal(t, volume(tt.volume), fault.Realized)
			assert.Equal(t, w, fault.Workload)
			want, contracted := mitra.Month{}, volume("24")
			if tt.month != "" {
				want, contracted = month(tt.month), volume("12")
			}
			assert.Equal(t, want, fault.Month)
			assert.Equal(t, contracted, fault.Contracted)
			assert.ErrorContains(t, err, tt.want)
			assert.ErrorContains(t, err, "adendum")
		})
	}
}

func TestRealizedErrorNamesEvenHugeVolumes(t *testing.T) {
	_, err := freely(t).Compute([]mitra.Workload{work(units("999999999", 1), partly("600000000"), handed("600000000"))})
	var fault *RealizedError
	require.ErrorAs(t, err, &fault)
	assert.Positive(t, fault.Realized.Compare(fault.Contracted))
}

// TestRealizedMoney has 2,400 rupiah in April and May, split by days.
func TestRealizedMoney(t *testing.T) {
	type parts = map[string]*part
	e := freely(t, WithMonthRule(MoneyByDays{}))
	base := func(changes ...func(*mitra.Workload)) mitra.Workload {
		return work(append([]func(*mitra.Workload){units("24", 100), during("2025-04-16", "2025-05-15")}, changes...)...)
	}
	tests := []struct {
		name string
		w    mitra.Workload
		want parts
	}{
		{"all", base(handed("24")), parts{"2025-04": {"0", 1200, true}, "2025-05": {"0", 1200, true}}},
		{"the first month is filled first", base(handed("20")), parts{"2025-04": {"0", 1200, true}, "2025-05": {"0", 800, true}}},
		{"a part, more to come", base(partly("5")), parts{"2025-04": {"0", 500, false}, "2025-05": nil}},
		{"nothing", base(handed("0")), parts{"2025-04": {"0", 0, true}, "2025-05": {"0", 0, true}}},
		{"nothing is paid", base(handed("20"), ended(mitra.NoHonor)), parts{"2025-04": {"0", 0, true}, "2025-05": {"0", 0, true}}},
		{"ended early: a part is all there is", base(partly("5"), ended(mitra.ProRata)), parts{"2025-04": {"0", 500, true}, "2025-05": {"0", 0, true}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, partsByMonth(compute(t, e, tt.w)))
		})
	}
	assert.Equal(t, "realisasi per bulan tidak dapat dihitung bila rupiah yang dibagi, bukan satuan",
		workloadFault(t, e, base(handedOf("2025-05", "1"))))
	_, err := e.Compute([]mitra.Workload{base(handed("25"))})
	assert.ErrorAs(t, err, pointer[*RealizedError](nil))
	one := only(t, e, work(units("24", 100), handedOf("2025-04", "5")))
	assert.EqualValues(t, 500, one.Lines[0].Realized.Amount, "within one month units are what is shared out")
}

// Until a line is final its plan is what is due.
func TestDueIsWhatWasDeliveredAndElseThePlan(t *testing.T) {
	s := only(t, freely(t),
		work(units("10", 100), handed("4")), work(units("10", 10), coded("A"), partly("4")), work(units("10", 1), coded("B")),
		work(units("7", 1000), coded("D"), bySatker("9998"), handed("3")))
	assert.EqualValues(t, 8_110, s.Total)
	assert.EqualValues(t, 400+100+10+3000, s.Realized.Total)
	s = only(t, freely(t, WithSatker("9999")),
		work(units("10", 100), handed("4")), work(units("7", 1000), coded("D"), bySatker("9998"), handed("3")))
	assert.EqualValues(t, 400, s.Realized.Total, "what this satker pays")
	assert.EqualValues(t, 3_400, s.Realized.Verdict.Tightest().Used, "what counts")
	assert.Equal(t, s.Verdict.Policy, s.Realized.Verdict.Policy)
	assert.True(t, s.Realized.Verdict.Complete)

	s = only(t, freely(t), work(units("10", 100), partly("10")))
	assert.Nil(t, s.Realized, "nothing is final")
	s = only(t, freely(t), work(units("10", 100), handed("0")))
	require.NotNil(t, s.Realized)
	assert.Zero(t, s.Realized.Total)
	assert.Empty(t, s.Realized.Verdict.Tests, "nothing is due, nothing is judged")
}

// Under P2 what was not delivered may be what the ceiling rested on.
func TestRealizedMayPassWhatThePlanKeeps(t *testing.T) {
	s := only(t, freely(t, WithCapPolicy(ClassPriority{})), work(paid(4_000_000)), work(units("1", 100_000), ofCensus, handed("0")))
	assert.False(t, s.Verdict.Over())
	require.NotNil(t, s.Realized)
	assert.True(t, s.Realized.Verdict.Over())
	var over *OverCapError
	require.ErrorAs(t, s.Err(), &over)
	assert.Equal(t, OverCapError{someone, month("2025-04"), s.Realized.Verdict.Tightest(), true}, *over)
	assert.EqualError(t, over, "honor realisasi mitra 999924070027 bulan April 2025 sebesar Rp 4.000.000 melewati batas Rp 3.439.000, kelebihan Rp 561.000")

	stands := only(t, freely(t, WithCapPolicy(ClassPriority{}), deciding(decision(), nil)), work(paid(4_000_000)), work(units("1", 100_000), ofCensus, handed("0")))
	assert.NoError(t, stands.Err())
	assert.NotNil(t, stands.Override, "a decision is asked for what is due as well")
}

// Where what is due is judged by ceilings that the plan did not ask for, they may be
// missing.
func TestMissingCapsOfWhatIsDue(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t, capRow(census, mitra.Enumerator, "", 100, "2025-01-01", "")), WithPricePolicy(PriceFree), WithCapPolicy(ClassPriority{}))
	require.NoError(t, err)
	whole := func(w *mitra.Workload) { w.Survey, w.Worth = "C", volume("2") }
	for name, lines := range map[string][]mitra.Workload{
		"a month":    {work(paid(1)), work(units("1", 1), ofCensus, handed("0"))},
		"a contract": {work(paid(1), whole), work(units("1", 1), ofCensus, whole, handed("0"))},
	} {
		statements, err := e.Compute(lines)
		assert.Empty(t, statements, name)
		var missing *MissingCapError
		require.ErrorAs(t, err, &missing, name)
		assert.Equal(t, survey, missing.Query.Class, name)
		lines[1].Realized = nil
		_, err = e.Compute(lines)
		assert.NoError(t, err, "%s: the plan rests on the census", name)
	}
}

// A plan that was refused stays refused whatever comes of it.
func TestARefusedPlanStaysRefused(t *testing.T) {
	s := only(t, freely(t), work(units("2", 2_000_000), handed("1")))
	assert.False(t, s.Realized.Verdict.Over())
	var over *OverCapError
	require.ErrorAs(t, s.Err(), &over)
	assert.False(t, over.Realized)
}

// Lines of which nothing is due conflict with nobody.
func TestConflictsOfWhatIsDue(t *testing.T) {
	s := only(t, freely(t, WithCapPolicy(PerClass{}), WithExclusivity(ExclusiveError)),
		work(units("1", 10)), work(units("1", 10), ofCensus, personMonth, handed("0")))
	assert.Equal(t, []string{"P3 C S", "P3 S C", "O-B S C"}, pairs(s.Verdict.Conflicts))
	assert.Empty(t, s.Realized.Verdict.Conflicts)
}
