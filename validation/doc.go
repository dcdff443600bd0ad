// Package validation checks input and says in Indonesian what is wrong with it.
//
// A [Validator] checks values by their validate tags, with tags for the numbers and
// codes of this field: for records of package mitra and for a host's own structs.
//
// [Load] reads a data folder into a [Dataset] and returns every finding at once:
// what cannot be read, what breaks a rule, and what does not fit together.
// [Dataset.Without] leaves out the mitra at fault, so that one bad row does not
// stop the work of a whole office.
//
// Findings never repeat personal data: a mitra is named by the ID SOBAT, a value by
// its place.
package validation
