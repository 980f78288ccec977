import { type Logger, pino } from 'pino';

export type Log = Logger;

/** JSON lines on standard error; request bodies and contacts are never logged. */
export const makeLog = (level: string): Log => pino({ level, base: null }, pino.destination(2));
