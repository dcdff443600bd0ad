// Package fonts holds the type that the programs embed in letters.
package fonts

import (
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
)

// Liberation returns the regular and the bold file of Liberation Sans, which has
// the widths of Arial and may be embedded freely (SIL Open Font License).
func Liberation() (regular, bold []byte) {
	return liberationsansregular.TTF, liberationsansbold.TTF
}
