package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHeadOfEveryKind(t *testing.T) {
	kinds := map[string]bool{}
	for _, g := range goldens {
		l := g.letter(t)
		h, kind := l.Head(), Kind(l.Key())
		kinds[kind] = true
		assert.NotEmpty(t, h.Number, g.name)
		assert.False(t, h.Date.IsZero() || h.Month.IsZero(), g.name)
		assert.NotEmpty(t, h.Mitra, g.name)

		renumbered := l.Numbered("7/2026")
		assert.Equal(t, "7/2026", renumbered.Head().Number)
		assert.Equal(t, l.Key(), renumbered.Key(), "a key has no number")
		assert.Equal(t, h.Number, l.Head().Number, "the letter itself stays as it is")
	}
	assert.Len(t, kinds, 9)
}
