package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestPreflightOfAReceipt(t *testing.T) {
	const missing = "DOK-ISI-01"
	one := func(change func(l *Kuitansi)) Kuitansi { l := receipt(t); change(&l); return l }
	for name, tt := range map[string]struct {
		letter Kuitansi
		want   []fault
	}{
		"sound":              {one(func(*Kuitansi) {}), nil},
		"number is optional": {one(func(l *Kuitansi) { l.Number = "" }), nil},
		"own purpose":        {one(func(l *Kuitansi) { l.Purpose = "honorarium pencacahan" }), nil},
		"held back":          {bigReceipt(t), []fault{{codePayHeld, "jumlah"}}},
		"date missing":       {one(func(l *Kuitansi) { l.Date = mitra.Date{} }), []fault{{missing, "tanggal"}}},
		"name missing":       {one(func(l *Kuitansi) { l.Recipient.Mitra.Name = "" }), []fault{{missing, "mitra_nama"}}},
		"treasurer missing":  {one(func(l *Kuitansi) { l.Treasurer = mitra.Official{} }), []fault{{missing, "bendahara_jabatan"}, {missing, "bendahara_nama"}, {missing, "bendahara_nip"}}},
		"no stamp rules":     {one(func(l *Kuitansi) { l.Rules = nil }), []fault{{codeReceiptStamp, "meterai"}}},
		"before the rules":   {one(func(l *Kuitansi) { l.Date = date("2020-05-01") }), []fault{{codeReceiptStamp, "meterai"}, {codePayEarly, "tanggal"}, {codePayPPK, "ppk_nama"}, {codePayTreasurer, "bendahara_nama"}}},
		"amount differs":     {one(func(l *Kuitansi) { l.Amount-- }), []fault{{codePaySum, "jumlah"}}},
		"not handed over":    {one(func(l *Kuitansi) { l.Recipient.Lines[0].Realized.Final = false }), []fault{{codePayOpen, "jumlah"}}},
		"no lines":           {one(func(l *Kuitansi) { l.Recipient.Lines = nil }), []fault{{codePayLines, "rincian"}}},
		"budget code missing": {one(func(l *Kuitansi) {
			line := &l.Recipient.Lines[0]
			line.Workload = changed(line.Workload, func(w *mitra.Workload) { w.MAK = "" })
		}), []fault{{codeReceiptBudget, "beban"}}},
	} {
		t.Run(name, func(t *testing.T) {
			findings := renderer(t).Preflight(tt.letter)
			if tt.letter.Recipient.Lines == nil {
				assert.Subset(t, faults(findings), tt.want)
				return
			}
			assert.ElementsMatch(t, tt.want, faults(findings), "%v", findings)
			quiet(t, findings, tt.letter.Key())
		})
	}
}

// A stamp is due above five million, not at it.
func TestPlaceOfTheStampOnAReceipt(t *testing.T) {
	for price, want := range map[mitra.Rupiah]bool{5_000_000: false, 5_000_001: true} {
		w := work("SHK", "1")
		w.Price, w.Uncounted = &price, true
		l := receiptOf(t, statements(t, done(w)...))
		assert.Empty(t, renderer(t).Preflight(l))
		assert.Equal(t, price, l.Amount)
		if want {
			assert.Contains(t, printed(t, renderer(t), l), "Meterai")
		} else {
			assert.NotContains(t, printed(t, renderer(t), l), "Meterai")
		}
	}
}

func TestReceiptNames(t *testing.T) {
	assert.Equal(t, "kuitansi/2025-04/999925080052", receipt(t).Key())
	assert.Equal(t, "kuitansi-2025-04-031-KW-04-2025-999925080052.pdf", FileName(receipt(t)))
	facts := factMap(bigReceipt(t))
	assert.Equal(t, "Rp 7.439.000", facts["jumlah"])
	assert.Equal(t, "Rp 2.561.000", facts["ditahan"])
	assert.Equal(t, "Rp 185.975", facts["pph"])
	own := bigReceipt(t)
	own.Purpose = "honorarium"
	keepsToVocabulary(t, own)
}

// Work that ended without honor is listed with nothing to pay.
func TestReceiptOfWorkWithoutHonor(t *testing.T) {
	w := done(work("SHK", "8"))[0]
	w.Realized[0].Volume = must(mitra.ParseVolume("3"))
	w.Ended = &mitra.Ending{On: date("2025-04-12"), Reason: mitra.Resigned, Outcome: mitra.NoHonor}
	l := receiptOf(t, statements(t, w))
	assert.Equal(t, []fault{{codePayNothing, "jumlah"}}, faults(renderer(t).Preflight(l)))
	assert.Zero(t, l.Amount)
	assert.Equal(t, honor.Part{Volume: must(mitra.ParseVolume("3")), Final: true}, dueOf(&l.Recipient.Lines[0]))
}
