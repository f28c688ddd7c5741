import { X509Certificate } from 'node:crypto';
import { createServer, type TlsOptions } from 'node:tls';
import { messageOf, type SocketSecurity } from '../go-plugin/index.ts';
import { createCertificate } from './create-certificate.ts';

/** How long a handshake may take; a host that waits with it holds nothing but a socket. */
const HANDSHAKE_TIMEOUT_MS = 10_000;

export interface AutoMtlsOptions {
  /** The host's certificate in PEM: `PLUGIN_CLIENT_CERT`. */
  clientCertificate: string;
  /** Now, in milliseconds since the epoch. */
  nowMs: number;
  log: { warn(message: string, fields?: Record<string, unknown>): void };
}

/**
 * AutoMTLS (go-plugin/server.go, Serve): a certificate made for this process alone, told to the host in the handshake line. Only a
 * client with the certificate that the host put into the environment gets in. Throws when that one cannot be read.
 */
export function createAutoMtls(options: AutoMtlsOptions): SocketSecurity {
  const { der, key } = createCertificate(options.nowMs);
  const tls: TlsOptions = {
    cert: new X509Certificate(der).toString(),
    key: key.export({ type: 'pkcs8', format: 'pem' }),
    ca: readCertificate(options.clientCertificate),
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    ALPNProtocols: ['h2'],
    handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
  };
  return {
    certificate: der.toString('base64').replace(/=+$/, ''),
    secure(socket, onSecure) {
      // A server that listens nowhere: unlike a bare TLS socket it refuses the clients that it does not know.
      const server = createServer(tls, onSecure);
      server.on('tlsClientError', (error, refused) => {
        options.log.warn('refused a connection that is not the host', { error: error.message });
        refused.destroy();
      });
      server.emit('connection', socket);
    },
  };
}

function readCertificate(pem: string): string {
  try {
    return new X509Certificate(pem).toString();
  } catch (error) {
    throw new Error(`PLUGIN_CLIENT_CERT is no certificate in PEM: ${messageOf(error)}`, { cause: error });
  }
}
