package documents

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeBASTLines    mitra.Code = "DOK-BAST-01" // berita acara serah terima tanpa pekerjaan
	codeBASTMissing  mitra.Code = "DOK-BAST-02" // pekerjaan tanpa realisasi
	codeBASTPartial  mitra.Code = "DOK-BAST-03" // realisasi belum final
	codeBASTMore     mitra.Code = "DOK-BAST-04" // realisasi melebihi target tanpa adendum
	codeBASTProduct  mitra.Code = "DOK-BAST-05" // nilai bukan realisasi kali harga satuan
	codeBASTStranger mitra.Code = "DOK-BAST-06" // pekerjaan mitra lain di dalam berita acara
	codeBASTExternal mitra.Code = "DOK-BAST-07" // pekerjaan satker lain di dalam berita acara
	codeBASTActivity mitra.Code = "DOK-BAST-08" // pekerjaan kegiatan lain di dalam berita acara
	codeBASTSurvey   mitra.Code = "DOK-BAST-09" // kegiatan pada baris tidak dikenal
	codeBASTMoney    mitra.Code = "DOK-BAST-10" // baris membagi rupiah, bukan satuan, sehingga tidak punya target
	codeBASTOfficial mitra.Code = "DOK-BAST-11" // penanda tangan bukan PPK pada tanggal berita acara
	codeBASTEarly    mitra.Code = "DOK-BAST-12" // berita acara bertanggal sebelum pekerjaan selesai
	codeBASTContract mitra.Code = "DOK-BAST-13" // berita acara bertanggal sebelum perjanjian
	codeBASTLater    mitra.Code = "DOK-BAST-14" // realisasi dicatat sesudah tanggal berita acara
	codeBASTNothing  mitra.Code = "DOK-BAST-15" // tidak ada hasil pekerjaan yang diserahkan
	codeBASTDied     mitra.Code = "DOK-BAST-16" // mitra meninggal dunia, sehingga tidak dapat menandatangani
	codeBASTAddendum mitra.Code = "DOK-BAST-17" // adendum tanpa nomor, tanpa tanggal, atau bertanggal sesudah berita acara
	codeBASTTwice    mitra.Code = "DOK-BAST-18" // pekerjaan yang sama tercantum dua kali
)

func (l BAST) check() mitra.Findings {
	c := checker{record: l.Key()}
	if len(l.Lines) == 0 {
		c.fail(codeBASTLines, "rincian", "berita acara tidak memuat satu pekerjaan pun")
		return c.findings
	}
	done, died := false, false
	for i, line := range l.Lines {
		w := line.Workload
		row := fmt.Sprintf("rincian baris %d (%s)", i+1, w.Survey)
		if w.Mitra != l.Mitra.ID {
			c.fail(codeBASTStranger, "rincian", "%s: pekerjaan milik mitra %s", row, w.Mitra)
		}
		if l.Activity != "" && w.Survey != l.Activity {
			c.fail(codeBASTActivity, "rincian", "%s: bukan pekerjaan kegiatan %s", row, l.Activity)
		}
		if l.survey(w.Survey).Name == "" {
			c.fail(codeBASTSurvey, "rincian", "%s: nama kegiatan tidak diketahui", row)
		}
		checkHandedOver(&c, row, line, l.Date)
		for j, other := range l.Lines[:i] {
			if unchanged(&line, &other) && line.Workload.Mitra == other.Workload.Mitra {
				c.fail(codeBASTTwice, "rincian", "%s: sama dengan baris %d", row, j+1)
				break
			}
		}
		done = done || line.Realized == nil || !line.Realized.Volume.IsZero()
		died = died || w.Ended != nil && w.Ended.Reason == mitra.Died
	}
	if !done {
		c.warn(codeBASTNothing, "realisasi", "tidak ada hasil pekerjaan yang diserahkan")
	}
	if died {
		c.warn(codeBASTDied, "mitra_nama", "mitra tercatat meninggal dunia, sehingga tidak dapat menandatangani berita acara")
	}
	checkOfficial(&c, codeBASTOfficial, "ppk_nama", "PPK", l.PPK, l.Date, mitra.PPK)
	checkEnd(&c, l.Date, l.Lines)
	checkContract(&c, codeBASTContract, l.Date, l.Contract, "")
	c.references(codeBASTAddendum, "adendum", "adendum", l.Addenda, l.Contract.Date, l.Date)
	return c.findings
}

// checkHandedOver holds what was handed over of a line to its target and price.
func checkHandedOver(c *checker, row string, line honor.Line, on mitra.Date) {
	w, part := line.Workload, line.Realized
	if line.External {
		c.fail(codeBASTExternal, "rincian", "%s: pekerjaan satker %s tidak diserahkan di sini", row, w.Satker)
	}
	switch {
	case !line.Printable():
		c.fail(codeBASTMoney, "target", "%s: honor dibagi menurut rupiah, sehingga pekerjaan tidak punya target", row)
		return
	case part == nil:
		c.fail(codeBASTMissing, "realisasi", "%s: realisasi belum diisi", row)
		return
	case !part.Final:
		c.fail(codeBASTPartial, "realisasi", "%s: realisasi %s %s belum final", row, part.Volume.Format(), w.Unit)
	}
	if part.Volume.Compare(line.Share.Volume) > 0 {
		c.fail(codeBASTMore, "realisasi", "%s: realisasi %s %s melebihi target %s; diperlukan adendum",
			row, part.Volume.Format(), w.Unit, line.Share.Volume.Format())
	}
	if !duePays(line) {
		c.fail(codeBASTProduct, "nilai_baris", "%s: %s", row, duePhrase(line))
	}
	for _, r := range w.Realized {
		if !on.IsZero() && r.On.After(on) && (r.Month.IsZero() || r.Month == line.Share.Month) {
			c.warn(codeBASTLater, "tanggal", "%s: realisasi dicatat %s, sesudah tanggal berita acara %s", row, r.On.Format(), on.Format())
			break
		}
	}
}

// duePays reports whether what is due is realized × price, within a rupiah where that
// is not whole, or nothing after an ending without honor.
func duePays(line honor.Line) bool {
	if e := line.Workload.Ended; e != nil && e.Outcome == mitra.NoHonor {
		return line.Realized.Amount == 0
	}
	exact := line.Realized.Volume.Decimal().Mul(line.Price.Decimal())
	off := exact.Sub(line.Realized.Amount.Decimal()).Abs()
	if exact.IsInteger() {
		return off.IsZero()
	}
	return off.LessThan(mitra.Rupiah(1).Decimal())
}

func duePhrase(line honor.Line) string {
	if e := line.Workload.Ended; e != nil && e.Outcome == mitra.NoHonor {
		return fmt.Sprintf("pekerjaan berakhir tanpa honor, sedangkan nilainya %s", line.Realized.Amount.Format())
	}
	return fmt.Sprintf("%s × %s bukan %s", line.Realized.Volume.Format(), line.Price.Format(), line.Realized.Amount.Format())
}

func checkEnd(c *checker, on mitra.Date, lines []honor.Line) {
	if end := workEnd(lines); !on.IsZero() && on.Before(end) {
		c.warn(codeBASTEarly, "tanggal", "berita acara bertanggal %s, sebelum pekerjaan selesai %s", on.Format(), end.Format())
	}
}

// checkContract asks that a record is no older than the contract it rests on.
func checkContract(c *checker, code mitra.Code, on mitra.Date, contract Reference, row string) {
	if !on.IsZero() && on.Before(contract.Date) {
		c.fail(code, "tanggal", "%sberita acara bertanggal %s, sebelum perjanjian kerja bertanggal %s", row, on.Format(), contract.Date.Format())
	}
}
