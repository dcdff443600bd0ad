// Package mitra holds the nouns of the administration of BPS field partners:
// people and offices, surveys and workloads, money, dates and identities, and
// the findings that checks return. It reads no clock, no disk and no
// environment.
//
// # Terms
//
// Terms of law and of the field stay Indonesian: a Mitra is a field partner, a
// Satker an office of BPS (Badan Pusat Statistik), a PPK (pejabat pembuat
// komitmen) the official who signs contracts, a MAK a budget code, an ID SOBAT
// the key of a mitra in BPS's partner application. NIK is the citizen's number,
// NPWP the taxpayer's.
//
// # Values
//
// Values are small, comparable and immutable; their zero value means "absent"
// and never "zero". Every Parse function rejects what it cannot read exactly
// and returns a [*ParseError] with a stable code and an Indonesian message.
//
// # Personal data
//
// NIK, NPWP and AccountNumber print masked everywhere: in fmt, in slog, in JSON.
// Reveal is the only way to the digits, so that a search for its name finds every
// place that uses them.
package mitra
