package documents

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

const (
	codeReceiptStamp  mitra.Code = "DOK-KUITANSI-01" // aturan bea meterai tidak ada untuk tanggal kuitansi
	codeReceiptBudget mitra.Code = "DOK-KUITANSI-02" // mata anggaran belum diisi
)

func (l Kuitansi) check() mitra.Findings {
	c := checker{record: l.Key()}
	p := payment{&c, l.Month, l.Date, l.Surveys, l.Planned}
	p.recipient("", l.Recipient)
	if len(l.Recipient.Lines) == 0 {
		return c.findings
	}
	for i, line := range l.Recipient.Lines {
		p.present(codeReceiptBudget, "", "beban", fmt.Sprintf("mata anggaran (MAK) pekerjaan %d", i+1), line.Workload.MAK == "")
	}
	if gross := l.Recipient.Gross(); gross != l.Amount {
		c.fail(codePaySum, "jumlah", "jumlah pekerjaan %s, sedangkan jumlah kuitansi %s", gross.Format(), l.Amount.Format())
	}
	if _, err := l.stamp(); err != nil && !l.Date.IsZero() {
		c.fail(codeReceiptStamp, "meterai", "bea meterai tidak dapat ditentukan: %v", err)
	}
	p.officials(l.PPK, l.Treasurer)
	return c.findings
}

// stamp says whether a stamp is due.
func (l Kuitansi) stamp() (tax.Stamp, error) {
	if l.Rules == nil {
		return tax.Stamp{}, fmt.Errorf("aturan bea meterai belum diberikan")
	}
	return l.Rules.ReceiptStamp(max(0, l.Amount), l.Date)
}
