package honor_test

import "github.com/adminmitra/adminmitra/mitra"

// answer is everything that a case can ask for; each key is asked for by naming it.
type answer struct {
	Engine       *failure         `json:"mesin"` // of building the engine
	Months       []monthAnswer    `json:"bulan"` // all statements, by mitra and month
	Faults       []fault          `json:"galat"` // of computing them
	Trial        *trialAnswer     `json:"uji_coba"`
	MaxVolume    *volumeAnswer    `json:"volume_terbesar"`
	OtherSplit   *splitAnswer     `json:"pembagian_lain"`
	Candidates   *candidateAnswer `json:"calon"`
	Budget       []budgetAnswer   `json:"pagu"`
	Settlement   *settleAnswer    `json:"penyelesaian"`
	Terms        *termsAnswer     `json:"termin"`
	Price        *figureAnswer    `json:"harga"`
	Cap          *figureAnswer    `json:"batas"`
	Findings     []findingAnswer  `json:"temuan"` // of building the tables, SBML first
	CapsShort    []findingAnswer  `json:"sbml_kurang"`
	PricesShort  []findingAnswer  `json:"shks_kurang"`
	CapRows      []capRow         `json:"isi_sbml"`
	PriceRows    []priceRow       `json:"isi_shks"`
	CapChanges   []changeAnswer   `json:"perubahan_sbml"`
	PriceChanges []changeAnswer   `json:"perubahan_shks"`
}

type failure struct {
	Faults []fault `json:"galat"`
}

type monthAnswer struct {
	Mitra mitra.SobatID `json:"id_sobat"`
	Month mitra.Month   `json:"bulan"`
	Total mitra.Rupiah  `json:"jumlah"`
	Lines []lineAnswer  `json:"baris"`
	verdictAnswer
	Complete bool             `json:"lengkap"`
	Realized *judgementAnswer `json:"realisasi"`
	Override *overrideAnswer  `json:"keputusan"`
	Refusals []fault          `json:"penolakan"` // what the statement returns as its error
}

type verdictAnswer struct {
	Reading   string           `json:"bacaan"`
	Tests     []testAnswer     `json:"uji"`
	Over      bool             `json:"lewat"`
	Refused   bool             `json:"ditolak"`
	Conflicts []conflictAnswer `json:"bentrok"`
}

type judgementAnswer struct {
	Total mitra.Rupiah `json:"jumlah"`
	verdictAnswer
}

type lineAnswer struct {
	Survey    string        `json:"kegiatan"`
	Role      mitra.Role    `json:"peran"`
	From      mitra.Date    `json:"mulai"`
	To        mitra.Date    `json:"sampai"`
	Volume    mitra.Volume  `json:"volume"`
	Price     mitra.Rupiah  `json:"harga"`
	List      *mitra.Rupiah `json:"harga_daftar"` // null where not held against the list
	Amount    mitra.Rupiah  `json:"nilai"`
	Rounded   bool          `json:"dibulatkan"`
	External  bool          `json:"luar"`
	Counts    bool          `json:"dihitung"`
	Printable bool          `json:"dapat_dicetak"`
	Realized  *partAnswer   `json:"realisasi"`
}

type partAnswer struct {
	Volume mitra.Volume `json:"volume"`
	Amount mitra.Rupiah `json:"nilai"`
	Final  bool         `json:"akhir"`
}

type testAnswer struct {
	Contract string       `json:"kontrak"` // empty for a month
	Used     mitra.Rupiah `json:"terpakai"`
	Limit    mitra.Rupiah `json:"batas"`
	Room     mitra.Rupiah `json:"sisa"`
	Excess   mitra.Rupiah `json:"kelebihan"`
	Caps     []capAnswer  `json:"pertimbangan"`
}

type capAnswer struct {
	Class    mitra.Class  `json:"jenis"`
	Role     mitra.Role   `json:"peran"`
	Limit    mitra.Rupiah `json:"nilai"` // of one month
	Source   string       `json:"dasar"`
	Changed  bool         `json:"berubah"`
	LastDay  bool         `json:"hari_terakhir"`
	Decisive bool         `json:"menentukan"`
}

type conflictAnswer struct {
	Rule     string    `json:"aturan"`
	Severity string    `json:"tingkat"`
	Surveys  [2]string `json:"kegiatan"`
}

type overrideAnswer struct {
	By     string     `json:"oleh"`
	Reason string     `json:"alasan"`
	Decree string     `json:"dasar"`
	On     mitra.Date `json:"tanggal"`
}

type trialAnswer struct {
	Months   []trialMonth `json:"bulan"`
	Refused  []int        `json:"ditolak"` // from 0
	Refusals []fault      `json:"penolakan"`
	failure
}

type trialMonth struct {
	Mitra    mitra.SobatID `json:"id_sobat"`
	Month    mitra.Month   `json:"bulan"`
	Before   *monthAnswer  `json:"sebelum"`
	After    *monthAnswer  `json:"sesudah"`
	Proposed []int         `json:"usulan"`
}

type volumeAnswer struct {
	Volume mitra.Volume `json:"volume"`
	failure
}

type splitAnswer struct {
	Shares []shareAnswer `json:"bagian"`
	failure
}

type shareAnswer struct {
	Month  mitra.Month  `json:"bulan"`
	From   mitra.Date   `json:"mulai"`
	To     mitra.Date   `json:"sampai"`
	Volume mitra.Volume `json:"volume"`
}

type candidateAnswer struct {
	Chosen []candidate `json:"terpilih"`
	failure
}

type candidate struct {
	Mitra mitra.SobatID `json:"id_sobat"`
	Takes mitra.Volume  `json:"sanggup"`
	Room  mitra.Rupiah  `json:"sisa"`
}

type budgetAnswer struct {
	MAK      mitra.MAK     `json:"mak"`
	Limit    *mitra.Rupiah `json:"pagu"`
	Planned  mitra.Rupiah  `json:"rencana"`
	Realized mitra.Rupiah  `json:"realisasi"`
	Over     bool          `json:"lewat"`
	Room     *mitra.Rupiah `json:"sisa"`   // null where no limit is known
	Percent  *string       `json:"persen"` // null where no limit is known
	Breaking []lineAnswer  `json:"pelanggar"`
}

type settleAnswer struct {
	Value   mitra.Rupiah `json:"nilai"`
	Honor   mitra.Rupiah `json:"honor"`
	Damages mitra.Rupiah `json:"ganti_rugi"`
	failure
}

type termsAnswer struct {
	Parts []partAnswer `json:"bayar"`
	failure
}

type figureAnswer struct {
	Value  mitra.Rupiah `json:"nilai"`
	Source string       `json:"dasar"`
	failure
}

type findingAnswer struct {
	Code     mitra.Code `json:"kode"`
	Severity string     `json:"tingkat"`
	Record   string     `json:"catatan"`
	Field    string     `json:"isian"`
	Text     string     `json:"memuat"`
}

type changeAnswer struct {
	Record       string       `json:"catatan"`
	From         mitra.Date   `json:"mulai"`
	To           mitra.Date   `json:"sampai"`
	Before       mitra.Rupiah `json:"semula"`
	After        mitra.Rupiah `json:"menjadi"`
	SourceBefore string       `json:"dasar_semula"`
	SourceAfter  string       `json:"dasar"`
}
