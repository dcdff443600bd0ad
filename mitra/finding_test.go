package mitra_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func TestSeverity(t *testing.T) {
	for s, want := range map[mitra.Severity]string{
		mitra.Error: "galat", mitra.Warning: "peringatan", mitra.Note: "catatan", 3: "tidak dikenal", 255: "tidak dikenal",
	} {
		assert.Equal(t, want, s.String())
		assert.Equal(t, want, string(must(s.MarshalText())))
	}
	assert.Equal(t, mitra.Error, mitra.Finding{}.Severity, "a finding without a severity is grave")
}

func TestPlaceString(t *testing.T) {
	for want, p := range map[string]mitra.Place{
		"":                        {},
		"alokasi.csv:12:5":        {File: "alokasi.csv", Line: 12, Column: 5},
		"alokasi.csv:12":          {File: "alokasi.csv", Line: 12},
		"alokasi.csv":             {File: "alokasi.csv", Column: 5},
		"mitra.xlsx[Lembar1]:3:2": {File: "mitra.xlsx", Sheet: "Lembar1", Line: 3, Column: 2},
		"satker.json#/pejabat/0":  {File: "satker.json", Pointer: "/pejabat/0"},
		":7":                      {Line: 7},
	} {
		assert.Equal(t, want, p.String())
	}
}

func TestFindingString(t *testing.T) {
	f := mitra.Finding{
		Code: "MITRA-NIK-02", Place: mitra.Place{File: "mitra.csv", Line: 3}, Record: "999925030001", Field: "nik",
		Message: "harus tepat 16 angka", Value: "*************437",
	}
	assert.Equal(t, "mitra.csv:3: galat [MITRA-NIK-02] 999925030001 «nik»: harus tepat 16 angka", f.String())
	assert.Equal(t, "catatan [X-01]: pesan", mitra.Finding{Code: "X-01", Severity: mitra.Note, Message: "pesan"}.String())
	assert.JSONEq(t, `{"kode":"MITRA-NIK-02","tingkat":"galat","tempat":{"berkas":"mitra.csv","baris":3},
		"catatan":"999925030001","isian":"nik","pesan":"harus tepat 16 angka","nilai":"*************437"}`, string(must(json.Marshal(f))))
	assert.JSONEq(t, `{"kode":"X","tingkat":"peringatan","pesan":"p"}`,
		string(must(json.Marshal(mitra.Finding{Code: "X", Severity: mitra.Warning, Message: "p"}))))
}

func TestFindingsSorted(t *testing.T) {
	at := func(file, sheet string, line, column int, pointer string) mitra.Place {
		return mitra.Place{File: file, Sheet: sheet, Line: line, Column: column, Pointer: pointer}
	}
	want := mitra.Findings{
		{Code: "Z", Message: "nowhere"},
		{Code: "A", Place: at("a", "", 2, 9, ""), Message: "1"},
		{Code: "B", Place: at("a", "", 10, 1, ""), Message: "2"},
		{Code: "B", Place: at("a", "", 10, 2, ""), Message: "3"},
		{Code: "C", Place: at("a", "", 10, 2, ""), Message: "4: same place and severity"},
		{Code: "C", Place: at("a", "", 10, 2, ""), Message: "0: equal, so the order stays"},
		{Code: "A", Place: at("a", "", 10, 2, ""), Severity: mitra.Warning, Message: "5"},
		{Code: "A", Place: at("a", "", 10, 2, ""), Severity: mitra.Note, Message: "6"},
		{Code: "A", Place: at("a", "", 10, 2, "/x"), Message: "7"},
		{Code: "A", Place: at("a", "Lembar1", 1, 1, ""), Message: "8"},
		{Code: "A", Place: at("b", "", 1, 1, ""), Message: "9"},
	}
	mixed := mitra.Findings{}
	for _, i := range []int{10, 4, 7, 1, 9, 5, 0, 8, 3, 6, 2} { // 4 before 5
		mixed = append(mixed, want[i])
	}
	first := mixed[0]
	assert.Equal(t, want, mixed.Sorted())
	assert.Equal(t, first, mixed[0], "the list itself stays")
	assert.Nil(t, mitra.Findings(nil).Sorted())
}

func TestFindingsErr(t *testing.T) {
	one := mitra.Finding{Code: "A-01", Message: "satu"}
	warning := mitra.Finding{Code: "B-01", Severity: mitra.Warning, Message: "dua"}
	two := mitra.Finding{Code: "C-01", Message: "tiga"}
	require.NoError(t, mitra.Findings(nil).Err())
	require.NoError(t, mitra.Findings{warning}.Err())
	assert.False(t, mitra.Findings{warning}.HasErrors())
	assert.True(t, mitra.Findings{warning, one}.HasErrors())
	require.EqualError(t, mitra.Findings{warning, one}.Err(), "galat [A-01]: satu")
	require.EqualError(t, mitra.Findings{warning, one, two}.Err(), "galat [A-01]: satu (dan 1 galat lain)")
	require.EqualError(t, &mitra.FindingsError{Findings: mitra.Findings{warning}}, "tidak ada galat")

	var e *mitra.FindingsError
	require.True(t, errors.As(mitra.Findings{warning, one}.Err(), &e))
	assert.Equal(t, mitra.Findings{warning, one}, e.Findings, "warnings come along")
	assert.Equal(t, mitra.Findings{one, two}, mitra.Findings{one, warning, two}.Only(mitra.Error))
	assert.Nil(t, mitra.Findings{one}.Only(mitra.Note))
}
