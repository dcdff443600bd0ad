package mitra_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html/template"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/mitra"
)

// Invented numbers: no province has the code 99.
const (
	womanNIK = "9971015708920437" // 17 August 1992
	someNPWP = "998877665544332"
	someBank = "0098765432109"
)

// private is what a program may do with the numbers without a thought.
type private struct {
	NIK     mitra.NIK
	NPWP    *mitra.NPWP
	Account mitra.Account
	Any     any
	List    []mitra.NIK
	Map     map[mitra.NIK]mitra.NPWP
	nik     mitra.NIK // fmt asks no methods of these
	npwp    *mitra.NPWP
	account mitra.AccountNumber
}

func newPrivate() private {
	nik, npwp, account := must(mitra.ParseNIK(womanNIK)), must(mitra.ParseNPWP(someNPWP)), must(mitra.ParseAccountNumber(someBank))
	return private{
		NIK: nik, NPWP: &npwp, Account: mitra.Account{Bank: "Bank Contoh", Number: account, Holder: "Siti"},
		Any: nik, List: []mitra.NIK{nik}, Map: map[mitra.NIK]mitra.NPWP{nik: npwp}, nik: nik, npwp: &npwp, account: account,
	}
}

// checkMasked asserts that the output shows none of the numbers, and no more than
// three digits of them where it shows no address.
func checkMasked(t *testing.T, out string, addresses bool, what ...any) {
	t.Helper()
	for _, secret := range []string{womanNIK, someNPWP, someBank} {
		shown := 4
		if addresses {
			shown = 8 // an address may hold some of the digits by chance
		}
		for i := 0; i+shown <= len(secret); i++ {
			part := secret[i : i+shown]
			require.NotContains(t, out, part, what...)
			require.NotContains(t, strings.ToLower(out), hex.EncodeToString([]byte(part)), what...)
		}
	}
}

var verbs = []string{
	"%v", "%+v", "%#v", "%s", "%q", "%+q", "%#q", "%d", "%x", "%X", "% x", "%#x", "%o", "%b", "%c", "%U", "%e", "%t", "%T",
	"%.40s", "%40s", "%-40v", "%020d", "%z", "%!", "%p", "%w",
}

func TestSecretsInFmt(t *testing.T) {
	p := newPrivate()
	for _, verb := range verbs {
		for _, v := range []any{p.NIK, *p.NPWP, p.Account.Number} {
			out := fmt.Sprintf(verb, v)
			checkMasked(t, out, verb == "%p", verb, out)
			if strings.Contains("%v%+v%#v%s%q%d%x", verb) {
				assert.Equal(t, fmt.Sprint(v), out, verb)
			}
		}
		for _, v := range []any{p.Account, p.List, p.Map, p.NPWP} {
			out := fmt.Sprintf(verb, v)
			checkMasked(t, out, true, verb, out)
		}
		for _, v := range []any{p, &p, []any{p}, map[string]private{"x": p}, fmt.Errorf("galat: %v", p)} {
			out := fmt.Sprintf(verb, v)
			checkMasked(t, out, true, verb, out)
		}
	}
	format := strings.Repeat("%d", 1) // too few verbs: fmt shows the rest in %!(EXTRA …)
	out := fmt.Sprintf(format, 1, p.nik, p)
	checkMasked(t, out, true, out)
	assert.Equal(t, "*************437", fmt.Sprint(p.NIK))
	assert.Equal(t, "{Bank Contoh **********109 Siti}", fmt.Sprint(p.Account))
	assert.Equal(t, p.NIK.String(), fmt.Sprintf("%s", p.Any))
}

func TestSecretsInLogs(t *testing.T) {
	p := newPrivate()
	for name, handler := range map[string]func(*bytes.Buffer, *slog.HandlerOptions) slog.Handler{
		"text": func(b *bytes.Buffer, o *slog.HandlerOptions) slog.Handler { return slog.NewTextHandler(b, o) },
		"json": func(b *bytes.Buffer, o *slog.HandlerOptions) slog.Handler { return slog.NewJSONHandler(b, o) },
	} {
		var b bytes.Buffer
		noTime := func(_ []string, a slog.Attr) slog.Attr {
			if a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		}
		log := slog.New(handler(&b, &slog.HandlerOptions{ReplaceAttr: noTime})).With("awal", p.NIK).WithGroup("kelompok")
		log.Info("satu", "nik", p.NIK, "npwp", *p.NPWP, "penunjuk", p.NPWP, "rekening", p.Account.Number)
		log.Info("dua", "akun", p.Account, "daftar", p.List, "grup", slog.GroupValue(slog.Any("nik", p.nik)))
		log.Info("tiga", "mitra", mitra.Mitra{NIK: p.NIK, NPWP: *p.NPWP, Account: p.Account})
		log.Info("nol", "nik", mitra.NIK{}, "penunjuk", (*mitra.NIK)(nil))
		assert.Equal(t, 4, strings.Count(b.String(), "\n"), name)
		assert.Contains(t, b.String(), "*************437", name)
		checkMasked(t, b.String(), false, name)

		b.Reset()
		log.Info("semua", "private", p, "penunjuk", &p)
		checkMasked(t, b.String(), true, name)
	}
}

func TestSecretsInEncodings(t *testing.T) {
	p := newPrivate()
	out := string(must(json.Marshal(p)))
	checkMasked(t, out, false, out)
	assert.Contains(t, out, `"NIK":"*************437"`)
	assert.Contains(t, out, `"nomor":"**********109"`)
	out = string(must(json.Marshal(mitra.Mitra{NIK: p.NIK})))
	checkMasked(t, out, false, out)
	out = string(must(xml.Marshal(p.Account)))
	checkMasked(t, out, false, out)
	assert.Contains(t, out, "**********109")
	var b strings.Builder
	require.NoError(t, template.Must(template.New("").Parse(`{{.NIK}} {{.Account}} {{printf "%v" .Any}} <a title="{{.NPWP}}">`)).Execute(&b, p))
	checkMasked(t, b.String(), false, b.String())

	// A masked number is refused when read back, not taken for a number.
	var back mitra.Mitra
	err := json.Unmarshal([]byte(`{"nik":"*************437"}`), &back)
	assert.Equal(t, mitra.Code("MITRA-NIK-02"), codeOf(t, err))
	require.NoError(t, json.Unmarshal([]byte(`{"nik":"`+womanNIK+`","npwp":"99.887.766.5-544.332","rekening":{"nomor":"0098765432109"}}`), &back))
	assert.Equal(t, p.NIK, back.NIK)
	assert.Equal(t, *p.NPWP, back.NPWP)
	assert.Equal(t, p.Account.Number, back.Account.Number)
	require.NoError(t, json.Unmarshal([]byte(`{"nik":"","npwp":"","rekening":{"nomor":""}}`), &back))
	assert.True(t, back.NIK.IsZero() && back.NPWP.IsZero() && back.Account.Number.IsZero())
	assert.Equal(t, `""`, string(must(json.Marshal(mitra.NIK{}))))
}

func TestSecretsInErrors(t *testing.T) {
	for _, s := range []string{
		womanNIK + "1", womanNIK[:15], "99710157a8920437", "9971013202920437", "9971015708920000",
	} {
		_, err := mitra.ParseNIK(s)
		require.Error(t, err)
		for _, out := range []string{err.Error(), fmt.Sprintf("%+v", err), fmt.Sprintf("%#v", err), string(must(json.Marshal(err)))} {
			assert.NotContains(t, out, s[:10])
			checkMasked(t, out, true, out)
		}
	}
	for _, s := range []string{someNPWP + "00", someNPWP + "x"} {
		_, err := mitra.ParseNPWP(s)
		checkMasked(t, fmt.Sprintf("%+v %v", err, err), true)
	}
	_, err := mitra.ParseAccountNumber(someBank + "a")
	checkMasked(t, fmt.Sprintf("%+v %v", err, err), true)
	var m mitra.Mitra
	for _, in := range []string{`{"nik":` + womanNIK + `}`, `{"nik":"` + womanNIK + `0"}`, `{"nik":{"x":"` + womanNIK + `"}}`} {
		err := json.Unmarshal([]byte(in), &m)
		require.Error(t, err)
		checkMasked(t, fmt.Sprintf("%+v %v", err, err), true)
	}
}

func TestSecretsAreValues(t *testing.T) {
	a, b := must(mitra.ParseNIK(womanNIK)), must(mitra.ParseNIK(strings.Clone(womanNIK)))
	assert.True(t, a == b)
	assert.True(t, reflect.DeepEqual(a, b))
	assert.Len(t, map[mitra.NIK]bool{a: true, b: true}, 1)
	assert.NotEqual(t, a, must(mitra.ParseNIK("9971015708920438")))
	assert.Equal(t, womanNIK, a.Reveal())
	assert.False(t, a.IsZero())

	var none mitra.NIK
	assert.True(t, none.IsZero())
	assert.Empty(t, none.Reveal()+none.String())
	assert.Equal(t, "", fmt.Sprintf("%v%d%#v", none, none, none))

	for number, want := range map[string]string{
		"12345": "*****", "123456": "******", "1234567": "****567", "12345678901234567890": "*****************890",
	} {
		assert.Equal(t, want, must(mitra.ParseAccountNumber(number)).String())
	}
}
