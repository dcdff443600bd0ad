package documents

import (
	"testing"

	"github.com/adminmitra/adminmitra/mitra"
)

// nineLines is a survey contract whose attachment takes more than one page.
func nineLines(t testing.TB) SPK {
	var workloads []mitra.Workload
	for i, region := range []mitra.RegionCode{
		"9971010001", "9971010002", "9971010003", "9971020001", "9971020002", "9971020003", "9971030001", "9971030002", "9971030003",
	} {
		w := work([]string{"SHK", "KSA", "IBS"}[i%3], "2")
		w.Role = []mitra.Role{mitra.Enumerator, mitra.Supervisor, mitra.Processor}[i%3]
		w.Region = region
		if i%3 == 1 {
			w.Task = "Pemeriksaan hasil pengamatan fase tumbuh padi dan jagung pada segmen terpilih, termasuk pengawasan " +
				"kualitas foto, pemeriksaan kelengkapan isian, dan pengiriman ulang isian yang ditolak"
		}
		workloads = append(workloads, w)
	}
	l := draft(t, workloads...)
	l.Terms = Terms{Damages: 500_000, PrintAccount: true, SignAttachment: true, NothingAfterTermination: true}
	return l
}

// census is a contract over three months, with terms, insurance and CAPI.
func census(t testing.TB) SPK {
	w := work("SE", "30")
	w.Unit, w.Region = "SLS", "9971010001"
	w.Period = period("2025-04-01", "2025-06-30")
	l := draft(t, w)
	l.Terms.DataPackage = true
	return l
}
