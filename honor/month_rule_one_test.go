package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func chosen(m string) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Month = month(m) }
}

func paidOn(day string) func(*mitra.Workload) {
	return func(w *mitra.Workload) { w.Paid = date(day) }
}

// TestRulesOfOneMonth has work from April to June.
func TestRulesOfOneMonth(t *testing.T) {
	term := during("2025-04-16", "2025-06-15")
	tests := []struct {
		name string
		rule MonthRule
		w    mitra.Workload
		want string
	}{
		{"start", StartMonth{}, work(term), "2025-04"},
		{"start, whatever was chosen and paid", StartMonth{}, work(term, chosen("2025-08"), paidOn("2025-09-01")), "2025-04"},
		{"end", EndMonth{}, work(term), "2025-06"},
		{"end, whatever was chosen and paid", EndMonth{}, work(term, chosen("2025-08"), paidOn("2025-09-01")), "2025-06"},
		{"chosen", ChosenMonth{}, work(term, chosen("2025-05")), "2025-05"},
		{"chosen, after the work", ChosenMonth{}, work(term, chosen("2025-08")), "2025-08"},
		{"chosen, whenever paid", ChosenMonth{}, work(term, chosen("2025-05"), paidOn("2025-09-01")), "2025-05"},
		{"paid: not yet", PaidMonth{}, work(term), "2025-06"},
		{"paid: not yet, but chosen", PaidMonth{}, work(term, chosen("2025-05")), "2025-05"},
		{"paid", PaidMonth{}, work(term, paidOn("2025-07-31")), "2025-07"},
		{"paid, whatever was chosen", PaidMonth{}, work(term, chosen("2025-05"), paidOn("2025-07-31")), "2025-07"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shares, err := tt.rule.Split(Job{Workload: &tt.w})
			require.NoError(t, err)
			want := mitra.Share{Month: month(tt.want), Period: tt.w.Period, Volume: tt.w.Volume}
			assert.Equal(t, []mitra.Share{want}, shares)

			s := only(t, engine2025(t, WithMonthRule(tt.rule)), tt.w)
			assert.Equal(t, month(tt.want), s.Month)
			assert.EqualValues(t, 12*87_333, s.Total)
		})
	}
}

func TestChosenMonthMustBeChosen(t *testing.T) {
	e := engine2025(t, WithMonthRule(ChosenMonth{}))
	w := work()
	_, err := e.Compute([]mitra.Workload{w})
	var fault *WorkloadError
	require.ErrorAs(t, err, &fault)
	assert.Equal(t, w, fault.Workload)
	assert.Equal(t, "bulan pembebanan honor belum dipilih", fault.Reason)

	w.Period.To = mitra.Date{}
	_, err = ChosenMonth{}.Split(Job{Workload: pointer(work(chosen("2025-04"), during("2025-04-01", "")))})
	assert.ErrorAs(t, err, pointer[*TermError](nil))
}

func TestTermsAtFaultUnderEveryRule(t *testing.T) {
	for _, rule := range monthRules() {
		for name, term := range map[string]func(*mitra.Workload){
			"no start": during("", "2025-04-30"), "no end": during("2025-04-01", ""), "no term": during("", ""),
			"reversed": during("2025-04-30", "2025-04-01"), "six years": during("2025-01-01", "2030-12-31"),
		} {
			w := work(term, chosen("2025-04"))
			shares, err := rule.Split(Job{Workload: &w})
			assert.Empty(t, shares)
			var fault *TermError
			if assert.ErrorAs(t, err, &fault, "%s under %s", name, rule.ID()) {
				assert.Equal(t, w.Period, fault.Period)
			}
		}
	}
}
