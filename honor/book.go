package honor

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/adminmitra/adminmitra/mitra"
)

const codeTableShort mitra.Code = "HONOR-TABEL-09" // nilai tidak berlaku sepanjang masa yang diperiksa

// book is a dated table: editions by key.
type book[K interface {
	comparable
	String() string
}] map[K]timeline

// add appends an edition, and says what is wrong with it.
func (b book[K]) add(key K, edition amount, valueField string) mitra.Findings {
	editions, findings := b[key].add(edition, key.String(), valueField)
	if len(editions) > 0 {
		b[key] = editions
	}
	return findings
}

// sorted yields the keys in the order of their names.
func (b book[K]) sorted() []K {
	return slices.SortedFunc(maps.Keys(b), func(x, y K) int { return cmp.Compare(x.String(), y.String()) })
}

// rows yields all editions, by key and date.
func (b book[K]) rows() iter.Seq2[K, amount] {
	return func(yield func(K, amount) bool) {
		for _, key := range b.sorted() {
			for _, edition := range b[key] {
				if !yield(key, edition) {
					return
				}
			}
		}
	}
}

// over returns the table in which every day that b has an edition for is b's, and the
// others are base's.
func (b book[K]) over(base book[K]) book[K] {
	out := make(book[K], len(base)+len(b))
	for key, editions := range base {
		out[key] = b[key].over(editions)
	}
	for key, editions := range b {
		if _, both := base[key]; !both {
			out[key] = editions
		}
	}
	return out
}

// short returns a warning for each key that has no edition on some days of a period.
func (b book[K]) short(period mitra.Period) (out mitra.Findings) {
	period = closed(period)
	for _, key := range b.sorted() {
		_, uncovered, outside := b[key].lowest(period)
		if !outside && uncovered.IsZero() {
			continue
		}
		last := b[key][len(b[key])-1]
		out = append(out, mitra.Finding{
			Code: codeTableShort, Severity: mitra.Warning, Place: last.Source.Place, Record: key.String(), Field: "berlaku_sampai",
			Message: "tidak ada nilai yang berlaku pada " + uncovered.Format(),
		})
	}
	return out
}

// closed gives an open period its ends: the first and last day that there is.
func closed(p mitra.Period) mitra.Period {
	if p.From.IsZero() {
		p.From, _ = mitra.NewDate(1900, time.January, 1)
	}
	if p.To.IsZero() {
		p.To, _ = mitra.NewDate(9999, time.December, 31)
	}
	return p
}

// Change is how one figure differs between two editions of a table during some days.
type Change struct {
	Record string // the figure: activity, role, unit, region
	Period mitra.Period
	// Before and After hold during these days; the zero value is none.
	Before, After mitra.Dated[mitra.Rupiah]
}

// changes returns what is different from a previous table, by key and date.
func (b book[K]) changes(previous book[K]) (out []Change) {
	both := maps.Clone(previous)
	maps.Copy(both, b)
	for _, key := range both.sorted() {
		out = append(out, changed(key.String(), previous[key], b[key])...)
	}
	return out
}

// changed compares two timelines on every span in which both stand still.
func changed(record string, before, after timeline) (out []Change) {
	starts := append(before.starts(), after.starts()...)
	slices.SortFunc(starts, mitra.Date.Compare)
	starts = slices.Compact(starts)
	for i, from := range starts {
		span := mitra.Period{From: from}
		if i+1 < len(starts) {
			span.To = starts[i+1].AddDays(-1)
		}
		was, is := before.at(from), after.at(from)
		if was.Value == is.Value {
			continue
		}
		out = append(out, Change{record, span, was, is})
	}
	return out
}

// at returns the edition of a day, zero where there is none.
func (t timeline) at(d mitra.Date) amount {
	if edition, _ := t.on(d); edition != nil {
		return *edition
	}
	return amount{}
}

// starts are the days on which another figure, or none, begins to hold.
func (t timeline) starts() (out []mitra.Date) {
	for _, edition := range t {
		out = append(out, edition.From)
		if next := edition.To.AddDays(1); !next.IsZero() {
			out = append(out, next)
		}
	}
	return out
}

// over returns the editions of t, and those of base on the other days.
func (t timeline) over(base timeline) timeline {
	out := slices.Clone(t)
	for _, edition := range base {
		for _, own := range t {
			if left := (mitra.Period{From: edition.From, To: own.From.AddDays(-1)}); own.Overlaps(edition.Period) && edition.From.Before(own.From) {
				out = append(out, amount{Period: left, Value: edition.Value, Source: edition.Source})
			}
			if own.Overlaps(edition.Period) {
				edition.From = own.To.AddDays(1) // absent after an open edition
			}
			if edition.From.IsZero() || edition.Reversed() {
				break
			}
		}
		if !edition.From.IsZero() && !edition.Reversed() {
			out = append(out, edition)
		}
	}
	slices.SortFunc(out, func(a, b amount) int { return a.From.Compare(b.From) })
	return out
}
