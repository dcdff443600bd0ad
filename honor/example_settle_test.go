package honor_test

import (
	"fmt"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// delivered is work of twelve documents with its handovers; the last is final.
func delivered(volumes ...string) mitra.Workload {
	w := workload("999924070027", mitra.Enumerator, "12", "2025-04-01", "2025-04-30")
	w.MAK = "054.01.GG.2903.BMA.009.005.A.521213"
	for i, text := range volumes {
		volume, err := mitra.ParseVolume(text)
		if err != nil {
			panic(err)
		}
		w.Realized = append(w.Realized, mitra.Realization{Volume: volume, On: w.Period.To, Partial: i < len(volumes)-1})
	}
	return w
}

// The work ended after nine of twelve documents; half the value is claimed.
func ExampleSettle() {
	w := delivered("9")
	w.Ended = &mitra.Ending{On: w.Period.To.AddDays(-8), Reason: mitra.Resigned, Outcome: mitra.ProRata}
	statements, err := engine().Compute([]mitra.Workload{w})
	if err != nil {
		fmt.Println(err)
		return
	}
	settlement, err := honor.Settle(statements[0].Lines, honor.Damages{Percent: 50})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(settlement.Value, settlement.Honor, settlement.Damages)
	// Output: 1047996 785997 523998
}

// Payment in two terms, as the work was inspected.
func ExampleEngine_Terms() {
	terms, err := engine().Terms(delivered("5", "7"))
	if err != nil {
		fmt.Println(err)
	}
	for _, term := range terms {
		fmt.Println(term.Volume, term.Amount, term.Final)
	}
	// Output:
	// 5 436665 false
	// 7 611331 true
}

func ExampleBudget() {
	budget := honor.NewBudget(map[mitra.MAK]mitra.Rupiah{"054.01.GG.2903.BMA.009.005.A.521213": 2_000_000})
	statements, err := engine().Compute([]mitra.Workload{delivered("12"), delivered("6", "3")})
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range statements {
		budget.Add(s)
	}
	for _, row := range budget.Rows() {
		percent, _ := row.Percent()
		fmt.Println(row.MAK, row.Planned, row.Realized, percent.StringFixed(2), row.Over(), len(row.Breaking))
	}
	// Output:
	// 054.01.GG.2903.BMA.009.005.A.521213 2095992 1833993 91.69 true 1
}
