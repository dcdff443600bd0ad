package documents

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// end draws up the termination of a contract whose lines ended on a day with what was
// done until then, each in its order.
func end(t testing.TB, spk SPK, e mitra.Ending, damages honor.Damages, done ...string) Pemutusan {
	var ended []mitra.Workload
	seen := map[*mitra.Workload]bool{}
	for _, line := range spk.Lines {
		if seen[line.Workload] {
			continue
		}
		seen[line.Workload] = true
		w := *line.Workload
		w.Ended, w.Realized = &e, []mitra.Realization{{Volume: must(mitra.ParseVolume(done[len(ended)%len(done)])), On: e.On}}
		ended = append(ended, w)
	}
	var lines []honor.Line
	for _, s := range statements(t, ended...) {
		lines = append(lines, s.Lines...)
	}
	l, err := spk.Pemutusan(mitra.Calendar{}.FirstWorkingAfter, lines, damages)
	require.NoError(t, err)
	l.Number = "B-31.03.16/20"
	l.Clause = renderer(t).TerminationClause(spk, e.Reason)
	return l
}

// hospital ends the sample contract pro rata.
func hospital(t testing.TB) Pemutusan {
	l := end(t, sample(t), mitra.Ending{On: date("2025-04-15"), Reason: mitra.Hospitalised, Outcome: mitra.ProRata}, honor.Damages{}, "5")
	l.Proof = "Surat Keterangan Rumah Sakit Umum Rekaan Nomor 445/99/2025 tanggal 14 April 2025"
	return l
}

// dismissed ends a long contract, changed once, after two warnings and with damages.
func dismissed(t testing.TB) Pemutusan {
	spk := nineLines(t)
	l := end(t, spk, mitra.Ending{On: date("2025-04-17"), Reason: mitra.NotPerformed, Outcome: mitra.NoHonor},
		honor.Damages{Fixed: 500_000}, "1", "0", "2")
	l.Addenda = []Reference{{"B-31.03.16/8", date("2025-04-03")}}
	l.Warnings = []Reference{{"B-31.03.16/10", date("2025-04-09")}, {"B-31.03.16/14", date("2025-04-14")}}
	l.Account = "Sampai dengan tanggal 17 April 2025, Saudara tidak mengumpulkan hasil pengamatan segmen dan tidak menanggapi panggilan tim teknis."
	l.ReturnBy = date("2025-04-25")
	l.Copies = []string{"Kepala Badan Pusat Statistik Kota Contoh Raya", "Bendahara Pengeluaran", "Ketua Tim Statistik Produksi"}
	return l
}

// dead ends a census contract for the heirs.
func dead(t testing.TB) Pemutusan {
	l := end(t, census(t), mitra.Ending{On: date("2025-05-20"), Reason: mitra.Died, Outcome: mitra.ProRata}, honor.Damages{}, "17")
	l.Proof = "Surat Keterangan Kematian Kelurahan Umpama Nomor 474.3/12/2025 tanggal 21 Mei 2025"
	l.Copies = []string{"Kepala Badan Pusat Statistik Kota Contoh Raya"}
	return l
}

func pemutusanInputs(l Pemutusan, r *Renderer) []string {
	spk := l.SPK
	out := []string{
		l.Number, l.Date.Format(), "Pemutusan Perjanjian Kerja", spk.Number, spk.Date.Format(), l.Clause, l.Proof, l.Account,
		spk.Satker.Name, spk.Satker.Address, spk.Satker.Town, capitalName(l.PPK.Name), formatNIP(l.PPK.NIP), spk.Mitra.Name, spk.Mitra.Address,
		l.ending().On.Format(), r.money(l.Settlement.Honor), l.ReturnBy.Format(),
	}
	for _, ref := range slices.Concat(l.Addenda, l.Warnings) {
		out = append(out, ref.Number, ref.Date.Format())
	}
	for _, line := range spk.Lines {
		w := line.Workload
		out = append(out, w.Task, string(w.Unit), string(w.Region), line.Share.Volume.Format(), line.Realized.Volume.Format(),
			r.money(line.Price), r.money(line.Realized.Amount))
	}
	if l.Settlement.Honor > 0 {
		out = append(out, l.Settlement.Honor.Words())
	}
	if l.Settlement.Damages > 0 {
		out = append(out, r.money(l.Settlement.Damages), l.Settlement.Damages.Words())
	}
	return append(out, l.Copies...)
}
