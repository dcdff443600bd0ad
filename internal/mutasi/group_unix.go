//go:build unix

package main

import (
	"os/exec"
	"syscall"
)

// killGroup makes the end of the context reach what the command has started, too: go
// leaves a running test behind.
func killGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
