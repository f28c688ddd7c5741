/** Version of go-plugin's own protocol. */
const CORE_PROTOCOL_VERSION = 1;

export interface HandshakeLine {
  /** Version of the protocol between this host and this kind of plugin. */
  appProtocolVersion: number;
  network: 'unix' | 'tcp';
  address: string;
  protocol: 'netrpc' | 'grpc';
  /** Base64 of the server's certificate (AutoMTLS); empty by default. */
  serverCertificate?: string;
}

/**
 * The line that a host waits for: it must be the first thing on stdout (go-plugin/server.go, Serve). The last field is empty
 * without a certificate, but its separator is there.
 */
export function formatHandshakeLine(line: HandshakeLine): string {
  const { appProtocolVersion, network, address, protocol, serverCertificate = '' } = line;
  return `${[CORE_PROTOCOL_VERSION, appProtocolVersion, network, address, protocol, serverCertificate].join('|')}\n`;
}
