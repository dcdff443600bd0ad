package documents

import "github.com/adminmitra/adminmitra/mitra"

// Terms are the points of a contract on which offices differ. The zero value is
// the default of every one.
type Terms struct {
	// Damages is what a mitra who withdraws owes; 0 is nothing.
	Damages mitra.Rupiah
	// NothingAfterTermination denies pro-rata honor after a letter of termination.
	NothingAfterTermination bool
	// ForceMajeureDays is the time for giving notice; 0 is 14.
	ForceMajeureDays int
	// PrintAccount prints the bank account in the contract.
	PrintAccount bool
	// DataPackage says that the office of a census provides internet quota.
	DataPackage bool
	// FirstTermPercent is the share of the target that term I asks for; 0 is 40.
	FirstTermPercent int
	// SignAttachment puts signatures under the attachment too.
	SignAttachment bool
}
