package honor

// PerRole is reading P4: what is earned in each class and role is held against the
// ceiling of that class and role, and nothing against a total. An office that reads
// the table of ceilings row by row chooses it; it is the widest reading of all.
type PerRole struct{}

// ID returns "P4".
func (PerRole) ID() string { return "P4" }

// Name returns the rule in one sentence.
func (PerRole) Name() string {
	return "per peran: honor setiap jenis dan peran tidak boleh melewati SBML jenis dan peran itu, tanpa batas jumlah"
}

// Judge compares each role's sum with its ceiling.
func (PerRole) Judge(a Account) (v Verdict, err error) {
	v.Tests, err = a.perRole()
	return v, err
}

func (a Account) perRole() (tests []Test, err error) {
	for _, class := range a.classes() {
		lines := a.of(class)
		for _, role := range roles(lines) {
			test, err := a.byOneCap("honor "+capSubject(class, role)+" yang dihitung", withRole(lines, role), class, role)
			if err != nil {
				return nil, err
			}
			tests = append(tests, test)
		}
	}
	return tests, nil
}

// PerRoleAndClass is reading P5: P4, and the total of each class may not pass the
// ceiling of its enumerators either. An office that reads row by row, yet wants one
// limit per person, chooses it.
type PerRoleAndClass struct{}

// ID returns "P5".
func (PerRoleAndClass) ID() string { return "P5" }

// Name returns the rule in one sentence.
func (PerRoleAndClass) Name() string {
	return "per peran dan jumlah: honor setiap jenis dan peran tidak boleh melewati SBML-nya, dan jumlah setiap jenis tidak boleh melewati SBML pencacah jenis itu"
}

// Judge compares each role's sum, then each class's.
func (PerRoleAndClass) Judge(a Account) (v Verdict, err error) {
	if v.Tests, err = a.perRole(); err != nil {
		return Verdict{}, err
	}
	v.Tests, err = a.perClass(v.Tests)
	return v, err
}
