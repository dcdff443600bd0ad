package documents

import (
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeBAPPTerm     mitra.Code = "DOK-BAPP-01" // termin bukan I atau II
	codeBAPPWorks    mitra.Code = "DOK-BAPP-02" // berita acara pemeriksaan tanpa pekerjaan
	codeBAPPStranger mitra.Code = "DOK-BAPP-03" // pekerjaan mitra lain di dalam berita acara pemeriksaan
	codeBAPPActivity mitra.Code = "DOK-BAPP-04" // pekerjaan kegiatan lain di dalam berita acara pemeriksaan
	codeBAPPNoTerms  mitra.Code = "DOK-BAPP-05" // perjanjian tidak dibayar dalam dua termin
	codeBAPPMissing  mitra.Code = "DOK-BAPP-06" // pekerjaan tanpa realisasi sampai dengan tanggal pemeriksaan
	codeBAPPParts    mitra.Code = "DOK-BAPP-07" // nilai setiap realisasi tidak lengkap
	codeBAPPMore     mitra.Code = "DOK-BAPP-08" // realisasi melebihi target tanpa adendum
	codeBAPPProduct  mitra.Code = "DOK-BAPP-09" // nilai bukan realisasi kali harga satuan
	codeBAPPPercent  mitra.Code = "DOK-BAPP-10" // realisasi termin I di bawah bagian target yang disyaratkan
	codeBAPPMonth    mitra.Code = "DOK-BAPP-11" // masa kerja termin I belum satu bulan
	codeBAPPPartial  mitra.Code = "DOK-BAPP-12" // realisasi termin II belum final
	codeBAPPFirst    mitra.Code = "DOK-BAPP-13" // tanggal berita acara termin I tidak sebelum termin II
	codeBAPPContract mitra.Code = "DOK-BAPP-14" // berita acara pemeriksaan bertanggal sebelum perjanjian
	codeBAPPOfficial mitra.Code = "DOK-BAPP-15" // penanda tangan bukan PPK pada tanggal pemeriksaan
	codeBAPPNegative mitra.Code = "DOK-BAPP-16" // nilai termin kurang dari nol
	codeBAPPNothing  mitra.Code = "DOK-BAPP-17" // tidak ada pekerjaan pada termin ini
	codeBAPPFinished mitra.Code = "DOK-BAPP-18" // pekerjaan sudah final pada termin I
	codeBAPPAddendum mitra.Code = "DOK-BAPP-19" // adendum tanpa nomor, tanpa tanggal, atau tidak urut
	codeBAPPSelf     mitra.Code = "DOK-BAPP-20" // pemeriksa adalah mitra yang diperiksa
	codeBAPPSurvey   mitra.Code = "DOK-BAPP-21" // kegiatan bukan sensus
	codeBAPPDied     mitra.Code = "DOK-BAPP-22" // mitra meninggal dunia, sehingga tidak dapat menandatangani
	codeBAPPEarly    mitra.Code = "DOK-BAPP-23" // pemeriksaan termin II bertanggal sebelum pekerjaan selesai
)

func (l BAPP) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.Works) == 0 {
		c.fail(codeBAPPWorks, "rincian", "berita acara tidak memuat satu pekerjaan pun")
		return c.findings
	}
	if l.Term != 1 && l.Term != 2 {
		c.fail(codeBAPPTerm, "termin", "termin %d tidak dikenal; hanya ada Termin I dan Termin II", l.Term)
		return c.findings
	}
	l.checkActivity(&c)
	for i, w := range l.Works {
		l.checkWork(&c, fmt.Sprintf("rincian baris %d (%s)", i+1, w.Workload.Survey), w)
	}
	l.checkTerm(&c)
	checkOfficial(&c, codeBAPPOfficial, "ppk_nama", "PPK", l.PPK, l.Date, mitra.PPK)
	checkContract(&c, codeBAPPContract, l.Date, l.Contract, "")
	c.references(codeBAPPAddendum, "adendum", "adendum", l.Addenda, l.Contract.Date, l.Date)
	if l.Inspector.Name != "" && l.Inspector.Name == l.Mitra.Name {
		c.fail(codeBAPPSelf, "pemeriksa_nama", "pemeriksa adalah mitra yang diperiksa")
	}
	if slices.ContainsFunc(l.Works, func(w InspectedWork) bool { e := w.Workload.Ended; return e != nil && e.Reason == mitra.Died }) {
		c.warn(codeBAPPDied, "mitra_nama", "mitra tercatat meninggal dunia, sehingga tidak dapat menandatangani berita acara")
	}
	return c.findings
}

func (l BAPP) checkActivity(c *checker) {
	term := l.period()
	switch {
	case l.Survey.Class != mitra.ClassCensus:
		c.fail(codeBAPPSurvey, "kegiatan", "kegiatan %s bukan sensus, sehingga tidak dibayar dalam termin", l.Survey.Code)
	case !paidInTerms(l.Survey, term):
		c.fail(codeBAPPNoTerms, "termin", "perjanjian kegiatan %s, %s, tidak dibayar dalam dua termin", l.Survey.Code, term.Format())
	}
}

// paidInTerms says which contracts speak of two terms: term I asks for a month of
// work, which a shorter one cannot give.
func paidInTerms(s mitra.Survey, term mitra.Period) bool { return s.Terms && term.Days() > 31 }

// period is the term of the contract, from its first day to the last one's work.
func (l BAPP) period() mitra.Period {
	p := mitra.Period{From: l.Begin}
	for _, w := range l.Works {
		if w.Workload.Period.To.After(p.To) {
			p.To = w.Workload.Period.To
		}
	}
	return p
}

func (l BAPP) checkWork(c *checker, row string, work InspectedWork) {
	w, p := work.Workload, l.progress(work)
	if w.Mitra != l.Mitra.ID {
		c.fail(codeBAPPStranger, "rincian", "%s: pekerjaan milik mitra %s", row, w.Mitra)
	}
	if w.Survey != l.Survey.Code {
		c.fail(codeBAPPActivity, "rincian", "%s: bukan pekerjaan kegiatan %s", row, l.Survey.Code)
	}
	if !work.paired() {
		c.fail(codeBAPPParts, "nilai_baris", "%s: nilai tidak sesuai dengan %d realisasi yang tercatat", row, len(w.Realized))
		return
	}
	if !slices.ContainsFunc(w.Realized, func(r mitra.Realization) bool { return !r.On.After(l.Date) }) {
		c.fail(codeBAPPMissing, "realisasi", "%s: realisasi sampai dengan tanggal pemeriksaan belum diisi", row)
		return
	}
	if p.total.over || p.total.volume.Compare(w.Volume) > 0 {
		c.fail(codeBAPPMore, "realisasi", "%s: realisasi %s %s melebihi target %s; diperlukan adendum",
			row, p.total.volume.Format(), w.Unit, w.Volume.Format())
	}
	if !work.adds(p) {
		c.fail(codeBAPPProduct, "nilai_baris", "%s: %s × %s bukan %s", row, p.total.volume.Format(), work.Price.Format(), rupiah(p.total.amount))
	}
	if p.now.amount < 0 {
		c.fail(codeBAPPNegative, "nilai_baris", "%s: nilai termin %s kurang dari nol", row, rupiah(p.now.amount))
	}
	switch {
	case l.Term == 2 && !p.final:
		c.fail(codeBAPPPartial, "realisasi", "%s: realisasi %s %s belum final", row, p.total.volume.Format(), w.Unit)
	case l.Term == 1 && p.final:
		c.warn(codeBAPPFinished, "realisasi", "%s: pekerjaan sudah final pada Termin I", row)
	}
}

// rupiah writes an amount that may be below zero.
func rupiah(r mitra.Rupiah) string {
	if r < 0 {
		return "-" + (-r).Format()
	}
	return r.Format()
}

// paired reports whether each realization has the part that it is paid.
func (work InspectedWork) paired() bool {
	if len(work.Parts) != len(work.Workload.Realized) {
		return false
	}
	for i, r := range work.Workload.Realized {
		if work.Parts[i].Volume != r.Volume {
			return false
		}
	}
	return true
}

// adds reports whether all that is due is realized × price: to the rupiah for whole
// volumes, and less than a rupiah for each month off where parts of a unit were
// rounded month by month. After an ending without honor nothing is due.
func (work InspectedWork) adds(p progress) bool {
	w := work.Workload
	if w.Ended != nil && w.Ended.Outcome == mitra.NoHonor && p.final {
		return p.total.amount == 0
	}
	off := p.total.volume.Decimal().Mul(work.Price.Decimal()).Sub(p.total.amount.Decimal()).Abs()
	if w.Volume.Decimals() == 0 && !slices.ContainsFunc(w.Realized, func(r mitra.Realization) bool { return r.Volume.Decimals() > 0 }) {
		return off.IsZero()
	}
	months := mitra.Rupiah(1)
	for m := w.Period.From.Month(); m.Compare(w.Period.To.Month()) < 0 && !m.IsZero(); m = m.Next() {
		months++
	}
	return off.LessThan(months.Decimal())
}

func (l BAPP) checkTerm(c *checker) {
	nothing := true
	for _, w := range l.Works {
		nothing = nothing && l.progress(w).now.volume.IsZero()
	}
	if nothing {
		c.warn(codeBAPPNothing, "realisasi", "tidak ada pekerjaan pada Termin %s", romanTerm(l.Term))
	}
	if l.Date.IsZero() {
		return
	}
	if l.Term == 2 {
		if !l.First.Date.Before(l.Date) {
			c.fail(codeBAPPFirst, "termin_satu_tanggal", "berita acara Termin I bertanggal %s, tidak sebelum %s", l.First.Date.Format(), l.Date.Format())
		}
		if end := l.workEnd(); l.Date.Before(end) {
			c.warn(codeBAPPEarly, "tanggal", "pemeriksaan Termin II bertanggal %s, sebelum pekerjaan selesai %s", l.Date.Format(), end.Format())
		}
		return
	}
	if asked, done := l.Terms.firstTerm(), l.percent(); done < asked {
		c.fail(codeBAPPPercent, "realisasi", "realisasi baru %d%% dari target, sedangkan Termin I mensyaratkan paling sedikit %d%%", done, asked)
	}
	if least := monthOfWork(l.Begin); l.Date.Before(least) {
		c.fail(codeBAPPMonth, "tanggal", "masa kerja sejak %s belum satu bulan; Termin I paling cepat diperiksa %s", l.Begin.Format(), least.Format())
	}
}

// firstTerm is the share of the target that term I asks for.
func (t Terms) firstTerm() int { return orDefault(t.FirstTermPercent, defaultFirstTermPercent) }

func (l BAPP) workEnd() (end mitra.Date) {
	for _, w := range l.Works {
		last := w.Workload.Period.To
		if e := w.Workload.Ended; e != nil && e.On.Before(last) {
			last = e.On
		}
		if last.After(end) {
			end = last
		}
	}
	return end
}
