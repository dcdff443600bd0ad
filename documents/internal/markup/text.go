package markup

// text is running text, parsed: literals and the places to be filled in.
type text []segment

type segment struct {
	kind segmentKind
	bold bool
	text string // the literal text, or the name of the value or field
	ref  int    // index into Template.refs
}

type segmentKind uint8

const (
	literalText segmentKind = iota
	valueText
	fieldText
	referenceText
)

// fillable reports whether the text consists of placeholders and white space only,
// so that it vanishes when they are empty.
func (t text) fillable() bool {
	for _, s := range t {
		if s.kind == referenceText || s.kind == literalText && s.text != " " {
			return false
		}
	}
	return true
}

// kind is what carries a number and can be referred to.
type kind uint8

const (
	pasal   kind = iota // Pasal 6
	ayat                // ayat (1)
	huruf               // huruf a
	angka               // angka 1
	kolom               // kolom (5)
	pihak               // cannot be referred to
	rujukan             // a reference only: Pasal 6 ayat (1) huruf a, as far as there are numbers
)

// referable returns the words before the colon of a reference.
func referable() map[string]kind {
	return map[string]kind{
		"pasal": pasal, "ayat": ayat, "huruf": huruf,
		"angka": angka, "kolom": kolom, "rujukan": rujukan,
	}
}

func (k kind) String() string {
	return [...]string{"pasal", "ayat", "butir", "angka", "kolom", "pihak", "rujukan"}[k]
}

// mark is something with a computed number.
type mark struct {
	pos
	kind    kind
	id      string
	cond    int
	counter int // what counts it
	inner   int // a pasal's counter of ayat
	parent  int // the mark it is part of, or none
}

// none is the absence of a mark.
const none = -1

// reference is one use of an id.
type reference struct {
	pos
	word string // as written before the colon
	kind kind
	id   string
	cond int
	mark int // the target, set when the whole template has been read
}
