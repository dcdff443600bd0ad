package documents

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

// Letter is one letter, ready to be rendered: an [SPK], [Addendum], [SuratTugas],
// [BAST], [CollectiveBAST], [BAPP], [Pemutusan], [DaftarHonor] or [Kuitansi].
type Letter interface {
	// Key names the letter among all letters of its office, before it has a number and
	// after: kind, month, mitra and group.
	Key() string
	// Head returns what every letter has.
	Head() Head
	// Numbered returns the letter with a number; the letter itself stays as it is.
	Numbered(number string) Letter
	// check returns contradictions between the letter's parts.
	check() mitra.Findings
	// template names the file that words the letter.
	template() string
	// fill returns what the template prints, with amounts written by money.
	fill(money func(mitra.Rupiah) string) markup.Data
	// name returns the words of a file name for the letter.
	name() []string
	// title is what the PDF calls itself; it names no person.
	title() string
}

// Head is what every letter has, whatever its kind.
type Head struct {
	Number string     // as it is printed; empty until it has one
	Date   mitra.Date // of the letter
	Month  mitra.Month
	Mitra  []mitra.Mitra // of whom it is, each once, in its order
}

func headOfMany[T any](number string, date mitra.Date, month mitra.Month, of []T, who func(T) mitra.Mitra) Head {
	h := Head{Number: number, Date: date, Month: month}
	seen := map[mitra.SobatID]bool{}
	for _, one := range of {
		if m := who(one); !seen[m.ID] {
			seen[m.ID] = true
			h.Mitra = append(h.Mitra, m)
		}
	}
	return h
}

// Kind returns the kind of letter that a key names: "spk" of "spk/2026-04/…".
func Kind(key string) string {
	kind, _, _ := strings.Cut(key, "/")
	return kind
}
