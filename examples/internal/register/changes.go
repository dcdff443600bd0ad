package register

import "github.com/adminmitra/adminmitra/documents"

// Change is one thing that a letter says now and did not say when it was numbered.
type Change struct{ Name, Before, After string }

// Changes compares what a numbered letter said with what it would say now.
func (e Entry) Changes(now []documents.Fact) []Change {
	before := make(map[string]string, len(e.Facts))
	for _, f := range e.Facts {
		before[f.Name] = f.Value
	}
	var out []Change
	for _, f := range now {
		if before[f.Name] != f.Value {
			out = append(out, Change{f.Name, before[f.Name], f.Value})
		}
		delete(before, f.Name)
	}
	for _, f := range e.Facts {
		if value, gone := before[f.Name]; gone {
			out = append(out, Change{f.Name, value, ""})
		}
	}
	return out
}
