package documents

import (
	"errors"
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// What lists and receipts have in common.
const (
	codePayLines     mitra.Code = "DOK-BAYAR-01" // daftar atau kuitansi tanpa pekerjaan yang dibayar
	codePayStranger  mitra.Code = "DOK-BAYAR-02" // pekerjaan mitra lain pada seorang penerima
	codePayProduct   mitra.Code = "DOK-BAYAR-03" // nilai baris bukan volume kali harga satuan
	codePaySum       mitra.Code = "DOK-BAYAR-04" // jumlah baris berbeda dari jumlah yang dibayarkan
	codePayOver      mitra.Code = "DOK-BAYAR-05" // honor sebulan melewati batas SBML
	codePayConflict  mitra.Code = "DOK-BAYAR-06" // pekerjaan yang tidak boleh berdampingan
	codePayUnjudged  mitra.Code = "DOK-BAYAR-07" // baris belum dinilai terhadap SBML
	codePayOpen      mitra.Code = "DOK-BAYAR-08" // pekerjaan belum diserahterimakan seluruhnya
	codePayPlanned   mitra.Code = "DOK-BAYAR-09" // dibayar menurut rencana
	codePayHeld      mitra.Code = "DOK-BAYAR-10" // bulan di atas batas dengan keputusan; kelebihannya ditahan
	codePayPPK       mitra.Code = "DOK-BAYAR-11" // yang menyetujui bukan PPK pada tanggal pembayaran
	codePayTreasurer mitra.Code = "DOK-BAYAR-12" // yang membayar bukan bendahara pada tanggal pembayaran
	codePaySurvey    mitra.Code = "DOK-BAYAR-13" // kegiatan pada baris tidak dikenal
	codePayExternal  mitra.Code = "DOK-BAYAR-14" // pekerjaan satker lain
	codePayTax       mitra.Code = "DOK-BAYAR-15" // hitungan pajak tidak cocok dengan jumlah yang dibayarkan
	codePayMonth     mitra.Code = "DOK-BAYAR-16" // pekerjaan bulan lain
	codePayNothing   mitra.Code = "DOK-BAYAR-17" // penerima tanpa jumlah yang dibayarkan
	codePayEarly     mitra.Code = "DOK-BAYAR-18" // pembayaran sebelum pekerjaan selesai
	codePayMore      mitra.Code = "DOK-BAYAR-19" // realisasi melebihi rencana
)

// payment checks the recipients of one letter.
type payment struct {
	*checker
	month   mitra.Month
	date    mitra.Date
	surveys []mitra.Survey
	planned bool // what is not handed over for good may be paid
}

// recipient checks one recipient; where names the place in the letter, and ends in a
// colon and a space unless it is empty.
func (p payment) recipient(where string, r Recipient) {
	if len(r.Lines) == 0 {
		p.fail(codePayLines, "rincian", "%stidak ada pekerjaan yang dibayar", where)
		return
	}
	for i := range r.Lines {
		p.line(fmt.Sprintf("%spekerjaan %d (%s)", where, i+1, r.Lines[i].Workload.Survey), r, &r.Lines[i])
	}
	p.judgement(where, r)
	gross := r.Gross()
	if t := r.Tax; t.Regime != "" || t.Tax != 0 {
		if t.Gross != gross || t.Tax < 0 || t.Tax > gross || t.Net != t.Gross-t.Tax {
			p.fail(codePayTax, "pph", "%spajak dihitung dari %s dengan sisa %s, sedangkan yang dibayarkan %s",
				where, t.Gross.Format(), t.Net.Format(), gross.Format())
		}
	}
	if gross == 0 {
		p.warn(codePayNothing, "jumlah", "%stidak ada jumlah yang dibayarkan", where)
	}
}

func (p payment) line(row string, r Recipient, l *honor.Line) {
	w := l.Workload
	if w.Mitra != r.Mitra.ID {
		p.fail(codePayStranger, "rincian", "%s: pekerjaan milik mitra %s", row, w.Mitra)
	}
	if l.External {
		p.fail(codePayExternal, "rincian", "%s: dibayar oleh satker %s", row, w.Satker)
	}
	if l.Share.Month != p.month {
		p.fail(codePayMonth, "rincian", "%s: honor bulan %s, bukan %s", row, l.Share.Month.Format(), p.month.Format())
	}
	if surveyIn(p.surveys, w.Survey).Name == "" {
		p.fail(codePaySurvey, "kegiatan", "%s: nama kegiatan tidak diketahui", row)
	}
	due := dueOf(l)
	switch {
	case due.Final:
	case p.planned:
		p.warn(codePayPlanned, "jumlah", "%s: belum diserahterimakan seluruhnya, dibayar menurut rencana", row)
	default:
		p.fail(codePayOpen, "jumlah", "%s: belum diserahterimakan seluruhnya", row)
	}
	if due.Volume.Compare(l.Share.Volume) > 0 {
		p.fail(codePayMore, "volume", "%s: realisasi %s melebihi rencana %s", row, due.Volume.Format(), l.Share.Volume.Format())
	}
	if !multiplies(l, due) {
		p.fail(codePayProduct, "jumlah", "%s: %s × %s bukan %s", row, due.Volume.Format(), l.Price.Format(), due.Amount.Format())
	}
	if !p.date.IsZero() && p.date.Before(l.Share.Period.To) {
		p.warn(codePayEarly, "tanggal", "%s: dibayar pada %s, sebelum pekerjaan selesai %s", row, p.date.Format(), l.Share.Period.To.Format())
	}
}

// multiplies reports whether what is due is volume × price, within a rupiah where that
// is not whole, or nothing where the work ended without honor. A share of money has no
// volume to multiply.
func multiplies(l *honor.Line, due honor.Part) bool {
	if !l.Printable() {
		return due.Amount >= 0
	}
	if w := l.Workload; w.Ended != nil && w.Ended.Outcome == mitra.NoHonor && due.Amount == 0 {
		return true
	}
	exact := due.Volume.Decimal().Mul(l.Price.Decimal())
	if exact.IsInteger() {
		return exact.Equal(due.Amount.Decimal())
	}
	return exact.Sub(due.Amount.Decimal()).Abs().LessThan(mitra.Rupiah(1).Decimal())
}

// judgement demands that the month was judged, and by a decision where it is above the
// ceiling.
func (p payment) judgement(where string, r Recipient) {
	s := r.Statement
	if s == nil || s.Mitra != r.Mitra.ID || s.Month != p.month {
		p.fail(codePayUnjudged, "rincian", "%shonor bulan %s belum dinilai terhadap SBML", where, p.month.Format())
		return
	}
	for _, l := range r.Lines {
		if indexOfLine(s.Lines, l) < 0 {
			p.fail(codePayUnjudged, "rincian", "%spekerjaan %s belum dinilai terhadap SBML", where, l.Workload.Survey)
		}
	}
	err := s.Err()
	if over := (*honor.OverCapError)(nil); errors.As(err, &over) {
		p.fail(codePayOver, "jumlah", "%s%s", where, over)
	}
	if conflict := (*honor.ConflictError)(nil); errors.As(err, &conflict) {
		p.fail(codePayConflict, "rincian", "%s%s", where, conflict)
	}
	if o := s.Override; o != nil {
		p.warn(codePayHeld, "jumlah", "%shonor bulan %s melampaui batas dengan keputusan %s (%s, %s); ditahan %s sampai diselesaikan",
			where, s.Month.Format(), o.Decree, o.By, o.On.Format(), r.Withheld().Format())
	}
}

// officials checks who approves and who pays.
func (p payment) officials(ppk, treasurer mitra.Official) {
	checkOfficial(p.checker, codePayPPK, "ppk_nama", "yang menyetujui pembayaran", ppk, p.date, mitra.PPK)
	checkOfficial(p.checker, codePayTreasurer, "bendahara_nama", "yang membayar", treasurer, p.date, mitra.Treasurer)
}

// present reports a value of a recipient that is printed and absent.
func (p payment) present(code mitra.Code, where, field, what string, empty bool) {
	if empty {
		p.fail(code, field, "%s%s belum diisi, padahal dicetak", where, strings.TrimSpace(what))
	}
}
