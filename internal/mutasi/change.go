package main

import (
	"go/ast"
	"go/token"
	"go/types"
	"math/big"
	"regexp"
	"strings"
)

var usesIota = regexp.MustCompile(`\biota\b`)

// changer collects the mutants of one declaration.
type changer struct {
	*source
	file     *file
	function string
	out      []*mutant
}

// change returns every mutant of a file, in the order of the source.
func (s *source) change(f *file) []*mutant {
	c := &changer{source: s, file: f}
	for _, decl := range f.ast.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			c.function = d.Name.Name
			if d.Recv != nil {
				name, _, _ := strings.Cut(types.ExprString(d.Recv.List[0].Type), "[")
				c.function = strings.TrimPrefix(name, "*") + "." + c.function
			}
			ast.Inspect(d, c.visit)
		case *ast.GenDecl:
			if d.Tok == token.CONST && usesIota.MatchString(c.text(d.Pos(), d.End())) {
				continue // numbers that only tell names apart
			}
			for _, spec := range d.Specs {
				switch spec := spec.(type) {
				case *ast.ValueSpec:
					c.function = spec.Names[0].Name
				case *ast.TypeSpec:
					c.function = spec.Name.Name
				}
				ast.Inspect(spec, c.visit)
			}
		}
	}
	return c.out
}

func (c *changer) visit(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.ArrayType:
		ast.Inspect(n.Elt, c.visit)
		return false // the length is part of the type
	case *ast.BinaryExpr:
		c.swap(binaryNames[n.Op.Precedence()], n.OpPos, n.Op)
		if neutral := map[token.Token]string{token.LAND: "true", token.LOR: "false"}[n.Op]; neutral != "" {
			if x, chain := n.X.(*ast.BinaryExpr); !chain || x.Op != n.Op { // its terms have their turn
				c.force("term", n.X, neutral)
			}
			c.force("term", n.Y, neutral)
		}
	case *ast.UnaryExpr:
		if n.Op == token.NOT || n.Op == token.SUB {
			c.replace("negation", n.OpPos, n.X.Pos(), "")
		}
	case *ast.IfStmt:
		c.force("condition", n.Cond, "true")
		name := "condition"
		if last := len(n.Body.List) - 1; n.Else == nil && last >= 0 {
			if _, returns := n.Body.List[last].(*ast.ReturnStmt); returns {
				name = "early-return"
			}
		}
		c.force(name, n.Cond, "false")
	case *ast.ForStmt:
		if n.Cond != nil {
			c.force("condition", n.Cond, "false")
		}
	case *ast.SwitchStmt:
		if n.Tag == nil {
			for _, clause := range n.Body.List {
				for _, cond := range clause.(*ast.CaseClause).List {
					c.force("condition", cond, "true")
					c.force("condition", cond, "false")
				}
			}
		}
	case *ast.IncDecStmt:
		c.swap("step", n.TokPos, n.Tok)
	case *ast.AssignStmt:
		c.swap("assignment", n.TokPos, n.Tok)
		if n.Tok != token.DEFINE && strings.Trim(c.text(n.Pos(), n.TokPos), "_, ") != "" {
			c.remove(n)
		}
	case *ast.ExprStmt:
		c.remove(n)
	case *ast.BranchStmt:
		if n.Tok == token.BREAK || n.Tok == token.CONTINUE {
			c.replace("statement", n.Pos(), n.End(), "")
		}
	case *ast.BasicLit:
		c.number(n)
	case *ast.Ident:
		if other := builtinSwaps[n.Name]; other != "" {
			c.replace("builtin", n.Pos(), n.End(), other)
		}
	case *ast.SelectorExpr:
		for _, other := range selectorSwaps[n.Sel.Name] {
			c.replace("selector", n.Sel.Pos(), n.Sel.End(), other)
		}
	case *ast.CallExpr:
		c.order(n)
	}
	return true
}

// order turns round what a call says of the order of two values, or moves its
// boundary.
func (c *changer) order(call *ast.CallExpr) {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return
	}
	switch name := sel.Sel.Name; {
	case name == "Compare" && len(call.Args) == 2:
		a, b := call.Args[0], call.Args[1]
		c.replace("order", a.Pos(), b.End(), c.text(b.Pos(), b.End())+", "+c.text(a.Pos(), a.End()))
	case (name == "Compare" || name == "Cmp") && len(call.Args) == 1:
		c.replace("order", call.Pos(), call.End(), "-"+c.text(call.Pos(), call.End()))
	case name == "Before" || name == "After": // < becomes <=, as not >
		other := selectorSwaps[name][0]
		c.replace("order", call.Pos(), call.End(),
			"!"+c.text(call.Pos(), sel.Sel.Pos())+other+c.text(sel.Sel.End(), call.End()))
	}
}

func (c *changer) number(lit *ast.BasicLit) {
	n, ok := new(big.Int).SetString(lit.Value, 0)
	if lit.Kind != token.INT || !ok {
		return
	}
	if n.IsInt64() && n.Int64() == 1 {
		c.replace("constant", lit.Pos(), lit.End(), "0")
	}
	c.replace("constant", lit.Pos(), lit.End(), n.Add(n, big.NewInt(1)).String())
}

func (c *changer) swap(operator string, at token.Pos, old token.Token) {
	for _, other := range tokenSwaps[old] {
		c.replace(operator, at, at+token.Pos(len(old.String())), other.String())
	}
}

// force makes a condition true or false. It stays in the source, unreached, so that
// what it names is still used, and the mutant compiles.
func (c *changer) force(operator string, cond ast.Expr, value string) {
	rest := map[string]string{"true": "(true || (", "false": "(false && ("}[value]
	c.put(operator, cond.Pos(), cond.End(), rest+c.text(cond.Pos(), cond.End())+"))", value)
}

// remove leaves the statement in the source, unreached, as force does.
func (c *changer) remove(n ast.Stmt) {
	c.put("statement", n.Pos(), n.End(), "_ = func() { "+c.text(n.Pos(), n.End())+" }", "")
}

func (c *changer) replace(operator string, from, to token.Pos, code string) {
	c.put(operator, from, to, code, code)
}

func (c *changer) put(operator string, from, to token.Pos, code, shown string) {
	if old := c.text(from, to); old == code || old == shown {
		return
	}
	m := &mutant{
		file: c.file, from: c.offset(from), to: c.offset(to), code: code,
		at: c.fset.PositionFor(from, false), operator: operator, function: c.function,
	}
	m.describe(shown)
	c.out = append(c.out, m)
}

func (c *changer) text(from, to token.Pos) string {
	return string(c.file.text[c.offset(from):c.offset(to)])
}
