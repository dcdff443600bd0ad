package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeTugasLines    mitra.Code = "DOK-TUGAS-01" // surat tugas tanpa petugas atau tanpa pekerjaan
	codeTugasStranger mitra.Code = "DOK-TUGAS-02" // pekerjaan mitra lain pada seorang petugas
	codeTugasTwice    mitra.Code = "DOK-TUGAS-03" // seorang mitra tercantum dua kali
	codeTugasOfficial mitra.Code = "DOK-TUGAS-04" // penanda tangan tidak menjabat pada tanggal surat
	codeTugasTooLate  mitra.Code = "DOK-TUGAS-05" // tanggal surat sesudah pekerjaan selesai
	codeTugasDate     mitra.Code = "DOK-TUGAS-06" // tanggal surat sesudah pekerjaan dimulai
	codeTugasSurvey   mitra.Code = "DOK-TUGAS-07" // kegiatan pada surat tugas tidak dikenal
	codeTugasExternal mitra.Code = "DOK-TUGAS-08" // pekerjaan satker lain di dalam surat tugas
	codeTugasForm     mitra.Code = "DOK-TUGAS-09" // banyaknya baris lembar kunjungan tidak wajar
	codeTugasItem     mitra.Code = "DOK-TUGAS-10" // butir menimbang, dasar, atau untuk yang kosong
	codeTugasMonth    mitra.Code = "DOK-TUGAS-11" // pekerjaan bulan lain di dalam surat tugas
)

// maxVisitRows is more than a month has days.
const maxVisitRows = 60

func (l SuratTugas) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.lines()) == 0 {
		c.fail(codeTugasLines, "petugas", "surat tugas tidak menugasi seorang pun")
		return c.findings
	}
	seen := map[mitra.SobatID]int{}
	for i, d := range l.Duties {
		if first, twice := seen[d.Mitra.ID]; twice {
			c.fail(codeTugasTwice, "petugas", "petugas baris %d sudah tercantum pada baris %d (%s)", i+1, first, d.Mitra.ID)
		} else {
			seen[d.Mitra.ID] = i + 1
		}
		l.checkDuty(&c, i+1, d)
	}
	checkOfficial(&c, codeTugasOfficial, "pejabat_nama", "penanda tangan", l.Signer, l.Date, mitra.Head, mitra.PPK)
	switch term := l.Term(); {
	case l.Date.After(term.To):
		c.fail(codeTugasTooLate, "tanggal", "surat tugas bertanggal %s, sesudah pekerjaan selesai %s", l.Date.Format(), term.To.Format())
	case l.Date.After(term.From):
		c.warn(codeTugasDate, "tanggal", "surat tugas bertanggal %s, sesudah pekerjaan dimulai %s", l.Date.Format(), term.From.Format())
	}
	if l.VisitRows < 0 || l.VisitRows > maxVisitRows {
		c.fail(codeTugasForm, "kunjungan", "lembar kunjungan meminta %d baris, harus 0 sampai %d", l.VisitRows, maxVisitRows)
	}
	for _, list := range []struct {
		field string
		items []string
	}{{"menimbang", l.Considerations}, {"dasar", l.Basis}, {"untuk", l.Tasks}} {
		for i, item := range list.items {
			if strings.TrimSpace(item) == "" {
				c.fail(codeTugasItem, list.field, "butir %d pada %s kosong", i+1, list.field)
			}
		}
	}
	return c.findings
}

func (l SuratTugas) checkDuty(c *checker, no int, d Duty) {
	who := fmt.Sprintf("petugas baris %d (%s)", no, d.Mitra.ID)
	if len(d.Lines) == 0 {
		c.fail(codeTugasLines, "petugas", "%s: tidak ada pekerjaan", who)
	}
	for _, line := range d.Lines {
		w := line.Workload
		if w.Mitra != d.Mitra.ID {
			c.fail(codeTugasStranger, "petugas", "%s: pekerjaan %s milik mitra %s", who, w.Survey, w.Mitra)
		}
		if line.External {
			c.fail(codeTugasExternal, "petugas", "%s: pekerjaan %s dikontrak satker %s", who, w.Survey, w.Satker)
		}
		if l.survey(w.Survey).Name == "" {
			c.fail(codeTugasSurvey, "petugas", "%s: nama kegiatan %s tidak diketahui", who, w.Survey)
		}
		if line.Share.Month != l.Month {
			c.fail(codeTugasMonth, "petugas", "%s: pekerjaan %s pada bulan %s, bukan %s", who, w.Survey, line.Share.Month.Format(), l.Month.Format())
		}
	}
}

// checkOfficial finds an official who does not hold one of the posts on a day. An
// absent one is found by the template that prints the name.
func checkOfficial(c *checker, code mitra.Code, field, who string, o mitra.Official, on mitra.Date, posts ...mitra.Post) {
	if o.Name == "" {
		return
	}
	for _, p := range posts {
		if o.Post == p {
			if !on.IsZero() && !o.Contains(on) {
				c.fail(code, field, "%s tidak menjabat %s pada tanggal %s", who, postNames[p], on.Format())
			}
			return
		}
	}
	var names []string
	for _, p := range posts {
		names = append(names, postNames[p])
	}
	c.fail(code, field, "%s harus %s", who, strings.Join(names, " atau "))
}

var postNames = map[mitra.Post]string{mitra.PPK: "PPK", mitra.Head: "kepala", mitra.Treasurer: "bendahara"}
