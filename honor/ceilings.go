package honor

import (
	"cmp"

	"github.com/adminmitra/adminmitra/mitra"
)

// ceilings answers an account's questions. It remembers the answers, since most lines
// of a month ask the same.
type ceilings struct {
	engine *Engine
	period mitra.Period // whole months
	worth  mitra.Volume
	staff  mitra.Staff
	asked  []askedCap
	few    [6]askedCap // where the first answers are kept
}

type askedCap struct {
	region mitra.RegionCode
	Cap
}

// of is Account.Cap.
func (c *ceilings) of(l *Line, class mitra.Class, role mitra.Role) (Cap, error) {
	region := cmp.Or(c.engine.satker, l.Workload.Satker)
	if c.engine.duty {
		region = cmp.Or(l.Workload.Region, region)
	}
	for i := range c.asked {
		if a := &c.asked[i]; a.Class == class && a.Role == role && a.region == region {
			return a.Cap, nil
		}
	}
	found, err := c.find(region, class, role)
	if err == nil {
		if c.asked == nil {
			c.asked = c.few[:0]
		}
		c.asked = append(c.asked, askedCap{region, found})
	}
	return found, err
}

// find returns the ceiling of the month, or the lowest of all months of a contract.
func (c *ceilings) find(region mitra.RegionCode, class mitra.Class, role mitra.Role) (Cap, error) {
	var lowest *amount
	last := c.period.To.Month()
	for month := c.period.From.Month(); ; month = month.Next() {
		limit, err := c.engine.sbml.find(CapQuery{class, role, c.staff, region, month, c.engine.lastDay})
		if err != nil {
			return Cap{}, err
		}
		if lowest == nil || limit.Value < lowest.Value {
			lowest = limit
		}
		if month == last {
			break
		}
	}
	out := Cap{
		Class: class, Role: role, Limit: lowest, LastDay: c.engine.lastDay,
		Changed: !lowest.Contains(c.period.From) || !lowest.Contains(c.period.To),
	}
	if c.worth != oneMonth {
		out.Worth = c.worth
	}
	return out, nil
}
