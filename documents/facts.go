package documents

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// Fact is one thing that a letter says, by the name that templates use for it.
type Fact struct {
	Name  string `json:"nama"`
	Value string `json:"isi"`
}

// Facts returns what a letter says beside its number, in a stable order and
// independent of templates, fonts and the spelling of money, so that a host can
// tell whether an issued letter is outdated and in what. An account number is given
// by a fingerprint.
func Facts(l Letter) []Fact {
	data := l.fill(mitra.Rupiah.Format)
	var out []Fact
	add := func(name, value string) {
		if value != "" {
			out = append(out, Fact{name, strings.ReplaceAll(value, noBreakSpace, " ")})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(data.Values)) {
		switch value := data.Values[name]; name {
		case "nomor":
		case "mitra_rekening":
			add(name, fingerprint(value))
		default:
			add(name, value)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(data.Flags)) {
		if data.Flags[name] {
			add("syarat."+name, "ya")
		}
	}
	for _, table := range slices.Sorted(maps.Keys(data.Tables)) {
		for i, row := range data.Tables[table] {
			for _, field := range slices.Sorted(maps.Keys(row)) {
				add(fmt.Sprintf("%s.%d.%s", table, i+1, field), row[field])
			}
		}
	}
	return out
}

// fingerprint tells account numbers apart without showing them. It is short, so
// that trying all numbers leads to many thousands that fit.
func fingerprint(s string) string {
	if s == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(s))
	return hex.EncodeToString(sum[:2])
}
