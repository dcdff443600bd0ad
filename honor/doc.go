// Package honor computes what mitra earn and judges it against the monthly
// ceiling, exactly and with reasons.
//
// # Tables
//
// [SHKS] (Satuan Harga Kegiatan Statistik) holds unit prices, [SBML] (Satuan Biaya
// Masukan Lainnya) the ceilings per person and month. Both are dated: each figure
// carries the days on which it holds and the decree it comes from. A table can be
// laid over another, listed, checked for days without a figure, and compared with its
// previous edition. Amounts are whole rupiah.
//
// # Engine
//
// An [Engine] turns workloads into one [Statement] per mitra and month. A line is
// volume × unit price, computed with decimals and rounded at most once; work that
// spans months is split by a [MonthRule]; the lines of a month are judged by a
// [CapPolicy], since no regulation says which ceiling applies to a person with
// several roles: [ParseCapPolicy] names the readings in use. A ceiling passed is a
// [Verdict] with figures, never a total cut down; only faults that leave no right
// number, such as a missing price or ceiling, are errors. Only a recorded [Override]
// lets a refused month stand.
//
// A contract that is worth several months of one person (Workload.Worth, in O-B) is
// judged once, as a whole; its test then shows in each of its months. What was handed
// over (Workload.Realized) is judged beside the plan, with what is due for it.
//
// # Before and after
//
// [Engine.Check] tries proposals without keeping anything; [Engine.MaxVolume],
// [Engine.OtherSplit] and [Engine.Candidates] say what would fit instead. [Settle],
// [Engine.Terms] and [Budget] add up what is due. Package ledger reserves work across
// offices, package tax withholds.
//
// Tables, engines and policies are immutable and safe for concurrent use.
package honor
