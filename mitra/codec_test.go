package mitra_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/mitra"
)

// A codec that is called without package encoding/json sees broken JSON too: half
// a pair of quotes is no number.
func TestLoneQuotes(t *testing.T) {
	for _, in := range []string{`"`, `"1`, `1"`, `"1""`, `""1"`, `'1'`, ` "1"`, `"1" `, ``, `"` + "\x00" + `"`, `"null"`, `"true"`} {
		for _, v := range []json.Unmarshaler{new(mitra.Rupiah), new(mitra.Volume)} {
			assert.Error(t, v.UnmarshalJSON([]byte(in)), "%T %q", v, in)
		}
	}
	for _, v := range []json.Unmarshaler{new(mitra.Rupiah), new(mitra.Volume)} {
		assert.ErrorIs(t, v.UnmarshalJSON([]byte(`""`)), mitra.ErrEmpty)
		assert.NoError(t, v.UnmarshalJSON([]byte(`"1"`)))
		assert.NoError(t, v.UnmarshalJSON([]byte(`1`)))
	}
}

// What cannot be read leaves no older value behind that looks like the answer.
func TestUnmarshalClearsTheTarget(t *testing.T) {
	r, v := mitra.Rupiah(5), must(mitra.ParseVolume("5"))
	assert.Error(t, json.Unmarshal([]byte(`"x"`), &r))
	assert.Error(t, json.Unmarshal([]byte(`"x"`), &v))
	assert.Zero(t, r)
	assert.Zero(t, v)

	d, nik := day("2026-04-01"), must(mitra.ParseNIK(womanNIK))
	m := d.Month()
	assert.Error(t, d.UnmarshalText([]byte("x")))
	assert.Error(t, m.UnmarshalText([]byte("x")))
	assert.Error(t, nik.UnmarshalText([]byte("x")))
	assert.Zero(t, d)
	assert.Zero(t, m)
	assert.True(t, nik.IsZero())
}

// A record of each kind goes to JSON and back whole, but for what is masked.
func TestRecordsRoundTrip(t *testing.T) {
	price := mitra.Rupiah(26_200)
	volume := must(mitra.ParseVolume("40"))
	work := mitra.Workload{
		Mitra: "999925030001", Survey: "UBINAN", Class: mitra.ClassSurvey, Role: mitra.Enumerator, Unit: "dokumen",
		Volume: volume, Period: period("2026-04-01", "2026-04-30"), Region: "9999010", Price: &price, MAK: honorMAK,
		Realized: []mitra.Realization{{Month: day("2026-04-01").Month(), Volume: volume, On: day("2026-05-04"), Partial: true}},
		Month:    day("2026-04-01").Month(), Worth: must(mitra.ParseVolume("2.5")), Paid: day("2026-05-20"),
		Frozen: []mitra.Share{{Month: day("2026-04-01").Month(), Period: period("2026-04-01", "2026-04-30"), Volume: volume}},
		Ended:  &mitra.Ending{On: day("2026-04-20"), Reason: mitra.Accident, Outcome: mitra.ProRata},
	}
	var workBack mitra.Workload
	assert.NoError(t, json.Unmarshal(must(json.Marshal(work)), &workBack))
	assert.Equal(t, work, workBack)

	survey := mitra.Survey{Code: "UBINAN", Name: "Survei Ubinan", Class: mitra.ClassSurvey, Period: work.Period, MAK: honorMAK, Budget: 1_048_000}
	var surveyBack mitra.Survey
	assert.NoError(t, json.Unmarshal(must(json.Marshal(survey)), &surveyBack))
	assert.Equal(t, survey, surveyBack)

	office := mitra.Satker{
		Code: "9999", Kind: mitra.City, Name: "Nusa Contoh", Town: "Nusa Contoh",
		Officials: mitra.Officials{ppk("Siti", "2026-01-01", "", mak("054.01.GG"))},
	}
	var officeBack mitra.Satker
	assert.NoError(t, json.Unmarshal(must(json.Marshal(office)), &officeBack))
	assert.Equal(t, office, officeBack)
}
