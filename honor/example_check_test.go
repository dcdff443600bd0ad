package honor_test

import (
	"fmt"
	"maps"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Two proposals that fit one by one, but not together, are both refused.
func ExampleEngine_Check() {
	existing := []mitra.Workload{workload("999924070027", mitra.Enumerator, "12", "2025-04-01", "2025-04-30")}
	proposed := []mitra.Workload{
		workload("999924070027", mitra.Enumerator, "20", "2025-04-10", "2025-04-30"),
		workload("999924070028", mitra.Enumerator, "20", "2025-04-10", "2025-04-30"),
		workload("999924070027", mitra.Enumerator, "8", "2025-04-15", "2025-04-20"),
	}
	trial, err := engine().Check(existing, proposed)
	if err != nil {
		fmt.Println(err)
	}
	for _, month := range trial.Months {
		before := mitra.Rupiah(0)
		if month.Before != nil {
			before = month.Before.Total
		}
		fmt.Println(month.Mitra, month.Month, before, "→", month.After.Total, month.Proposed)
	}
	fmt.Println("refused:", trial.Refused())
	// Output:
	// 999924070027 2025-04 1047996 → 3493320 [0 2]
	// 999924070028 2025-04 0 → 1746660 [1]
	// refused: [0 2]
}

func ExampleEngine_MaxVolume() {
	existing := []mitra.Workload{workload("999924070027", mitra.Enumerator, "12", "2025-04-01", "2025-04-30")}
	proposal := workload("999924070027", mitra.Enumerator, "40", "2025-04-10", "2025-04-30")
	most, err := engine().MaxVolume(existing, proposal)
	fmt.Println(most, err)
	// Output: 27 <nil>
}

// Split by days, May would be above the ceiling; another split fits, and is what an
// issued contract then holds.
func ExampleEngine_OtherSplit() {
	e := engine()
	existing := []mitra.Workload{workload("999924070027", mitra.Enumerator, "30", "2025-05-01", "2025-05-31")}
	proposal := workload("999924070027", mitra.Enumerator, "30", "2025-04-16", "2025-05-15")
	shares, err := e.OtherSplit(existing, proposal)
	if err != nil {
		fmt.Println(err)
	}
	for _, share := range shares {
		fmt.Println(share.Month, share.Volume)
	}
	proposal.Frozen = shares
	trial, err := e.Check(existing, []mitra.Workload{proposal})
	fmt.Println(len(trial.Refused()), err)
	// Output:
	// 2025-04 30
	// 0 <nil>
}

func ExampleEngine_Candidates() {
	pool := map[mitra.SobatID][]mitra.Workload{
		"999924070001": {workload("999924070001", mitra.Enumerator, "35", "2025-04-01", "2025-04-30")},
		"999924070002": {workload("999924070002", mitra.Enumerator, "12", "2025-04-01", "2025-04-30")},
		"999924070003": nil,
		"999924070004": {workload("999924070004", mitra.Enumerator, "39", "2025-04-01", "2025-04-30")},
	}
	work := workload("", mitra.Enumerator, "10", "2025-04-01", "2025-04-30")
	candidates, err := engine().Candidates(work, maps.All(pool))
	if err != nil {
		fmt.Println(err)
	}
	for _, c := range candidates {
		fmt.Println(c.Mitra, "takes", c.Takes, "room", c.Room)
	}
	// Output:
	// 999924070003 takes 10 room 2565670
	// 999924070002 takes 10 room 1517674
	// 999924070001 takes 4 room 33013
}

// A host asks what a proposal lacks before it offers other ways.
func ExampleTrial_Err() {
	trial, err := engine().Check(nil, []mitra.Workload{
		workload("999924070027", mitra.Enumerator, "40", "2025-04-01", "2025-04-30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	if over, ok := trial.Err().(interface{ Unwrap() []error }).Unwrap()[0].(*honor.OverCapError); ok {
		fmt.Println(over.Month, over.Test.Excess())
	}
	// Output: 2025-04 54320
}
