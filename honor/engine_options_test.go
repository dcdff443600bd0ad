package honor

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestOptionsRefuseWhatTheyDoNotKnow(t *testing.T) {
	shks, sbml := newSHKS(t), newSBML(t)
	for name, opt := range map[string]Option{
		"no reading": WithCapPolicy(nil), "no month rule": WithMonthRule(nil), "no profiles": WithProfiles(nil),
		"no decisions": WithOverrides(nil), "price policy": WithPricePolicy(PriceFree + 1), "rounding": WithRounding(Up + 1),
		"exclusivity": WithExclusivity(ExclusiveOff + 1), "no satker": WithSatker(""), "satker of three digits": WithSatker("999"),
	} {
		e, err := New(shks, sbml, opt)
		assert.Error(t, err, name)
		assert.Nil(t, e, name)
	}
	for name, opt := range map[string]Option{
		"price policy": WithPricePolicy(PriceFree), "rounding": WithRounding(Up), "exclusivity": WithExclusivity(ExclusiveOff),
		"satker": WithSatker("9999"), "duty": WithDutyRegion(), "last day": WithLastDayCap(),
	} {
		_, err := New(shks, sbml, opt)
		assert.NoError(t, err, name)
	}
	for _, tables := range []struct {
		shks *SHKS
		sbml *SBML
	}{{nil, sbml}, {shks, nil}} {
		_, err := New(tables.shks, tables.sbml)
		assert.Error(t, err)
	}
}

func TestNilOption(t *testing.T) {
	_, err := New(newSHKS(t), newSBML(t), nil)
	assert.Error(t, err)
}

func TestDefaults(t *testing.T) {
	e := engine2025(t)
	statements := compute(t, e, work(units("2.5", 1), during("2025-04-16", "2025-05-15")))
	require.Len(t, statements, 2, "months are split by days")
	assert.Equal(t, "1.3", statements[0].Lines[0].Share.Volume.String())

	s := only(t, e, work(units("2.5", 1)))
	assert.Equal(t, "P1", s.Verdict.Policy)
	assert.EqualValues(t, 3, s.Total, "half up")
	assert.EqualValues(t, 3_439_000, s.Verdict.Tightest().Limit, "non-ASN")

	_, err := e.Compute([]mitra.Workload{work(units("1", 87_334))})
	assert.ErrorAs(t, err, pointer[*PriceError](nil), "the list price is a ceiling")

	over := only(t, e, work(units("40", 87_333)))
	assert.Error(t, over.Err())
	assert.Nil(t, over.Override, "a refusal is final")

	s = only(t, e, work(units("1", 1), ofCensus, worth("2")), work(units("1", 1)))
	require.Len(t, s.Verdict.Conflicts, 1)
	assert.Equal(t, mitra.Warning, s.Verdict.Conflicts[0].Severity)
	assert.False(t, only(t, e, work(bySatker("9998"))).Lines[0].External, "without a satker no line is external")
}

// Later options win, so that a host may put its own over common ones.
func TestLaterOptionsWin(t *testing.T) {
	e := engine2025(t, WithCapPolicy(PerRole{}), WithCapPolicy(ClassPriority{}), WithRounding(Up), WithRounding(Down))
	s := only(t, e, work(units("2.5", 1)))
	assert.Equal(t, "P2", s.Verdict.Policy)
	assert.EqualValues(t, 2, s.Total)
}

func TestRoundingIsOfTheEngine(t *testing.T) {
	for mode, want := range map[Rounding]mitra.Rupiah{HalfUp: 3, HalfEven: 2, Down: 2, Up: 3} {
		s := only(t, engine2025(t, WithRounding(mode)), work(units("2.5", 1)))
		assert.Equal(t, want, s.Total, mode)
		assert.True(t, s.Lines[0].Rounded)
	}
}

func TestCompletenessWithoutASatker(t *testing.T) {
	e := freely(t)
	assert.False(t, only(t, e, work(paid(1)), work(paid(2))).Verdict.Complete)
	assert.True(t, only(t, e, work(paid(1), bySatker("9999")), work(paid(2), bySatker("9998"))).Verdict.Complete)
	e = freely(t, WithSatker("9999"))
	assert.False(t, only(t, e, work(paid(1), bySatker("9999")), work(paid(2))).Verdict.Complete, "absent is the office that asks")
	assert.True(t, only(t, e, work(paid(1)), work(paid(2), bySatker("9998"))).Verdict.Complete)
}
