package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// TestFrozenSplits has twelve documents of an issued contract from April to May.
func TestFrozenSplits(t *testing.T) {
	april := func(v string) mitra.Share { return share("2025-04", "2025-04-16", "2025-04-30", v) }
	may := func(v string) mitra.Share { return share("2025-05", "2025-05-01", "2025-05-15", v) }
	amount := april("12")
	amount.Amount = 1
	money := amount
	money.Volume = mitra.Volume{}
	unordered := func(m string) mitra.Share { return share(m, "2025-04-16", "2025-04-30", "6") }
	noMonth := april("6")
	noMonth.Month = mitra.Month{}
	const order = "pembagian kontrak: bulan harus diisi dan urut"
	const term = "pembagian kontrak bulan April 2025: jangka waktu tidak lengkap atau terbalik"
	const amounts = "pembagian kontrak bulan April 2025: volume harus lebih dari nol dan paling banyak 12"
	const sum = "jumlah pembagian kontrak berbeda dari volume 12"
	tests := []struct {
		name   string
		shares []mitra.Share
		want   string // reason; empty is accepted
	}{
		{"as issued, whatever the days say", []mitra.Share{april("11.5"), may("0.5")}, ""},
		{"one month", []mitra.Share{april("12")}, ""},
		{"another month than the days", []mitra.Share{share("2025-07", "2025-04-16", "2025-05-15", "12")}, ""},
		{"descending", []mitra.Share{may("6"), april("6")}, order},
		{"a month twice", []mitra.Share{april("6"), unordered("2025-04")}, order},
		{"no month", []mitra.Share{noMonth, may("6")}, order},
		{"no days", []mitra.Share{share("2025-04", "", "", "6"), may("6")}, term},
		{"open end", []mitra.Share{share("2025-04", "2025-04-16", "", "6"), may("6")}, term},
		{"reversed days", []mitra.Share{share("2025-04", "2025-04-30", "2025-04-16", "6"), may("6")}, term},
		{"nothing", []mitra.Share{april("0"), may("12")}, amounts},
		{"more than all", []mitra.Share{april("13")}, amounts},
		{"an amount beside the volume", []mitra.Share{amount}, amounts},
		{"an amount instead of the volume", []mitra.Share{money}, amounts},
		{"too little", []mitra.Share{april("6"), may("5.999999")}, sum},
		{"too much", []mitra.Share{april("6"), may("6.000001")}, sum},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := freely(t)
			w := work(units("12", 100), during("2025-04-16", "2025-05-15"), frozen(tt.shares...))
			if tt.want != "" {
				assert.Equal(t, tt.want, workloadFault(t, e, w))
				return
			}
			statements := compute(t, e, w)
			require.Len(t, statements, len(tt.shares))
			for i, s := range statements {
				assert.Equal(t, tt.shares[i], s.Lines[0].Share)
				assert.Equal(t, tt.shares[i].Month, s.Month)
				assert.Equal(t, int64(s.Total), rat(tt.shares[i].Volume).Num().Int64()*100/rat(tt.shares[i].Volume).Denom().Int64())
			}
		})
	}
}

func TestFrozenSplitsComeBeforeEveryRule(t *testing.T) {
	shares := []mitra.Share{share("2025-04", "2025-04-16", "2025-04-30", "1"), share("2025-05", "2025-05-01", "2025-05-15", "11")}
	for _, rule := range monthRules() {
		statements := compute(t, freely(t, WithMonthRule(rule)), work(during("2025-04-16", "2025-05-15"), frozen(shares...)))
		require.Len(t, statements, 2, rule.ID())
		assert.Equal(t, shares[0], statements[0].Lines[0].Share)
		assert.Equal(t, shares[1], statements[1].Lines[0].Share)
	}
}

// A frozen split does not excuse a term that cannot be.
func TestFrozenSplitsNeedATerm(t *testing.T) {
	_, err := freely(t).Compute([]mitra.Workload{work(during("2025-04-16", ""), frozen(share("2025-04", "2025-04-16", "2025-04-30", "12")))})
	assert.ErrorAs(t, err, pointer[*TermError](nil))
}

func TestMoreWorkloadsThanOneMitraCanHave(t *testing.T) {
	many := make([]mitra.Workload, maxWorkloads+1)
	for i := range many {
		many[i] = work(units("1", 1))
	}
	many[0].Place = mitra.Place{File: "alokasi.csv", Line: 2}
	e := freely(t)
	statements, err := e.Compute(many[:maxWorkloads])
	require.NoError(t, err)
	assert.EqualValues(t, maxWorkloads, statements[0].Total)

	statements, err = e.Compute(append(many, work(by(second))))
	assert.Len(t, statements, 1, "of the other mitra")
	var fault *WorkloadError
	require.ErrorAs(t, err, &fault)
	assert.Contains(t, fault.Reason, "lebih dari 2000 baris")
	var of *MitraError
	require.ErrorAs(t, err, &of)
	assert.Equal(t, someone, of.Mitra)
	assert.Equal(t, many[0].Place, of.Place)

	_, err = e.OtherSplit(many, work())
	assert.ErrorAs(t, err, &fault)
	_, err = e.MaxVolume(many, work())
	assert.ErrorAs(t, err, &fault)
	_, err = e.Check(many, []mitra.Workload{work()})
	assert.ErrorAs(t, err, &fault)
}

func TestDryRunOfMoreWorkloadsThanOneMitraCanHave(t *testing.T) {
	many := make([]mitra.Workload, maxWorkloads)
	for i := range many {
		many[i] = work(units("1", 1))
	}
	_, err := freely(t).Check(many, []mitra.Workload{work()})
	assert.ErrorAs(t, err, pointer[*WorkloadError](nil))
}
