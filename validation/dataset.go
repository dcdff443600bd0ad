package validation

import (
	"maps"
	"slices"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// Dataset is what an office needs to make its contracts.
type Dataset struct {
	Satker    mitra.Satker
	Mitra     []mitra.Mitra
	Surveys   []mitra.Survey
	Workloads []mitra.Workload
	SHKS      *honor.SHKS
	SBML      *honor.SBML
	Calendar  mitra.Calendar // public holidays; empty where none were given
	Realized  []Realized     // what was handed over
	Events    []Event        // what changed after contracts were issued
	Decisions []Decision     // that let single months stand above the ceiling
}

// Decision is a recorded decision on one month of one mitra.
type Decision struct {
	Mitra    mitra.SobatID
	Month    mitra.Month
	Override honor.Override
	Place    mitra.Place // where it was read
}

// Override finds the decision on a month of a mitra: an argument of
// [honor.WithOverrides].
func (d *Dataset) Override(id mitra.SobatID, month mitra.Month) (honor.Override, bool) {
	for _, decision := range d.Decisions {
		if decision.Mitra == id && decision.Month == month {
			return decision.Override, true
		}
	}
	return honor.Override{}, false
}

// MitraByID returns the mitra by ID SOBAT.
func (d *Dataset) MitraByID() map[mitra.SobatID]mitra.Mitra {
	out := make(map[mitra.SobatID]mitra.Mitra, len(d.Mitra))
	for _, m := range d.Mitra {
		out[m.ID] = m
	}
	return out
}

// SurveyByCode returns the activities by code.
func (d *Dataset) SurveyByCode() map[string]mitra.Survey {
	out := make(map[string]mitra.Survey, len(d.Surveys))
	for _, s := range d.Surveys {
		out[s.Code] = s
	}
	return out
}

// Without returns the dataset without the mitra to whom errors among the findings
// are attributed, and their IDs in ascending order. The dataset itself stays as it
// is.
//
// An error that belongs to no mitra, such as a bad price list or an unreadable ID
// SOBAT, cannot be left out: Without returns a [*mitra.FindingsError] with all of
// them.
func (d *Dataset) Without(findings mitra.Findings) (rest *Dataset, dropped []mitra.SobatID, err error) {
	known := map[mitra.SobatID]bool{}
	for _, m := range d.Mitra {
		known[m.ID] = true
	}
	for _, w := range d.Workloads {
		known[w.Mitra] = true
	}
	for _, r := range d.Realized {
		known[r.Mitra] = true
	}
	for _, e := range d.Events {
		known[e.Mitra] = true
	}
	for _, d := range d.Decisions {
		known[d.Mitra] = true
	}
	faulty := map[mitra.SobatID]bool{}
	var others mitra.Findings
	for _, f := range findings.Only(mitra.Error) {
		id := mitra.SobatID(f.Record)
		if id != "" && known[id] && ofMitra(f.Place) {
			faulty[id] = true
		} else {
			others = append(others, f)
		}
	}
	if err := others.Err(); err != nil {
		return nil, nil, err
	}
	clone := *d
	clone.Mitra = slices.DeleteFunc(slices.Clone(d.Mitra), func(m mitra.Mitra) bool { return faulty[m.ID] })
	clone.Workloads = slices.DeleteFunc(slices.Clone(d.Workloads), func(w mitra.Workload) bool { return faulty[w.Mitra] })
	clone.Realized = slices.DeleteFunc(slices.Clone(d.Realized), func(r Realized) bool { return faulty[r.Mitra] })
	clone.Events = slices.DeleteFunc(slices.Clone(d.Events), func(e Event) bool { return faulty[e.Mitra] })
	clone.Decisions = slices.DeleteFunc(slices.Clone(d.Decisions), func(d Decision) bool { return faulty[d.Mitra] })
	return &clone, slices.Sorted(maps.Keys(faulty)), nil
}

// ofMitra reports whether the record of a finding at this place is an ID SOBAT: the
// keys of other files could look like one.
func ofMitra(at mitra.Place) bool {
	return at.File == fileMitra || at.File == fileWork || at.File == fileDecisions || at.File == fileRealized || at.File == fileEvents || at.File == ""
}
