// Package tax withholds income tax (PPh 21) from honor, by a regime that the caller
// chooses and the result names, and says when stamp duty is due.
//
// # Regimes
//
// Which regime applies to mitra is disputed: four are possible, they disagree, and
// only T1 is documented as practice of BPS. So withholding is off unless chosen:
//
//	T0  [None]       nothing is withheld
//	T1  [Rules.T1]   BPS guidance: monthly honor up to the PTKP is free of tax
//	T2  [Rules.T2]   non-permanent employee paid monthly: monthly effective rates (TER)
//	T3  [Rules.T3]   non-permanent employee paid by day or unit: rates by daily average
//	T4  [Rules.T4]   not an employee: progressive rates on a share of the gross
//
// A [Regime] is three methods; a host can bring its own.
//
// # Tables
//
// A regime works on dated [Tables]: the edition valid on the day of payment decides,
// and the result carries its source. [BuiltIn] returns what the law states; callers
// add or replace editions before they call [New]. A day or an amount that no table
// covers is a typed error with the figures, never a guess: the monthly rates above
// the zero band, for one, must be handed in.
//
// # Rounding
//
// Amounts are whole rupiah, in between everything is exact. The tax with its
// surcharge is rounded once, down to whole rupiah; that the direction is down is our
// rule. What is withheld before the surcharge is rounded down too, for display, and
// the surcharge is the rest: the two add up to the tax.
//
// Rules, regimes and results are immutable and safe for concurrent use.
package tax
