package register

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func date(t testing.TB, s string) mitra.Date {
	t.Helper()
	d, err := mitra.ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestFormat(t *testing.T) {
	for pattern, want := range map[string]string{
		DefaultPattern:                       "0007/9999/PPK/SPK/03/2026",
		"{urut}/PPK/{bulan_romawi}/{tahun}":  "7/PPK/III/2026",
		"B-{urut:3}/{satker}/VS.330/{tahun}": "B-007/9999/VS.330/2026",
		"{urut:1}{tahun}{urut:9}":            "72026000000007",
	} {
		p, err := ParsePattern(pattern)
		require.NoError(t, err)
		assert.Equal(t, want, p.Format(7, "9999", date(t, "2026-03-31")))
	}
	p, err := ParsePattern(DefaultPattern)
	require.NoError(t, err)
	assert.Equal(t, "12345/9999/PPK/SPK/12/2026", p.Format(12345, "9999", date(t, "2026-12-31")), "wider than its width")
}

func TestRomanMonths(t *testing.T) {
	p, err := ParsePattern("{urut} {bulan_romawi} {tahun}")
	require.NoError(t, err)
	month := date(t, "2026-01-01").Month()
	for _, want := range strings.Fields("I II III IV V VI VII VIII IX X XI XII") {
		assert.Equal(t, "1 "+want+" 2026", p.Format(1, "9999", month.First()))
		month = month.Next()
	}
}

func TestHostilePatterns(t *testing.T) {
	for _, s := range []string{
		"", "tetap", "{urut}", "{tahun}", "urut tahun",
		"{urut}{tahun", "{urut}tahun}", "}{urut}{tahun}", "{{urut}}{tahun}", "{urut}{tahun}{", "{}{urut}{tahun}",
		"{urut:0}{tahun}", "{urut:10}{tahun}", "{urut:+4}{tahun}", "{urut:-1}{tahun}", "{urut:}{tahun}", "{urut:99999999999999999999}{tahun}",
		"{urut: 4}{tahun}", "{URUT}{tahun}", "{urutan}{tahun}", "{tahun:2}{urut}", "{nik}{urut}{tahun}",
		"{urut}\n{tahun}", "{urut}\x00{tahun}", "{urut}\xff{tahun}", "{urut}\u202e{tahun}",
		"{urut}{tahun}" + strings.Repeat("x", maxPattern),
	} {
		_, err := ParsePattern(s)
		assert.Error(t, err, "%q", s)
	}
}

func FuzzPattern(f *testing.F) {
	f.Add(DefaultPattern)
	f.Add("{urut:9}{bulan_romawi}}{{tahun}")
	on := date(f, "2026-04-01")
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePattern(s)
		if err != nil {
			return
		}
		one, two := p.Format(1, "9999", on), p.Format(2, "9999", on)
		if one == two || strings.ContainsAny(one, "{}") {
			t.Errorf("%q gives %q and %q", s, one, two)
		}
	})
}
