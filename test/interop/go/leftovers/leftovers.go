// Package leftovers looks for what plugins should have taken away with them.
package leftovers

import (
	"fmt"
	"os"
)

// Check fails when a socket is still there. The processes themselves go-plugin waits for, and kills what does not end.
func Check() error {
	entries, err := os.ReadDir(os.Getenv("PLUGIN_UNIX_SOCKET_DIR"))
	if err == nil && len(entries) > 0 {
		return fmt.Errorf("%d files are left, the first is %s", len(entries), entries[0].Name())
	}
	return err
}
