package honor

import (
	"fmt"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// Override is the recorded decision that a month of a mitra goes ahead although it is
// refused. It shows in the statement, in its explanation and in whatever is made of
// it; all four parts are needed. The zero value is no decision.
type Override struct {
	By     string     `json:"oleh"`   // who decided, with the post
	Reason string     `json:"alasan"` // why
	Decree string     `json:"dasar"`  // the document that records it
	On     mitra.Date `json:"tanggal"`
}

// OverrideError says that a decision lacks one of its parts and so decides nothing.
type OverrideError struct {
	Override Override
	Missing  []string // JSON keys of the empty parts
}

// Error names the empty parts.
func (e *OverrideError) Error() string {
	return fmt.Sprintf("keputusan untuk melampaui batas tidak lengkap: %s belum diisi", strings.Join(e.Missing, ", "))
}

func (o Override) check() error {
	var missing []string
	for _, part := range []struct {
		key   string
		empty bool
	}{
		{"oleh", strings.TrimSpace(o.By) == ""}, {"alasan", strings.TrimSpace(o.Reason) == ""},
		{"dasar", strings.TrimSpace(o.Decree) == ""}, {"tanggal", o.On.IsZero()},
	} {
		if part.empty {
			missing = append(missing, part.key)
		}
	}
	if missing != nil {
		return &OverrideError{o, missing}
	}
	return nil
}
