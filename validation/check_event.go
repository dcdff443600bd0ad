package validation

import "github.com/adminmitra/adminmitra/mitra"

// checkEvents holds what happened after contracts were issued to the work that it
// happened to.
func (c *checker) checkEvents() {
	if len(c.Workloads) == 0 {
		return // that is told, and these would only follow from it
	}
	ended := map[int]bool{}
	for _, e := range c.Events {
		r := record{c, e.Place, string(e.Mitra)}
		i, n := e.find(c.Workloads)
		switch {
		case n == 0:
			r.say(mitra.Error, codeWorkNone, "kegiatan", "tidak ada pekerjaan %s mitra ini yang cocok", quote(e.Survey))
			continue
		case e.Ending != nil:
			r.checkEnding(e, ended)
			continue
		case n > 1:
			r.say(mitra.Error, codeWorkSeveral, "kegiatan", "%d pekerjaan %s cocok; isi peran, satuan, atau wilayah", n, quote(e.Survey))
		case e.Volume == nil && e.Price == nil && e.To.IsZero():
			r.say(mitra.Error, codeEventNothing, "peristiwa", "adendum tidak mengubah volume, harga, atau tanggal selesai")
		}
		if e.On.Before(c.Workloads[i].Period.From) {
			r.say(mitra.Warning, codeBeforeWork, "tanggal", "adendum bertanggal %s, sebelum pekerjaan dimulai %s", e.On.Format(), c.Workloads[i].Period.From.Format())
		}
	}
}

func (r record) checkEnding(e Event, ended map[int]bool) {
	for i := range r.c.Workloads {
		w := &r.c.Workloads[i]
		if !e.matches(w) {
			continue
		}
		if ended[i] {
			r.say(mitra.Error, codeEventTwice, "peristiwa", "pekerjaan %s sudah diakhiri oleh baris lain", quote(w.Survey))
		}
		ended[i] = true
		if e.On.Before(w.Period.From) {
			r.say(mitra.Error, codeBeforeWork, "tanggal", "berakhir %s, sebelum pekerjaan dimulai %s", e.On.Format(), w.Period.From.Format())
		}
		if realized := r.c.realizedOf(w); realized == 0 {
			r.say(mitra.Error, codeEventLacks, "peristiwa", "realisasi pekerjaan %s sampai tanggal pengakhiran belum ada di %s", quote(w.Survey), fileRealized)
		}
	}
	if e.Ending.Reason == 0 {
		r.say(mitra.Error, codeEventLacks, "alasan", "alasan pengakhiran harus diisi")
	}
	if e.Ending.Outcome == 0 {
		r.say(mitra.Error, codeEventLacks, "akibat", "akibat pengakhiran harus diisi: prorata atau tanpa_honor")
	}
}

func (c *checker) realizedOf(w *mitra.Workload) (n int) {
	for _, r := range c.Realized {
		if r.matches(w) {
			n++
		}
	}
	return n
}

// checkRealized holds what was handed over to the targets, after addenda.
func (c *checker) checkRealized() {
	if len(c.Workloads) == 0 {
		return
	}
	current := (&Dataset{Workloads: c.Workloads, Events: c.Events}).Current()
	done := make([]int64, len(current)) // millionths of a unit
	for _, realized := range c.Realized {
		r := record{c, realized.Place, string(realized.Mitra)}
		i, n := realized.find(current)
		switch {
		case n == 0:
			r.say(mitra.Error, codeWorkNone, "kegiatan", "tidak ada pekerjaan %s mitra ini yang cocok", quote(realized.Survey))
			continue
		case n > 1:
			r.say(mitra.Error, codeWorkSeveral, "kegiatan", "%d pekerjaan %s cocok; isi peran, satuan, atau wilayah", n, quote(realized.Survey))
			continue
		}
		w := current[i]
		done[i] += millionths(realized.Volume)
		if done[i] > millionths(w.Volume) {
			r.say(mitra.Error, codeAboveTarget, "volume", "realisasi kegiatan %s melebihi target %s %s; diperlukan adendum", quote(w.Survey), w.Volume.Format(), w.Unit)
		}
		if realized.On.Before(w.Period.From) {
			r.say(mitra.Error, codeBeforeWork, "tanggal", "diserahkan %s, sebelum pekerjaan dimulai %s", realized.On.Format(), w.Period.From.Format())
		}
	}
}

func millionths(v mitra.Volume) int64 {
	n := v.Units()
	for range 6 - v.Decimals() {
		n *= 10
	}
	return n
}
