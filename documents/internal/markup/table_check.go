package markup

import "slices"

// checkTable completes a table that has been read.
func (p *parser) checkTable(t *table) {
	conds := make([]condition, len(t.columns))
	for i, c := range t.columns {
		conds[i] = p.t.conds[c.cond]
		if !c.hasTitle {
			p.add(c.pos, IncompleteTable, "", "kolom ini belum berjudul (judul: …)")
		}
	}
	if canAllFail(p.t.conds[t.cond], conds) {
		p.add(t.pos, IncompleteTable, "", "tabel ini dapat tercetak tanpa kolom")
	}
	for i := range t.totals {
		p.checkTotal(t, &t.totals[i])
	}
}

func (p *parser) checkTotal(t *table, row *total) {
	if len(row.entries) == 0 {
		p.add(row.pos, IncompleteTable, "", "@total belum menyebut satu kolom pun")
		return
	}
	first := len(t.columns)
	for i := range row.entries {
		e := &row.entries[i]
		e.column = slices.IndexFunc(t.columns, func(c column) bool { return c.id == e.id && e.id != "" })
		if e.column < 0 {
			p.add(e.pos, UnknownReference, nearest(e.id, t.ids()), "kolom [%s] tidak ada dalam tabel ini", e.id)
			continue
		}
		if !p.t.conds[e.cond].implies(p.t.conds[t.columns[e.column].cond]) {
			p.add(e.pos, AbsentReference, "", "kolom [%s] hanya tercetak dalam keadaan tertentu; baris ini harus berada dalam @jika yang sama", e.id)
		}
		first = min(first, e.column)
	}
	if row.left == nil {
		return
	}
	var before []condition
	for _, c := range t.columns[:first] {
		before = append(before, p.t.conds[c.cond])
	}
	if canAllFail(p.t.conds[row.cond], before) {
		p.add(row.pos, IncompleteTable, "", "tidak ada kolom di kiri untuk teks kiri: …")
	}
}

func (t *table) ids() map[string]bool {
	ids := map[string]bool{leftKey: true}
	for _, c := range t.columns {
		if c.id != "" {
			ids[c.id] = true
		}
	}
	return ids
}
