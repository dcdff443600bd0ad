package documents

import (
	"errors"
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeSPKLines     mitra.Code = "DOK-SPK-01" // perjanjian tanpa pekerjaan
	codeSPKMixed     mitra.Code = "DOK-SPK-02" // survei dan sensus dalam satu perjanjian
	codeSPKStranger  mitra.Code = "DOK-SPK-03" // pekerjaan mitra lain di dalam perjanjian
	codeSPKProduct   mitra.Code = "DOK-SPK-04" // nilai baris bukan volume kali harga satuan
	codeSPKSum       mitra.Code = "DOK-SPK-05" // jumlah baris berbeda dari nilai perjanjian
	codeSPKOver      mitra.Code = "DOK-SPK-06" // honor sebulan melewati batas SBML
	codeSPKUnjudged  mitra.Code = "DOK-SPK-07" // bulan pekerjaan belum dinilai terhadap SBML
	codeSPKOfficial  mitra.Code = "DOK-SPK-08" // PPK kosong atau tidak menjabat pada tanggal perjanjian
	codeSPKDate      mitra.Code = "DOK-SPK-09" // tanggal perjanjian sesudah pekerjaan dimulai
	codeSPKSurvey    mitra.Code = "DOK-SPK-10" // kegiatan pada baris tidak dikenal
	codeSPKExternal  mitra.Code = "DOK-SPK-11" // pekerjaan satker lain di dalam perjanjian
	codeSPKInsurance mitra.Code = "DOK-SPK-12" // masa jaminan tidak lengkap
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
	if from := l.Term().From; l.Date.After(from) {
		c.warn(codeSPKDate, "tanggal", "perjanjian bertanggal %s, sesudah pekerjaan dimulai %s", l.Date.Format(), from.Format())
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
		if l.survey(w.Survey).Name == "" {
			c.fail(codeSPKSurvey, "rincian", "%s: nama kegiatan tidak diketahui", row)
		}
		if !adds(line) {
			c.fail(codeSPKProduct, "nilai_baris", "%s: %s × %s bukan %s",
				row, line.Share.Volume.Format(), line.Price.Format(), line.Amount.Format())
		}
		sum += line.Amount
	}
	if sum != l.Value {
		c.fail(codeSPKSum, "nilai", "jumlah rincian %s, sedangkan nilai perjanjian %s", sum.Format(), l.Value.Format())
	}
	if s := l.survey(l.Lines[0].Workload.Survey); l.class() == mitra.ClassCensus && s.Insurance.From.IsZero() != s.Insurance.To.IsZero() {
		c.fail(codeSPKInsurance, "asuransi", "kegiatan %s: tanggal mulai dan selesai jaminan harus diisi keduanya", s.Code)
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
	judged := map[mitra.Month]bool{}
	for _, s := range l.Statements {
		judged[s.Month] = s.Mitra == l.Mitra.ID
		if over := (*honor.OverCapError)(nil); errors.As(s.Err(), &over) {
			c.fail(codeSPKOver, "nilai", "%s", over)
		}
	}
	for _, line := range l.Lines {
		if m := line.Share.Month; !judged[m] {
			c.fail(codeSPKUnjudged, "rincian", "honor bulan %s belum dinilai terhadap SBML", m.Format())
			judged[m] = true
		}
	}
}

func (l SPK) checkPPK(c *checker) {
	switch {
	case l.PPK.Name == "":
		c.fail(codeSPKOfficial, "ppk_nama", "pejabat pembuat komitmen belum ditentukan")
	case l.PPK.Post != mitra.PPK:
		c.fail(codeSPKOfficial, "ppk_nama", "%s menjabat %s, bukan PPK", l.PPK.Name, l.PPK.Post)
	case !l.PPK.Contains(l.Date):
		c.fail(codeSPKOfficial, "ppk_nama", "%s tidak menjabat PPK pada tanggal perjanjian %s", l.PPK.Name, l.Date.Format())
	}
}

// checker gathers findings about one letter.
type checker struct {
	record   string
	findings mitra.Findings
}

func (c *checker) fail(code mitra.Code, field, format string, args ...any) {
	c.add(mitra.Error, code, field, fmt.Sprintf(format, args...))
}

func (c *checker) warn(code mitra.Code, field, format string, args ...any) {
	c.add(mitra.Warning, code, field, fmt.Sprintf(format, args...))
}

func (c *checker) add(s mitra.Severity, code mitra.Code, field, message string) {
	c.findings = append(c.findings, mitra.Finding{Code: code, Severity: s, Record: c.record, Field: field, Message: message})
}
