package main

import "go/token"

// tokenSwaps moves a comparison to its boundary and negates it, and turns other
// operators into their opposite.
var tokenSwaps = map[token.Token][]token.Token{
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LAND: {token.LOR}, token.LOR: {token.LAND},
	token.ADD: {token.SUB}, token.SUB: {token.ADD},
	token.MUL: {token.QUO}, token.QUO: {token.MUL}, token.REM: {token.MUL},
	token.ADD_ASSIGN: {token.SUB_ASSIGN}, token.SUB_ASSIGN: {token.ADD_ASSIGN},
	token.MUL_ASSIGN: {token.QUO_ASSIGN}, token.QUO_ASSIGN: {token.MUL_ASSIGN}, token.REM_ASSIGN: {token.MUL_ASSIGN},
	token.INC: {token.DEC}, token.DEC: {token.INC},
}

// binaryNames are the names of binary operators by precedence.
var binaryNames = [...]string{1: "logic", 2: "logic", 3: "comparison", 4: "arithmetic", 5: "arithmetic"}

// selectorSwaps replaces methods, functions and fields by their neighbours. Where
// the neighbour does not exist, the mutant does not compile.
var selectorSwaps = map[string][]string{
	"GreaterThan": {"GreaterThanOrEqual", "LessThanOrEqual"}, "GreaterThanOrEqual": {"GreaterThan", "LessThan"},
	"LessThan": {"LessThanOrEqual", "GreaterThanOrEqual"}, "LessThanOrEqual": {"LessThan", "GreaterThan"},
	"Add": {"Sub"}, "Sub": {"Add"}, "Mul": {"Div"}, "Div": {"Mul"},
	"Round": {"RoundBank", "RoundFloor", "RoundCeil"}, "RoundBank": {"Round", "RoundFloor", "RoundCeil"},
	"RoundFloor": {"Round", "RoundCeil"}, "RoundCeil": {"Round", "RoundFloor"},
	"Truncate": {"Round", "RoundCeil"}, "RoundUp": {"RoundDown"}, "RoundDown": {"RoundUp"},
	"Floor": {"Ceil"}, "Ceil": {"Floor"},
	"Before": {"After"}, "After": {"Before"},
	"From": {"To"}, "To": {"From"}, "First": {"Last"}, "Last": {"First"},
}

var builtinSwaps = map[string]string{"min": "max", "max": "min", "true": "false", "false": "true"}
