package honor

import (
	"fmt"
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/mitra"
)

// CapPolicy is a reading of the ceiling. No regulation found says which ceiling
// applies to a person with several roles or kinds of work in a month, so the reading
// is a value that the caller chooses and the verdict names. Eight are in use and come
// with this package, P1 to P8; hosts may add their own. Implementations must be safe
// for concurrent use.
type CapPolicy interface {
	ID() string   // stable, such as "P1"
	Name() string // Indonesian, one sentence for explanations
	// Judge returns the verdict on a month, or on a contract that is judged as a whole;
	// the engine fills in all but the tests.
	Judge(Account) (Verdict, error)
}

// LineRule is what a [CapPolicy] may implement besides: a rule on which lines may
// stand beside which. month are the counting lines of a month, all those of every
// month of the mitra.
type LineRule interface {
	Conflicts(month, all []Line) []Conflict
}

// ParseCapPolicy returns the reading of an ID, "P1" to "P7" or "P1S", whatever the
// case. P8 needs its number: see [NewFlatCap].
func ParseCapPolicy(id string) (CapPolicy, error) {
	known := []CapPolicy{
		LowestCap{}, LowestCap{CensusApart: true}, ClassPriority{}, PerClass{}, PerRole{}, PerRoleAndClass{}, SumOfCaps{}, ByPosition{},
	}
	for _, p := range known {
		if strings.EqualFold(id, p.ID()) {
			return p, nil
		}
	}
	if strings.EqualFold(id, (FlatCap{}).ID()) {
		return nil, fmt.Errorf("honor: bacaan P8 memerlukan satu angka batas beserta dasarnya")
	}
	return nil, fmt.Errorf("honor: bacaan batas %q tidak dikenal; yang dikenal: P1, P1S, P2, P3, P4, P5, P6, P7, P8", id)
}

// Account is what a policy judges: a mitra's month, or a contract as a whole. A
// policy must not change it.
type Account struct {
	Period mitra.Period // the month, or all months of the contract
	// Worth is how many months of one person (O-B) the lines are worth: 1 for a month.
	Worth mitra.Volume
	// LastDay says that the last day of each month decides which ceiling holds, rather
	// than the lowest in force during it.
	LastDay bool
	Lines   []Line // that count, with amounts above zero; never none
	Profile Profile
	// Cap returns the ceiling of a kind and role, which need not be the line's own,
	// in the region by whose ceilings the line is judged. Its error is a
	// [*MissingCapError].
	Cap func(*Line, mitra.Class, mitra.Role) (Cap, error)
}

// Profile is what a ceiling may depend on besides the work.
type Profile struct {
	Staff    mitra.Staff
	Position mitra.Position
}

// Sum returns the total of the lines.
func (a Account) Sum() mitra.Rupiah { return sumOf(a.Lines) }

func sumOf(lines []Line) (total mitra.Rupiah) {
	for i := range lines {
		total += lines[i].Amount
	}
	return total
}

// priority returns the class by whose ceilings P2, P6 and P7 judge: census where any
// census line is held.
func (a Account) priority() mitra.Class {
	if slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Workload.Class == mitra.ClassCensus }) {
		return mitra.ClassCensus
	}
	return mitra.ClassSurvey
}

// of returns the lines of a class.
func (a Account) of(class mitra.Class) []Line {
	if !slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Workload.Class != class }) {
		return a.Lines
	}
	var out []Line
	for i := range a.Lines {
		if a.Lines[i].Workload.Class == class {
			out = append(out, a.Lines[i])
		}
	}
	return out
}

// classes returns the classes held, surveys first.
func (a Account) classes() []mitra.Class {
	var out []mitra.Class
	for _, class := range [...]mitra.Class{mitra.ClassSurvey, mitra.ClassCensus} {
		if slices.ContainsFunc(a.Lines, func(l Line) bool { return l.Workload.Class == class }) {
			out = append(out, class)
		}
	}
	return out
}

// roles returns the roles held among lines, in their order.
func roles(lines []Line) []mitra.Role {
	var out []mitra.Role
	for i := range lines {
		if role := lines[i].Workload.Role; !slices.Contains(out, role) {
			out = append(out, role)
		}
	}
	slices.Sort(out)
	return out
}

// cap returns the ceiling of a class and role for lines. Where the lines are judged by
// regions of their own, that is the lowest of theirs: the caution of P1.
func (a Account) cap(lines []Line, class mitra.Class, role mitra.Role) (lowest Cap, err error) {
	for i := range lines {
		c, err := a.Cap(&lines[i], class, role)
		if err != nil {
			return Cap{}, err
		}
		if i == 0 || c.Value() < lowest.Value() {
			lowest = c
		}
	}
	return lowest, nil
}

// byOneCap compares a sum of lines with the one ceiling of a class and role.
func (a Account) byOneCap(subject string, lines []Line, class mitra.Class, role mitra.Role) (Test, error) {
	c, err := a.cap(lines, class, role)
	if err != nil {
		return Test{}, err
	}
	c.Decisive = true
	return Test{Subject: subject, Used: sumOf(lines), Limit: c.Value(), Formula: onlyCap, Caps: []Cap{c}}, nil
}

const (
	onlyCap     = "satu-satunya batas"
	everything  = "seluruh honor yang dihitung"
	lowestOfAll = "terendah di antara batas di atas"
)
