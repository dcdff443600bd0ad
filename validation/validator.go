package validation

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/go-playground/validator/v10"

	"github.com/adminmitra/adminmitra/mitra"
)

// Validator checks values by their validate tags. It is safe for concurrent use.
//
// Beside the tags of go-playground/validator it knows printable, kode, nik, npwp,
// rekening, nip, sobatid, wilayah, mak, rupiah, volume, tanggal and bulan, for
// strings and for the types of package mitra. A NIK, NPWP, account number, date,
// month or volume is "required" when it is present.
type Validator struct{ engine *validator.Validate }

// New returns a validator.
func New(opts ...Option) (*Validator, error) {
	s, err := newSettings(opts)
	if err != nil {
		return nil, fmt.Errorf("validation: %w", err)
	}
	return newValidator(s)
}

func newValidator(s settings) (*Validator, error) {
	engine := validator.New(validator.WithRequiredStructEnabled())
	engine.RegisterTagNameFunc(jsonName)
	registerTypes(engine)
	registerStructs(engine)
	var errs []error
	for tag, check := range tags(s) {
		errs = append(errs, engine.RegisterValidation(tag, check))
	}
	return &Validator{engine}, errors.Join(errs...)
}

// Check returns what is wrong with a struct, a pointer to one, or a slice of them.
// Findings name the field by its JSON key and its JSON pointer.
//
// A tag that does not exist or does not fit its field is an error too: data that
// cannot be checked does not pass.
func (v *Validator) Check(value any) mitra.Findings {
	rv := reflect.Indirect(reflect.ValueOf(value))
	if rv.Kind() != reflect.Slice && rv.Kind() != reflect.Array {
		return v.checkAs(value, "", nil)
	}
	var out mitra.Findings
	for i := range rv.Len() {
		out = append(out, v.checkAs(rv.Index(i).Interface(), "/"+strconv.Itoa(i), nil)...)
	}
	return out
}

// checkAs checks a struct whose JSON pointer is prefix. names gives fields another
// name than their key, by pointer.
func (v *Validator) checkAs(value any, prefix string, names map[string]string) (out mitra.Findings) {
	// The engine panics on tags that it does not know or that do not suit the type.
	defer func() {
		if r := recover(); r != nil {
			out = unfit(prefix, fmt.Sprint(r))
		}
	}()
	err := v.engine.Struct(value)
	var faults validator.ValidationErrors
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &faults):
		return unfit(prefix, fmt.Sprintf("nilai berjenis %T, seharusnya struct atau daftarnya", value))
	}
	root := reflect.Indirect(reflect.ValueOf(value)).Type().Name()
	if root != "" {
		root += "."
	}
	for _, fault := range faults {
		out = append(out, finding(fault, root, prefix, names))
	}
	return out
}

func unfit(pointer, reason string) mitra.Findings {
	return mitra.Findings{{
		Code: codeUnfit, Place: mitra.Place{Pointer: pointer},
		Message: "data tidak dapat diperiksa: " + reason,
	}}
}
