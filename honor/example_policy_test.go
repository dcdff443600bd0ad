package honor_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// The same month under two readings: an enumerator who also processes.
func ExampleParseCapPolicy() {
	for _, id := range []string{"P1", "P2", "P9"} {
		reading, err := honor.ParseCapPolicy(id)
		if err != nil {
			fmt.Println(err)
			continue
		}
		statements, err := engine(honor.WithCapPolicy(reading)).Compute([]mitra.Workload{
			workload("999924070027", mitra.Enumerator, "23", "2025-04-01", "2025-04-30"),
			workload("999924070027", mitra.Processor, "20", "2025-04-01", "2025-04-30"),
		})
		if err != nil {
			fmt.Println(err)
			continue
		}
		test := statements[0].Verdict.Tightest()
		fmt.Println(id, "batas", test.Limit.Grouped(), "sisa", test.Room().Grouped(), "lebih", test.Excess().Grouped())
	}
	// Output:
	// P1 batas 3.414.000 sisa 0 lebih 14.659
	// P2 batas 3.439.000 sisa 10.341 lebih 0
	// honor: bacaan batas "P9" tidak dikenal; yang dikenal: P1, P1S, P2, P3, P4, P5, P6, P7, P8
}

// P8 takes one number, with the decree behind it.
func ExampleWithCapPolicy() {
	flat, err := honor.NewFlatCap(mitra.Dated[mitra.Rupiah]{
		Value: 3_000_000, Source: mitra.Source{Title: "SK Kepala Nomor 5 Tahun 2025 (contoh)"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	statements, err := engine(honor.WithCapPolicy(flat)).Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "35", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	verdict := statements[0].Verdict
	fmt.Println(verdict.Policy, verdict.Over(), verdict.Tightest().Excess().Format())
	fmt.Println(verdict.Tightest().Caps[0].Limit.Source)
	// Output:
	// P8 true Rp 56.655
	// SK Kepala Nomor 5 Tahun 2025 (contoh)
}

// A recorded decision lets a refused month stand; its figures stay what they are.
func ExampleWithOverrides() {
	april, err := mitra.ParseMonth("2025-04")
	if err != nil {
		fmt.Println(err)
		return
	}
	decisions := func(id mitra.SobatID, month mitra.Month) (honor.Override, bool) {
		return honor.Override{
			By: "Contoh, PPK", Reason: "pengganti petugas yang sakit", Decree: "SK Nomor 7 (contoh)", On: april.First(),
		}, id == "999924070027" && month == april
	}
	statements, err := engine(honor.WithOverrides(decisions)).Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "40", "2025-04-01", "2025-04-30"),
		workload("999924070028", mitra.Enumerator, "40", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range statements {
		fmt.Println(s.Mitra, s.Verdict.Over(), s.Override != nil, s.Err())
	}
	// Output:
	// 999924070027 true true <nil>
	// 999924070028 true false honor mitra 999924070028 bulan April 2025 sebesar Rp 3.493.320 melewati batas Rp 3.439.000, kelebihan Rp 54.320
}

// Steps are what Explain words, for a table or an interface of one's own.
func ExampleStatement_Steps() {
	statements, err := engine().Compute([]mitra.Workload{
		workload("999924070027", mitra.Enumerator, "12", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range statements[0].Steps() {
		if step.Result == nil {
			continue
		}
		for _, operand := range step.Operands {
			fmt.Print(operand.Name, " ", operand.Value, " ", operand.Unit, "; ")
		}
		fmt.Println(step.Rule, "→", step.Result.Name, step.Result.Value)
	}
	// Output:
	// volume 12 dokumen; harga 87333 rupiah; baris → baris 1 1047996
	// baris 1 1047996 rupiah; jumlah → jumlah 1047996
	// batas sebulan 3439000 rupiah; batas → batas 3439000
	// terpakai 1047996 rupiah; batas 3439000 rupiah; uji → sisa 2391004
}
