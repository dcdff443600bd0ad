package picture

// bare returns a sound JPEG file without what tells of its making: cameras write
// the place and the owner there. What says how colours are stored remains.
func bare(file []byte) []byte {
	out := append([]byte(nil), file[:2]...)
	for at := 2; at+4 <= len(file); {
		if file[at] != 0xff {
			break
		}
		marker := file[at+1]
		if marker == 0xff { // a filler
			at++
			continue
		}
		end := at + 2 + int(file[at+2])<<8 + int(file[at+3])
		if marker == startOfScan || end > len(file) {
			return append(out, file[at:]...)
		}
		if keep := marker < firstApp || marker == jfif || marker == adobe || marker > lastApp && marker != comment; keep {
			out = append(out, file[at:end]...)
		}
		at = end
	}
	return file // not as expected; the decoder has taken it
}

const (
	startOfScan = 0xda
	firstApp    = 0xe0
	jfif        = 0xe0
	adobe       = 0xee
	lastApp     = 0xef
	comment     = 0xfe
)
