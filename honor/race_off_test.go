//go:build !race

package honor

const raceEnabled = false
