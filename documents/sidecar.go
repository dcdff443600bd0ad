package documents

import (
	"strings"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// Sidecar describes the file of a letter to programs: a service that signs
// electronically finds in it where to put the signatures. It holds no personal data
// beyond what stands in the letter's key and number.
type Sidecar struct {
	Key    string        `json:"kunci"`
	Number string        `json:"nomor"`
	Hash   string        `json:"sidik"` // see Hash
	Pages  []SidecarPage `json:"halaman"`
}

// SidecarPage is one page, in points of 1/72 inch.
type SidecarPage struct {
	Width      float64        `json:"lebar"`
	Height     float64        `json:"tinggi"`
	Signatures []SignatureBox `json:"tanda_tangan"` // in the order of the page; never nil
}

// SignatureBox is a place to sign. X and Y are its lower left corner, counted in points
// from the lower left corner of the page, as PDF does.
type SignatureBox struct {
	Side string `json:"sisi"` // kiri, tengah or kanan
	// Role is the prefix of the placeholder that names the signatory, such as "ppk" of
	// {ppk_nama_kapital}; empty where the template writes a name of its own.
	Role   string  `json:"peran"`
	Stamp  bool    `json:"meterai"` // the place of the stamp, inside the place to sign
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"lebar"`
	Height float64 `json:"tinggi"`
}

func sidecar(l Letter, sheets []typeset.Sheet) Sidecar {
	id := identify(l)
	s := Sidecar{Key: l.Key(), Number: id.number, Hash: id.hash, Pages: make([]SidecarPage, len(sheets))}
	for i, sheet := range sheets {
		p := SidecarPage{Width: points(sheet.Width), Height: points(sheet.Height), Signatures: []SignatureBox{}}
		for _, a := range sheet.Areas {
			side, role, _ := strings.Cut(a.Name, "/")
			role, _, _ = strings.Cut(role, "_nama")
			p.Signatures = append(p.Signatures, SignatureBox{
				Side: side, Role: role, Stamp: a.Stamp,
				X: points(a.X), Y: points(sheet.Height - a.Y - a.Height), Width: points(a.Width), Height: points(a.Height),
			})
		}
		s.Pages[i] = p
	}
	return s
}

// points is exact to the thousandth, and so are its digits in JSON.
func points(l typeset.Length) float64 { return float64(l) / float64(typeset.Pt) }
