package honor

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func decision() Override {
	return Override{By: "Contoh, PPK", Reason: "tidak ada mitra lain", Decree: "SK 7 (contoh)", On: date("2025-04-02")}
}

// deciding answers with a decision for one mitra and month, and lists what was asked.
func deciding(o Override, asked *[]string) Option {
	return WithOverrides(func(id mitra.SobatID, m mitra.Month) (Override, bool) {
		if asked != nil {
			*asked = append(*asked, string(id)+" "+m.String())
		}
		return o, id == someone && m == month("2025-04")
	})
}

func TestOverrideLetsARefusedMonthStand(t *testing.T) {
	tests := []struct {
		name  string
		opts  []Option
		lines []mitra.Workload
	}{
		{"above the ceiling", nil, []mitra.Workload{work(paid(3_439_001))}},
		{"beside an O-B line", []Option{WithExclusivity(ExclusiveError)}, []mitra.Workload{work(paid(1), personMonth), work(paid(1))}},
		{"overlap with a census", []Option{WithCapPolicy(PerClass{})}, []mitra.Workload{work(paid(1)), work(paid(1), ofCensus)}},
		{"a contract as a whole", nil, []mitra.Workload{work(paid(9_630_001), ofCensus, worth("2"))}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			without := only(t, freely(t, tt.opts...), tt.lines...)
			require.Error(t, without.Err())
			assert.Nil(t, without.Override)

			with := only(t, freely(t, append(tt.opts, deciding(decision(), nil))...), tt.lines...)
			assert.NoError(t, with.Err())
			assert.Equal(t, pointer(decision()), with.Override)
			assert.Equal(t, without.Verdict, with.Verdict, "the figures stay what they are")
			assert.True(t, with.Verdict.Refused())
			assert.Equal(t, without.Total, with.Total, "nothing is cut down")
		})
	}
}

func TestOverrideIsAskedForRefusedMonthsOnly(t *testing.T) {
	var asked []string
	e := freely(t, deciding(decision(), &asked))
	statements := compute(t, e,
		work(paid(3_439_000), inMonth("2025-03")), work(paid(3_439_001)), work(paid(3_439_001), inMonth("2025-05")),
		work(paid(3_439_001), by(second)))
	assert.Equal(t, []string{"999924070002 2025-04", string(someone) + " 2025-04", string(someone) + " 2025-05"}, asked)
	for _, s := range statements {
		decided := s.Mitra == someone && s.Month == month("2025-04")
		assert.Equal(t, decided, s.Override != nil, "%s %s", s.Mitra, s.Month)
		assert.Equal(t, s.Verdict.Over() && !decided, s.Err() != nil)
	}
}

func TestIncompleteOverridesDecideNothing(t *testing.T) {
	tests := []struct {
		name    string
		spoil   func(*Override)
		missing []string
	}{
		{"nothing", func(o *Override) { *o = Override{} }, []string{"oleh", "alasan", "dasar", "tanggal"}},
		{"who", func(o *Override) { o.By = "" }, []string{"oleh"}},
		{"why", func(o *Override) { o.Reason = " \t" }, []string{"alasan"}},
		{"by which decree", func(o *Override) { o.Decree = "\u00a0" }, []string{"dasar"}},
		{"when", func(o *Override) { o.On = mitra.Date{} }, []string{"tanggal"}},
		{"two", func(o *Override) { o.By, o.On = " ", mitra.Date{} }, []string{"oleh", "tanggal"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			o := decision()
			tt.spoil(&o)
			e := freely(t, deciding(o, nil))
			statements, err := e.Compute([]mitra.Workload{work(paid(3_439_001)), work(paid(1), inMonth("2025-05"))})
			var fault *OverrideError
			require.ErrorAs(t, err, &fault)
			assert.Equal(t, OverrideError{o, tt.missing}, *fault)
			for _, key := range tt.missing {
				assert.ErrorContains(t, err, key)
			}
			var of *MitraError
			require.ErrorAs(t, err, &of)
			assert.Equal(t, month("2025-04"), of.Month)
			require.Len(t, statements, 1, "the other months stand")

			_, err = e.Compute([]mitra.Workload{work(paid(3_439_000))})
			assert.NoError(t, err, "nobody asks where nothing is refused")
		})
	}
}

// The JSON keys are those that OverrideError names.
func TestOverrideJSON(t *testing.T) {
	data, err := json.Marshal(decision())
	require.NoError(t, err)
	assert.JSONEq(t, `{"oleh":"Contoh, PPK","alasan":"tidak ada mitra lain","dasar":"SK 7 (contoh)","tanggal":"2025-04-02"}`, string(data))
	var back Override
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, decision(), back)
}
