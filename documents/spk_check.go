package documents

import (
	"errors"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeSPKLines     mitra.Code = "DOK-SPK-01" // perjanjian tanpa pekerjaan
	codeSPKMixed     mitra.Code = "DOK-SPK-02" // survei dan sensus, atau dua sensus, dalam satu perjanjian
	codeSPKStranger  mitra.Code = "DOK-SPK-03" // pekerjaan mitra lain di dalam perjanjian
	codeSPKProduct   mitra.Code = "DOK-SPK-04" // nilai baris bukan volume kali harga satuan
	codeSPKSum       mitra.Code = "DOK-SPK-05" // jumlah baris berbeda dari nilai perjanjian
	codeSPKOver      mitra.Code = "DOK-SPK-06" // honor sebulan melewati batas SBML
	codeSPKUnjudged  mitra.Code = "DOK-SPK-07" // bulan pekerjaan belum dinilai terhadap SBML
	codeSPKOfficial  mitra.Code = "DOK-SPK-08" // penanda tangan bukan PPK pada tanggal perjanjian
	codeSPKDate      mitra.Code = "DOK-SPK-09" // tanggal perjanjian sesudah pekerjaan dimulai
	codeSPKSurvey    mitra.Code = "DOK-SPK-10" // kegiatan pada baris tidak dikenal
	codeSPKExternal  mitra.Code = "DOK-SPK-11" // pekerjaan satker lain di dalam perjanjian
	codeSPKInsurance mitra.Code = "DOK-SPK-12" // masa jaminan berakhir sebelum dimulai
	codeSPKTooLate   mitra.Code = "DOK-SPK-13" // tanggal perjanjian sesudah pekerjaan selesai
	codeSPKConflict  mitra.Code = "DOK-SPK-14" // pekerjaan yang tidak boleh berdampingan
	codeSPKMoney     mitra.Code = "DOK-SPK-15" // baris membagi rupiah, bukan satuan, sehingga tidak dapat dicetak
	codeSPKOverride  mitra.Code = "DOK-SPK-16" // batas dilampaui dengan keputusan tercatat
)

func (l SPK) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.Lines) == 0 {
		c.fail(codeSPKLines, "rincian", "perjanjian tidak memuat satu pekerjaan pun")
		return c.findings
	}
	l.checkLines(&c)
	l.checkMonths(&c)
	l.checkPPK(&c)
	switch term := l.Term(); {
	case l.Date.After(term.To):
		c.fail(codeSPKTooLate, "tanggal", "perjanjian bertanggal %s, sesudah pekerjaan selesai %s", l.Date.Format(), term.To.Format())
	case l.Date.After(term.From):
		c.warn(codeSPKDate, "tanggal", "perjanjian bertanggal %s, sesudah pekerjaan dimulai %s", l.Date.Format(), term.From.Format())
	}
	return c.findings
}

func (l SPK) checkLines(c *checker) {
	var sum mitra.Rupiah
	for i, line := range l.Lines {
		w := line.Workload
		row := fmt.Sprintf("rincian baris %d (%s)", i+1, w.Survey)
		if w.Mitra != l.Mitra.ID {
			c.fail(codeSPKStranger, "rincian", "%s: pekerjaan milik mitra %s", row, w.Mitra)
		}
		if line.External {
			c.fail(codeSPKExternal, "rincian", "%s: pekerjaan satker %s tidak dikontrak di sini", row, w.Satker)
		}
		if w.Class != l.class() {
			c.fail(codeSPKMixed, "rincian", "%s: %s tidak boleh satu perjanjian dengan %s", row, w.Class, l.class())
		}
		if w.Class == mitra.ClassCensus && w.Survey != l.Lines[0].Workload.Survey {
			c.fail(codeSPKMixed, "rincian", "%s: setiap sensus memerlukan perjanjian sendiri", row)
		}
		if l.survey(w.Survey).Name == "" {
			c.fail(codeSPKSurvey, "rincian", "%s: nama kegiatan tidak diketahui", row)
		}
		if !line.Printable() {
			c.fail(codeSPKMoney, "nilai_baris", "%s: honor dibagi menurut rupiah, sehingga tidak dapat ditulis sebagai volume × harga satuan", row)
		} else if !adds(line) {
			c.fail(codeSPKProduct, "nilai_baris", "%s: %s × %s bukan %s",
				row, line.Share.Volume.Format(), line.Price.Format(), line.Amount.Format())
		}
		sum += line.Amount
	}
	if sum != l.Value {
		c.fail(codeSPKSum, "nilai", "jumlah rincian %s, sedangkan nilai perjanjian %s", sum.Format(), l.Value.Format())
	}
	if s := l.survey(l.Lines[0].Workload.Survey); l.class() == mitra.ClassCensus && s.Insurance.Reversed() {
		c.fail(codeSPKInsurance, "asuransi", "kegiatan %s: jaminan berakhir sebelum dimulai", s.Code)
	}
}

// adds reports whether the amount is volume × price, or lies within a rupiah of it
// where the line says that it was rounded.
func adds(line honor.Line) bool {
	exact := line.Share.Volume.Decimal().Mul(line.Price.Decimal())
	off := exact.Sub(line.Amount.Decimal()).Abs()
	if line.Rounded {
		return off.LessThan(mitra.Rupiah(1).Decimal())
	}
	return off.IsZero()
}

func (l SPK) checkMonths(c *checker) {
	for _, s := range l.Statements {
		if s.Mitra != l.Mitra.ID {
			continue
		}
		err := s.Err()
		if over := (*honor.OverCapError)(nil); errors.As(err, &over) {
			c.fail(codeSPKOver, "nilai", "%s", over)
		}
		if conflict := (*honor.ConflictError)(nil); errors.As(err, &conflict) {
			c.fail(codeSPKConflict, "rincian", "%s", conflict)
		}
		if o := s.Override; o != nil {
			c.warn(codeSPKOverride, "nilai", "honor bulan %s melampaui batas dengan keputusan %s (%s, %s)", s.Month.Format(), o.Decree, o.By, o.On.Format())
		}
	}
	for i, line := range l.Lines {
		if !l.judged(line) {
			c.fail(codeSPKUnjudged, "rincian", "rincian baris %d (%s): honor bulan %s belum dinilai terhadap SBML",
				i+1, line.Workload.Survey, line.Share.Month.Format())
		}
	}
}

// judged reports whether the statement of the line's month knows the line: one made
// before the line was added says nothing about it.
func (l SPK) judged(line honor.Line) bool {
	for _, s := range l.Statements {
		if s.Mitra == l.Mitra.ID && s.Month == line.Share.Month && slices.ContainsFunc(s.Lines, func(o honor.Line) bool {
			v, w := o.Workload, line.Workload
			return v.Survey == w.Survey && v.Role == w.Role && v.Unit == w.Unit && v.Region == w.Region &&
				o.Share == line.Share && o.Amount == line.Amount
		}) {
			return true
		}
	}
	return false
}

func (l SPK) checkPPK(c *checker) {
	switch {
	case l.PPK.Name == "": // the template prints it
	case l.PPK.Post != mitra.PPK:
		c.fail(codeSPKOfficial, "ppk_nama", "penanda tangan bukan PPK")
	case !l.Date.IsZero() && !l.PPK.Contains(l.Date):
		c.fail(codeSPKOfficial, "ppk_nama", "penanda tangan tidak menjabat PPK pada tanggal perjanjian %s", l.Date.Format())
	}
}
