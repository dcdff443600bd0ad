package documents

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// handed returns a workload of which a volume was handed over, for good.
func handed(w mitra.Workload, volume string) mitra.Workload {
	w.Realized = []mitra.Realization{{Volume: must(mitra.ParseVolume(volume)), On: date("2025-04-30")}}
	return w
}

func linesOf(statements []*honor.Statement) (out []honor.Line) {
	for _, s := range statements {
		out = append(out, s.Lines...)
	}
	return out
}

// record is the handover record of the sample contract.
func record(t testing.TB) BAST {
	l, err := sample(t).BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, handed(work("SHK", "8"), "8"))))
	require.NoError(t, err)
	l.Number = "B-12/BAST/9971/05/2025"
	return l
}

// recordNine is the record of a long contract, with value, differences, an addendum
// and devices.
func recordNine(t testing.TB) BAST {
	spk := nineLines(t)
	var workloads []mitra.Workload
	for i, line := range spk.Lines {
		volume := "2"
		if i%4 == 1 {
			volume = "1"
		}
		workloads = append(workloads, handed(*line.Workload, volume))
	}
	ended := &workloads[5]
	ended.Ended = &mitra.Ending{On: date("2025-04-14"), Reason: mitra.Hospitalised, Outcome: mitra.ProRata}
	l, err := spk.BAST(LastWorkingWithin(mitra.Calendar{}), linesOf(statements(t, workloads...)))
	require.NoError(t, err)
	l.Number, l.ShowValue, l.Order = "B-13/BAST/9971/04/2025", true, ContractOrder
	l.Addenda = []Reference{{"B-31.04.10/2", date("2025-04-10")}}
	return l
}

func leader() Signer {
	return Signer{Name: "Rina Umpama, S.ST., M.E.", NIP: "198503172007012001", Post: "Ketua Tim Statistik Pertanian"}
}

// collective is a record of n mitra, each with a contract of their own.
func collective(t testing.TB, n int) CollectiveBAST {
	records := make([]BAST, n)
	for i := range records {
		w, m, volume := work("KSA", "8"), partner(), "8"
		w.Unit, w.Region = "segmen", mitra.RegionCode(fmt.Sprintf("9971010%03d", i+1))
		if m.ID = mitra.SobatID(fmt.Sprintf("99992508%04d", i+1)); i%5 != 0 {
			m.Name = "Ani Rekawati, A.Md."
		}
		if w.Mitra = m.ID; i%7 == 1 {
			volume = "7"
		}
		drafts, err := drafter().SPK(m, month("2025-04"), statements(t, w))
		require.NoError(t, err)
		require.Len(t, drafts, 1)
		drafts[0].Number = fmt.Sprintf("B-%03d/9971/PPK/SPK/03/2025", i+1)
		records[i], err = drafts[0].BAST(mitra.Calendar{}.FirstWorkingAfter, linesOf(statements(t, handed(w, volume))))
		require.NoError(t, err)
	}
	l, err := Collect(surveys()["KSA"], leader(), records)
	require.NoError(t, err)
	l.Number = "B-90/9971/05/2025"
	for i := range l.Rows {
		if i%7 == 1 {
			l.Rows[i].NoResponse = must(mitra.ParseVolume("1"))
		}
	}
	return l
}

func collectiveThree(t testing.TB) CollectiveBAST { return collective(t, 3) }

func collectiveThirty(t testing.TB) CollectiveBAST {
	l := collective(t, 30)
	l.Order, l.SignAttachment = ContractOrder, true
	return l
}

// inspected is the work of the census contract with its realizations.
func inspected() mitra.Workload {
	w := work("SE", "30")
	w.Unit, w.Region = "SLS", "9971010001"
	w.Period = period("2025-04-01", "2025-06-30")
	w.Realized = []mitra.Realization{
		{Volume: must(mitra.ParseVolume("14")), On: date("2025-05-05"), Partial: true},
		{Volume: must(mitra.ParseVolume("16")), On: date("2025-06-30")},
	}
	return w
}

// inspection is the record of term I of the census contract.
func inspection(t testing.TB) BAPP {
	inspector := Signer{Name: "Raden Ayu Kusumaningtyas Rekasari, S.Tr.Stat., M.Si.", NIP: "199003172014012002", Post: "Ketua Tim Teknis Sensus Ekonomi"}
	l, err := census(t).BAPP(engine(t), 1, date("2025-05-05"), inspector, []mitra.Workload{inspected()})
	require.NoError(t, err)
	l.Number = "B-20/BAPP/9971/05/2025"
	return l
}

// inspectionTwo is the record of term II, of which something is lacking.
func inspectionTwo(t testing.TB) BAPP {
	w := inspected()
	w.Realized[1].Volume = must(mitra.ParseVolume("13"))
	l, err := census(t).BAPP(engine(t), 2, date("2025-07-01"), leader(), []mitra.Workload{w})
	require.NoError(t, err)
	l.Number, l.First = "B-45/BAPP/9971/07/2025", Reference{"B-20/BAPP/9971/05/2025", date("2025-05-05")}
	l.Addenda = []Reference{{"B-31.04.10/2", date("2025-04-10")}}
	return l
}
