package honor_test

import (
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/adminmitra/adminmitra/honor"
	"github.com/adminmitra/adminmitra/mitra"
)

// fault is an error as data: its Go type and the figures that it carries.
type fault struct {
	Kind   string           `json:"jenis"` // such as MissingCapError, of what a MitraError wraps
	Text   string           `json:"memuat"`
	Code   mitra.Code       `json:"kode"` // of a ParseError
	Mitra  mitra.SobatID    `json:"id_sobat"`
	Month  mitra.Month      `json:"bulan"`
	Survey string           `json:"kegiatan"`
	Class  mitra.Class      `json:"jenis_kegiatan"`
	Role   mitra.Role       `json:"peran"`
	Staff  mitra.Staff      `json:"status"`
	Region mitra.RegionCode `json:"wilayah"`
	On     mitra.Date       `json:"pada"`
	Gap    bool             `json:"celah"`

	Contract string       `json:"kontrak"`
	Used     mitra.Rupiah `json:"terpakai"`
	Limit    mitra.Rupiah `json:"batas"`
	Excess   mitra.Rupiah `json:"kelebihan"`
	Realized bool         `json:"atas_realisasi"`

	Delivered  mitra.Volume  `json:"diserahkan"`
	Contracted mitra.Volume  `json:"target"`
	Agreed     mitra.Rupiah  `json:"disepakati"`
	List       mitra.Rupiah  `json:"harga_daftar"`
	Missing    []string      `json:"kurang"`
	Rule       string        `json:"aturan"` // of a ConflictError
	Surveys    [2]string     `json:"bertumpuk"`
	Previous   mitra.SobatID `json:"sesudah"` // of an OrderError
}

// faultsOf takes joined errors apart.
func faultsOf(err error) (out []fault) {
	if err == nil {
		return nil
	}
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range joined.Unwrap() {
			out = append(out, faultsOf(one)...)
		}
		return out
	}
	return []fault{faultOf(err)}
}

func faultOf(err error) fault {
	f := fault{Text: err.Error()}
	if of := (*honor.MitraError)(nil); errors.As(err, &of) {
		f.Mitra, f.Month, err = of.Mitra, of.Month, of.Err
	}
	f.Kind = strings.TrimPrefix(path.Ext(fmt.Sprintf("%T", err)), ".")
	switch e := err.(type) {
	case *mitra.ParseError:
		f.Code = e.Code
	case *honor.OrderError:
		f.Previous, f.Mitra = e.Previous, e.Mitra
	case *honor.WorkloadError:
		f.Survey = e.Workload.Survey
	case *honor.RealizedError:
		f.Survey, f.Delivered, f.Contracted = e.Workload.Survey, e.Realized, e.Contracted
		f.Month = e.Month
	case *honor.OverCapError:
		f.Mitra, f.Month, f.Realized = e.Mitra, e.Month, e.Realized
		f.Contract, f.Used, f.Limit, f.Excess = e.Test.Contract, e.Test.Used, e.Test.Limit, e.Test.Excess()
	case *honor.ConflictError:
		f.Mitra, f.Month = e.Mitra, e.Month
		c := conflictOf(e.Conflict)
		f.Rule, f.Surveys = c.Rule, c.Surveys
	case *honor.OverrideError:
		f.Missing = e.Missing
	case *honor.PriceError:
		f.Survey, f.Agreed, f.List = e.Workload.Survey, e.Agreed, e.List.Value
	case *honor.MissingPriceError:
		f.Survey, f.Role, f.Region, f.On, f.Gap = e.Query.Survey, e.Query.Role, e.Query.Region, e.Query.On, e.Gap
	case *honor.MissingCapError:
		f.Class, f.Role, f.Staff, f.Region, f.On = e.Query.Class, e.Query.Role, e.Query.Staff, e.Query.Region, e.On
	}
	return f
}

func conflictOf(c honor.Conflict) conflictAnswer {
	return conflictAnswer{
		Rule: c.Rule, Severity: c.Severity.String(),
		Surveys: [2]string{c.Lines[0].Workload.Survey, c.Lines[1].Workload.Survey},
	}
}
