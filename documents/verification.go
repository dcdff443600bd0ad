package documents

import (
	"image/color"
	"strings"

	"github.com/boombuler/barcode/qr"

	"github.com/adminmitra/adminmitra/documents/internal/typeset"
	"github.com/adminmitra/adminmitra/mitra"
)

const codeToken mitra.Code = "DOK-VERIFIKASI-01" // token verifikasi tidak dapat dicetak sebagai kode QR

// maxToken keeps the modules of a QR of 18 mm large enough for the camera of a phone,
// in bytes.
const maxToken = 200

// verification returns the QR with the letter's token, nil without one.
func (r *Renderer) verification(c *checker, l Letter) *typeset.Code {
	if r.token == nil {
		return nil
	}
	token := r.token(l)
	if token == "" {
		return nil
	}
	if len(token) > maxToken {
		c.fail(codeToken, "", "token verifikasi %d bita, paling panjang %d", len(token), maxToken)
		return nil
	}
	if strings.IndexFunc(token, func(r rune) bool { return r <= ' ' || r > '~' }) >= 0 {
		c.fail(codeToken, "", "token verifikasi hanya boleh memuat huruf, angka, dan tanda baca ASCII, tanpa spasi")
		return nil
	}
	matrix, err := qr.Encode(token, qr.M, qr.Auto)
	if err != nil {
		c.fail(codeToken, "", "token verifikasi tidak dapat dijadikan kode QR")
		return nil
	}
	return &typeset.Code{
		Size: matrix.Bounds().Dx(),
		Dark: func(x, y int) bool { return matrix.At(x, y) == color.Black },
	}
}
