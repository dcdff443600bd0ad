package honor

import (
	"fmt"

	"github.com/adminmitra/adminmitra/mitra"
)

// Exclusivity says what other honor beside an O-B line, paid by the month of one
// person, means. That nothing may stand beside it is proven for civil servants only
// (2021) and is practice for mitra. The zero value is ExclusiveWarn.
type Exclusivity uint8

const (
	ExclusiveWarn  Exclusivity = iota // a warning
	ExclusiveError                    // the month is refused
	ExclusiveOff                      // allowed
)

// Conflict is a pair of lines that may not stand side by side.
type Conflict struct {
	Rule     string // "O-B" for honor beside an O-B line, else the ID of a policy
	Severity mitra.Severity
	Lines    [2]Line // the first is of the month judged
}

// String names both lines.
func (c Conflict) String() string {
	what := "bertumpuk tanggal dengan"
	if c.Rule == rulePersonMonth {
		what = "berdampingan dengan honor O-B:"
	}
	return fmt.Sprintf("%s %s %s", c.Lines[0].describe(), what, c.Lines[1].describe())
}

func (l *Line) describe() string {
	w := l.Workload
	return fmt.Sprintf("%s (%s, %s)", w.Survey, capSubject(w.Class, w.Role), l.Share.Period.Format())
}

// ConflictError carries a conflict that refuses a month through an error return.
type ConflictError struct {
	Mitra    mitra.SobatID
	Month    mitra.Month
	Conflict Conflict
}

// Error names mitra, month and both lines.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("honor mitra %s bulan %s: %s", e.Mitra, e.Month.Format(), e.Conflict)
}

const rulePersonMonth = "O-B"

// personMonths returns, for each line of the month beside an O-B line, the pair of
// them. The lines of one contract judged as a whole may stand beside each other.
func (e *Engine) personMonths(month []Line) (out []Conflict) {
	severity := mitra.Warning
	switch e.exclusive {
	case ExclusiveOff:
		return nil
	case ExclusiveError:
		severity = mitra.Error
	}
	full := func(l *Line) bool { return l.whole() || l.Workload.Unit == mitra.PersonMonth }
	first := -1 // O-B line
	for i := range month {
		if full(&month[i]) {
			first = i
			break
		}
	}
	for i := range month {
		if first < 0 || i == first || sameContract(&month[i], &month[first]) {
			continue
		}
		out = append(out, Conflict{Rule: rulePersonMonth, Severity: severity, Lines: [2]Line{month[i], month[first]}})
	}
	return out
}

func sameContract(a, b *Line) bool {
	return a.whole() && b.whole() && a.Workload.Survey == b.Workload.Survey && a.payer == b.payer
}
