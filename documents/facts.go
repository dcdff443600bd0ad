package documents

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

// Fact is one thing that a letter says, by the name that templates use for it.
type Fact struct {
	Name  string `json:"nama"`
	Value string `json:"isi"`
}

// Facts returns what a letter says beside its number, in a stable order and
// independent of templates, fonts and the spelling of money, so that a host can
// tell whether an issued letter is outdated and in what. Account numbers and NIK are
// given by a fingerprint.
func Facts(l Letter) []Fact {
	return facts(l.fill(mitra.Rupiah.Format))
}

func facts(data markup.Data) []Fact {
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
				value := row[field]
				if field == "rekening" || field == "nik" {
					value = fingerprint(value)
				}
				add(fmt.Sprintf("%s.%d.%s", table, i+1, field), value)
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
