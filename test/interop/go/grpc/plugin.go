package main

import (
	"context"
	"encoding/json"
	"errors"
	"os/exec"
	"time"

	"github.com/bufbuild/protocompile"
	goplugin "github.com/hashicorp/go-plugin"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"
)

const pluginName = "RpcTrafficRouterPlugin"

// callTimeout is far beyond what any call takes.
const callTimeout = 20 * time.Second

// plugin is a goplugin.Plugin for hosts: its client calls any method of the service by name.
type plugin struct {
	goplugin.NetRPCUnsupportedPlugin
	service protoreflect.ServiceDescriptor
}

var _ goplugin.GRPCPlugin = plugin{}

// GRPCServer is not for hosts.
func (plugin) GRPCServer(*goplugin.GRPCBroker, *grpc.Server) error {
	return errors.New("this is a host")
}

// GRPCClient is the client of a connection.
func (p plugin) GRPCClient(_ context.Context, _ *goplugin.GRPCBroker, conn *grpc.ClientConn) (any, error) {
	return &router{p.service, conn}, nil
}

// router is the remote service.
type router struct {
	service protoreflect.ServiceDescriptor
	conn    *grpc.ClientConn
}

// call sends a request, given by the names of the .proto file, and returns the reply as JSON with all its fields.
func (r *router) call(name string, request map[string]any) ([]byte, error) {
	method := r.service.Methods().ByName(protoreflect.Name(name))
	text, err := json.Marshal(request)
	if err != nil {
		return nil, err
	}
	message, reply := dynamicpb.NewMessage(method.Input()), dynamicpb.NewMessage(method.Output())
	if err := protojson.Unmarshal(text, message); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(context.Background(), callTimeout)
	defer cancel()
	if err := r.conn.Invoke(ctx, "/"+string(r.service.FullName())+"/"+name, message, reply); err != nil {
		return nil, err
	}
	return protojson.MarshalOptions{EmitUnpopulated: true}.Marshal(reply)
}

func readService(folder string) (protoreflect.ServiceDescriptor, error) {
	compiler := protocompile.Compiler{Resolver: &protocompile.SourceResolver{ImportPaths: []string{folder}}}
	files, err := compiler.Compile(context.Background(), "traffic_router.proto")
	if err != nil {
		return nil, err
	}
	return files[0].Services().ByName("TrafficRouter"), nil
}

// start starts our plugin as a host that allows gRPC.
func start(o options) (*router, error) {
	service, err := readService(o.proto)
	if err != nil {
		return nil, err
	}
	client := goplugin.NewClient(&goplugin.ClientConfig{
		HandshakeConfig: goplugin.HandshakeConfig{
			ProtocolVersion:  1,
			MagicCookieKey:   "ARGO_ROLLOUTS_RPC_PLUGIN",
			MagicCookieValue: "trafficrouter",
		},
		Plugins:          goplugin.PluginSet{pluginName: plugin{service: service}},
		Cmd:              exec.Command(o.command[0], append(o.command[1:], "--protocol=grpc")...),
		AllowedProtocols: []goplugin.Protocol{goplugin.ProtocolGRPC},
		AutoMTLS:         o.mtls,
		Managed:          true,
	})
	protocol, err := client.Client()
	if err != nil {
		return nil, err
	}
	if err := protocol.Ping(); err != nil {
		return nil, err
	}
	dispensed, err := protocol.Dispense(pluginName)
	if err != nil {
		return nil, err
	}
	return dispensed.(*router), nil
}
