package tax_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/honor/tax"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestStampDates(t *testing.T) {
	r := builtIn(t)
	for day, inForce := range map[string]bool{"": false, "2020-12-31": false, "2021-01-01": true, "2021-01-02": true, "2099-12-31": true} {
		contract, err := r.ContractStamp(date(day))
		receipt, err2 := r.ReceiptStamp(5_000_001, date(day))
		if !inForce {
			want := tax.NotInForceError{Rule: "bea meterai", On: date(day)}
			assert.Equal(t, want, *asError[*tax.NotInForceError](t, err), day)
			assert.Equal(t, want, *asError[*tax.NotInForceError](t, err2), day)
			continue
		}
		require.NoError(t, err)
		require.NoError(t, err2)
		for _, s := range []tax.Stamp{contract, receipt} {
			assert.True(t, s.Liable)
			assert.EqualValues(t, 10_000, s.Duty)
			assert.Equal(t, tax.BuiltIn().Stamp[0].Source, s.Source)
			assert.Equal(t, date("2021-01-01"), s.InForce.From)
			assert.NotEmpty(t, s.Reason)
		}
	}
}

func TestReceiptStampAmounts(t *testing.T) {
	for amount, liable := range map[mitra.Rupiah]bool{
		0: false, 4_999_999: false, 5_000_000: false, 5_000_001: true, mitra.MaxRupiah: true,
	} {
		s, err := builtIn(t).ReceiptStamp(amount, date("2026-04-15"))
		require.NoError(t, err)
		assert.Equal(t, liable, s.Liable, amount)
		assert.Equal(t, liable, s.Duty == 10_000)
		assert.Equal(t, liable, s.Duty != 0)
		assert.NotEmpty(t, s.Reason)
		assert.Equal(t, tax.BuiltIn().Stamp[0].Source, s.Source)
	}
	for _, amount := range []mitra.Rupiah{-1, mitra.MaxRupiah + 1} {
		_, err := builtIn(t).ReceiptStamp(amount, date("2026-04-15"))
		assert.Equal(t, tax.AmountError{Field: "jumlah kuitansi", Amount: amount}, *asError[*tax.AmountError](t, err))
	}
}
