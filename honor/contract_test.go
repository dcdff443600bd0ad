package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestWholeContract has a census contract from April to June worth 2.5 O-B.
func TestWholeContract(t *testing.T) {
	statements := compute(t, freely(t), work(units("91", 132_280), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-30")))
	require.Len(t, statements, 3)
	for i, want := range []string{"30", "31", "30"} {
		s := statements[i]
		assert.Equal(t, want, s.Lines[0].Share.Volume.String(), "lines are shown in their months")
		require.Len(t, s.Verdict.Tests, 1, "they do not enter the month's own total")
		test := s.Verdict.Tests[0]
		assert.Equal(t, "C", test.Contract)
		assert.EqualValues(t, 91*132_280, test.Used, "the whole contract in each month")
		assert.EqualValues(t, 12_037_500, test.Limit)
		assert.EqualValues(t, 20, test.Room())
		assert.Equal(t, volume("2.5"), test.Caps[0].Worth)
		assert.False(t, s.Verdict.Over(), "2.5 times the ceiling, judged once")
	}
}

func TestWholeContractOver(t *testing.T) {
	statements := compute(t, freely(t), work(paid(12_037_501), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-30")))
	var over *OverCapError
	for _, s := range statements {
		require.ErrorAs(t, s.Err(), &over)
		assert.Equal(t, "C", over.Test.Contract)
		assert.EqualValues(t, 1, over.Test.Excess())
		assert.EqualError(t, over, "honor mitra 999924070027 kontrak C seluruhnya sebesar Rp 12.037.501 melewati batas Rp 12.037.500, kelebihan Rp 1")
	}
}

func TestCapTimesWorthIsRoundedDown(t *testing.T) {
	tests := []struct {
		limit mitra.Rupiah
		worth string
		want  mitra.Rupiah
	}{
		{4_815_000, "0", 4_815_000},
		{4_815_000, "1", 4_815_000},
		{4_815_000, "2.5", 12_037_500},
		{3, "0.5", 1},
		{1, "0.999999", 0},
		{333, "1.000001", 333},
		{mitra.MaxRupiah, "1", mitra.MaxRupiah},
		{mitra.MaxRupiah, "0.5", mitra.MaxRupiah / 2},
		{mitra.MaxRupiah, "1.5", mitra.MaxRupiah},
		{mitra.MaxRupiah, "999999999", mitra.MaxRupiah},
		{mitra.MaxRupiah, "999999999.999999", mitra.MaxRupiah},
		{mitra.MaxRupiah, "18447", mitra.MaxRupiah},
	}
	for _, tt := range tests {
		c := Cap{Limit: listed(tt.limit, "", ""), Worth: volume(tt.worth)}
		assert.Equal(t, tt.want, c.Value(), "%d × %s", tt.limit, tt.worth)
	}
}

// One O-B is a month: the contract is still judged by itself.
func TestContractWorthOneMonth(t *testing.T) {
	s := only(t, freely(t), work(paid(4_815_000), ofCensus, worth("1")), work(paid(3_439_000)))
	require.Len(t, s.Verdict.Tests, 2)
	assert.Empty(t, s.Verdict.Tests[0].Contract)
	assert.EqualValues(t, 3_439_000, s.Verdict.Tests[0].Used)
	assert.Equal(t, "C", s.Verdict.Tests[1].Contract)
	assert.EqualValues(t, 4_815_000, s.Verdict.Tests[1].Used)
	assert.False(t, s.Verdict.Over())
}

// TestContractsAreOfOneActivityAndSatker has three contracts in one month.
func TestContractsAreOfOneActivityAndSatker(t *testing.T) {
	s := only(t, freely(t, WithSatker("9999")),
		work(paid(1), ofCensus, worth("2")),
		work(paid(2), ofCensus, worth("2"), as(mitra.Supervisor)),
		work(paid(4), ofCensus, coded("D"), worth("3")),
		work(paid(8), ofCensus, bySatker("9998"), worth("2")),
		work(paid(16)))
	got := map[mitra.Rupiah]mitra.Rupiah{}
	for _, test := range s.Verdict.Tests {
		got[test.Used] = test.Limit
	}
	assert.Equal(t, map[mitra.Rupiah]mitra.Rupiah{3: 9_630_000, 4: 14_445_000, 8: 9_630_000, 16: 3_439_000}, got)
}

func TestContractOfTheSatkerNamedOrNot(t *testing.T) {
	s := only(t, freely(t, WithSatker("9999")),
		work(paid(9_000_000), ofCensus, worth("2")), work(paid(9_000_000), ofCensus, worth("2"), bySatker("9999")))
	assert.EqualValues(t, 18_000_000, s.Verdict.Tightest().Used)
	assert.True(t, s.Verdict.Over())
	assert.Empty(t, s.Verdict.Conflicts, "they are one contract")
}

func TestContractsThatDisagreeOnTheirWorth(t *testing.T) {
	w := work(paid(1), ofCensus, worth("2.5"), coded("C"), during("2025-05-01", "2025-05-31"))
	_, err := freely(t).Compute([]mitra.Workload{work(paid(1), ofCensus, worth("2")), w, work(paid(1), during("2025-07-01", "2025-07-31"))})
	var fault *WorkloadError
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, "kontrak disebut senilai 2 O-B dan 2,5 O-B", fault.Reason)
	assert.Equal(t, w, fault.Workload)
	var of *MitraError
	require.ErrorAs(t, err, &of)
	assert.True(t, of.Month.IsZero(), "no month of the mitra can be trusted")
	_, err = freely(t).Check(nil, []mitra.Workload{work(paid(1), ofCensus, worth("2")), w})
	assert.ErrorAs(t, err, &fault)
	_, err = freely(t).Check([]mitra.Workload{work(paid(1), ofCensus, worth("2")), w}, []mitra.Workload{work()})
	assert.ErrorAs(t, err, &fault)
}

// All work of an activity that counts is of the contract, or none is.
func TestContractsThatHoldOnlyPartOfTheirActivity(t *testing.T) {
	const reason = "sebagian pekerjaan kontrak disebut senilai O-B, sebagian tidak"
	whole, plain := work(paid(1), ofCensus, worth("2")), work(paid(1), ofCensus, inMonth("2025-05"))
	assert.Equal(t, reason, workloadFault(t, freely(t), whole, plain))
	assert.Equal(t, reason, workloadFault(t, freely(t), plain, whole))
	for name, other := range map[string]mitra.Workload{
		"another activity": work(paid(1), ofCensus, coded("D")), "another satker": work(paid(1), ofCensus, bySatker("9998")),
		"transport": work(paid(1), ofCensus, uncounted),
	} {
		_, err := freely(t).Compute([]mitra.Workload{whole, other})
		assert.NoError(t, err, name)
	}
}

// The ceiling of a contract is the lowest of all its months, from the first day of the
// first to the last of the last.
func TestContractTakesTheLowestCeilingOfItsMonths(t *testing.T) {
	tests := []struct {
		from, to string
		opts     []Option
		want     mitra.Rupiah
		changed  bool
	}{
		{"2025-03-31", "2025-03-31", nil, 600, false},
		{"2025-03-31", "2025-04-01", nil, 400, true},
		{"2025-04-20", "2025-06-01", nil, 400, true},
		{"2025-06-01", "2025-06-01", nil, 800, false},
		{"2025-03-01", "2025-06-30", nil, 400, true},
		{"2025-05-01", "2025-06-30", []Option{WithLastDayCap()}, 800, true},
		{"2025-04-01", "2025-06-30", []Option{WithLastDayCap()}, 400, true},
	}
	for _, tt := range tests {
		t.Run(tt.from+" "+tt.to, func(t *testing.T) {
			e, err := New(newSHKS(t), changing(t), append(tt.opts, WithPricePolicy(PriceFree))...)
			require.NoError(t, err)
			s := compute(t, e, work(paid(1), worth("2"), during(tt.from, tt.to)))[0]
			cap := s.Verdict.Tightest().Caps[0]
			assert.Equal(t, tt.want, cap.Value())
			assert.Equal(t, tt.changed, cap.Changed)
		})
	}
	e, err := New(newSHKS(t), changing(t), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	statements, err := e.Compute([]mitra.Workload{work(paid(1), worth("2"), during("2025-06-01", "2025-07-01"))})
	assert.Empty(t, statements, "one month without a ceiling leaves the whole contract without")
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2025-07-01"), missing.On)
}

// The term of a contract is that of all its lines.
func TestContractOfSeveralLines(t *testing.T) {
	e, err := New(newSHKS(t), changing(t), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	for _, lines := range [][]mitra.Workload{
		{work(paid(1), worth("2"), inMonth("2025-06")), work(paid(2), worth("2"), inMonth("2025-03"))},
		{work(paid(1), worth("2"), inMonth("2025-03")), work(paid(2), worth("2"), inMonth("2025-06"))},
		{work(paid(2), worth("2"), inMonth("2025-06")), work(paid(1), worth("2"), during("2025-03-01", "2025-06-30"))},
	} {
		statements := compute(t, e, lines...)
		for _, s := range []*Statement{statements[0], statements[len(statements)-1]} {
			assert.EqualValues(t, 400, s.Verdict.Tightest().Limit, "April and May count, although no line is theirs alone")
			assert.EqualValues(t, 3, s.Verdict.Tightest().Used)
		}
	}
}

func TestUncountedLinesOfAContract(t *testing.T) {
	statements := compute(t, freely(t),
		work(paid(100), ofCensus, worth("2")), work(paid(50_000_000), ofCensus, worth("2"), uncounted),
		work(paid(7), ofCensus, worth("2"), uncounted, inMonth("2025-05")))
	require.Len(t, statements, 2)
	assert.EqualValues(t, 100, statements[0].Verdict.Tightest().Used)
	assert.Empty(t, statements[1].Verdict.Tests, "nothing that counts is in May")
}

// What is due of a contract is judged once too, when the last part is handed over.
func TestWholeContractRealized(t *testing.T) {
	base := []func(*mitra.Workload){units("91", 132_281), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-30")}
	over := compute(t, freely(t), work(base...))
	assert.True(t, over[0].Verdict.Over(), "71 rupiah too much")
	assert.Nil(t, over[0].Realized)

	less := compute(t, freely(t), work(append(base, handed("90"))...))
	for _, s := range less {
		assert.True(t, s.Verdict.Over(), "the plan is what it was")
		require.NotNil(t, s.Realized)
		require.Len(t, s.Realized.Verdict.Tests, 1)
		assert.EqualValues(t, 90*132_281, s.Realized.Verdict.Tests[0].Used)
		assert.Equal(t, "C", s.Realized.Verdict.Tests[0].Contract)
		assert.False(t, s.Realized.Verdict.Over())
	}
}

func TestContractSumsAreBounded(t *testing.T) {
	e := freely(t)
	_, err := e.Compute([]mitra.Workload{
		work(paid(mitra.MaxRupiah), ofCensus, worth("999999999")),
		work(paid(mitra.MaxRupiah), ofCensus, worth("999999999"), inMonth("2025-05")),
	})
	assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
}

// TestContractSpansAllItsWork has lines whose months of honor do not tell the term.
func TestContractSpansAllItsWork(t *testing.T) {
	limits := func(low string) *SBML {
		var rows []CapRow
		for m := month("2025-01"); m.Year() == 2025; m = m.Next() {
			row := capRow(census, mitra.Enumerator, "", 1_000, m.First().String(), m.Last().String())
			if m == month(low) {
				row.Cap.Value = 100
			}
			rows = append(rows, row)
		}
		return newSBML(t, rows...)
	}
	tests := map[string]struct {
		low       string
		rule      MonthRule
		workloads []mitra.Workload
	}{
		"a later line began earlier": {"2025-03", ChosenMonth{}, []mitra.Workload{
			work(ofCensus, worth("2"), paid(1), inMonth("2025-04"), chosen("2025-04")),
			work(ofCensus, worth("2"), paid(1), inMonth("2025-03"), chosen("2025-05")),
		}},
		"a later line ends earlier": {"2025-06", StartMonth{}, []mitra.Workload{
			work(ofCensus, worth("2"), paid(1), during("2025-04-01", "2025-06-30")),
			work(ofCensus, worth("2"), paid(1), inMonth("2025-05")),
		}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			e, err := New(newSHKS(t), limits(tt.low), WithPricePolicy(PriceFree), WithMonthRule(tt.rule))
			require.NoError(t, err)
			assert.EqualValues(t, 200, compute(t, e, tt.workloads...)[0].Verdict.Tightest().Limit)
		})
	}
}

// A single number must hold for the whole last month of the contract.
func TestContractOfAFlatCapThatEnds(t *testing.T) {
	flat, err := NewFlatCap(dated(1_000, "2025-01-01", "2025-06-15"))
	require.NoError(t, err)
	_, err = freely(t, WithCapPolicy(flat), WithMonthRule(StartMonth{})).Compute([]mitra.Workload{
		work(ofCensus, worth("2"), paid(1), during("2025-04-01", "2025-06-10")),
	})
	assert.ErrorAs(t, err, pointer[*MissingCapError](nil))
}

func TestContractWorthInPartWhateverTheOrder(t *testing.T) {
	whole, not := work(ofCensus, worth("2"), paid(1), inMonth("2025-05")), work(ofCensus, paid(1))
	for _, workloads := range [][]mitra.Workload{{whole, not}, {not, whole}} {
		_, err := freely(t).Compute(workloads)
		assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
	}
}

func TestContractSumOfExactlyTheMost(t *testing.T) {
	_, err := freely(t).Compute([]mitra.Workload{
		work(paid(mitra.MaxRupiah-1), ofCensus, worth("999999999")),
		work(paid(1), ofCensus, worth("999999999"), inMonth("2025-05")),
	})
	assert.NoError(t, err)
}
