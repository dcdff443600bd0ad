package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeListTwice    mitra.Code = "DOK-DAFTAR-01" // seorang mitra tercantum dua kali
	codeListAccount  mitra.Code = "DOK-DAFTAR-02" // satu rekening untuk dua mitra
	codeListActivity mitra.Code = "DOK-DAFTAR-03" // pekerjaan kegiatan lain di dalam daftar
	codeListName     mitra.Code = "DOK-DAFTAR-04" // nama penerima belum diisi
	codeListNIK      mitra.Code = "DOK-DAFTAR-05" // NIK penerima belum diisi
	codeListBank     mitra.Code = "DOK-DAFTAR-06" // bank atau rekening penerima belum diisi
	codeListUnit     mitra.Code = "DOK-DAFTAR-07" // satuan pekerjaan belum diisi
	codeListBudget   mitra.Code = "DOK-DAFTAR-08" // mata anggaran belum diisi
)

func (l DaftarHonor) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.Recipients) == 0 {
		c.fail(codePayLines, "rincian", "daftar tidak memuat seorang penerima pun")
		return c.findings
	}
	p := payment{&c, l.Month, l.Date, l.Surveys, l.Planned}
	seen := map[mitra.SobatID]int{}
	accounts := map[mitra.AccountNumber]int{}
	for i, r := range l.Recipients {
		where := fmt.Sprintf("penerima %d (%s): ", i+1, r.Mitra.ID)
		if first, twice := seen[r.Mitra.ID]; twice {
			c.fail(codeListTwice, "rincian", "%ssudah tercantum sebagai penerima %d", where, first)
		} else {
			seen[r.Mitra.ID] = i + 1
		}
		l.checkPerson(p, where, r.Mitra)
		if n := r.Mitra.Account.Number; !l.Cash && !n.IsZero() {
			if first, twice := accounts[n]; twice {
				c.warn(codeListAccount, "rekening", "%srekening yang sama dengan penerima %d", where, first)
			} else {
				accounts[n] = i + 1
			}
		}
		for k, line := range r.Lines {
			w := line.Workload
			if l.Survey != "" && w.Survey != l.Survey {
				c.fail(codeListActivity, "rincian", "%spekerjaan %d adalah kegiatan %s", where, k+1, w.Survey)
			}
			p.present(codeListUnit, where, "satuan", fmt.Sprintf("satuan pekerjaan %d", k+1), w.Unit == "")
			p.present(codeListBudget, where, "beban", fmt.Sprintf("mata anggaran (MAK) pekerjaan %d", k+1), w.MAK == "")
		}
		p.recipient(where, r)
	}
	if gross, _, _ := l.Sums(); gross != l.Total {
		c.fail(codePaySum, "jumlah", "jumlah penerima %s, sedangkan jumlah daftar %s", gross.Format(), l.Total.Format())
	}
	p.officials(l.PPK, l.Treasurer)
	return c.findings
}

func (l DaftarHonor) checkPerson(p payment, where string, m mitra.Mitra) {
	p.present(codeListName, where, "nama", "nama", strings.TrimSpace(m.Name) == "")
	p.present(codeListNIK, where, "nik", "NIK", m.NIK.IsZero())
	if !l.Cash {
		p.present(codeListBank, where, "bank", "nama bank", strings.TrimSpace(m.Account.Bank) == "")
		p.present(codeListBank, where, "rekening", "nomor rekening", m.Account.Number.IsZero())
	}
}
