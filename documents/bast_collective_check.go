package documents

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeCollectiveLines    mitra.Code = "DOK-BASTK-01" // berita acara kolektif tanpa pekerjaan
	codeCollectiveActivity mitra.Code = "DOK-BASTK-02" // pekerjaan kegiatan lain di dalam berita acara kolektif
	codeCollectiveStranger mitra.Code = "DOK-BASTK-03" // pekerjaan mitra lain pada baris berita acara kolektif
	codeCollectiveTwice    mitra.Code = "DOK-BASTK-04" // pekerjaan yang sama dari satu perjanjian tercantum dua kali
	codeCollectiveNumber   mitra.Code = "DOK-BASTK-05" // satu nomor perjanjian pada lebih dari satu mitra
	codeCollectiveResponse mitra.Code = "DOK-BASTK-06" // tidak respon melebihi target
	codeCollectiveSum      mitra.Code = "DOK-BASTK-07" // realisasi ditambah tidak respon melebihi target
	codeCollectiveDates    mitra.Code = "DOK-BASTK-08" // satu nomor perjanjian dengan dua tanggal
)

func (l CollectiveBAST) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.Rows) == 0 {
		c.fail(codeCollectiveLines, "daftar", "berita acara tidak memuat satu pekerjaan pun")
		return c.findings
	}
	first := map[string]int{} // row by number of the contract
	type place struct {
		mitra  mitra.SobatID
		survey string
		month  mitra.Month
	}
	rows := map[place][]int{}
	for i, r := range l.Rows {
		w := r.Line.Workload
		row := fmt.Sprintf("daftar baris %d (mitra %s)", i+1, r.Mitra.ID)
		if w.Survey != l.Survey.Code {
			c.fail(codeCollectiveActivity, "daftar", "%s: pekerjaan kegiatan %s, bukan %s", row, w.Survey, l.Survey.Code)
		}
		if w.Mitra != r.Mitra.ID {
			c.fail(codeCollectiveStranger, "daftar", "%s: pekerjaan milik mitra %s", row, w.Mitra)
		}
		checkHandedOver(&c, row, r.Line, l.Date)
		l.checkResponse(&c, row, r)
		checkContract(&c, codeBASTContract, l.Date, r.Contract, row+": ")

		at := place{r.Mitra.ID, w.Survey, r.Line.Share.Month}
		for _, j := range rows[at] {
			if l.Rows[j].Contract.Number == r.Contract.Number && unchanged(&l.Rows[j].Line, &r.Line) {
				c.fail(codeCollectiveTwice, "daftar", "%s: sama dengan baris %d", row, j+1)
				break
			}
		}
		rows[at] = append(rows[at], i)
		if r.Contract.Number == "" {
			continue
		}
		switch j, seen := first[r.Contract.Number]; {
		case !seen:
			first[r.Contract.Number] = i
		case l.Rows[j].Mitra.ID != r.Mitra.ID:
			c.fail(codeCollectiveNumber, "spk_nomor", "%s: perjanjian Nomor %s sudah tercantum untuk mitra %s", row, r.Contract.Number, l.Rows[j].Mitra.ID)
		case l.Rows[j].Contract.Date != r.Contract.Date:
			c.fail(codeCollectiveDates, "daftar", "%s: perjanjian Nomor %s bertanggal lain pada baris %d", row, r.Contract.Number, j+1)
		}
	}
	checkOfficial(&c, codeBASTOfficial, "ppk_nama", "PPK", l.PPK, l.Date, mitra.PPK)
	checkEnd(&c, l.Date, l.lines())
	return c.findings
}

func (l CollectiveBAST) checkResponse(c *checker, row string, r CollectiveRow) {
	target := r.Line.Share.Volume
	if r.NoResponse.Compare(target) > 0 {
		c.fail(codeCollectiveResponse, "tidak_respon", "%s: tidak respon %s melebihi target %s", row, r.NoResponse.Format(), target.Format())
		return
	}
	if r.Line.Realized == nil || r.Line.Realized.Volume.Compare(target) > 0 {
		return // told already
	}
	done := r.Line.Realized.Volume
	if sum := done.Decimal().Add(r.NoResponse.Decimal()); sum.GreaterThan(target.Decimal()) {
		c.warn(codeCollectiveSum, "tidak_respon", "%s: realisasi %s ditambah tidak respon %s melebihi target %s",
			row, done.Format(), r.NoResponse.Format(), target.Format())
	}
}
