package honor

import "github.com/adminmitra/adminmitra/mitra"

// ClassPriority is reading P2: where any census line is held the ceilings of censuses
// decide, else those of surveys; the total of everything may not pass the highest of
// the ceilings of the roles held in that class. An office that takes a census to lift
// its mitra into another class of ceilings chooses it.
type ClassPriority struct{}

// ID returns "P2".
func (ClassPriority) ID() string { return "P2" }

// Name returns the rule in one sentence.
func (ClassPriority) Name() string {
	return "jenis yang menentukan: bila ada honor sensus dipakai batas sensus, bila tidak batas survei; seluruh honor sebulan tidak boleh melewati SBML tertinggi di antara peran yang dipegang pada jenis itu"
}

// Judge compares the total with the highest ceiling of the class.
func (ClassPriority) Judge(a Account) (Verdict, error) {
	class := a.priority()
	lines := a.of(class)
	test := Test{Subject: everything, Used: a.Sum(), Formula: onlyCap}
	highest := 0
	for i, role := range roles(lines) {
		c, err := a.cap(withRole(lines, role), class, role)
		if err != nil {
			return Verdict{}, err
		}
		test.Caps = append(test.Caps, c)
		if c.Value() > test.Caps[highest].Value() {
			highest = i
		}
	}
	if len(test.Caps) > 1 {
		test.Formula = "tertinggi di antara batas di atas"
	}
	test.Caps[highest].Decisive = true
	test.Limit = test.Caps[highest].Value()
	return Verdict{Tests: []Test{test}}, nil
}

func withRole(lines []Line, role mitra.Role) []Line {
	var out []Line
	for i := range lines {
		if lines[i].Workload.Role == role {
			out = append(out, lines[i])
		}
	}
	return out
}
