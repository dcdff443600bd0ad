package markup

// Vocabulary is what a template may speak of. It belongs to one kind of letter:
// the caller knows which values it can hand in, the template chooses among them.
type Vocabulary struct {
	Placeholders []Name
	Flags        []Name
	Tables       []Table
}

// Name is a placeholder, a flag or a field of a table's row.
type Name struct {
	Name        string // lower-case letters, digits and underscores
	Description string // one line in Indonesian, for the people who edit templates
	// Optional values may be missing or empty; a line that consists of nothing
	// else is then left out.
	Optional bool
}

// Table is a list of rows that a template may print.
type Table struct {
	Name        string
	Description string
	Fields      []Name
	Optional    bool // may have no rows
}

// RowNumber is a field that every row has: its number, from 1.
const RowNumber = "no"

// lexicon is a vocabulary prepared for look-up.
type lexicon struct {
	values map[string]Name
	flags  map[string]Name
	tables map[string]tableWords
}

type tableWords struct {
	optional bool
	fields   map[string]Name
}

func newLexicon(v Vocabulary) lexicon {
	l := lexicon{
		values: byName(v.Placeholders),
		flags:  byName(v.Flags),
		tables: make(map[string]tableWords, len(v.Tables)),
	}
	for _, t := range v.Tables {
		fields := byName(t.Fields)
		if _, own := fields[RowNumber]; !own {
			fields[RowNumber] = Name{Name: RowNumber}
		}
		l.tables[t.Name] = tableWords{optional: t.Optional, fields: fields}
	}
	return l
}

func byName(names []Name) map[string]Name {
	m := make(map[string]Name, len(names))
	for _, n := range names {
		m[n.Name] = n
	}
	return m
}
