package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/argoproj/argo-rollouts/utils/config"
	"github.com/argoproj/argo-rollouts/utils/defaults"
	"github.com/argoproj/argo-rollouts/utils/plugin/types"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/rest"
)

const (
	ours  = "typescript"
	stock = "go"
)

// pluginName is the name of a side's plugin in a scenario.
func pluginName(side, scenario string) string { return side + "/" + scenario }

// configure tells Argo Rollouts of the plugins as its ConfigMap does, and puts their programs where it would have put them.
func configure(command []string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	var items []types.PluginItem
	for _, id := range scenarioIDs() {
		for side, command := range map[string][]string{ours: command, stock: {self, "plugin"}} {
			if err := install(side, id, command[0]); err != nil {
				return err
			}
			items = append(items, types.PluginItem{Name: pluginName(side, id), Args: command[1:]})
		}
	}
	return readConfig(items)
}

func install(side, id, program string) error {
	path, err := exec.LookPath(program)
	if err != nil {
		return err
	}
	folder := filepath.Join(defaults.DefaultRolloutPluginFolder, side)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return os.Symlink(path, filepath.Join(folder, id))
}

// readConfig lets Argo Rollouts read its ConfigMap from an API that has nothing else.
func readConfig(items []types.PluginItem) error {
	text, err := json.Marshal(items)
	if err != nil {
		return err
	}
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(corev1.ConfigMap{Data: map[string]string{"trafficRouterPlugins": string(text)}})
	}))
	defer api.Close()
	client, err := kubernetes.NewForConfig(&rest.Config{Host: api.URL})
	if err != nil {
		return err
	}
	_, err = config.InitializeConfig(client, defaults.DefaultRolloutsConfigMapName)
	return err
}
