package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeEndNothing   mitra.Code = "DOK-PUTUS-01" // tidak ada pekerjaan yang diputus
	codeEndDiffers   mitra.Code = "DOK-PUTUS-02" // pekerjaan diputus pada hari, dengan alasan, atau dengan akibat yang berbeda-beda
	codeEndReason    mitra.Code = "DOK-PUTUS-03" // alasan pemutusan belum dipilih
	codeEndOutcome   mitra.Code = "DOK-PUTUS-04" // akibat pemutusan belum dipilih
	codeEndRealized  mitra.Code = "DOK-PUTUS-05" // realisasi belum diisi atau belum final
	codeEndMore      mitra.Code = "DOK-PUTUS-06" // realisasi melebihi target
	codeEndProduct   mitra.Code = "DOK-PUTUS-07" // nilai bukan realisasi kali harga satuan
	codeEndSum       mitra.Code = "DOK-PUTUS-08" // penyelesaian hak berbeda dari jumlah baris
	codeEndDamages   mitra.Code = "DOK-PUTUS-09" // ganti rugi negatif
	codeEndOn        mitra.Code = "DOK-PUTUS-10" // hari pemutusan di luar jangka waktu perjanjian
	codeEndEarly     mitra.Code = "DOK-PUTUS-11" // surat bertanggal sebelum hari pemutusan
	codeEndContract  mitra.Code = "DOK-PUTUS-12" // surat bertanggal sebelum perjanjian atau adendumnya
	codeEndOfficial  mitra.Code = "DOK-PUTUS-13" // penanda tangan bukan PPK pada tanggal surat
	codeEndAddenda   mitra.Code = "DOK-PUTUS-14" // adendum tidak lengkap atau tidak berurutan
	codeEndWarnings  mitra.Code = "DOK-PUTUS-15" // surat peringatan tidak lengkap atau tidak berurutan
	codeEndAgreed    mitra.Code = "DOK-PUTUS-16" // akibat pemutusan berbeda dari perjanjian
	codeEndReturn    mitra.Code = "DOK-PUTUS-17" // batas pengembalian sebelum tanggal surat
	codeEndNotBefore mitra.Code = "DOK-PUTUS-18" // realisasi dicatat sesudah tanggal surat
	codeEndCopies    mitra.Code = "DOK-PUTUS-19" // tembusan tanpa nama penerima
)

func (l Pemutusan) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.SPK.Lines) == 0 {
		c.fail(codeSPKLines, "rincian", "perjanjian tidak memuat satu pekerjaan pun")
		return c.findings
	}
	l.SPK.checkLines(&c)
	l.checkRealized(&c)
	end := l.ending()
	if end == nil {
		c.fail(codeEndNothing, "rincian", "tidak ada pekerjaan yang diputus: pengakhiran belum dicatat")
	} else {
		l.checkEnding(&c, *end)
		l.checkAgreed(&c, *end)
	}
	l.checkSettlement(&c)
	checkOfficial(&c, codeEndOfficial, "ppk_nama", "penanda tangan", l.PPK, l.Date, mitra.PPK)
	l.checkDates(&c)
	for i, who := range l.Copies {
		if strings.TrimSpace(who) == "" {
			c.fail(codeEndCopies, "tembusan", "tembusan ke-%d: penerima belum diisi", i+1)
		}
	}
	return c.findings
}

// checkRealized asks of every line that nothing more is to come, and that what is due
// for it follows from what was handed over.
func (l Pemutusan) checkRealized(c *checker) {
	for i, line := range l.SPK.Lines {
		w, part := line.Workload, line.Realized
		row := fmt.Sprintf("rincian baris %d (%s)", i+1, w.Survey)
		switch {
		case part == nil:
			c.fail(codeEndRealized, "realisasi", "%s: realisasi sampai hari pemutusan belum diisi", row)
			continue
		case !part.Final:
			c.fail(codeEndRealized, "realisasi", "%s: realisasi %s %s belum final", row, part.Volume.Format(), w.Unit)
		}
		if part.Volume.Compare(line.Share.Volume) > 0 {
			c.fail(codeEndMore, "realisasi", "%s: realisasi %s melebihi target %s", row, part.Volume.Format(), line.Share.Volume.Format())
		}
		if !duePays(line) {
			c.fail(codeEndProduct, "nilai_baris", "%s: %s", row, duePhrase(line))
		}
		for _, r := range w.Realized {
			if !l.Date.IsZero() && r.On.After(l.Date) {
				c.warn(codeEndNotBefore, "realisasi", "%s: realisasi dicatat %s, sesudah tanggal surat %s", row, r.On.Format(), l.Date.Format())
				break
			}
		}
	}
}

func (l Pemutusan) checkEnding(c *checker, end mitra.Ending) {
	for i, line := range l.SPK.Lines {
		if e := line.Workload.Ended; e != nil && *e != end {
			c.fail(codeEndDiffers, "rincian", "rincian baris %d (%s): hari, alasan, atau akibat pengakhirannya berbeda dari baris sebelumnya",
				i+1, line.Workload.Survey)
		}
	}
	if end.Reason.String() == "" {
		c.fail(codeEndReason, "alasan", "alasan pemutusan belum dipilih")
	}
	if end.Outcome.String() == "" {
		c.fail(codeEndOutcome, "akibat", "akibat pemutusan (prorata atau tanpa honor) belum dipilih")
	}
	if term := l.SPK.Term(); !end.On.IsZero() && !term.Contains(end.On) {
		c.fail(codeEndOn, "tanggal_putus", "hari pemutusan %s di luar jangka waktu perjanjian (%s)", end.On.Format(), term.Format())
	}
}

// checkAgreed compares what follows with what the default contract says of it. An
// office with another wording knows better.
func (l Pemutusan) checkAgreed(c *checker, end mitra.Ending) {
	terms, want := l.SPK.Terms, mitra.ProRata
	switch end.Reason {
	case mitra.Resigned:
		want = mitra.NoHonor
		if agreed := terms.Damages; l.Settlement.Damages != agreed {
			c.warn(codeEndAgreed, "ganti_rugi", "ganti rugi %s, sedangkan menurut ketentuan perjanjian %s", l.Settlement.Damages.Format(), agreed.Format())
		}
	case mitra.NotPerformed:
		if terms.NothingAfterTermination {
			want = mitra.NoHonor
		}
	case mitra.OtherReason, 0:
		return
	default:
		if l.Settlement.Damages > 0 {
			c.warn(codeEndAgreed, "ganti_rugi", "ganti rugi ditagih, padahal pekerjaan berakhir karena keadaan yang dikecualikan dalam perjanjian")
		}
	}
	if end.Outcome != want && end.Outcome.String() != "" {
		c.warn(codeEndAgreed, "akibat", "akibat pemutusan %s, sedangkan menurut ketentuan perjanjian %s", outcomeWords(end.Outcome), outcomeWords(want))
	}
}

func outcomeWords(o mitra.Outcome) string {
	if o == mitra.NoHonor {
		return "tanpa honor"
	}
	return "honor proporsional"
}

func (l Pemutusan) checkSettlement(c *checker) {
	var value, due mitra.Rupiah
	for _, line := range l.SPK.Lines {
		value += line.Amount
		if line.Realized != nil {
			due += line.Realized.Amount
		}
	}
	s := l.Settlement
	if s.Honor != due {
		c.fail(codeEndSum, "honor", "jumlah rincian %s, sedangkan honor yang dibayarkan %s", due.Format(), s.Honor.Format())
	}
	if s.Value != value {
		c.fail(codeEndSum, "spk_nilai", "jumlah nilai rincian %s, sedangkan nilai perjanjian dalam penyelesaian %s", value.Format(), s.Value.Format())
	}
	if s.Damages < 0 {
		c.fail(codeEndDamages, "ganti_rugi", "ganti rugi tidak boleh negatif")
	}
}

func (l Pemutusan) checkDates(c *checker) {
	c.references(codeEndAddenda, "adendum", "adendum", l.Addenda, l.SPK.Date, mitra.Date{})
	c.references(codeEndWarnings, "peringatan", "surat peringatan", l.Warnings, l.SPK.Date, l.Date)
	if l.Date.IsZero() {
		return // the template prints it
	}
	parent := l.SPK.Date
	for _, r := range l.Addenda {
		if r.Date.After(parent) {
			parent = r.Date
		}
	}
	if l.Date.Before(parent) {
		c.fail(codeEndContract, "tanggal", "surat bertanggal %s, sebelum perjanjian atau adendumnya bertanggal %s", l.Date.Format(), parent.Format())
	}
	if end := l.ending(); end != nil && l.Date.Before(end.On) {
		c.warn(codeEndEarly, "tanggal", "surat bertanggal %s, sebelum hari pemutusan %s: realisasi sampai hari itu belum dapat diketahui", l.Date.Format(), end.On.Format())
	}
	if !l.ReturnBy.IsZero() && l.ReturnBy.Before(l.Date) {
		c.fail(codeEndReturn, "batas_kembali", "batas pengembalian %s, sebelum tanggal surat %s", l.ReturnBy.Format(), l.Date.Format())
	}
}
