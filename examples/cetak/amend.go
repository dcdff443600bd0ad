package main

import (
	"fmt"

	"github.com/adminmitra/adminmitra/documents"
	"github.com/adminmitra/adminmitra/examples/internal/register"
)

// amendments says what a numbered letter would say now that it did not say then.
func amendments(e register.Entry, l documents.Letter) []string {
	changes := e.Changes(documents.Facts(l))
	if len(changes) == 0 {
		return nil
	}
	cure := ""
	if e.Kind() == kindSPK.name {
		cure = "diperlukan adendum; "
	}
	out := []string{fmt.Sprintf("isi berubah sesudah diberi nomor %s: %sberkas yang sudah terbit dibiarkan", e.Number, cure)}
	for _, change := range changes {
		if !spelledOut(change, changes) {
			out = append(out, fmt.Sprintf("%s: semula %s, kini %s", describe(change.Name), shown(change.Before), shown(change.After)))
		}
	}
	return out
}
