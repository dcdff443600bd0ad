package honor

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseMonthRule(t *testing.T) {
	for id, want := range map[string]MonthRule{
		"hari-unit": ByDays{}, "bulan-mulai": StartMonth{}, "bulan-selesai": EndMonth{}, "bulan-pilihan": ChosenMonth{},
		"bulan-bayar": PaidMonth{}, "hari-rupiah": MoneyByDays{}, "isi-dahulu": FillMonths{},
	} {
		for _, spelling := range []string{id, strings.ToUpper(id)} {
			got, err := ParseMonthRule(spelling)
			require.NoError(t, err)
			assert.Equal(t, want, got)
			assert.Equal(t, id, got.ID())
		}
	}
	for _, id := range []string{"", "hari", "hari unit", "hari-unit ", "ByDays"} {
		got, err := ParseMonthRule(id)
		assert.Nil(t, got, id)
		if assert.Error(t, err, id) {
			for _, rule := range monthRules() {
				assert.ErrorContains(t, err, rule.ID(), "the message offers what is known")
			}
		}
	}
}

func TestMonthRulesHaveNamesOfTheirOwn(t *testing.T) {
	names := map[string]bool{}
	for _, rule := range monthRules() {
		assert.NotEmpty(t, rule.Name())
		assert.False(t, names[rule.Name()], rule.Name())
		names[rule.Name()] = true
	}
	assert.Len(t, names, 7)
}
