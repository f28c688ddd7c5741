// Generated from proto/*.proto by `npm run generate`. Do not edit.
export const PROTO_FILES = [
  {
    "name": "lambdarollouts_trafficrouter_v1.proto",
    "dependencies": [],
    "symbols": [
      "lambdarollouts.trafficrouter.v1.TrafficRouter",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.InitPlugin",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.Type",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.UpdateHash",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.SetWeight",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.VerifyWeight",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.SetHeaderRoute",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.SetMirrorRoute",
      "lambdarollouts.trafficrouter.v1.TrafficRouter.RemoveManagedRoutes",
      "lambdarollouts.trafficrouter.v1.Verdict",
      "lambdarollouts.trafficrouter.v1.InitPluginRequest",
      "lambdarollouts.trafficrouter.v1.TypeRequest",
      "lambdarollouts.trafficrouter.v1.TypeResponse",
      "lambdarollouts.trafficrouter.v1.Outcome",
      "lambdarollouts.trafficrouter.v1.WeightDestination",
      "lambdarollouts.trafficrouter.v1.UpdateHashRequest",
      "lambdarollouts.trafficrouter.v1.SetWeightRequest",
      "lambdarollouts.trafficrouter.v1.VerifyWeightRequest",
      "lambdarollouts.trafficrouter.v1.VerifyWeightResponse",
      "lambdarollouts.trafficrouter.v1.SetHeaderRouteRequest",
      "lambdarollouts.trafficrouter.v1.SetMirrorRouteRequest",
      "lambdarollouts.trafficrouter.v1.RemoveManagedRoutesRequest"
    ],
    "services": [
      "lambdarollouts.trafficrouter.v1.TrafficRouter"
    ],
    "descriptor": "CiVsYW1iZGFyb2xsb3V0c190cmFmZmljcm91dGVyX3YxLnByb3RvEh9sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxIhMKEUluaXRQbHVnaW5SZXF1ZXN0Ig0KC1R5cGVSZXF1ZXN0IhwKDFR5cGVSZXNwb25zZRIMCgR0eXBlGAEgASgJIhgKB091dGNvbWUSDQoFZXJyb3IYASABKAkicgoRV2VpZ2h0RGVzdGluYXRpb24SIQoMc2VydmljZV9uYW1lGAEgASgJUgtzZXJ2aWNlTmFtZRIqChFwb2RfdGVtcGxhdGVfaGFzaBgCIAEoCVIPcG9kVGVtcGxhdGVIYXNoEg4KBndlaWdodBgDIAEoBSLlAQoRVXBkYXRlSGFzaFJlcXVlc3QSIQoMcm9sbG91dF9qc29uGAEgASgMUgtyb2xsb3V0SnNvbhIfCgtjYW5hcnlfaGFzaBgCIAEoCVIKY2FuYXJ5SGFzaBIfCgtzdGFibGVfaGFzaBgDIAEoCVIKc3RhYmxlSGFzaBJrChdhZGRpdGlvbmFsX2Rlc3RpbmF0aW9ucxgEIAMoCzIyLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuV2VpZ2h0RGVzdGluYXRpb25SFmFkZGl0aW9uYWxEZXN0aW5hdGlvbnMiyQEKEFNldFdlaWdodFJlcXVlc3QSIQoMcm9sbG91dF9qc29uGAEgASgMUgtyb2xsb3V0SnNvbhIlCg5kZXNpcmVkX3dlaWdodBgCIAEoBVINZGVzaXJlZFdlaWdodBJrChdhZGRpdGlvbmFsX2Rlc3RpbmF0aW9ucxgDIAMoCzIyLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuV2VpZ2h0RGVzdGluYXRpb25SFmFkZGl0aW9uYWxEZXN0aW5hdGlvbnMizAEKE1ZlcmlmeVdlaWdodFJlcXVlc3QSIQoMcm9sbG91dF9qc29uGAEgASgMUgtyb2xsb3V0SnNvbhIlCg5kZXNpcmVkX3dlaWdodBgCIAEoBVINZGVzaXJlZFdlaWdodBJrChdhZGRpdGlvbmFsX2Rlc3RpbmF0aW9ucxgDIAMoCzIyLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuV2VpZ2h0RGVzdGluYXRpb25SFmFkZGl0aW9uYWxEZXN0aW5hdGlvbnMiYAoUVmVyaWZ5V2VpZ2h0UmVzcG9uc2USOQoHdmVyZGljdBgBIAEoDjIoLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuVmVyZGljdBINCgVlcnJvchgCIAEoCSJZChVTZXRIZWFkZXJSb3V0ZVJlcXVlc3QSIQoMcm9sbG91dF9qc29uGAEgASgMUgtyb2xsb3V0SnNvbhIdCgpyb3V0ZV9qc29uGAIgASgMUglyb3V0ZUpzb24iWQoVU2V0TWlycm9yUm91dGVSZXF1ZXN0EiEKDHJvbGxvdXRfanNvbhgBIAEoDFILcm9sbG91dEpzb24SHQoKcm91dGVfanNvbhgCIAEoDFIJcm91dGVKc29uIj8KGlJlbW92ZU1hbmFnZWRSb3V0ZXNSZXF1ZXN0EiEKDHJvbGxvdXRfanNvbhgBIAEoDFILcm9sbG91dEpzb24qPgoHVmVyZGljdBIQCgxOT1RfVkVSSUZJRUQQABIMCghWRVJJRklFRBABEhMKD05PVF9JTVBMRU1FTlRFRBACMpkHCg1UcmFmZmljUm91dGVyEmoKCkluaXRQbHVnaW4SMi5sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxLkluaXRQbHVnaW5SZXF1ZXN0GigubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5PdXRjb21lEmMKBFR5cGUSLC5sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxLlR5cGVSZXF1ZXN0Gi0ubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5UeXBlUmVzcG9uc2USagoKVXBkYXRlSGFzaBIyLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuVXBkYXRlSGFzaFJlcXVlc3QaKC5sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxLk91dGNvbWUSaAoJU2V0V2VpZ2h0EjEubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5TZXRXZWlnaHRSZXF1ZXN0GigubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5PdXRjb21lEnsKDFZlcmlmeVdlaWdodBI0LmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuVmVyaWZ5V2VpZ2h0UmVxdWVzdBo1LmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuVmVyaWZ5V2VpZ2h0UmVzcG9uc2UScgoOU2V0SGVhZGVyUm91dGUSNi5sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxLlNldEhlYWRlclJvdXRlUmVxdWVzdBooLmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuT3V0Y29tZRJyCg5TZXRNaXJyb3JSb3V0ZRI2LmxhbWJkYXJvbGxvdXRzLnRyYWZmaWNyb3V0ZXIudjEuU2V0TWlycm9yUm91dGVSZXF1ZXN0GigubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5PdXRjb21lEnwKE1JlbW92ZU1hbmFnZWRSb3V0ZXMSOy5sYW1iZGFyb2xsb3V0cy50cmFmZmljcm91dGVyLnYxLlJlbW92ZU1hbmFnZWRSb3V0ZXNSZXF1ZXN0GigubGFtYmRhcm9sbG91dHMudHJhZmZpY3JvdXRlci52MS5PdXRjb21lYgZwcm90bzM="
  },
  {
    "name": "plugin.proto",
    "dependencies": [
      "google/protobuf/empty.proto"
    ],
    "symbols": [
      "plugin.GRPCController",
      "plugin.GRPCStdio",
      "plugin.GRPCBroker",
      "plugin.GRPCController.Shutdown",
      "plugin.GRPCStdio.StreamStdio",
      "plugin.GRPCBroker.StartStream",
      "plugin.Empty",
      "plugin.StdioData",
      "plugin.StdioData.Channel",
      "plugin.ConnInfo",
      "plugin.ConnInfo.Knock"
    ],
    "services": [
      "plugin.GRPCController",
      "plugin.GRPCStdio",
      "plugin.GRPCBroker"
    ],
    "descriptor": "CgxwbHVnaW4ucHJvdG8SBnBsdWdpbhobZ29vZ2xlL3Byb3RvYnVmL2VtcHR5LnByb3RvIgcKBUVtcHR5InUKCVN0ZGlvRGF0YRIqCgdjaGFubmVsGAEgASgOMhkucGx1Z2luLlN0ZGlvRGF0YS5DaGFubmVsEgwKBGRhdGEYAiABKAwiLgoHQ2hhbm5lbBILCgdJTlZBTElEEAASCgoGU1RET1VUEAESCgoGU1RERVJSEAIipgEKCENvbm5JbmZvEh0KCnNlcnZpY2VfaWQYASABKA1SCXNlcnZpY2VJZBIPCgduZXR3b3JrGAIgASgJEg8KB2FkZHJlc3MYAyABKAkSJQoFa25vY2sYBCABKAsyFi5wbHVnaW4uQ29ubkluZm8uS25vY2saMgoFS25vY2sSDQoFa25vY2sYASABKAgSCwoDYWNrGAIgASgIEg0KBWVycm9yGAMgASgJMjoKDkdSUENDb250cm9sbGVyEigKCFNodXRkb3duEg0ucGx1Z2luLkVtcHR5Gg0ucGx1Z2luLkVtcHR5MkcKCUdSUENTdGRpbxI6CgtTdHJlYW1TdGRpbxIWLmdvb2dsZS5wcm90b2J1Zi5FbXB0eRoRLnBsdWdpbi5TdGRpb0RhdGEwATJDCgpHUlBDQnJva2VyEjUKC1N0YXJ0U3RyZWFtEhAucGx1Z2luLkNvbm5JbmZvGhAucGx1Z2luLkNvbm5JbmZvKAEwAWIGcHJvdG8z"
  },
  {
    "name": "google/protobuf/empty.proto",
    "dependencies": [],
    "symbols": [
      "google.protobuf.Empty"
    ],
    "services": [],
    "descriptor": "Chtnb29nbGUvcHJvdG9idWYvZW1wdHkucHJvdG8SD2dvb2dsZS5wcm90b2J1ZiIHCgVFbXB0eWIGcHJvdG8z"
  },
  {
    "name": "grpc_health_v1.proto",
    "dependencies": [],
    "symbols": [
      "grpc.health.v1.Health",
      "grpc.health.v1.Health.Check",
      "grpc.health.v1.Health.Watch",
      "grpc.health.v1.HealthCheckRequest",
      "grpc.health.v1.HealthCheckResponse",
      "grpc.health.v1.HealthCheckResponse.ServingStatus"
    ],
    "services": [
      "grpc.health.v1.Health"
    ],
    "descriptor": "ChRncnBjX2hlYWx0aF92MS5wcm90bxIOZ3JwYy5oZWFsdGgudjEiJQoSSGVhbHRoQ2hlY2tSZXF1ZXN0Eg8KB3NlcnZpY2UYASABKAkiqQEKE0hlYWx0aENoZWNrUmVzcG9uc2USQQoGc3RhdHVzGAEgASgOMjEuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXNwb25zZS5TZXJ2aW5nU3RhdHVzIk8KDVNlcnZpbmdTdGF0dXMSCwoHVU5LTk9XThAAEgsKB1NFUlZJTkcQARIPCgtOT1RfU0VSVklORxACEhMKD1NFUlZJQ0VfVU5LTk9XThADMq4BCgZIZWFsdGgSUAoFQ2hlY2sSIi5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1JlcXVlc3QaIy5ncnBjLmhlYWx0aC52MS5IZWFsdGhDaGVja1Jlc3BvbnNlElIKBVdhdGNoEiIuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXF1ZXN0GiMuZ3JwYy5oZWFsdGgudjEuSGVhbHRoQ2hlY2tSZXNwb25zZTABYgZwcm90bzM="
  },
  {
    "name": "grpc_reflection_v1.proto",
    "dependencies": [],
    "symbols": [
      "grpc.reflection.v1.ServerReflection",
      "grpc.reflection.v1.ServerReflection.ServerReflectionInfo",
      "grpc.reflection.v1.ServerReflectionRequest",
      "grpc.reflection.v1.ExtensionRequest",
      "grpc.reflection.v1.ServerReflectionResponse",
      "grpc.reflection.v1.FileDescriptorResponse",
      "grpc.reflection.v1.ExtensionNumberResponse",
      "grpc.reflection.v1.ListServiceResponse",
      "grpc.reflection.v1.ServiceResponse",
      "grpc.reflection.v1.ErrorResponse"
    ],
    "services": [
      "grpc.reflection.v1.ServerReflection"
    ],
    "descriptor": "ChhncnBjX3JlZmxlY3Rpb25fdjEucHJvdG8SEmdycGMucmVmbGVjdGlvbi52MSLtAgoXU2VydmVyUmVmbGVjdGlvblJlcXVlc3QSDAoEaG9zdBgBIAEoCRIqChBmaWxlX2J5X2ZpbGVuYW1lGAMgASgJSABSDmZpbGVCeUZpbGVuYW1lEjYKFmZpbGVfY29udGFpbmluZ19zeW1ib2wYBCABKAlIAFIUZmlsZUNvbnRhaW5pbmdTeW1ib2wSYgoZZmlsZV9jb250YWluaW5nX2V4dGVuc2lvbhgFIAEoCzIkLmdycGMucmVmbGVjdGlvbi52MS5FeHRlbnNpb25SZXF1ZXN0SABSF2ZpbGVDb250YWluaW5nRXh0ZW5zaW9uEkIKHWFsbF9leHRlbnNpb25fbnVtYmVyc19vZl90eXBlGAYgASgJSABSGWFsbEV4dGVuc2lvbk51bWJlcnNPZlR5cGUSJQoNbGlzdF9zZXJ2aWNlcxgHIAEoCUgAUgxsaXN0U2VydmljZXNCEQoPbWVzc2FnZV9yZXF1ZXN0ImYKEEV4dGVuc2lvblJlcXVlc3QSJwoPY29udGFpbmluZ190eXBlGAEgASgJUg5jb250YWluaW5nVHlwZRIpChBleHRlbnNpb25fbnVtYmVyGAIgASgFUg9leHRlbnNpb25OdW1iZXIirgQKGFNlcnZlclJlZmxlY3Rpb25SZXNwb25zZRIdCgp2YWxpZF9ob3N0GAEgASgJUgl2YWxpZEhvc3QSVgoQb3JpZ2luYWxfcmVxdWVzdBgCIAEoCzIrLmdycGMucmVmbGVjdGlvbi52MS5TZXJ2ZXJSZWZsZWN0aW9uUmVxdWVzdFIPb3JpZ2luYWxSZXF1ZXN0EmYKGGZpbGVfZGVzY3JpcHRvcl9yZXNwb25zZRgEIAEoCzIqLmdycGMucmVmbGVjdGlvbi52MS5GaWxlRGVzY3JpcHRvclJlc3BvbnNlSABSFmZpbGVEZXNjcmlwdG9yUmVzcG9uc2UScgoeYWxsX2V4dGVuc2lvbl9udW1iZXJzX3Jlc3BvbnNlGAUgASgLMisuZ3JwYy5yZWZsZWN0aW9uLnYxLkV4dGVuc2lvbk51bWJlclJlc3BvbnNlSABSG2FsbEV4dGVuc2lvbk51bWJlcnNSZXNwb25zZRJfChZsaXN0X3NlcnZpY2VzX3Jlc3BvbnNlGAYgASgLMicuZ3JwYy5yZWZsZWN0aW9uLnYxLkxpc3RTZXJ2aWNlUmVzcG9uc2VIAFIUbGlzdFNlcnZpY2VzUmVzcG9uc2USSgoOZXJyb3JfcmVzcG9uc2UYByABKAsyIS5ncnBjLnJlZmxlY3Rpb24udjEuRXJyb3JSZXNwb25zZUgAUg1lcnJvclJlc3BvbnNlQhIKEG1lc3NhZ2VfcmVzcG9uc2UiTAoWRmlsZURlc2NyaXB0b3JSZXNwb25zZRIyChVmaWxlX2Rlc2NyaXB0b3JfcHJvdG8YASADKAxSE2ZpbGVEZXNjcmlwdG9yUHJvdG8iagoXRXh0ZW5zaW9uTnVtYmVyUmVzcG9uc2USJAoOYmFzZV90eXBlX25hbWUYASABKAlSDGJhc2VUeXBlTmFtZRIpChBleHRlbnNpb25fbnVtYmVyGAIgAygFUg9leHRlbnNpb25OdW1iZXIiSwoTTGlzdFNlcnZpY2VSZXNwb25zZRI0CgdzZXJ2aWNlGAEgAygLMiMuZ3JwYy5yZWZsZWN0aW9uLnYxLlNlcnZpY2VSZXNwb25zZSIfCg9TZXJ2aWNlUmVzcG9uc2USDAoEbmFtZRgBIAEoCSJTCg1FcnJvclJlc3BvbnNlEh0KCmVycm9yX2NvZGUYASABKAVSCWVycm9yQ29kZRIjCg1lcnJvcl9tZXNzYWdlGAIgASgJUgxlcnJvck1lc3NhZ2UyiQEKEFNlcnZlclJlZmxlY3Rpb24SdQoUU2VydmVyUmVmbGVjdGlvbkluZm8SKy5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmVyUmVmbGVjdGlvblJlcXVlc3QaLC5ncnBjLnJlZmxlY3Rpb24udjEuU2VydmVyUmVmbGVjdGlvblJlc3BvbnNlKAEwAWIGcHJvdG8z"
  }
];
