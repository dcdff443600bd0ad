package documents

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

func TestTitleOfRoles(t *testing.T) {
	lines := func(roles ...mitra.Role) (out []honor.Line) {
		for _, r := range roles {
			out = append(out, honor.Line{Workload: &mitra.Workload{Role: r}})
		}
		return out
	}
	assert.Empty(t, titleOfRoles(nil))
	assert.Equal(t, "Pendataan Lapangan", titleOfRoles(lines(mitra.Enumerator, mitra.Enumerator)))
	assert.Equal(t, "Pendataan Lapangan dan Pengolahan", titleOfRoles(lines(mitra.Processor, mitra.Enumerator)))
	assert.Equal(t, "Pendataan Lapangan, Pemeriksaan Lapangan, dan Koordinasi Sensus Kecamatan",
		titleOfRoles(lines(mitra.Koseka, mitra.Supervisor, mitra.Enumerator)))
	assert.Empty(t, titleOfRoles(lines(mitra.Enumerator, 0)), "a role without title must not be passed over")
	for r := mitra.Enumerator; r.String() != ""; r++ {
		assert.NotEmpty(t, roleTitles[r], r)
		assert.NotEmpty(t, taskVerbs[r], r)
	}
}

func TestCapitalName(t *testing.T) {
	for name, want := range map[string]string{
		"Dr. Siti Rahmawati, S.ST., M.Si.":    "Dr. SITI RAHMAWATI, S.ST., M.Si.",
		"Prof. Dr. Ir. H. Ahmad  Yani, M.Sc.": "Prof. Dr. Ir. H. AHMAD YANI, M.Sc.",
		"Muhammad Al-Ma'ruf":                  "MUHAMMAD AL-MA'RUF",
		"dr. Renée":                           "dr. RENÉE",
		"":                                    "",
	} {
		assert.Equal(t, want, capitalName(name))
	}
}

func TestFormatNIP(t *testing.T) {
	assert.Equal(t, "19840317 200701 1 001", formatNIP("198403172007011001"))
	assert.Equal(t, "340012345", formatNIP("340012345"), "the old form stays as it is")
}

func TestPostTitle(t *testing.T) {
	o := official("A", mitra.Scope{})
	assert.Equal(t, "Pejabat Pembuat Komitmen", postTitle(o))
	o.Capacity = mitra.Acting
	assert.Equal(t, "Plt. Pejabat Pembuat Komitmen", postTitle(o))
	o.Capacity, o.Post = mitra.ActingDaily, mitra.Head
	assert.Equal(t, "Plh. Kepala", postTitle(o))
	assert.Empty(t, postTitle(mitra.Official{}))
}

func TestDescribeTask(t *testing.T) {
	assert.Equal(t, "Pendataan Survei X", describeTask(mitra.Enumerator, "Survei X"))
	assert.Equal(t, "Pengolahan Survei X", describeTask(mitra.Processor, "Pengolahan Survei X"))
	assert.Equal(t, "Pengawasan Pengolahan Survei X", describeTask(mitra.ProcessingSupervisor, "Pengolahan Survei X"))
}
