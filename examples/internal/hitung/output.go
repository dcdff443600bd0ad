package hitung

import (
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Output is the answer to an input. Amounts are texts, since not every reader of JSON
// keeps large numbers exact.
type Output struct {
	Statements []Statement `json:"pernyataan"`
	Trial      *Trial      `json:"uji_coba,omitempty"`
	Faults     []Finding   `json:"galat"`
	Notes      []Finding   `json:"catatan,omitempty"`
}

// Refused reports whether a month is refused, or would be with what is proposed.
func (o *Output) Refused() bool {
	refused := func(s Statement) bool { return s.Refused }
	return slices.ContainsFunc(o.Statements, refused) ||
		o.Trial != nil && slices.ContainsFunc(o.Trial.Months, func(m TrialMonth) bool { return m.After.Refused })
}

// Statement is what one mitra earns in one month, judged.
type Statement struct {
	Mitra    mitra.SobatID   `json:"id_sobat"`
	Month    mitra.Month     `json:"bulan"`
	Lines    []Line          `json:"baris"`
	Total    mitra.Rupiah    `json:"jumlah"` // planned, of the lines that the asking satker pays
	Verdict  Verdict         `json:"putusan"`
	Realized *Judgement      `json:"realisasi,omitempty"` // on what is due after handover
	Decision *honor.Override `json:"keputusan,omitempty"` // by which a refused month stands
	Refused  bool            `json:"ditolak"`             // and no decision lets it stand
	Reasons  []string        `json:"sebab,omitempty"`
	Steps    []honor.Step    `json:"langkah,omitempty"`
	Text     string          `json:"penjelasan,omitempty"`
}

// Judgement is a sum and the verdict on it.
type Judgement struct {
	Total   mitra.Rupiah `json:"jumlah"`
	Verdict Verdict      `json:"putusan"`
}

// Line is the share of a workload in a month.
type Line struct {
	Of        string           `json:"beban"` // JSON pointer into the input
	Survey    string           `json:"kegiatan"`
	Class     mitra.Class      `json:"jenis"`
	Role      mitra.Role       `json:"peran"`
	Unit      mitra.Unit       `json:"satuan"`
	Period    mitra.Period     `json:"waktu"`
	Volume    *mitra.Volume    `json:"volume,omitempty"` // absent where money is shared out, not units
	Price     mitra.Rupiah     `json:"harga"`
	List      *Figure          `json:"harga_shks,omitempty"`
	Amount    mitra.Rupiah     `json:"nilai"`
	Rounded   bool             `json:"dibulatkan,omitempty"`
	Counts    bool             `json:"dihitung"` // towards the ceiling
	External  bool             `json:"satker_lain,omitempty"`
	Satker    mitra.RegionCode `json:"satker,omitempty"`
	MAK       mitra.MAK        `json:"mak,omitempty"`
	Delivered *Delivered       `json:"realisasi,omitempty"`
}

// Delivered is what was handed over of a line.
type Delivered struct {
	Volume mitra.Volume `json:"volume"`
	Amount mitra.Rupiah `json:"nilai"`
	Final  bool         `json:"selesai"`
}

// Figure is a figure of a table with its source.
type Figure struct {
	Value  mitra.Rupiah `json:"nilai"`
	Period mitra.Period `json:"berlaku,omitzero"`
	Source mitra.Source `json:"dasar"`
}

// Verdict is the judgement of a month.
type Verdict struct {
	Reading   string     `json:"bacaan"`
	Name      string     `json:"nama_bacaan"`
	Tests     []Test     `json:"uji"`
	Conflicts []Conflict `json:"bentrok"`
	Complete  bool       `json:"lengkap"` // lines of other satker are known too
	Refused   bool       `json:"ditolak"`
}

// Test is one comparison of a sum with a limit.
type Test struct {
	Subject  string       `json:"yang_dijumlah"`
	Contract string       `json:"kontrak,omitempty"` // judged as a whole
	Used     mitra.Rupiah `json:"terpakai"`
	Limit    mitra.Rupiah `json:"batas"`
	Room     mitra.Rupiah `json:"sisa"`
	Excess   mitra.Rupiah `json:"kelebihan"`
	Formula  string       `json:"rumus"`
	Caps     []Cap        `json:"batas_yang_dipertimbangkan"`
}

// Cap is a ceiling that a test considered.
type Cap struct {
	Class    mitra.Class   `json:"jenis,omitempty"`
	Role     mitra.Role    `json:"peran,omitempty"`
	Monthly  Figure        `json:"sebulan"`
	Worth    *mitra.Volume `json:"senilai_ob,omitempty"`
	Value    mitra.Rupiah  `json:"batas"` // monthly × worth
	Changed  bool          `json:"berubah,omitempty"`
	LastDay  bool          `json:"hari_terakhir,omitempty"`
	Decisive bool          `json:"menentukan"`
}

// Conflict is a pair of lines that may not stand side by side.
type Conflict struct {
	Rule     string         `json:"aturan"`
	Severity mitra.Severity `json:"tingkat"`
	Of       [2]string      `json:"beban"` // JSON pointers into the input
	Message  string         `json:"pesan"`
}

// Trial is what the proposals would do.
type Trial struct {
	Months    []TrialMonth `json:"bulan"` // of the mitra proposed for
	Proposals []Proposal   `json:"usulan"`
}

// TrialMonth is one month without and with the proposals.
type TrialMonth struct {
	Proposed []string   `json:"usulan"`            // JSON pointers of those with a share in the month
	Before   *Judgement `json:"sebelum,omitempty"` // absent where the month held nothing
	After    Statement  `json:"sesudah"`
}

// Proposal is what a trial says of one proposal.
type Proposal struct {
	Of      string        `json:"penunjuk"` // JSON pointer into the input
	Mitra   mitra.SobatID `json:"id_sobat"`
	Refused bool          `json:"ditolak"` // a month in which it has a share is
	// Most is the largest volume that fits beside the workloads, without other
	// proposals; absent where nothing limits it.
	Most *mitra.Volume `json:"volume_terbesar,omitempty"`
}
