package documents

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"

	"github.com/adminmitra/adminmitra/documents/internal/face"
	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

// Hash returns the identity of a letter: the SHA-256, in 64 hexadecimal digits, of
//
//	{"kunci":…,"nomor":…,"tanggal":"2026-03-31","isi":[{"nama":…,"isi":…},…]}
//
// which is the key, the number, the date of the letter and its [Facts] in their order,
// as JSON in UTF-8 without white space between its parts and without escapes where JSON
// asks for none (besides U+2028 and U+2029, which are escaped). An absent date is "".
// So the hash changes when the letter says something else, and stays when template,
// font, paper or the spelling of money change. Nothing in it is a secret: whoever holds
// the same data gets the same hash.
func Hash(l Letter) string { return identify(l).hash }

// identity is what tells a printed letter from all others.
type identity struct{ number, hash string }

func identify(l Letter) identity {
	data := l.fill(mitra.Rupiah.Format)
	return identity{data.Values["nomor"], hash(l, data)}
}

func hash(l Letter, data markup.Data) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(struct {
		Key    string     `json:"kunci"`
		Number string     `json:"nomor"`
		Date   mitra.Date `json:"tanggal"`
		Facts  []Fact     `json:"isi"`
	}{l.Key(), data.Values["nomor"], l.Head().Date, facts(data)})
	if err != nil {
		panic(err) // strings can always be written
	}
	sum := sha256.Sum256(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return hex.EncodeToString(sum[:])
}

const (
	// shortHash is how many digits of the hash are printed: enough that two letters of
	// an office never share them by chance.
	shortHash = 12
	// numberWidth is what the number may take of the line, in thousandths of the size:
	// some 60 characters, which leaves room for the page number and the QR on any paper.
	numberWidth = 32_000
)

// line is what each page says of it: "0033/9999/PPK/SPK/03/2026 · 3f9a1c0b7d2e". A
// number beyond all measure is cut short with dots; the title has it in full.
func (i identity) line(f *face.Fonts) string {
	if i.number == "" {
		return i.hash[:shortHash]
	}
	separator, dots, number := " · ", "…", i.number
	if f.Missing(separator+dots) != nil {
		separator, dots = " - ", "..."
	}
	width := 0
	for at, r := range number {
		if width += f.Regular.Width(r); width > numberWidth {
			number = number[:at] + dots
			break
		}
	}
	return number + separator + i.hash[:shortHash]
}

// foot gives each page the identity of the letter, and its number from the second on.
func (r *Renderer) foot(l Letter) func(page, pages int) typeset.Foot {
	left := ""
	if r.identity {
		left = identify(l).line(r.fonts)
	}
	return func(page, pages int) typeset.Foot {
		f := typeset.Foot{Left: left}
		if page > 1 {
			f.Right = fmt.Sprintf("Halaman %d dari %d", page, pages)
		}
		return f
	}
}
