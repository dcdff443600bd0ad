package ledger_test

import (
	"testing"

	"github.com/adminmitra/adminmitra/honor/ledger"
	"github.com/adminmitra/adminmitra/honor/ledger/ledgertest"
)

func TestMemory(t *testing.T) {
	ledgertest.Run(t, func(*testing.T) ledger.Ledger { return &ledger.Memory{} })
}
