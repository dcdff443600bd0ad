package documents

import (
	"io/fs"
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/adminmitra/adminmitra/documents/internal/markup"
	"github.com/adminmitra/adminmitra/documents/internal/typeset"
)

// combinations calls with every combination of the flags of a vocabulary, and the
// number of those that are set.
func combinations(v markup.Vocabulary, with func(flags map[string]bool, set int)) {
	for word := range 1 << len(v.Flags) {
		flags := map[string]bool{}
		for i, f := range v.Flags {
			flags[f.Name] = word>>i&1 == 1
		}
		with(flags, bits.OnesCount(uint(word)))
	}
}

// complete returns data with every value of the vocabulary.
func complete(v markup.Vocabulary, r *Renderer) markup.Data {
	data := markup.Data{Values: map[string]string{}, Tables: map[string][]map[string]string{}, Paper: r.paper.page}
	for _, n := range v.Placeholders {
		data.Values[n.Name] = "<" + n.Name + ">"
	}
	for _, table := range v.Tables {
		row := map[string]string{}
		for _, n := range table.Fields {
			row[n.Name] = "<" + n.Name + ">"
		}
		data.Tables[table.Name] = []map[string]string{row, row}
	}
	return data
}

// leastPages are those of the templates whose letters are long.
var leastPages = map[string]int{"spk-survei.txt": 4, "spk-sensus.txt": 4}

// The default pack can be printed whatever the flags.
func TestPackUnderEveryCombinationOfFlags(t *testing.T) {
	r := renderer(t)
	for name, template := range r.templates {
		vocabulary := templateFiles[name]
		data := complete(vocabulary, r)
		combinations(vocabulary, func(flags map[string]bool, set int) {
			data.Flags = flags
			blocks, err := template.Execute(data)
			require.NoError(t, err, "%s %v", name, flags)
			if set > 1 && set < len(vocabulary.Flags)-1 { // setting all of them takes long
				return
			}
			sheets, err := typeset.Layout(typeset.Document{Page: data.Paper, Size: 11 * typeset.Pt, Blocks: blocks}, r.fonts)
			require.NoError(t, err, "%s %v", name, flags)
			require.GreaterOrEqual(t, len(sheets), max(1, leastPages[name]))
		})
	}
}

// The pack and the vocabulary belong together: what no template prints is of no use.
func TestPackUsesTheWholeVocabulary(t *testing.T) {
	used := map[string]bool{}
	for name, template := range renderer(t).templates {
		combinations(templateFiles[name], func(flags map[string]bool, _ int) {
			for _, u := range template.Uses(flags) {
				used[u.Table+"/"+u.Name] = true
			}
		})
	}
	for _, n := range spkVocabulary.Placeholders {
		assert.True(t, used["/"+n.Name], n.Name)
		assert.NotEmpty(t, n.Description)
	}
	for _, table := range spkVocabulary.Tables {
		for _, n := range table.Fields {
			assert.True(t, used[table.Name+"/"+n.Name], n.Name)
			assert.NotEmpty(t, n.Description)
		}
	}
}

// Each value that a letter fills in is in the vocabulary, and the other way round.
func TestFillKeepsToTheVocabulary(t *testing.T) {
	known := map[string]bool{}
	for _, n := range spkVocabulary.Placeholders {
		known[n.Name] = true
	}
	flags := map[string]bool{}
	for _, n := range spkVocabulary.Flags {
		flags[n.Name] = true
	}
	filled := map[string]bool{}
	for _, l := range []SPK{sample(t), nineLines(t), census(t)} {
		data := l.fill(renderer(t).money)
		for name := range data.Values {
			assert.True(t, known[name], name)
			filled[name] = true
		}
		for name := range data.Flags {
			assert.True(t, flags[name], name)
			filled["@"+name] = true
		}
	}
	for name := range known {
		assert.True(t, filled[name], name)
	}
	for name := range flags {
		assert.True(t, filled["@"+name], name)
	}
}

func TestDefaultTemplates(t *testing.T) {
	names, err := fs.Glob(DefaultTemplates(), "*.txt")
	require.NoError(t, err)
	assert.Len(t, names, len(templateFiles))
	for _, name := range names {
		assert.Contains(t, templateFiles, name)
	}
}
