package documents

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// The hash can be had without this package: its text is put together by hand here.
func TestHashIsDocumented(t *testing.T) {
	l := sample(t)
	l.Number, l.Mitra.Name = `B-"31"\5 <&>`, "Ani é 'A'"
	l.Mitra.Address = "Gang A/B & C"
	quote := strings.NewReplacer(`\`, `\\`, `"`, `\"`)
	var b strings.Builder
	b.WriteString(`{"kunci":"spk/2025-04/999925080052/survei","nomor":"` + quote.Replace(l.Number) + `","tanggal":"2025-03-31","isi":[`)
	for i, f := range Facts(l) {
		if i > 0 {
			b.WriteString(",")
		}
		b.WriteString(`{"nama":"` + f.Name + `","isi":"` + quote.Replace(f.Value) + `"}`)
	}
	b.WriteString("]}")
	sum := sha256.Sum256([]byte(b.String()))
	assert.Equal(t, hex.EncodeToString(sum[:]), Hash(l))
}

func TestHashTellsLettersApart(t *testing.T) {
	seen := map[string]string{Hash(sample(t)): "the letter itself"}
	for name, change := range map[string]func(l *SPK){
		"number":  func(l *SPK) { l.Number += "a" },
		"date":    func(l *SPK) { l.Date = l.Date.AddDays(1) },
		"no date": func(l *SPK) { l.Date = mitra.Date{} },
		"group":   func(l *SPK) { l.Group = "ob-X" },
		"name":    func(l *SPK) { l.Mitra.Name += "a" },
		"value":   func(l *SPK) { l.Value++ },
		"terms":   func(l *SPK) { l.Terms.SignAttachment = true },
	} {
		l := sample(t)
		change(&l)
		h := Hash(l)
		assert.Len(t, h, 64)
		assert.Empty(t, seen[h], name)
		seen[h] = name
	}
	assert.Equal(t, Hash(nineLines(t)), Hash(nineLines(t)))
}

func TestEveryPageIsIdentified(t *testing.T) {
	l := nineLines(t)
	want := l.Number + " · " + Hash(l)[:12]
	for name, opts := range map[string][]Option{"core": nil, "ttf": {goFont(), WithPaper(A4), WithMoneySuffix("")}} {
		sheets, findings := renderer(t, opts...).layout(l)
		require.Empty(t, findings)
		require.Greater(t, len(sheets), 4)
		for i, s := range sheets {
			assert.Contains(t, s.Texts[len(s.Texts)-1-min(i, 1)].S, want, "%s: page %d", name, i+1)
		}
	}
	assert.NotContains(t, printed(t, renderer(t, WithIdentity(false)), l), Hash(l)[:12])
}

func TestIdentityLine(t *testing.T) {
	f := renderer(t).fonts
	hash := strings.Repeat("0123456789abcdef", 4)
	assert.Equal(t, "0123456789ab", identity{"", hash}.line(f))
	assert.Equal(t, "1/PPK · 0123456789ab", identity{"1/PPK", hash}.line(f))
	long := identity{strings.Repeat("0033/9999/PPK/SPK/", 4), hash}.line(f)
	assert.Regexp(t, `^0033/9999/PPK/SPK/0033/9999/PPK/SPK/0033/.*… · 0123456789ab$`, long)
}
