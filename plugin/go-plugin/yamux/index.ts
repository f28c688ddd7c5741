export { createYamuxSession, type YamuxSession, type YamuxSessionOptions } from './session.ts';
