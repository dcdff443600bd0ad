package documents

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

var payGoldens = []golden{
	{"daftar-honor-kegiatan", of(honorList), nil},
	{"daftar-honor-bulan-a4-ttf", of(mixedList), []Option{WithPaper(A4), goFont()}},
	{"daftar-honor-ditahan", of(overList), []Option{WithMoneySuffix("")}},
	{"daftar-honor-ditahan-a4-ttf", of(overList), []Option{WithPaper(A4), goFont()}},
	{"kuitansi", of(receipt), nil},
	{"kuitansi-meterai-a4-ttf", of(bigReceipt), []Option{WithPaper(A4), goFont()}},
}

func listInputs(l DaftarHonor, r *Renderer) []string {
	gross, tax, net := l.Sums()
	out := []string{l.Number, strings.ToUpper(l.Satker.FullName()), l.Date.Format(), strings.ToUpper(l.Month.Format()), capitalName(l.PPK.Name), capitalName(l.Treasurer.Name),
		formatNIP(l.PPK.NIP), formatNIP(l.Treasurer.NIP), r.money(gross), r.money(tax), r.money(net), net.Words()}
	for _, row := range l.Rows() {
		out = append(out, row.Text, r.money(row.Gross), row.Mitra.Name, row.Mitra.Account.Bank, row.Mitra.Account.Number.Reveal())
		if l.WholeNIK {
			out = append(out, row.Mitra.NIK.Reveal())
		}
		if row.Line != nil {
			out = append(out, row.Volume.Format(), r.money(row.Price), string(row.Line.Workload.Unit), string(row.Line.Workload.MAK))
		}
		if row.Last {
			out = append(out, r.money(row.Tax), r.money(row.Net))
		}
	}
	return out
}

func receiptInputs(l Kuitansi, r *Renderer) []string {
	out := []string{l.Number, l.Satker.FullName(), l.Date.Format(), l.Month.Format(), capitalName(l.PPK.Name), capitalName(l.Treasurer.Name), formatNIP(l.PPK.NIP),
		formatNIP(l.Treasurer.NIP), r.money(l.Amount), l.Amount.Words(), r.money(l.Recipient.Tax.Tax), r.money(l.Recipient.Net()),
		capitalName(l.Recipient.Mitra.Name), l.Purpose}
	for _, line := range l.Recipient.Lines {
		out = append(out, string(line.Workload.MAK))
	}
	return out
}

// done hands all work over at the end of its term.
func done(workloads ...mitra.Workload) []mitra.Workload {
	for i := range workloads {
		workloads[i].Realized = []mitra.Realization{{Volume: workloads[i].Volume, On: workloads[i].Period.To}}
	}
	return workloads
}

// payList returns the only honor list that work gives.
func payList(t testing.TB, survey string, n int, statements []*honor.Statement) DaftarHonor {
	t.Helper()
	lists, err := staffed().DaftarHonor(survey, crew(n), month("2025-04"), statements)
	require.NoError(t, err)
	require.Len(t, lists, 1)
	lists[0].Number = "12/HONOR/04/2025"
	return lists[0]
}

// honorList is the list of one activity.
func honorList(t testing.TB) DaftarHonor { return honorListOf(t, 5) }

func honorListOf(t testing.TB, n int) DaftarHonor {
	return payList(t, "SHK", n, statements(t, done(crewWork("SHK", n)...)...))
}

// mixedList is the list of a month: people with one line and with several, tax, and
// less handed over than planned.
func mixedList(t testing.TB) DaftarHonor { return mixedListOf(t, 6) }

func mixedListOf(t testing.TB, n int) DaftarHonor {
	work := append(crewWork("SHK", n), crewWork("KSA", n/2)...)
	work = done(append(work, crewWork("IBS", n/3)...)...)
	work[1].Realized[0].Volume = must(mitra.ParseVolume("5"))
	l := payList(t, "", n, statements(t, work...))
	l.WholeNIK = true
	taxed(t, &l.Recipients[0])
	return l
}

// taxed withholds tax from what a recipient is paid, by the built-in T4.
func taxed(t testing.TB, r *Recipient) {
	t.Helper()
	result, err := taxRules(t).T4().Withhold(tax.Payment{Gross: r.Gross(), On: date("2025-05-01"), Identified: true})
	require.NoError(t, err)
	r.Tax = result
}

func taxRules(t testing.TB) *tax.Rules {
	t.Helper()
	rules, err := tax.New(tax.BuiltIn())
	require.NoError(t, err)
	return rules
}

// overList is a list with a month above the ceiling by a decision.
func overList(t testing.TB) DaftarHonor {
	work := done(append(crewWork("SHK", 3), crewWork("KSA", 3)...)...)
	work[0].Volume = must(mitra.ParseVolume("20"))
	work[0].Realized[0].Volume = work[0].Volume
	return payList(t, "", 3, decided(t, work...))
}

// decided is statements with a decision for each month above the ceiling.
func decided(t testing.TB, workloads ...mitra.Workload) []*honor.Statement {
	t.Helper()
	out := statements(t, workloads...)
	for _, s := range out {
		if s.Err() != nil {
			s.Override = &honor.Override{By: "PPK", Reason: "tidak ada petugas lain", Decree: "ND-07/9971/2025", On: date("2025-03-28")}
		}
	}
	return out
}

func receipt(t testing.TB) Kuitansi {
	w := work("SHK", "8")
	w.Role = mitra.Enumerator
	return receiptOf(t, statements(t, done(w)...))
}

func receiptOf(t testing.TB, statements []*honor.Statement) Kuitansi {
	t.Helper()
	receipts, err := staffed().Kuitansi(partner(), month("2025-04"), taxRules(t), statements)
	require.NoError(t, err)
	require.Len(t, receipts, 1)
	receipts[0].Number = "031/KW/04/2025"
	return receipts[0]
}

// bigReceipt is one above the limit of the stamp duty, with tax, held back in part.
func bigReceipt(t testing.TB) Kuitansi {
	a, b := work("SHK", "30"), work("KSA", "20")
	b.MAK = "054.01.GG.2910.BMA.007.005.A.521213"
	for _, w := range []*mitra.Workload{&a, &b} {
		price := mitra.Rupiah(200_000)
		w.Price, w.Uncounted = &price, w == &b
	}
	l := receiptOf(t, decided(t, done(a, b)...))
	taxed(t, &l.Recipient)
	return l
}
