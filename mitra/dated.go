package mitra

// Source is where a rule or a figure comes from.
type Source struct {
	Title     string `json:"judul"`            // decree, letter or regulation with its number
	Article   string `json:"pasal,omitempty"`  // article or table within it
	URL       string `json:"url,omitempty"`    // where it can be read
	Retrieved Date   `json:"diambil,omitzero"` // when it was looked up
	Place     Place  `json:"tempat,omitzero"`  // row of the table that states it
}

// String returns the title, with the article where there is one.
func (s Source) String() string {
	if s.Article == "" {
		return s.Title
	}
	return s.Title + ", " + s.Article
}

// Dated is a value that holds during a period, with its source.
type Dated[V any] struct {
	Period
	Value  V
	Source Source
}
