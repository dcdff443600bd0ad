package honor

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// tried is a month of a trial, in short: totals before and after, and the proposals.
func tried(trial *Trial) (out []string) {
	for _, m := range trial.Months {
		before := "-"
		if m.Before != nil {
			before = m.Before.Total.String()
		}
		out = append(out, fmt.Sprint(m.Mitra[len(m.Mitra)-2:], " ", m.Month, " ", before, " ", m.After.Total, " ", m.Proposed))
	}
	return out
}

func check(t testing.TB, e *Engine, existing, proposed []mitra.Workload) *Trial {
	t.Helper()
	trial, err := e.Check(existing, proposed)
	require.NoError(t, err)
	return trial
}

func TestCheckShowsMonthsBeforeAndAfter(t *testing.T) {
	existing := []mitra.Workload{
		work(by(second), paid(1)), work(by(firstMitra), paid(20)), work(by(third), paid(9)), work(by(firstMitra), paid(10), inMonth("2025-06")),
	}
	proposed := []mitra.Workload{
		work(by(second), paid(2)),
		work(by(firstMitra), units("61", 1), during("2025-04-16", "2025-06-15")),
		work(by(firstMitra), paid(4)),
		work(by("999924070009"), paid(8)),
	}
	trial := check(t, freely(t), existing, proposed)
	assert.Equal(t, []string{
		"01 2025-04 20 39 [1 2]", "01 2025-05 - 31 [1]", "01 2025-06 10 25 [1]",
		"02 2025-04 1 3 [0]", "09 2025-04 - 8 [3]",
	}, tried(trial), "months of mitra without a proposal are passed over")
	assert.Empty(t, trial.Refused())
	assert.NoError(t, trial.Err())
}

// The usual dry run has one mitra; its other months are shown too.
func TestCheckOfOneMitra(t *testing.T) {
	trial := check(t, freely(t), []mitra.Workload{work(paid(1), inMonth("2025-03")), work(paid(2))}, []mitra.Workload{work(paid(4)), work(paid(8))})
	assert.Equal(t, []string{"27 2025-03 1 1 []", "27 2025-04 2 14 [0 1]"}, tried(trial))
	assert.Empty(t, check(t, freely(t), []mitra.Workload{work()}, nil).Months, "nothing is proposed")
	assert.Empty(t, check(t, freely(t), nil, nil).Months)
	assert.Equal(t, []string{"27 2025-04 - 4 [0]"}, tried(check(t, freely(t), nil, []mitra.Workload{work(paid(4))})))
}

func TestABatchThatJointlyExceedsIsRefusedWhole(t *testing.T) {
	existing := []mitra.Workload{work(paid(1_439_000))}
	a, b := work(paid(1_200_000)), work(paid(1_200_000), coded("B"))
	harmless := work(paid(1), inMonth("2025-05"))
	for _, one := range []mitra.Workload{a, b} {
		assert.Empty(t, check(t, freely(t), existing, []mitra.Workload{one}).Refused())
	}
	trial := check(t, freely(t), existing, []mitra.Workload{a, harmless, b})
	assert.Equal(t, []int{0, 2}, trial.Refused())
	var over *OverCapError
	require.ErrorAs(t, trial.Err(), &over)
	assert.EqualValues(t, 400_000, over.Test.Excess())
	assert.Equal(t, month("2025-04"), over.Month)
}

func TestRefusedAcrossMonthsAndMitra(t *testing.T) {
	proposed := []mitra.Workload{
		work(by(second), paid(3_439_001)),
		work(by(firstMitra), paid(1)),
		work(by(firstMitra), units("2", 3_439_001), during("2025-05-16", "2025-06-15")),
		work(by(firstMitra), paid(1), inMonth("2025-05")),
	}
	trial := check(t, freely(t), nil, proposed)
	assert.Equal(t, []int{0, 2, 3}, trial.Refused(), "each once, in order")
	joined, ok := trial.Err().(interface{ Unwrap() []error })
	require.True(t, ok)
	assert.Len(t, joined.Unwrap(), 3, "May and June of one, April of the other")
}

// A month that was refused before, and that no proposal touches, refuses nothing.
func TestRefusedMonthsThatNoProposalTouches(t *testing.T) {
	trial := check(t, freely(t), []mitra.Workload{work(paid(3_439_001))}, []mitra.Workload{work(paid(1), inMonth("2025-05"))})
	assert.Empty(t, trial.Refused())
	assert.NoError(t, trial.Err())
	assert.Error(t, trial.Months[0].After.Err())

	over := []mitra.Workload{work(paid(3_439_001))}
	assert.Equal(t, []int{0}, check(t, freely(t), over, []mitra.Workload{work(paid(1))}).Refused(), "a rupiah in the month is enough")
	for name, proposal := range map[string]mitra.Workload{"does not count": work(paid(1), uncounted), "is nothing": work(units("0.000001", 1))} {
		trial := check(t, freely(t), over, []mitra.Workload{proposal})
		assert.Empty(t, trial.Refused(), name)
		assert.NoError(t, trial.Err(), name)
		assert.Empty(t, trial.Months[0].Proposed, name)
	}
}

func TestCheckHeedsConflictsAndDecisions(t *testing.T) {
	existing, proposed := []mitra.Workload{work(paid(1), personMonth)}, []mitra.Workload{work(paid(1))}
	trial := check(t, freely(t, WithExclusivity(ExclusiveError)), existing, proposed)
	assert.Equal(t, []int{0}, trial.Refused())
	assert.ErrorAs(t, trial.Err(), pointer[*ConflictError](nil))
	assert.NoError(t, trial.Months[0].Before.Err())

	trial = check(t, freely(t, WithExclusivity(ExclusiveError), deciding(decision(), nil)), existing, proposed)
	assert.Empty(t, trial.Refused())
	assert.NoError(t, trial.Err())
}

func TestCheckTellsFaultsByMitra(t *testing.T) {
	noVolume := func(w *mitra.Workload) { w.Volume = mitra.Volume{} }
	unlimited := func(w *mitra.Workload) {
		units("32", 100)(w)
		during("2024-12-16", "2025-01-16")(w)
	}
	tests := map[string]struct{ existing, proposed []mitra.Workload }{
		"a proposal":                {nil, []mitra.Workload{work(by(second), noVolume)}},
		"what exists":               {[]mitra.Workload{work(by(second), noVolume)}, []mitra.Workload{work(by(second))}},
		"no ceiling for a proposal": {nil, []mitra.Workload{work(by(second), unlimited)}},
		"no ceiling before":         {[]mitra.Workload{work(by(second), unlimited)}, []mitra.Workload{work(by(second))}},
	}
	for name, tt := range tests {
		for _, rule := range []MonthRule{ByDays{}, FillMonths{}} {
			t.Run(name+" "+rule.ID(), func(t *testing.T) {
				trial, err := freely(t, WithMonthRule(rule)).Check(tt.existing, append(tt.proposed, work(by(firstMitra)), work(by(third))))
				var of *MitraError
				require.ErrorAs(t, err, &of)
				assert.Equal(t, second, of.Mitra)
				require.Len(t, trial.Months, 2)
				assert.Equal(t, firstMitra, trial.Months[0].Mitra)
				assert.Equal(t, third, trial.Months[1].Mitra)
			})
		}
	}
	_, err := freely(t).Check(nil, []mitra.Workload{work(by(second), noVolume), work(by(second), paid(0))})
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	faults, ok := joined.Unwrap()[0].(interface{ Unwrap() []error })
	require.True(t, ok)
	assert.Len(t, faults.Unwrap(), 2, "one for each workload at fault")
}

func TestCheckTellsAFaultOnce(t *testing.T) {
	_, err := freely(t, WithMonthRule(FillMonths{})).Check([]mitra.Workload{work(paid(0))}, []mitra.Workload{work()})
	var faults []error
	for queue := []error{err}; len(queue) > 0; queue = queue[1:] {
		if joined, ok := queue[0].(interface{ Unwrap() []error }); ok {
			queue = append(queue, joined.Unwrap()...)
			continue
		}
		faults = append(faults, queue[0])
	}
	assert.Len(t, faults, 1)
}

// Where months are filled a proposal may push what exists into later ones.
func TestCheckWhereProposalsMoveWhatExists(t *testing.T) {
	existing := []mitra.Workload{work(units("8", 100), coded("B"), during("2025-04-20", "2025-05-31"))}
	proposed := []mitra.Workload{work(units("7", 100), coded("A"), during("2025-04-01", "2025-05-31"))}
	e := fillEngine(t)
	trial := check(t, e, existing, proposed)
	assert.Equal(t, []string{"27 2025-04 800 1000 [0]", "27 2025-05 - 500 []"}, tried(trial))
	assert.Equal(t, compute(t, e, append(existing, proposed...)...)[1].Lines[0].Share, trial.Months[1].After.Lines[0].Share)
	assert.Equal(t, []string{"27 2025-04 700 1000 [0]", "27 2025-05 - 500 [0]"}, tried(check(t, e, proposed, existing)))
}

func TestAProposalThatPushesWhatExistsAboveTheCeilingIsRefused(t *testing.T) {
	existing := []mitra.Workload{work(units("18", 100), coded("B"), during("2025-04-20", "2025-05-31"))}
	proposed := []mitra.Workload{work(units("7", 100), coded("A"))}
	e := fillEngine(t)
	trial := check(t, e, existing, proposed)
	for _, m := range trial.Months {
		require.NoError(t, m.Before.Err())
	}
	require.Error(t, trial.Months[1].After.Err(), "May is above its ceiling because of the proposal")
	assert.Equal(t, []int{0}, trial.Refused())
	assert.Error(t, trial.Err())
	most, err := e.MaxVolume(existing, proposed[0])
	require.NoError(t, err)
	assert.Equal(t, volume("2"), most)
}

func TestCheckLeavesItsInputAlone(t *testing.T) {
	for _, rule := range monthRules() {
		existing := []mitra.Workload{work(by(third), chosen("2025-04")), work(by(firstMitra), chosen("2025-04")), work(by(third), paid(1), chosen("2025-04"))}
		proposed := []mitra.Workload{work(by(third), chosen("2025-04")), work(by(firstMitra), chosen("2025-04"))}
		wantExisting, wantProposed := slices.Clone(existing), slices.Clone(proposed)
		check(t, freely(t, WithMonthRule(rule)), existing, proposed)
		check(t, freely(t, WithMonthRule(rule)), existing[:1], proposed[:1])
		assert.Equal(t, wantExisting, existing)
		assert.Equal(t, wantProposed, proposed)
	}
}

func TestTrialErrJoinsOnlyWhatProposalsTouch(t *testing.T) {
	trial := check(t, freely(t), []mitra.Workload{work(paid(3_439_001))},
		[]mitra.Workload{work(paid(3_439_002), inMonth("2025-05"))})
	var of []mitra.Month
	for _, err := range trial.Err().(interface{ Unwrap() []error }).Unwrap() {
		var over *OverCapError
		require.True(t, errors.As(err, &over))
		of = append(of, over.Month)
	}
	assert.Equal(t, []mitra.Month{month("2025-05")}, of)
}
