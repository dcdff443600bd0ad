package validation

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/go-playground/validator/v10"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// rule is how a broken tag is told. In text, {isian} is the JSON key and {batas}
// the tag's parameter.
type rule struct {
	code mitra.Code
	text string
	open bool // the value is no personal data and may be shown
}

var rules = map[string]rule{
	"required":  {code: codeRequired, text: "{isian} wajib diisi"},
	"max":       {code: codeTooLong, text: "{isian} paling {ukuran} {batas}"},
	"lte":       {code: codeTooLong, text: "{isian} paling {ukuran} {batas}"},
	"lt":        {code: codeTooLong, text: "{isian} harus kurang dari {batas}"},
	"min":       {code: codeTooShort, text: "{isian} paling {ukuran} {batas}"},
	"gte":       {code: codeTooShort, text: "{isian} paling {ukuran} {batas}"},
	"gt":        {code: codeTooShort, text: "{isian} harus lebih dari {batas}"},
	"len":       {code: codeLength, text: "{isian} harus tepat {batas}"},
	"number":    {code: codeDigits, text: "{isian} hanya boleh berisi angka"},
	"numeric":   {code: codeDigits, text: "{isian} hanya boleh berisi angka"},
	"email":     {code: codeEmail, text: "{isian} bukan alamat surel yang sah, misalnya nama@contoh.id"},
	"oneof":     {code: codeChoice, text: "{isian} harus salah satu dari: {batas}"},
	"printable": {code: codePrintable, text: "{isian} memuat karakter tak terlihat; hapus, lalu ketik ulang"},
	"kode":      {code: codeCode, text: "{isian} hanya boleh berisi huruf, angka, dan tanda . _ / - tanpa spasi", open: true},
	"nik":       {code: codeNIK, text: "{isian} bukan NIK yang sah: 16 angka dengan tanggal lahir yang ada"},
	"npwp":      {code: codeNPWP, text: "{isian} bukan NPWP yang sah: 15 atau 16 angka"},
	"rekening":  {code: codeAccount, text: "{isian} bukan nomor rekening yang sah: 5 sampai 20 angka"},
	"nip":       {code: codeNIP, text: "{isian} bukan NIP yang sah: 18 angka yang diawali tanggal lahir"},
	"sobatid":   {code: codeSobatID, text: "{isian} bukan ID SOBAT yang sah: 12 angka"},
	"wilayah":   {code: codeRegion, text: "{isian} bukan kode wilayah yang sah: 2, 4, 7, 10, 14, atau 16 angka", open: true},
	"mak":       {code: codeMAK, text: "{isian} bukan MAK yang sah, misalnya 054.01.GG.2903.BMA.009.005.A.521213", open: true},
	"rupiah":    {code: codeRupiah, text: "{isian} bukan rupiah bulat, misalnya 1048000", open: true},
	"volume":    {code: codeVolume, text: "{isian} bukan volume, misalnya 12 atau 2.5", open: true},
	"tanggal":   {code: codeDate, text: "{isian} bukan tanggal berbentuk TTTT-BB-HH"},
	"bulan":     {code: codeMonth, text: "{isian} bukan bulan berbentuk TTTT-BB"},
	tagPeriod:   {code: codeReversed, text: "{isian} mendahului tanggal mulai; periksa kedua tanggalnya"},
}

// finding tells a broken tag. root is the name of the type with a dot, with which
// the engine begins every path; names is as for checkAs.
func finding(fault validator.FieldError, root, prefix string, names map[string]string) mitra.Finding {
	r, known := rules[fault.Tag()]
	if !known {
		r = rule{code: codeOther, text: "{isian} melanggar aturan " + strings.TrimSuffix(fault.Tag()+"="+fault.Param(), "=")}
	}
	pointer := prefix + pointerOf(strings.TrimPrefix(fault.Namespace(), root))
	key := cmp.Or(names[pointer], pointer[strings.LastIndexByte(pointer, '/')+1:])
	size, limit := measure(fault)
	return mitra.Finding{
		Code:    r.code,
		Place:   mitra.Place{Pointer: pointer},
		Field:   key,
		Message: strings.NewReplacer("{isian}", key, "{ukuran}", size, "{batas}", limit).Replace(r.text),
		Value:   shown(fault.Value(), r.open),
	}
}

// measure words a limit by what it limits: letters, items or the number itself.
func measure(fault validator.FieldError) (size, limit string) {
	atMost := fault.Tag() == "max" || fault.Tag() == "lte"
	word := func(most, least string) string {
		if atMost {
			return most
		}
		return least
	}
	switch fault.Kind() {
	case reflect.String:
		if fault.Tag() == "oneof" {
			return "", strings.ReplaceAll(fault.Param(), " ", ", ")
		}
		return word("panjang", "pendek"), fault.Param() + " huruf"
	case reflect.Slice, reflect.Array, reflect.Map:
		return word("banyak", "sedikit"), fault.Param() + " isian"
	}
	return word("besar", "kecil"), fault.Param()
}

// shown returns what a finding may show of a value. The engine holds the digits of
// a NIK in plain text here.
func shown(value any, open bool) string {
	const limit = 40
	s := fmt.Sprint(value)
	n := utf8.RuneCountInString(s)
	switch {
	case reflect.ValueOf(value).Kind() != reflect.String:
		return ""
	case !open || !printable(s):
		return strings.Repeat("*", min(n, 20))
	case n > limit:
		return string([]rune(s)[:limit]) + "…"
	}
	return s
}

func printable(s string) bool {
	_, err := table.ParseText(s)
	return err == nil
}

// pointerOf turns "pejabat[0].nip" into "/pejabat/0/nip".
func pointerOf(path string) string {
	var b strings.Builder
	for segment := range strings.SplitSeq(path, ".") {
		if segment == embedded {
			continue
		}
		key, index, _ := strings.Cut(segment, "[")
		b.WriteString("/" + escape.Replace(key))
		for index != "" {
			var i string
			i, index, _ = strings.Cut(index, "]")
			index = strings.TrimPrefix(index, "[")
			b.WriteString("/" + escape.Replace(i))
		}
	}
	return b.String()
}

var escape = strings.NewReplacer("~", "~0", "/", "~1")
