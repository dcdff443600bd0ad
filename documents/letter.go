package documents

import (
	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/mitra"
)

// Letter is one letter, ready to be rendered: an [SPK], [Addendum], [SuratTugas],
// [BAST], [CollectiveBAST], [BAPP], [Pemutusan], [DaftarHonor] or [Kuitansi].
type Letter interface {
	// Key names the letter among all letters of its office, before it has a number and
	// after: kind, month, mitra and group.
	Key() string
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
	date() mitra.Date
}
