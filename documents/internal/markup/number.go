package markup

// Pasal returns the number that a pasal has in print under the given flags, "Pasal 9";
// empty where no pasal with that id is printed.
func (t *Template) Pasal(id string, flags map[string]bool) string {
	x := &execution{t: t, data: &Data{}, on: t.evaluate(flags)}
	x.count()
	for i, m := range t.marks {
		if m.kind == pasal && m.id == id && x.numbers[i] > 0 {
			return x.numeral(i)
		}
	}
	return ""
}
