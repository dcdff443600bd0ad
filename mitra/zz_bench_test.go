package mitra_test
import ("testing";"fmt";"github.com/adminmitra/adminmitra/mitra")
func BenchmarkNIK(b *testing.B){ for i:=0;i<b.N;i++{ mitra.ParseNIK(fmt.Sprintf("997101570892%04d",i%9999+1)) } }
func BenchmarkSprintf(b *testing.B){ for i:=0;i<b.N;i++{ _ = fmt.Sprintf("997101570892%04d",i%9999+1) } }
