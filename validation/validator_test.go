package validation

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

func newTestValidator(t testing.TB, opts ...Option) *Validator {
	t.Helper()
	v, err := New(opts...)
	require.NoError(t, err)
	return v
}

// pointers is the findings as "/pejabat/0/nip VALID-X-01".
func pointers(findings mitra.Findings) []string {
	out := []string{}
	for _, f := range findings {
		out = append(out, f.Place.Pointer+" "+string(f.Code))
	}
	return out
}

// TestZeroValues runs every tag of package mitra once: the engine panics on first
// use of a tag that does not exist or does not fit.
func TestZeroValues(t *testing.T) {
	v := newTestValidator(t)
	price := mitra.Rupiah(0)
	for _, value := range []any{
		mitra.Satker{}, mitra.Satker{Officials: mitra.Officials{{}}}, mitra.Official{}, mitra.Scope{},
		mitra.Mitra{}, mitra.Account{}, mitra.Survey{}, mitra.Workload{}, mitra.Realization{},
		mitra.Workload{Price: &price, Realized: []mitra.Realization{{}}},
		mitra.Finding{}, mitra.Place{}, mitra.Source{}, mitra.Period{}, mitra.Activity{},
	} {
		for _, f := range v.Check(value) {
			assert.NotEqual(t, codeUnfit, f.Code, "%T: %s", value, f.Message)
			assert.NotEqual(t, codeOther, f.Code, "%T: %s", value, f.Message)
		}
	}
}

func TestCheckNamesEveryField(t *testing.T) {
	v := newTestValidator(t)
	price := mitra.Rupiah(0)
	assert.ElementsMatch(t, []string{
		"/id_sobat VALID-ISI-01", "/kegiatan VALID-ISI-01", "/jenis VALID-ISI-01", "/peran VALID-ISI-01", "/satuan VALID-ISI-01",
		"/volume VALID-ISI-01", "/waktu/mulai VALID-ISI-01", "/waktu/sampai VALID-ISI-01", "/harga VALID-ISI-03", "/realisasi/0/tanggal VALID-ISI-01",
	}, pointers(v.Check(&mitra.Workload{Price: &price, Realized: []mitra.Realization{{}}})))
	assert.ElementsMatch(t, []string{
		"/id_sobat VALID-ISI-01", "/nik VALID-ISI-01", "/nama VALID-ISI-01", "/tahun VALID-ISI-01", "/status VALID-ISI-01", "/status_kepegawaian VALID-ISI-01",
	}, pointers(v.Check(mitra.Mitra{})))
}

func TestCheckOffice(t *testing.T) {
	var satker mitra.Satker
	require.NoError(t, json.Unmarshal([]byte(valid[fileSatker]), &satker))
	v := newTestValidator(t)
	assert.Empty(t, v.Check(satker))

	satker.Officials[1].NIP = "19840317"
	satker.Officials[2].To = satker.Officials[2].From.AddDays(-1)
	findings := v.Check(&satker)
	assert.Equal(t, []string{"/pejabat/1/nip VALID-ISI-13", "/pejabat/2/sampai VALID-ISI-21"}, pointers(findings))
	assert.Equal(t, "nip", findings[0].Field)
	assert.Equal(t, "********", findings[0].Value)
	assert.Contains(t, findings[0].Message, "nip bukan NIP yang sah")
}

// TestTags is our tags on a host's own plain fields.
func TestTags(t *testing.T) {
	v := newTestValidator(t)
	for _, test := range []struct {
		good, bad string
		code      mitra.Code
		value     func(string) any
	}{
		{"Nama", "Na\u200bma", codePrintable, func(s string) any {
			return struct {
				F string `json:"f" validate:"printable"`
			}{s}
		}},
		{"SAK26-TW2", "SAK 26", codeCode, func(s string) any {
			return struct {
				F string `json:"f" validate:"kode"`
			}{s}
		}},
		{"9999010101900001", "9999013201900001", codeNIK, func(s string) any {
			return struct {
				F string `json:"f" validate:"nik"`
			}{s}
		}},
		{"99.000.000.0-000.000", "12", codeNPWP, func(s string) any {
			return struct {
				F string `json:"f" validate:"npwp"`
			}{s}
		}},
		{"0099001", "1", codeAccount, func(s string) any {
			return struct {
				F string `json:"f" validate:"rekening"`
			}{s}
		}},
		{"198403172007011001", "198413172007011001", codeNIP, func(s string) any {
			return struct {
				F string `json:"f" validate:"nip"`
			}{s}
		}},
		{"198403172007011001", "198403172007013001", codeNIP, func(s string) any {
			return struct {
				F string `json:"f" validate:"nip"`
			}{s}
		}},
		{"999924010001", "9999240100", codeSobatID, func(s string) any {
			return struct {
				F string `json:"f" validate:"sobatid"`
			}{s}
		}},
		{"9999010", "999", codeRegion, func(s string) any {
			return struct {
				F string `json:"f" validate:"wilayah"`
			}{s}
		}},
		{"054.01.GG.2903.BMA.009.005.A.521213", "#REF!", codeMAK, func(s string) any {
			return struct {
				F string `json:"f" validate:"mak"`
			}{s}
		}},
		{"1048000", "1.048.000", codeRupiah, func(s string) any {
			return struct {
				F string `json:"f" validate:"rupiah"`
			}{s}
		}},
		{"2.5", "2,5", codeVolume, func(s string) any {
			return struct {
				F string `json:"f" validate:"volume"`
			}{s}
		}},
		{"2026-04-01", "1 April 2026", codeDate, func(s string) any {
			return struct {
				F string `json:"f" validate:"tanggal"`
			}{s}
		}},
		{"2026-04", "April", codeMonth, func(s string) any {
			return struct {
				F string `json:"f" validate:"bulan"`
			}{s}
		}},
		{"abcde", "abcdef", codeTooLong, func(s string) any {
			return struct {
				F string `json:"f" validate:"max=5"`
			}{s}
		}},
		{"abcde", "abcd", codeTooShort, func(s string) any {
			return struct {
				F string `json:"f" validate:"min=5"`
			}{s}
		}},
		{"abcde", "abcd", codeLength, func(s string) any {
			return struct {
				F string `json:"f" validate:"len=5"`
			}{s}
		}},
		{"123", "-1.5", codeDigits, func(s string) any {
			return struct {
				F string `json:"f" validate:"number"`
			}{s}
		}},
		{"a@contoh.id", "a.contoh.id", codeEmail, func(s string) any {
			return struct {
				F string `json:"f" validate:"email"`
			}{s}
		}},
		{"pdf", "doc", codeChoice, func(s string) any {
			return struct {
				F string `json:"f" validate:"oneof=pdf csv"`
			}{s}
		}},
		{"10.0.0.1", "10", codeOther, func(s string) any {
			return struct {
				F string `json:"f" validate:"ip"`
			}{s}
		}},
	} {
		assert.Empty(t, v.Check(test.value(test.good)), test.good)
		findings := v.Check(test.value(test.bad))
		require.Len(t, findings, 1, test.bad)
		assert.Equal(t, test.code, findings[0].Code)
		assert.Equal(t, "/f", findings[0].Place.Pointer)
		assert.True(t, strings.HasPrefix(findings[0].Message, "f "), findings[0].Message)
		assert.NotContains(t, findings[0].Message, "{")
	}
}

func TestCheckValueTypes(t *testing.T) {
	type host struct {
		NIK     mitra.NIK     `json:"nik" validate:"required,nik"`
		Volume  mitra.Volume  `json:"volume" validate:"required,volume"`
		On      mitra.Date    `json:"tanggal" validate:"required,tanggal"`
		Month   mitra.Month   `json:"bulan" validate:"required,bulan"`
		Account mitra.Account `json:"rekening" validate:"required"`
	}
	v := newTestValidator(t)
	assert.Equal(t, []string{"/nik VALID-ISI-01", "/volume VALID-ISI-01", "/tanggal VALID-ISI-01", "/bulan VALID-ISI-01", "/rekening VALID-ISI-01"},
		pointers(v.Check(host{})))

	nik, _ := mitra.ParseNIK("9999010101900001")
	volume, _ := mitra.ParseVolume("2.5")
	on, _ := mitra.ParseDate("2026-04-01")
	number, _ := mitra.ParseAccountNumber("0099001")
	assert.Empty(t, v.Check(host{nik, volume, on, on.Month(), mitra.Account{Number: number}}))
}

func TestCheckWordsLimits(t *testing.T) {
	v := newTestValidator(t)
	findings := v.Check(struct {
		A string   `json:"a" validate:"max=3"`
		B int      `json:"b" validate:"max=3"`
		C []string `json:"c" validate:"max=3"`
		D []string `json:"d" validate:"min=1"`
		E int      `json:"e" validate:"gte=1"`
		F int      `json:"f" validate:"lt=0"`
		G string   `json:"g" validate:"oneof=a b"`
	}{"abcd", 4, make([]string, 4), nil, 0, 0, "c"})
	var messages []string
	for _, f := range findings {
		messages = append(messages, f.Message)
	}
	assert.Equal(t, []string{
		"a paling panjang 3 huruf", "b paling besar 3", "c paling banyak 3 isian", "d paling sedikit 1 isian",
		"e paling kecil 1", "f harus kurang dari 0", "g harus salah satu dari: a, b",
	}, messages)
}

func TestCheckShowsOnlyWhatIsNotPersonal(t *testing.T) {
	v := newTestValidator(t)
	findings := v.Check(struct {
		Code string `json:"kode" validate:"kode"`
		Long string `json:"panjang" validate:"kode"`
		Name string `json:"nama" validate:"max=3"`
		Bidi string `json:"balik" validate:"kode"`
	}{"SAK 26", strings.Repeat("x ", 50), "Andi", "SAK\u202e26"})
	require.Len(t, findings, 4)
	assert.Equal(t, "******", findings[3].Value)
	assert.Equal(t, "SAK 26", findings[0].Value)
	assert.Equal(t, 41, len([]rune(findings[1].Value)))
	assert.Equal(t, "****", findings[2].Value)
}

func TestCheckPointers(t *testing.T) {
	type inner struct {
		Value string `json:"a/b~c" validate:"required"`
	}
	type host struct {
		Matrix [][]inner        `json:"matriks" validate:"dive,dive"`
		Map    map[string]inner `json:"peta" validate:"dive"`
		NoName string           `validate:"required"`
		Hidden string           `json:"-" validate:"required"`
		inner
	}
	v := newTestValidator(t)
	assert.ElementsMatch(t, []string{
		"/matriks/0/1/a~1b~0c VALID-ISI-01", "/peta/x/a~1b~0c VALID-ISI-01", "/NoName VALID-ISI-01", "/Hidden VALID-ISI-01", "/a~1b~0c VALID-ISI-01",
	}, pointers(v.Check(host{Matrix: [][]inner{{{"x"}, {}}}, Map: map[string]inner{"x": {}}})))
}

func TestCheckLists(t *testing.T) {
	v := newTestValidator(t)
	on, _ := mitra.ParseDate("2026-04-01")
	findings := v.Check([]mitra.Realization{{On: on}, {}})
	assert.Equal(t, []string{"/1/tanggal VALID-ISI-01"}, pointers(findings))
	assert.Empty(t, v.Check([]mitra.Realization{}))
	assert.Empty(t, v.Check(&[1]mitra.Realization{{On: on}}))
}

// TestCheckRefusesWhatItCannotCheck is that faults of the program never pass.
func TestCheckRefusesWhatItCannotCheck(t *testing.T) {
	v := newTestValidator(t)
	for name, value := range map[string]any{
		"nil":         nil,
		"nil pointer": (*mitra.Mitra)(nil),
		"number":      12,
		"string":      "x",
		"items":       []int{1},
		"unknown tag": struct {
			F string `validate:"entah"`
		}{"x"},
		"tag of another type": struct {
			F decimal.Decimal `validate:"gte=0"`
		}{decimal.NewFromInt(1)},
	} {
		findings := v.Check(value)
		require.Len(t, findings, 1, name)
		assert.Equal(t, codeUnfit, findings[0].Code, name)
		assert.Equal(t, mitra.Error, findings[0].Severity)
	}
	findings := v.Check(struct {
		F int `json:"f" validate:"nik"`
	}{12})
	assert.Equal(t, []string{"/f VALID-ISI-10"}, pointers(findings))
	assert.Empty(t, findings[0].Value)
}

func TestOptions(t *testing.T) {
	for name, opt := range map[string]Option{
		"MAK":    WithMAKPattern(nil),
		"ages":   WithAges(50, 18),
		"age":    WithAges(-1, 18),
		"prices": WithPricePolicy(99),
	} {
		_, err := New(opt)
		assert.ErrorContains(t, err, "validation: ", name)
		_, findings := Load(folderWith(t, "", "", ""), opt)
		assert.Equal(t, []string{"! VALID-ATURAN-01"}, brief(findings), name)
		assert.Equal(t, []string{"! VALID-ATURAN-01"}, brief((&Dataset{}).Check(opt)), name)
	}
	v := newTestValidator(t, WithMAKPattern(regexp.MustCompile(`^M\d$`)))
	type host struct {
		MAK mitra.MAK `json:"mak" validate:"mak"`
	}
	assert.Empty(t, v.Check(host{"M1"}))
	assert.Equal(t, []string{"/mak VALID-ISI-16"}, pointers(v.Check(host{"054.01.GG.2903.BMA.009.005.A.521213"})))
	assert.Equal(t, []string{"/mak VALID-ISI-16"}, pointers(v.Check(host{})))
}

func TestCheckConcurrently(t *testing.T) {
	v := newTestValidator(t)
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 100 {
				assert.Len(t, v.Check(mitra.Mitra{}), 6)
				assert.NotEmpty(t, v.Check(mitra.Satker{Officials: mitra.Officials{{}}}))
			}
		})
	}
	wait.Wait()
}

func ExampleValidator_Check() {
	type registration struct {
		NIK    string `json:"nik" validate:"required,nik"`
		Name   string `json:"nama" validate:"required,max=100,printable"`
		Region string `json:"wilayah" validate:"required,wilayah"`
	}
	v, err := New()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range v.Check(registration{NIK: "999901320190", Region: "999"}) {
		fmt.Println(f.Place.Pointer, f.Code, f.Message)
	}
	// Output:
	// /nik VALID-ISI-10 nik bukan NIK yang sah: 16 angka dengan tanggal lahir yang ada
	// /nama VALID-ISI-01 nama wajib diisi
	// /wilayah VALID-ISI-15 wilayah bukan kode wilayah yang sah: 2, 4, 7, 10, 14, atau 16 angka
}
