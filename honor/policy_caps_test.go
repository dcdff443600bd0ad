package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// considered is a test with its ceilings; a star marks those that decide.
type considered struct {
	used, limit mitra.Rupiah
	caps        []string
}

func consideredOf(v Verdict) (out []considered) {
	for _, test := range v.Tests {
		c := considered{used: test.Used, limit: test.Limit}
		for _, cap := range test.Caps {
			name := cap.Value().Grouped()
			if cap.Class != 0 {
				name = capSubject(cap.Class, cap.Role) + " " + name
			}
			if cap.Decisive {
				name += "*"
			}
			c.caps = append(c.caps, name)
		}
		out = append(out, c)
	}
	return out
}

// TestReadingsNameAllCapsConsidered judges one month of five lines: survey enumerator
// and processing, census enumerator and supervisor, and census supervisor again.
func TestReadingsNameAllCapsConsidered(t *testing.T) {
	lines := []mitra.Workload{
		work(paid(10)), work(paid(20), as(mitra.Processor)),
		work(paid(40), ofCensus), work(paid(80), ofCensus, as(mitra.Supervisor)), work(paid(160), ofCensus, as(mitra.Supervisor)),
	}
	want := map[string][]considered{
		"P1":  {{310, 3_414_000, []string{"survei pengolahan 3.414.000*", "survei pencacah 3.439.000", "sensus pencacah 4.815.000", "sensus pengawas 5.330.000"}}},
		"P1S": {{30, 3_414_000, []string{"survei pengolahan 3.414.000*", "survei pencacah 3.439.000"}}},
		"P2":  {{310, 5_330_000, []string{"sensus pencacah 4.815.000", "sensus pengawas 5.330.000*"}}},
		"P3":  {{30, 3_439_000, []string{"survei pencacah 3.439.000*"}}, {280, 4_815_000, []string{"sensus pencacah 4.815.000*"}}},
		"P4": {
			{10, 3_439_000, []string{"survei pencacah 3.439.000*"}}, {20, 3_414_000, []string{"survei pengolahan 3.414.000*"}},
			{40, 4_815_000, []string{"sensus pencacah 4.815.000*"}}, {240, 5_330_000, []string{"sensus pengawas 5.330.000*"}},
		},
		"P5": {
			{10, 3_439_000, []string{"survei pencacah 3.439.000*"}}, {20, 3_414_000, []string{"survei pengolahan 3.414.000*"}},
			{40, 4_815_000, []string{"sensus pencacah 4.815.000*"}}, {240, 5_330_000, []string{"sensus pengawas 5.330.000*"}},
			{30, 3_439_000, []string{"survei pencacah 3.439.000*"}}, {280, 4_815_000, []string{"sensus pencacah 4.815.000*"}},
		},
		"P6": {{310, 8_340_000, []string{"sensus pencacah 4.815.000*", "sensus pengolahan 3.525.000*"}}},
		"P7": {{310, 4_815_000, []string{"sensus pencacah 4.815.000*"}}},
		"P8": {{310, 3_500_000, []string{"3.500.000*"}}},
	}
	for _, p := range readings() {
		t.Run(p.ID(), func(t *testing.T) {
			v := only(t, freely(t, WithCapPolicy(p)), lines...).Verdict
			assert.Equal(t, want[p.ID()], consideredOf(v))
			for _, test := range v.Tests {
				assert.NotEmpty(t, test.Subject)
				assert.NotEmpty(t, test.Formula)
				for _, cap := range test.Caps {
					assert.NotEmpty(t, cap.Limit.Source.Title, "the decree behind each")
				}
			}
		})
	}
}

func TestClassPriorityOfEqualCaps(t *testing.T) {
	v := only(t, freely(t, WithCapPolicy(ClassPriority{})), work(paid(1)), work(paid(1), as(mitra.Supervisor))).Verdict
	assert.Equal(t, []considered{{2, 3_439_000, []string{"survei pencacah 3.439.000*", "survei pengawas 3.439.000"}}}, consideredOf(v))
}

// With one ceiling to choose from, the formula does not speak of others.
func TestFormulasSayHowManyCapsThereWere(t *testing.T) {
	for _, p := range []CapPolicy{LowestCap{}, ClassPriority{}} {
		e := freely(t, WithCapPolicy(p))
		one := only(t, e, work(paid(1)), work(paid(1))).Verdict.Tests[0].Formula
		two := only(t, e, work(paid(1)), work(paid(1), as(mitra.Processor))).Verdict.Tests[0].Formula
		assert.NotEqual(t, one, two, p.ID())
		assert.Equal(t, onlyCap, one)
	}
}

func TestMissingCapIsAnErrorUnderEveryReading(t *testing.T) {
	for _, p := range readings() {
		t.Run(p.ID(), func(t *testing.T) {
			e := freely(t, WithCapPolicy(p))
			statements, err := e.Compute([]mitra.Workload{work(during("2025-12-16", "2026-01-15"))})
			var missing *MissingCapError
			require.ErrorAs(t, err, &missing)
			assert.Equal(t, date("2026-01-01"), missing.On)
			var of *MitraError
			require.ErrorAs(t, err, &of)
			assert.Equal(t, month("2026-01"), of.Month)
			require.Len(t, statements, 1, "the month that has a ceiling stands")
			assert.Equal(t, month("2025-12"), statements[0].Month)
		})
	}
}

// Some readings ask for ceilings of roles that nobody holds; those may be missing too.
func TestMissingCapsOfRolesNotHeld(t *testing.T) {
	tests := []struct {
		policy CapPolicy
		caps   []mitra.Role // of surveys, that the table has
		asked  mitra.Role
	}{
		{SumOfCaps{}, []mitra.Role{mitra.Enumerator}, mitra.Processor},
		{SumOfCaps{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{LowestCap{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{ClassPriority{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{PerClass{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{PerRole{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{PerRoleAndClass{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
		{ByPosition{}, []mitra.Role{mitra.Processor}, mitra.Enumerator},
	}
	for _, tt := range tests {
		t.Run(tt.policy.ID()+" without "+tt.asked.String(), func(t *testing.T) {
			var rows []CapRow
			for _, role := range tt.caps {
				rows = append(rows, capRow(survey, role, "", 100, "2025-01-01", ""))
			}
			e, err := New(newSHKS(t), newSBML(t, rows...), WithCapPolicy(tt.policy), WithPricePolicy(PriceFree), registered(field))
			require.NoError(t, err)
			_, err = e.Compute([]mitra.Workload{work(paid(1))})
			var missing *MissingCapError
			require.ErrorAs(t, err, &missing)
			assert.Equal(t, tt.asked, missing.Query.Role)
			assert.Equal(t, survey, missing.Query.Class)
		})
	}
}

func TestPositions(t *testing.T) {
	tests := []struct {
		position mitra.Position
		survey   mitra.Rupiah
		census   mitra.Rupiah
	}{
		{mitra.FieldPosition, 3_439_000, 4_815_000},
		{mitra.ProcessingPosition, 3_414_000, 3_525_000},
		{mitra.BothPositions, 3_414_000, 3_525_000},
	}
	for _, tt := range tests {
		t.Run(tt.position.String(), func(t *testing.T) {
			e := freely(t, WithCapPolicy(ByPosition{}), registered(tt.position))
			s := only(t, e, work(paid(1), as(mitra.Koseka)))
			assert.Equal(t, tt.survey, s.Verdict.Tightest().Limit, "the role held, which has no ceiling, does not matter")
			assert.Equal(t, tt.census, only(t, e, work(paid(1)), work(paid(1), ofCensus)).Verdict.Tightest().Limit)
		})
	}
	for _, position := range []mitra.Position{0, mitra.BothPositions + 1} {
		_, err := freely(t, WithCapPolicy(ByPosition{}), registered(position)).Compute([]mitra.Workload{work(paid(1))})
		var unknown *PositionError
		require.ErrorAs(t, err, &unknown)
		assert.Equal(t, position, unknown.Position)
		assert.ErrorContains(t, unknown, "posisi mitra")
		var of *MitraError
		require.ErrorAs(t, err, &of)
		assert.Equal(t, month("2025-04"), of.Month)
	}
	_, err := engine2025(t, WithCapPolicy(ByPosition{})).Compute([]mitra.Workload{work()})
	assert.ErrorAs(t, err, pointer[*PositionError](nil), "without profiles nobody has a position")
	s := only(t, freely(t, WithCapPolicy(ByPosition{}), registered(0)), work(paid(1), uncounted))
	assert.Empty(t, s.Verdict.Tests, "where nothing counts no position is needed")
}

func TestFlatCapOfAWholeContract(t *testing.T) {
	e := freely(t, WithCapPolicy(must(NewFlatCap(dated(1_000_000, "2025-04-01", "2025-06-30")))))
	s := only(t, e, work(paid(2_500_000), ofCensus, worth("2.5")))
	assert.EqualValues(t, 2_500_000, s.Verdict.Tightest().Limit)
	_, err := e.Compute([]mitra.Workload{work(paid(1), ofCensus, worth("2.5"), during("2025-06-01", "2025-07-01"))})
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2025-07-01"), missing.On, "the number must hold for all of the contract")
}

// The number of P8 must hold all through the month, or on its last day.
func TestFlatCapOnTheLastDay(t *testing.T) {
	flat := must(NewFlatCap(dated(100, "2025-04-15", "2025-06-29")))
	tests := []struct {
		name    string
		w       mitra.Workload
		missing [2]string // day without a ceiling: all through, on last days
		changed bool
	}{
		{"begins within", work(paid(1)), [2]string{"2025-04-01", ""}, true},
		{"holds", work(paid(1), inMonth("2025-05")), [2]string{"", ""}, false},
		{"ends within", work(paid(1), inMonth("2025-06")), [2]string{"2025-06-30", "2025-06-30"}, false},
		{"before", work(paid(1), inMonth("2025-03")), [2]string{"2025-03-01", "2025-03-31"}, false},
		{"a contract", work(paid(1), ofCensus, worth("2"), during("2025-04-20", "2025-05-10")), [2]string{"2025-04-01", ""}, true},
		{"a contract that is longer", work(paid(1), ofCensus, worth("2"), during("2025-05-20", "2025-07-10")), [2]string{"2025-06-30", "2025-06-30"}, false},
	}
	for _, tt := range tests {
		for i, opts := range [][]Option{nil, {WithLastDayCap()}} {
			t.Run(tt.name, func(t *testing.T) {
				statements, err := freely(t, append(opts, WithCapPolicy(flat))...).Compute([]mitra.Workload{tt.w})
				if tt.missing[i] != "" {
					var missing *MissingCapError
					require.ErrorAs(t, err, &missing)
					assert.Equal(t, date(tt.missing[i]), missing.On)
					assert.Zero(t, missing.Query.Class)
					return
				}
				require.NoError(t, err)
				cap := statements[0].Verdict.Tightest().Caps[0]
				assert.EqualValues(t, 100, cap.Limit.Value)
				assert.Equal(t, tt.changed, cap.Changed)
				assert.Equal(t, opts != nil, cap.LastDay)
			})
		}
	}
}

func TestFlatCapOfTheMost(t *testing.T) {
	_, err := NewFlatCap(dated(mitra.MaxRupiah, "", ""))
	assert.NoError(t, err)
}

func TestByPositionSaysWhose(t *testing.T) {
	e := freely(t, WithCapPolicy(ByPosition{}), WithProfiles(func(mitra.SobatID) Profile { return Profile{mitra.NonASN, mitra.BothPositions} }))
	assert.Equal(t, "batas bagi posisi keduanya", only(t, e, work(paid(1))).Verdict.Tests[0].Formula)
}

// Of equal ceilings surveys are told first.
func TestLowestCapTellsEqualCeilingsInOrder(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t,
		capRow(census, mitra.Enumerator, "", 100, "2025-01-01", ""), capRow(survey, mitra.Enumerator, "", 100, "2025-01-01", "")),
		WithPricePolicy(PriceFree))
	require.NoError(t, err)
	caps := only(t, e, work(paid(1), ofCensus), work(paid(1))).Verdict.Tests[0].Caps
	assert.Equal(t, []mitra.Class{survey, census}, []mitra.Class{caps[0].Class, caps[1].Class})
}
