// Package honor computes what mitra earn and judges it against the monthly
// ceiling, exactly and with reasons.
//
// # Tables
//
// [SHKS] (Satuan Harga Kegiatan Statistik) holds unit prices, [SBML] (Satuan Biaya
// Masukan Lainnya) the ceilings per person and month. Both are dated: each figure
// carries the days on which it holds and the decree it comes from. Amounts are
// whole rupiah.
//
// # Engine
//
// An [Engine] turns workloads into one [Statement] per mitra and month. A line is
// volume × unit price, computed with decimals and rounded at most once; work that
// spans months is split by a [MonthRule]; the lines of a month are judged by a
// [CapPolicy], since no regulation says which ceiling applies to a person with
// several roles. A ceiling passed is a [Verdict] with figures, never a total cut
// down; only faults that leave no right number, such as a missing price or
// ceiling, are errors.
//
// Tables, engines and policies are immutable and safe for concurrent use.
package honor
