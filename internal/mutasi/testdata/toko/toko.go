// Package toko is a shop whose tests are good in one place and poor in another.
package toko

// Price takes a tenth off from a hundred pieces on.
func Price(pieces int) int {
	price := pieces * 20
	if pieces >= 100 {
		price -= pieces * 2
	}
	return price
}

// Sold counts what has gone out. Nothing tests it at its boundary.
func Sold(stock, left int) int {
	if left > stock {
		return 0
	}
	return stock - left
}
