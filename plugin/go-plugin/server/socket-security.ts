import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** TLS in front of the protocol, declared by shape: making certificates takes a library, which this folder does without. */
export interface SocketSecurity {
  /** Our certificate for the handshake line: DER in base64, without padding. */
  certificate: string;
  /** Hands over what `socket` carries once both sides have proven who they are; else destroys it and says so in the log. */
  secure(socket: Socket, onSecure: (secured: Duplex) => void): void;
}
