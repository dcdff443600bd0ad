package documents

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// Reference names another letter: a contract, an earlier addendum, a letter of
// warning.
type Reference struct {
	Number string // as it was printed
	Date   mitra.Date
}

// words names the letter in a sentence, "Nomor 3/X tanggal 2 April 2026"; empty where
// its number or date is missing.
func (r Reference) words() string {
	number := strings.TrimSpace(r.Number)
	if number == "" || r.Date.IsZero() {
		return ""
	}
	return fmt.Sprintf("Nomor %s tanggal %s", number, unbroken(r.Date.Format()))
}

// cite names letters in a sentence: "Adendum Pertama Nomor 3/X tanggal 2 April 2026
// dan Adendum Kedua Nomor …"; title is what the i-th of them, from 0, is called. It
// is empty where a number or a date is missing.
func cite(refs []Reference, title func(i int) string) string {
	out := make([]string, len(refs))
	for i, r := range refs {
		if r.words() == "" {
			return ""
		}
		out[i] = title(i) + " " + r.words()
	}
	return enumerate(out)
}

// citeAddenda names the addenda of a contract in their order.
func citeAddenda(refs []Reference) string {
	return cite(refs, func(i int) string { return "Adendum " + ordinal(i+1) })
}

// references asks that letters that went before are named in full and follow one
// another, none before the first day or after the last.
func (c *checker) references(code mitra.Code, field, kind string, refs []Reference, first, last mitra.Date) {
	for i, r := range refs {
		row := fmt.Sprintf("%s ke-%d", kind, i+1)
		switch {
		case r.words() == "":
			c.fail(code, field, "%s belum bernomor atau bertanggal", row)
			continue
		case r.Date.Before(first):
			c.fail(code, field, "%s bertanggal %s, sebelum surat yang mendahuluinya bertanggal %s", row, r.Date.Format(), first.Format())
		case !last.IsZero() && r.Date.After(last):
			c.fail(code, field, "%s bertanggal %s, sesudah surat ini bertanggal %s", row, r.Date.Format(), last.Format())
		default:
			first = r.Date
		}
		for j := range i {
			if refs[j].words() != "" && refs[j].Number == r.Number {
				c.fail(code, field, "%s bernomor sama dengan %s ke-%d", row, kind, j+1)
			}
		}
	}
}
