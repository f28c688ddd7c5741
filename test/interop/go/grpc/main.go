// grpc is a host that drives our plugin over go-plugin's gRPC flavour and the service of proto/traffic_router.proto, which it
// reads at run time, and compares what the plugin was given with what was sent.
//
//	grpc -proto <folder> -rollout <file> [-mtls] -- <our plugin's command>
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"syscall"

	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/leftovers"
)

// options are what the host is told on its command line.
type options struct {
	proto   string
	rollout []byte
	mtls    bool
	command []string
}

func main() {
	o, err := parseOptions()
	if err != nil {
		log.Fatal(err)
	}
	endPluginsOnSignal()
	defer goplugin.CleanupClients()
	for _, s := range scenarios(o.rollout) {
		runScenario(o, s)
	}
	report(o, "no socket is left when all plugins have ended", leftovers.Check)
}

func parseOptions() (options, error) {
	var o options
	var rollout string
	flag.StringVar(&o.proto, "proto", "", "folder of traffic_router.proto")
	flag.StringVar(&rollout, "rollout", "", "a Rollout as JSON")
	flag.BoolVar(&o.mtls, "mtls", false, "use go-plugin's AutoMTLS")
	flag.Parse()
	if o.command = flag.Args(); len(o.command) == 0 {
		return o, fmt.Errorf("the plugin's command is missing")
	}
	var err error
	o.rollout, err = os.ReadFile(rollout)
	return o, err
}

func endPluginsOnSignal() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	go func() {
		<-signals
		goplugin.CleanupClients()
		os.Exit(1)
	}()
}
