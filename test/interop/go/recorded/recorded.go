// Package recorded reads what a scripted plugin writes down of the calls that it gets: a line of JSON for each, written before
// the call is answered (test/support/scripted-plugin.ts, and package recorder here).
package recorded

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"lambda-rollouts.dev/interop/jsondiff"
)

// Variable is the environment variable that tells a scripted plugin the file to write to.
const Variable = "SCRIPT_CALLS"

// Call is one call, its arguments as JSON.
type Call struct {
	Method string          `json:"method"`
	Args   json.RawMessage `json:"args,omitempty"`
}

// Arguments are the parsed arguments; nil when the call has none.
func (c Call) Arguments() (any, error) {
	if c.Args == nil {
		return nil, nil
	}
	return jsondiff.Parse(c.Args)
}

// Recording reads the calls of one plugin process in their order.
type Recording struct {
	path   string
	reader *bufio.Reader
}

// New prepares to read from path, which need not exist yet.
func New(path string) *Recording { return &Recording{path: path} }

// Only is the one call that was written down since it was last asked. It fails when there was none, or more.
func (r *Recording) Only() (Call, error) {
	calls, err := r.take()
	if err != nil {
		return Call{}, err
	}
	if len(calls) != 1 {
		return Call{}, fmt.Errorf("%d calls were written down instead of 1", len(calls))
	}
	return calls[0], nil
}

func (r *Recording) take() ([]Call, error) {
	if r.reader == nil {
		file, err := os.Open(r.path)
		if err != nil {
			return nil, fmt.Errorf("no call was written down: %w", err)
		}
		r.reader = bufio.NewReader(file)
	}
	var calls []Call
	for {
		line, err := r.reader.ReadBytes('\n')
		if err == io.EOF {
			return calls, nil
		}
		var call Call
		if err = errors.Join(err, json.Unmarshal(line, &call)); err != nil {
			return nil, err
		}
		calls = append(calls, call)
	}
}
