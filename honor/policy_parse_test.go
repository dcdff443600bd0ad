package honor

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseCapPolicy(t *testing.T) {
	for id, want := range map[string]CapPolicy{
		"P1": LowestCap{}, "P1S": LowestCap{CensusApart: true}, "P2": ClassPriority{}, "P3": PerClass{},
		"P4": PerRole{}, "P5": PerRoleAndClass{}, "P6": SumOfCaps{}, "P7": ByPosition{},
	} {
		for _, spelling := range []string{id, strings.ToLower(id)} {
			got, err := ParseCapPolicy(spelling)
			require.NoError(t, err)
			assert.Equal(t, want, got)
			assert.Equal(t, id, got.ID())
		}
	}
	for _, id := range []string{"", "P", "P0", "P9", "P1 ", " P1", "P8", "p8", "P1T", "LowestCap"} {
		got, err := ParseCapPolicy(id)
		assert.Nil(t, got, id)
		assert.Error(t, err, id)
	}
	_, err := ParseCapPolicy("p8")
	assert.NotContains(t, err.Error(), "tidak dikenal", "it is known, but needs its number")
}

// A verdict names its reading, so no two may have a name in common.
func TestReadingsHaveNamesOfTheirOwn(t *testing.T) {
	ids, names := map[string]bool{}, map[string]bool{}
	for _, p := range readings() {
		assert.False(t, ids[p.ID()], p.ID())
		assert.False(t, names[p.Name()], p.Name())
		assert.NotEmpty(t, p.Name())
		ids[p.ID()], names[p.Name()] = true, true

		v := only(t, freely(t, WithCapPolicy(p)), work(paid(1))).Verdict
		assert.Equal(t, p.ID(), v.Policy)
		assert.Equal(t, p.Name(), v.Name)
	}
	assert.Len(t, ids, 9)
}
