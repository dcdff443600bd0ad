package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
)

// chooseRules sets how honor is computed and judged. A rule whose shares no contract
// can print, or for which the tables have no column, is not offered.
func (c *config) chooseRules(reading, rule, personMonth string) error {
	var errs []error
	policy, err := honor.ParseCapPolicy(reading)
	if err != nil {
		errs = append(errs, fmt.Errorf("-bacaan: %w", err))
	}
	months, err := honor.ParseMonthRule(rule)
	if err == nil && !slices.Contains([]string{"hari-unit", "bulan-mulai", "bulan-selesai", "isi-dahulu"}, months.ID()) {
		err = errors.New("tidak dapat dipakai untuk kontrak dari tabel ini")
	}
	if err != nil {
		errs = append(errs, fmt.Errorf("-aturan-bulan %s: %w", rule, err))
	}
	exclusivity, known := map[string]honor.Exclusivity{
		"peringatan": honor.ExclusiveWarn, "tolak": honor.ExclusiveError, "bebas": honor.ExclusiveOff,
	}[personMonth]
	if !known {
		errs = append(errs, fmt.Errorf("-ob %q tidak dikenal; pilih peringatan, tolak atau bebas", personMonth))
	}
	if len(errs) == 0 {
		c.honor = []honor.Option{honor.WithCapPolicy(policy), honor.WithMonthRule(months), honor.WithExclusivity(exclusivity)}
	}
	return errors.Join(errs...)
}
