export { explainMissingCookie, type MagicCookie } from './cookie.ts';
export { formatHandshakeLine, type HandshakeLine } from './line.ts';
export { createUnixSocketPlace, listenOn, type UnixSocketPlace } from './unix-socket.ts';
