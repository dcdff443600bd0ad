package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestRounding(t *testing.T) {
	tests := []struct {
		volume string
		price  mitra.Rupiah
		want   [4]mitra.Rupiah // half up, half even, down, up
	}{
		{"2", 100, [4]mitra.Rupiah{200, 200, 200, 200}},
		{"0.5", 1, [4]mitra.Rupiah{1, 0, 0, 1}},
		{"1.5", 1, [4]mitra.Rupiah{2, 2, 1, 2}},
		{"2.5", 1, [4]mitra.Rupiah{3, 2, 2, 3}},
		{"1.5", 175333, [4]mitra.Rupiah{263000, 263000, 262999, 263000}},
		{"0.5", 175334, [4]mitra.Rupiah{87667, 87667, 87667, 87667}},
		{"0.499999", 1, [4]mitra.Rupiah{0, 0, 0, 1}},
		{"0.500001", 1, [4]mitra.Rupiah{1, 1, 0, 1}},
		{"2.500001", 1, [4]mitra.Rupiah{3, 3, 2, 3}},
		{"0.000001", 1, [4]mitra.Rupiah{0, 0, 0, 1}},
		{"999999.999999", 999_999_999, [4]mitra.Rupiah{999_999_998_999_000, 999_999_998_999_000, 999_999_998_999_000, 999_999_998_999_001}},
	}
	for _, tt := range tests {
		for i, mode := range []Rounding{HalfUp, HalfEven, Down, Up} {
			t.Run(tt.volume+"×"+tt.price.String()+" "+mode.String(), func(t *testing.T) {
				s := only(t, engine2025(t, WithRounding(mode), WithPricePolicy(PriceFree)),
					work(func(w *mitra.Workload) { w.Volume, w.Price = volume(tt.volume), &tt.price }))
				assert.Equal(t, tt.want[i], s.Lines[0].Amount)
			})
		}
	}
	assert.Equal(t, "tidak dikenal", Rounding(9).String())
}
