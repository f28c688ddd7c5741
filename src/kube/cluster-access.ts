/** How to reach one API server: what a kubeconfig's current context, or a Pod's service account, says. */
export interface ClusterAccess {
  /** `https://host:port`, or with a path prefix behind a proxy such as Rancher's. */
  server: string;
  /** The namespace of the context (`default` when it names none), or of the Pod. */
  namespace: string;
  /** PEM of the authorities that the server's certificate is checked against; the system's when absent. */
  ca?: string | undefined;
  /** True: the server's certificate is not checked. */
  insecureSkipTLSVerify?: boolean | undefined;
  /** The name that the server's certificate must carry, when it is not the host of `server`. */
  serverName?: string | undefined;
  /** PEM of a client certificate and its key. */
  cert?: string | undefined;
  key?: string | undefined;
  /** The headers that authenticate one request; asked for each, since tokens are renewed while we run. */
  headers(): Promise<Record<string, string>>;
}
