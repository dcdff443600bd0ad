package honor

import (
	"iter"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func maxVolume(t testing.TB, e *Engine, existing []mitra.Workload, proposal mitra.Workload) string {
	t.Helper()
	v, err := e.MaxVolume(existing, proposal)
	require.NoError(t, err)
	return v.String()
}

func TestMaxVolume(t *testing.T) {
	list := func(w ...mitra.Workload) []mitra.Workload { return w }
	tests := []struct {
		name     string
		opts     []Option
		existing []mitra.Workload
		proposal mitra.Workload
		want     string
	}{
		{"of nothing else", nil, nil, work(units("1", 100_000)), "34"},
		{"exactly the room", nil, nil, work(units("1", 3_439_000)), "1"},
		{"a rupiah too dear", nil, nil, work(units("1", 3_439_001)), "0"},
		{"beside what exists", nil, list(work(paid(439_000))), work(units("1", 100_000)), "30"},
		{"its own volume does not matter", nil, list(work(paid(439_000))), work(units("400", 100_000)), "30"},
		{"at the list price", []Option{WithPricePolicy(PriceCeiling)}, nil, work(), "39"},
		{"a lower ceiling that it brings along", nil, list(work(paid(439_000))), work(units("1", 100_000), as(mitra.Processor)), "29"},
		{"a month already over", nil, list(work(paid(3_439_001))), work(units("1", 1)), "0"},
		{"decimals as many as its own", nil, nil, work(units("1.5", 100_000)), "34.3"},
		{"six decimals", nil, nil, work(units("0.000001", 3_000_000)), "1.146333"},
		{"the tightest of two months", nil, list(work(paid(3_039_000), inMonth("2025-05"))),
			work(units("1", 100_000), during("2025-04-16", "2025-05-15")), "9"},
		{"a third month over", nil, list(work(paid(3_439_001), inMonth("2025-06"))),
			work(units("1", 100_000), during("2025-04-01", "2025-06-01")), "31"},
		{"all in the first month", []Option{WithMonthRule(StartMonth{})}, list(work(paid(3_439_001), inMonth("2025-05"))),
			work(units("1", 100_000), during("2025-04-16", "2025-05-15")), "34"},
		{"months filled", []Option{WithMonthRule(FillMonths{})}, list(work(paid(439_000))),
			work(units("1", 100_000), during("2025-04-16", "2025-05-15")), "64"},
		{"a contract as a whole", nil, nil, work(units("1", 100_000), ofCensus, worth("2.5"), during("2025-04-01", "2025-06-30")), "120"},
		{"beside an O-B line", []Option{WithExclusivity(ExclusiveError)}, list(work(paid(1), personMonth)), work(units("1", 1)), "0"},
		{"beside an O-B line that only warns", nil, list(work(paid(1), personMonth)), work(units("1", 1)), "3438999"},
		{"overlap with a census", []Option{WithCapPolicy(PerClass{})}, list(work(paid(1), ofCensus)), work(units("1", 1)), "0"},
		{"a census lifts the ceiling", []Option{WithCapPolicy(ClassPriority{})}, list(work(paid(4_000_000))), work(units("1", 100_000), ofCensus), "8"},
		{"what does not count", nil, list(work(paid(3_439_001), inMonth("2025-05"))), work(units("1", 1), uncounted), "999999999"},
		{"an issued split is set aside", nil, nil,
			work(units("12", 100_000), frozen(share("2025-05", "2025-05-01", "2025-05-31", "12"))), "34"},
		{"a handover is set aside", nil, nil, work(units("12", 100_000), handed("12"), ended(mitra.NoHonor)), "34"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := freely(t, tt.opts...)
			assert.Equal(t, tt.want, maxVolume(t, e, tt.existing, tt.proposal))
			if v := volume(tt.want); !v.IsZero() {
				tt.proposal.Volume, tt.proposal.Frozen, tt.proposal.Realized, tt.proposal.Ended = v, nil, nil, nil
				assert.Empty(t, check(t, e, tt.existing, []mitra.Workload{tt.proposal}).Refused(), "it does fit")
			}
		})
	}
}

// A host may hand over all that it has: only the mitra's own work matters.
func TestAdviceLooksAtOneMitra(t *testing.T) {
	all := []mitra.Workload{work(by(second), paid(3_439_000)), work(paid(3_239_000)), work(by(third), during("", ""))}
	proposal := work(units("12", 100_000), during("2025-04-16", "2025-05-15"))
	e := freely(t)
	assert.Equal(t, "4", maxVolume(t, e, all, proposal), "of five April has three")
	shares, err := e.OtherSplit(all, proposal)
	require.NoError(t, err)
	assert.Equal(t, []string{"2", "10"}, []string{shares[0].Volume.String(), shares[1].Volume.String()})
	candidates, err := e.Candidates(proposal, pool(entry{someone, all}))
	require.NoError(t, err)
	assert.Equal(t, []Candidate{{someone, volume("4"), 0}}, candidates)
	assert.Len(t, all, 3, "what was handed over stays as it was")
	assert.Equal(t, second, all[0].Mitra)
}

func TestMaxVolumeFaults(t *testing.T) {
	tests := map[string]struct {
		existing []mitra.Workload
		proposal mitra.Workload
		want     any
	}{
		"no price":                {nil, work(coded("X")), pointer[*MissingPriceError](nil)},
		"no role":                 {nil, work(as(0)), pointer[*WorkloadError](nil)},
		"no term":                 {nil, work(during("", "")), pointer[*TermError](nil)},
		"no ceiling":              {nil, work(as(mitra.Koseka), paid(1)), pointer[*MissingCapError](nil)},
		"what exists is at fault": {[]mitra.Workload{work(during("", ""))}, work(), pointer[*TermError](nil)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			e := freely(t)
			v, err := e.MaxVolume(tt.existing, tt.proposal)
			assert.Zero(t, v)
			assert.ErrorAs(t, err, tt.want)
			assert.ErrorAs(t, err, pointer[*MitraError](nil))

			candidates, err := e.Candidates(tt.proposal, pool(entry{someone, tt.existing}))
			assert.Empty(t, candidates)
			assert.ErrorAs(t, err, tt.want)
			assert.ErrorAs(t, err, pointer[*MitraError](nil))

			shares, err := e.OtherSplit(tt.existing, tt.proposal)
			assert.Nil(t, shares)
			assert.ErrorAs(t, err, pointer[*MitraError](nil))
			if name == "no role" || name == "no term" {
			}
			assert.ErrorAs(t, err, tt.want)
		})
	}
}

// What makes an amount beyond all bounds is too much, not a fault.
func TestMaxVolumeUpToTheLargestAmount(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t, capRow(survey, mitra.Enumerator, "", mitra.MaxRupiah, "2025-01-01", "")), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	assert.Equal(t, "1", maxVolume(t, e, nil, work(units("1", mitra.MaxRupiah/2+1))))
	assert.Equal(t, "2", maxVolume(t, e, nil, work(units("1", mitra.MaxRupiah/2))))
}

// The search looks further than the volume that it returns, and so into months that
// only a larger one would touch.
func TestMaxVolumeAsksForTheCeilingsOfTheWholeTerm(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t, capRow(survey, mitra.Enumerator, "", 200, "2025-01-01", "2025-11-30")), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	proposal := work(units("3", 100), during("2025-10-01", "2025-12-01"))
	assert.Empty(t, check(t, e, nil, []mitra.Workload{proposal}).Refused(), "two in October, one in November")
	_, err = e.MaxVolume(nil, proposal)
	var missing *MissingCapError
	require.ErrorAs(t, err, &missing)
	assert.Equal(t, date("2025-12-01"), missing.On)
}

func TestCandidatesForWhatDoesNotCount(t *testing.T) {
	got, err := freely(t).Candidates(work(uncounted), pool(entry{second, nil}, entry{third, []mitra.Workload{work(by(third), during("", ""))}}))
	require.Len(t, got, 1)
	assert.Equal(t, second, got[0].Mitra)
	assert.ErrorAs(t, err, pointer[*TermError](nil))
}

func TestMaxVolumeOfWhatDoesNotCount(t *testing.T) {
	e := freely(t)
	dear := work(units("1", 1_000_000_007), uncounted)
	t.Run("dear", func(t *testing.T) {
		dear.Volume = must(e.MaxVolume(nil, dear))
		_, err := e.Compute([]mitra.Workload{dear})
		assert.NoError(t, err)
	})
	t.Run("at fault", func(t *testing.T) {
		_, err := e.MaxVolume(nil, work(during("", ""), uncounted))
		assert.ErrorAs(t, err, pointer[*TermError](nil))
		_, err = e.MaxVolume(nil, work(coded("X"), uncounted))
		assert.ErrorAs(t, err, pointer[*MissingPriceError](nil))
	})
}

func TestMaxVolumeOfDecimals(t *testing.T) {
	e, err := New(newSHKS(t), newSBML(t, capRow(survey, mitra.Enumerator, "", 1_600, "2025-01-01", "")), WithPricePolicy(PriceFree))
	require.NoError(t, err)
	proposal := work(units("1.5", 1_000), during("2025-04-15", "2025-05-15")) // 16 and 15 days
	fits := func(v string) bool {
		proposal.Volume = volume(v)
		return len(check(t, e, nil, []mitra.Workload{proposal}).Refused()) == 0
	}
	assert.True(t, fits("2.9"), "1.5 and 1.4")
	assert.False(t, fits("3"), "2 and 1")
	assert.True(t, fits("3.1"), "1.6 and 1.5")
	assert.False(t, fits("3.2"), "1.7 and 1.5")
	proposal.Volume = volume("1.5")
	assert.Equal(t, "3.1", maxVolume(t, e, nil, proposal))
}

func TestOtherSplit(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	april := []mitra.Workload{work(paid(3_239_000))}
	proposal := work(units("10", 100_000), term)
	e := freely(t)
	require.NotEmpty(t, check(t, e, april, []mitra.Workload{proposal}).Refused(), "five in each month do not fit")

	shares, err := e.OtherSplit(april, proposal)
	require.NoError(t, err)
	assert.Equal(t, []mitra.Share{share("2025-04", "2025-04-16", "2025-04-30", "2"), share("2025-05", "2025-05-01", "2025-05-15", "8")}, shares)
	proposal.Frozen = shares
	assert.Empty(t, check(t, e, april, []mitra.Workload{proposal}).Refused())

	again, err := e.OtherSplit(april, proposal)
	require.NoError(t, err)
	assert.Equal(t, shares, again, "an earlier split is set aside")
}

func TestOtherSplitThatDoesNotFit(t *testing.T) {
	term := during("2025-04-16", "2025-05-15")
	tests := map[string]struct {
		opts     []Option
		existing []mitra.Workload
		proposal mitra.Workload
	}{
		"too much for both months":   {nil, nil, work(units("7", 1_000_000), term)},
		"one month leaves no choice": {nil, nil, work(paid(3_439_001))},
		"the last month is over": {nil, []mitra.Workload{work(paid(3_439_001), inMonth("2025-05"))},
			work(units("4", 1_000_000), term)},
		"a contract judged as a whole": {nil, nil, work(units("2", 5_000_000), ofCensus, worth("2"), term)},
		"beside O-B lines": {[]Option{WithExclusivity(ExclusiveError)},
			[]mitra.Workload{work(paid(1), personMonth), work(paid(1), personMonth, inMonth("2025-05"))}, work(units("2", 1), term)},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			shares, err := freely(t, tt.opts...).OtherSplit(tt.existing, tt.proposal)
			require.NoError(t, err)
			assert.Nil(t, shares)
		})
	}
}

func TestOtherSplitHasNoNeedOfAnother(t *testing.T) {
	shares, err := freely(t).OtherSplit(nil, work(units("2", 100)))
	require.NoError(t, err)
	assert.Equal(t, []mitra.Share{share("2025-04", "2025-04-01", "2025-04-30", "2")}, shares)
	shares, err = freely(t, WithMonthRule(EndMonth{})).OtherSplit(nil, work(units("2", 100), during("2025-04-16", "2025-05-15")))
	require.NoError(t, err)
	assert.Equal(t, []mitra.Share{share("2025-04", "2025-04-16", "2025-04-30", "2")}, shares, "whatever the rule of the engine")
}

func TestOtherSplitAroundAConflict(t *testing.T) {
	e := freely(t, WithExclusivity(ExclusiveError))
	existing := []mitra.Workload{work(paid(1), personMonth)}
	shares, err := e.OtherSplit(existing, work(units("2", 100), during("2025-04-16", "2025-05-15")))
	require.NoError(t, err)
	assert.Equal(t, []mitra.Share{share("2025-05", "2025-05-01", "2025-05-15", "2")}, shares)
}

type entry struct {
	id       mitra.SobatID
	existing []mitra.Workload
}

func pool(entries ...entry) iter.Seq2[mitra.SobatID, []mitra.Workload] {
	return func(yield func(mitra.SobatID, []mitra.Workload) bool) {
		for _, e := range entries {
			if !yield(e.id, e.existing) {
				return
			}
		}
	}
}

func TestCandidates(t *testing.T) {
	of := func(id mitra.SobatID, amount mitra.Rupiah) entry {
		return entry{id, []mitra.Workload{work(by(id), paid(amount))}}
	}
	w := work(by("999924079999"), units("10", 100_000))
	got, err := freely(t).Candidates(w, pool(
		of("999924070006", 3_339_001), // no unit more
		of("999924070005", 3_000_000), // a part
		of("999924070004", 2_000_000),
		of("999924070003", 1_000_000),
		entry{"999924070002", nil},
		of("999924070001", 1_000_000),
		of("999924070007", 2_439_000), // all, to the rupiah
	))
	require.NoError(t, err)
	assert.Equal(t, []Candidate{
		{"999924070002", volume("10"), 2_439_000},
		{"999924070001", volume("10"), 1_439_000},
		{"999924070003", volume("10"), 1_439_000},
		{"999924070004", volume("10"), 439_000},
		{"999924070007", volume("10"), 0},
		{"999924070005", volume("4"), 39_000},
	}, got)
	none, err := freely(t).Candidates(w, pool())
	assert.NoError(t, err)
	assert.Empty(t, none)
}

// The room is the least of the months of the work; other months do not matter.
func TestCandidatesRoom(t *testing.T) {
	w := work(units("10", 100_000), during("2025-04-16", "2025-05-15"))
	got, err := freely(t).Candidates(w, pool(entry{second, []mitra.Workload{
		work(by(second), paid(1_000_000), inMonth("2025-05")), work(by(second), paid(3_439_001), inMonth("2025-06")),
	}}))
	require.NoError(t, err)
	assert.Equal(t, []Candidate{{second, volume("10"), 1_939_000}}, got)

	got, err = freely(t).Candidates(work(units("10", 100_000), uncounted), pool(entry{second, nil}))
	require.NoError(t, err)
	assert.Equal(t, []Candidate{{second, volume("10"), mitra.MaxRupiah}}, got, "nothing limits what does not count")
}

func TestCandidatesGoOnPastFaults(t *testing.T) {
	got, err := freely(t).Candidates(work(), pool(
		entry{firstMitra, []mitra.Workload{work(by(firstMitra), during("", ""))}}, entry{second, nil},
		entry{third, []mitra.Workload{work(by(third), as(0))}}))
	require.Len(t, got, 1)
	assert.Equal(t, second, got[0].Mitra)
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	assert.Len(t, joined.Unwrap(), 2)
	assert.ErrorAs(t, err, pointer[*TermError](nil))
	assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
}

func TestCandidatesForWorkOfAnIssuedContract(t *testing.T) {
	w := work(units("12", 100_000), during("2025-04-16", "2025-05-15"), frozen(
		share("2025-04", "2025-04-16", "2025-04-30", "6"), share("2025-05", "2025-05-01", "2025-05-15", "6")))
	got, err := freely(t).Candidates(w, pool(entry{second, []mitra.Workload{work(by(second), paid(3_139_000))}}))
	require.NoError(t, err)
	assert.Equal(t, []Candidate{{second, volume("6"), 0}}, got)
}

func TestCandidatesForNoWork(t *testing.T) {
	got, err := freely(t).Candidates(work(func(w *mitra.Workload) { w.Volume = mitra.Volume{} }), pool(entry{second, nil}))
	require.NoError(t, err)
	assert.Empty(t, got)
}

// With one more unit to share out, a month may get one less: of 12 documents from 30
// April to 4 June April has one, of 13 none.
func TestMaxVolumeLooksPastARefusal(t *testing.T) {
	existing := []mitra.Workload{work(paid(3_439_000)), work(paid(2_339_000), inMonth("2025-05"))} // April is full, May takes eleven
	proposal := work(units("1", 100_000), during("2025-04-30", "2025-06-04"))
	allowed := func(v string) bool {
		proposal.Volume = volume(v)
		return len(check(t, freely(t), existing, []mitra.Workload{proposal}).Refused()) == 0
	}
	assert.True(t, allowed("11"))
	assert.False(t, allowed("12"))
	assert.True(t, allowed("13"))
	for _, more := range []string{"14", "15", "16", "17", "18", "36"} {
		assert.False(t, allowed(more), more)
	}
	assert.Equal(t, "13", maxVolume(t, freely(t), existing, proposal))
}
