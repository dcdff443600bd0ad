module github.com/adminmitra/adminmitra/examples

go 1.26.1

require (
	github.com/adminmitra/adminmitra v0.0.0
	github.com/go-fonts/liberation v0.3.3
	github.com/stretchr/testify v1.11.1
)

replace github.com/adminmitra/adminmitra => ../
