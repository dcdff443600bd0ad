package validation

import (
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/adminmitra/adminmitra/mitra"
	"github.com/adminmitra/adminmitra/mitra/table"
)

// tags are the checks of our own. Each asks whether a text can be parsed, so that
// tags and parsers never disagree.
func tags(s settings) map[string]validator.Func {
	return map[string]validator.Func{
		"printable": accepts(table.ParseText),
		"kode":      accepts(parseCode),
		"nik":       accepts(mitra.ParseNIK),
		"npwp":      accepts(mitra.ParseNPWP),
		"rekening":  accepts(mitra.ParseAccountNumber),
		"nip":       accepts(parseNIP),
		"sobatid":   accepts(mitra.ParseSobatID),
		"wilayah":   accepts(mitra.ParseRegionCode),
		"mak":       accepts(s.parseMAK),
		"rupiah":    accepts(mitra.ParseRupiah),
		"volume":    accepts(mitra.ParseVolume),
		"tanggal":   accepts(mitra.ParseDate),
		"bulan":     accepts(mitra.ParseMonth),
	}
}

func accepts[T any](parse func(string) (T, error)) validator.Func {
	return func(field validator.FieldLevel) bool {
		if field.Field().Kind() != reflect.String {
			return false
		}
		_, err := parse(field.Field().String())
		return err == nil
	}
}

var errForm = errors.New("bentuknya salah")

// codePattern is what stands in keys, file names and letter numbers unharmed.
var codePattern = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._/-]*$`)

func parseCode(s string) (string, error) {
	if !codePattern.MatchString(s) {
		return "", errForm
	}
	return s, nil
}

var nipPattern = regexp.MustCompile(`^\d{14}[12]\d{3}$`)

// parseNIP reads the number of a civil servant: birth date 8, month of appointment
// 6, sex 1 and serial number 3. The month differs in form for those on contract, so
// it is not checked.
func parseNIP(s string) (string, error) {
	if !nipPattern.MatchString(s) {
		return "", errForm
	}
	_, err := mitra.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:8])
	return s, err
}

// registerTypes shows the engine the text of value types, "" where absent, so that
// it neither looks into them nor takes an absent one for present.
func registerTypes(engine *validator.Validate) {
	engine.RegisterCustomTypeFunc(func(v reflect.Value) any {
		if v.IsZero() {
			return ""
		}
		if number, personal := v.Interface().(interface{ Reveal() string }); personal {
			return number.Reveal()
		}
		return fmt.Sprint(v.Interface())
	}, mitra.NIK{}, mitra.NPWP{}, mitra.AccountNumber{}, mitra.Volume{}, mitra.Date{}, mitra.Month{})
}

// tagPeriod marks a period that ends before it begins; it is no tag of a field.
const tagPeriod = "periode"

// registerStructs adds what no tag of a single field can say.
func registerStructs(engine *validator.Validate) {
	engine.RegisterStructValidation(func(level validator.StructLevel) {
		if p := level.Current().Interface().(mitra.Period); p.Reversed() {
			level.ReportError(p.To, "sampai", "To", tagPeriod, "")
		}
	}, mitra.Period{})
	engine.RegisterStructValidation(func(level validator.StructLevel) {
		requireEnds(level, level.Current().Interface().(mitra.Survey).Period)
	}, mitra.Survey{})
	engine.RegisterStructValidation(func(level validator.StructLevel) {
		requireEnds(level, level.Current().Interface().(mitra.Workload).Period)
	}, mitra.Workload{})
}

func requireEnds(level validator.StructLevel, p mitra.Period) {
	if p.From.IsZero() {
		level.ReportError(p.From, "waktu.mulai", "From", "required", "")
	}
	if p.To.IsZero() {
		level.ReportError(p.To, "waktu.sampai", "To", "required", "")
	}
}

// embedded stands in for the name of an embedded struct, which JSON leaves out.
const embedded = "<embedded>"

// jsonName returns the JSON key of a field, "" where it has none.
func jsonName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	switch {
	case name == "-":
		return ""
	case name == "" && field.Anonymous:
		return embedded
	}
	return name
}
