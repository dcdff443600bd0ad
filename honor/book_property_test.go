package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/adminmitra/adminmitra/mitra"
)

// The tables drawn hold in spring 2025, which is asked day by day with a margin.
var spring = period("2025-02-20", "2025-07-10")

// drawEditions draws editions in order, with gaps or without, perhaps open at the end.
func drawEditions(t *rapid.T) (out timeline) {
	next := date("2025-03-01")
	for range rapid.IntRange(0, 4).Draw(t, "editions") {
		from := next.AddDays(rapid.SampledFrom([]int{0, 0, 1, 9}).Draw(t, "gap"))
		to := from.AddDays(rapid.IntRange(0, 25).Draw(t, "length"))
		edition := dated(mitra.Rupiah(rapid.IntRange(1, 3).Draw(t, "value")), from.String(), to.String())
		next = to.AddDays(1)
		if out = append(out, edition); rapid.IntRange(0, 5).Draw(t, "open") == 0 {
			out[len(out)-1].To = mitra.Date{}
			return out
		}
	}
	return out
}

// drawPrices draws a list of one price everywhere and one in a region.
func drawPrices(t *rapid.T, tb testing.TB) *SHKS {
	var rows []PriceRow
	for _, region := range []mitra.RegionCode{"", "9999"} {
		for _, edition := range drawEditions(t) {
			rows = append(rows, PriceRow{"S", mitra.Enumerator, "ruta", region, edition})
		}
	}
	return newSHKS(tb, rows...)
}

// on asks a list's own edition of a day, without looking at wider regions.
func (s *SHKS) onDay(region mitra.RegionCode, d mitra.Date) amount {
	return s.prices[priceKey{"S", mitra.Enumerator, "ruta", region}].at(d)
}

func daysOf(p mitra.Period) (out []mitra.Date) {
	for d := p.From; !d.After(p.To); d = d.AddDays(1) {
		out = append(out, d)
	}
	return out
}

// TestOverDayByDay holds that each day answers by the own edition where there is one, and
// by the base's else: value and decree.
func TestOverDayByDay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		own, base := drawPrices(rt, t), drawPrices(rt, t)
		both := own.Over(base)
		for _, line := range both.prices {
			prior := mitra.Date{}
			for _, edition := range line {
				require.False(rt, edition.Reversed())
				require.True(rt, edition.From.After(prior), "editions are disjoint and in order")
				if prior = edition.To; prior.IsZero() {
					prior = date("9999-12-31")
				}
			}
		}
		for _, region := range []mitra.RegionCode{"", "9999"} {
			for _, d := range daysOf(spring) {
				want := own.onDay(region, d)
				if want.Value == 0 {
					want = base.onDay(region, d)
				}
				got := both.onDay(region, d)
				require.Equal(rt, want.Value, got.Value, "%q on %s", region, d)
				require.Equal(rt, want.Source, got.Source, "%q on %s", region, d)
			}
		}
	})
}

// TestChangesDayByDay holds that what changed, applied to the previous table, gives the
// new one, and that nothing is told that did not change.
func TestChangesDayByDay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		previous, now := drawPrices(rt, t), drawPrices(rt, t)
		if rapid.Bool().Draw(rt, "over") {
			now = now.Over(previous) // as an office's own edition is
		}
		changes := now.Changes(previous)
		for _, region := range []mitra.RegionCode{"", "9999"} {
			record := priceKey{"S", mitra.Enumerator, "ruta", region}.String()
			for _, d := range daysOf(spring) {
				was, is := previous.onDay(region, d), now.onDay(region, d)
				told := 0
				for _, c := range changes {
					if c.Record != record || !c.Period.Contains(d) {
						continue
					}
					told++
					require.Equal(rt, was, c.Before, "%s on %s", record, d)
					require.Equal(rt, is, c.After, "%s on %s", record, d)
				}
				require.Equal(rt, was.Value != is.Value, told == 1, "%s on %s: %d → %d", record, d, was.Value, is.Value)
				require.LessOrEqual(rt, told, 1)
			}
		}
	})
}

// TestCheckDayByDay holds a table's warnings against each day of a period.
func TestCheckDayByDay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		prices := drawPrices(rt, t)
		first := spring.From.AddDays(rapid.IntRange(0, 100).Draw(rt, "first"))
		p := mitra.Period{From: first, To: first.AddDays(rapid.IntRange(0, 60).Draw(rt, "days"))}
		short := map[string]string{}
		for _, f := range prices.Check(p) {
			short[f.Record] = f.Message
		}
		for key := range prices.prices {
			want := ""
			for _, d := range daysOf(p) {
				if prices.onDay(key.region, d).Value == 0 {
					want = "tidak ada nilai yang berlaku pada " + d.Format()
					break
				}
			}
			assert.Equal(rt, want, short[key.String()], p.Format())
		}
	})
}
