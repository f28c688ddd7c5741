/** Version of go-plugin's own protocol. */
const CORE_PROTOCOL_VERSION = 1;

export interface HandshakeLine {
  /** Version of the protocol between this host and this kind of plugin. */
  appProtocolVersion: number;
  network: 'unix' | 'tcp';
  address: string;
  protocol: 'netrpc' | 'grpc';
  /** Base64 of the server's certificate, without padding (AutoMTLS); empty by default. */
  serverCertificate?: string | undefined;
  /** `PLUGIN_MULTIPLEX_GRPC` is read: a host that sets it waits for a seventh field. */
  env: NodeJS.ProcessEnv;
}

/**
 * The line that a host waits for: it must be the first thing on stdout (go-plugin/server.go, Serve). The sixth field is empty
 * without a certificate, but its separator is there. The seventh tells a host that asks that connections are not multiplexed:
 * older hosts would take it for a part of the sixth.
 */
export function formatHandshakeLine(line: HandshakeLine): string {
  const { appProtocolVersion, network, address, protocol, serverCertificate = '' } = line;
  const fields = [CORE_PROTOCOL_VERSION, appProtocolVersion, network, address, protocol, serverCertificate];
  return `${[...fields, ...(line.env.PLUGIN_MULTIPLEX_GRPC ? ['false'] : [])].join('|')}\n`;
}
