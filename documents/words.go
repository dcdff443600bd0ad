package documents

import (
	"slices"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// roleTitles are the roles as contracts name them; taskVerbs begin the description
// of a task that has none of its own.
var (
	roleTitles = map[mitra.Role]string{
		mitra.Enumerator:           "Pendataan Lapangan",
		mitra.Supervisor:           "Pemeriksaan Lapangan",
		mitra.Processor:            "Pengolahan",
		mitra.ProcessingSupervisor: "Pengawasan Pengolahan",
		mitra.Koseka:               "Koordinasi Sensus Kecamatan",
	}
	taskVerbs = map[mitra.Role]string{
		mitra.Enumerator:           "Pendataan",
		mitra.Supervisor:           "Pemeriksaan",
		mitra.Processor:            "Pengolahan",
		mitra.ProcessingSupervisor: "Pengawasan pengolahan",
		mitra.Koseka:               "Koordinasi",
	}
)

// titleOfRoles names every role held once: "Pendataan Lapangan dan Pengolahan". It
// names none where one has no title.
func titleOfRoles(lines []honor.Line) string {
	var roles []mitra.Role
	for _, l := range lines {
		if r := l.Workload.Role; !slices.Contains(roles, r) {
			roles = append(roles, r)
		}
	}
	slices.Sort(roles)
	titles := make([]string, len(roles))
	for i, r := range roles {
		if titles[i] = roleTitles[r]; titles[i] == "" {
			return ""
		}
	}
	return enumerate(titles)
}

// enumerate joins words as Indonesian does: "A", "A dan B", "A, B, dan C".
func enumerate(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	case 2:
		return words[0] + " dan " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", dan " + words[n-1]
	}
}

// leadingTitles stand before a name; they and what follows the first comma keep
// their letters.
var leadingTitles = []string{"Prof.", "Dr.", "dr.", "drg.", "Drs.", "Dra.", "Ir.", "Hj.", "H."}

// capitalName writes a name in capitals, its titles as they are: "Dr. SITI
// RAHMAWATI, S.ST., M.Si.".
func capitalName(name string) string {
	person, titles, found := strings.Cut(name, ",")
	words := strings.Fields(person)
	for i, w := range words {
		if !slices.Contains(leadingTitles, w) {
			words[i] = strings.ToUpper(w)
		}
	}
	person = strings.Join(words, " ")
	if !found {
		return person
	}
	return person + "," + titles
}

// formatNIP sets the 18 digits in their four groups: birth date, appointment, sex,
// serial number.
func formatNIP(nip string) string {
	if len(nip) != 18 {
		return nip
	}
	return nip[:8] + " " + nip[8:14] + " " + nip[14:15] + " " + nip[15:]
}

// postTitle is the post as signatures name it, with Plt. or Plh. for acting ones.
func postTitle(o mitra.Official) string {
	title := map[mitra.Post]string{
		mitra.PPK: "Pejabat Pembuat Komitmen", mitra.Head: "Kepala", mitra.Treasurer: "Bendahara Pengeluaran",
	}[o.Post]
	switch o.Capacity {
	case mitra.Acting:
		return "Plt. " + title
	case mitra.ActingDaily:
		return "Plh. " + title
	}
	return title
}

// describeTask says what is done in an activity, without doubling a word that its
// name begins with: "Pengolahan" and "Pengolahan Survei X" give the latter.
func describeTask(r mitra.Role, activity string) string {
	verb := strings.Fields(taskVerbs[r])
	first, _, _ := strings.Cut(activity, " ")
	if n := len(verb); n > 0 && strings.EqualFold(verb[n-1], first) {
		verb = verb[:n-1]
	}
	return strings.Join(append(verb, activity), " ")
}
