package main

import (
	"errors"
	"fmt"
	"sync"

	"github.com/argoproj/argo-rollouts/pkg/apis/rollouts/v1alpha1"
	goplugin "github.com/hashicorp/go-plugin"
)

const concurrentID = "concurrent"

// runConcurrent has 20 calls under way at once, which the plugin answers in another order: Argo Rollouts has ten workers.
func runConcurrent(ro *v1alpha1.Rollout) {
	defer goplugin.CleanupClients()
	report("20 calls at once get their own answers", func() error {
		p, _, err := start(concurrentID, map[string]string{"SCRIPT_SLOW": "1"})
		if err != nil {
			return err
		}
		failures := make([]error, 20)
		var group sync.WaitGroup
		for i := range failures {
			group.Go(func() {
				want := fmt.Sprint("weight ", i*5)
				if got := p.ours.router.SetWeight(ro, int32(i*5), nil); got.ErrorString != want {
					failures[i] = fmt.Errorf("want the answer %q, got %q", want, got.ErrorString)
				}
			})
		}
		group.Wait()
		return errors.Join(failures...)
	})
}
