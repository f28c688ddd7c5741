// argo is a host that drives traffic-router plugins with Argo Rollouts' own packages, as the controller does, and compares a
// plugin of ours with one in Go. It works in the current folder.
//
//	argo host -rollout <file> [-count n] [-seed n] [-index n] -- <our plugin's command>
//	argo plugin      the plugin in Go
//	argo go-types    prints plugin/traffic-router-rpc/gen/go-types.ts
package main

import (
	"log"
	"os"
	"os/signal"
	"syscall"

	goplugin "github.com/hashicorp/go-plugin"

	"lambda-rollouts.dev/interop/fields"
	"lambda-rollouts.dev/interop/recorder"
)

func main() {
	if len(os.Args) < 2 {
		log.Fatal("usage: argo host|plugin|go-types")
	}
	switch os.Args[1] {
	case "plugin":
		recorder.Serve()
	case "go-types":
		if err := fields.Write(os.Stdout); err != nil {
			log.Fatal(err)
		}
	case "host":
		runHost(os.Args[2:])
	default:
		log.Fatalf("unknown mode %q", os.Args[1])
	}
}

func runHost(args []string) {
	endPluginsOnSignal()
	defer goplugin.CleanupClients()
	if err := host(args); err != nil {
		goplugin.CleanupClients()
		log.Fatal(err)
	}
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
