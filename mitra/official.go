package mitra

import (
	"fmt"
	"slices"
	"strings"
)

// Official is a person in a post for a time. Letters name whoever held the post on
// the letter's date.
type Official struct {
	Post     Post     `json:"jabatan" validate:"required"`
	Name     string   `json:"nama" validate:"required,max=100,printable"`
	NIP      string   `json:"nip" validate:"omitempty,nip"`
	Capacity Capacity `json:"status" validate:"required"`
	Period
	Scope Scope `json:"cakupan"`
}

// Scope is what a post covers. The zero value covers the whole office.
type Scope struct {
	Surveys []string `json:"kegiatan,omitempty"` // activity codes
	MAK     []string `json:"mak,omitempty"`      // budget codes, or the beginnings of them
}

// Activity is what an official may be responsible for: an activity and the budget
// code that pays for it.
type Activity struct {
	Survey string
	MAK    MAK
}

// wholeOffice is the specificity of a scope without limits.
const wholeOffice = 0

func (s Scope) whole() bool { return len(s.Surveys)+len(s.MAK) == 0 }

// specificity says how closely the scope names the activity: its code beats any
// budget code, a longer beginning of the budget code beats a shorter one, and all
// beat the whole office.
func (s Scope) specificity(a Activity) (n int, covers bool) {
	if s.whole() {
		return wholeOffice, true
	}
	if a.Survey != "" && slices.Contains(s.Surveys, a.Survey) {
		const aboveEveryMAK = 1 << 16
		return aboveEveryMAK, true
	}
	for _, prefix := range s.MAK {
		if prefix != "" && strings.HasPrefix(string(a.MAK), prefix) {
			n, covers = max(n, len(prefix)), true
		}
	}
	return n, covers
}

// Officials are all who hold or held posts at an office.
type Officials []Official

// NoOfficialError says that nobody held a post for an activity on a day.
type NoOfficialError struct {
	Post     Post
	On       Date
	Activity Activity
}

// Error names the post, the activity and the day.
func (e *NoOfficialError) Error() string {
	return fmt.Sprintf("tidak ada %s yang menjabat%s pada %s",
		strings.ToUpper(e.Post.String()), e.Activity.phrase(), e.On.Format())
}

// AmbiguousOfficialError says that several held one post for the same scope on one
// day.
type AmbiguousOfficialError struct {
	Post     Post
	On       Date
	Activity Activity
	Names    []string
}

// Error names the post, the activity, the day and the officials.
func (e *AmbiguousOfficialError) Error() string {
	return fmt.Sprintf("lebih dari satu %s untuk cakupan yang sama%s pada %s: %s",
		strings.ToUpper(e.Post.String()), e.Activity.phrase(), e.On.Format(), strings.Join(e.Names, "; "))
}

func (a Activity) phrase() string {
	switch {
	case a.Survey != "":
		return " untuk kegiatan " + a.Survey
	case a.MAK != "":
		return " untuk MAK " + string(a.MAK)
	}
	return ""
}

// Holder returns who held the post for the activity on the day: among those in
// office, the one whose scope names the activity most closely. The zero Activity
// asks for the whole office. Who acts for another (Plt., Plh.) does not go before
// them: the term of the one is split around that of the other. It returns a
// [*NoOfficialError] or an [*AmbiguousOfficialError].
func (os Officials) Holder(post Post, on Date, a Activity) (Official, error) {
	var holders []Official
	best := -1
	for _, o := range os {
		if o.Post != post || !o.Contains(on) {
			continue
		}
		n, covers := o.Scope.specificity(a)
		switch {
		case !covers || n < best:
		case n > best:
			best, holders = n, []Official{o}
		default:
			holders = append(holders, o)
		}
	}
	switch len(holders) {
	case 0:
		return Official{}, &NoOfficialError{post, on, a}
	case 1:
		return holders[0], nil
	}
	names := make([]string, len(holders))
	for i, h := range holders {
		names[i] = h.Name
	}
	return Official{}, &AmbiguousOfficialError{post, on, a, names}
}

// Clash is a pair of officials who hold one post for the same scope at one time.
type Clash struct {
	A, B int  // places in the list
	On   Date // the first such day; absent where neither term has a beginning
}

// Clashes returns every pair that would make Holder ambiguous for some activity
// and day, and no other: without a clash Holder never is. Beginnings of budget
// codes clash only where they are equal, since of two others that begin one code
// one is longer.
func (os Officials) Clashes() []Clash {
	var out []Clash
	for i, a := range os {
		for j := i + 1; j < len(os); j++ {
			b := os[j]
			both, overlap := a.Intersect(b.Period)
			if a.Post == b.Post && overlap && a.Scope.clashes(b.Scope) {
				out = append(out, Clash{i, j, both.From})
			}
		}
	}
	return out
}

func (s Scope) clashes(t Scope) bool {
	shares := func(a, b []string) bool {
		return slices.ContainsFunc(a, func(x string) bool { return x != "" && slices.Contains(b, x) })
	}
	return s.whole() && t.whole() || shares(s.Surveys, t.Surveys) || shares(s.MAK, t.MAK)
}
