package main

import (
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// describe turns the name of a fact into words: "mitra_alamat" is "alamat mitra",
// and "rincian.3.volume" is "volume pada rincian baris 3".
func describe(name string) string {
	if table, rest, inTable := strings.Cut(name, "."); inTable {
		row, field, _ := strings.Cut(rest, ".")
		return describe(field) + " pada " + table + " baris " + row
	}
	owner, what, compound := strings.Cut(name, "_")
	switch owner {
	case "ppk":
		owner = "PPK"
	case "mitra", "satker":
	default:
		compound = false
	}
	if !compound {
		return strings.ReplaceAll(name, "_", " ")
	}
	return strings.ReplaceAll(what, "_", " ") + " " + owner
}

// spelledOut reports whether a change only repeats another in words or capitals.
func spelledOut(c register.Change, all []register.Change) bool {
	for _, suffix := range []string{"_terbilang", "_kapital"} {
		base, found := strings.CutSuffix(c.Name, suffix)
		if found && slices.ContainsFunc(all, func(o register.Change) bool { return o.Name == base }) {
			return true
		}
	}
	return false
}

func shown(value string) string {
	if value == "" {
		return "(kosong)"
	}
	return "“" + value + "”"
}
