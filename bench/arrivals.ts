import { Agent, request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { percentile } from './table.ts';

/** One request; `from` is the address of this machine that it leaves by, since limits count by address. */
export type Visit = {
  path: string;
  cookie?: string | undefined;
  /** Fields of a form that is sent. */
  form?: Record<string, string>;
  from?: string;
  /** What a right answer has. */
  status: number;
};
/** Milliseconds from when each was due to the last byte of its answer. */
export type Arrived = { times: number[]; failed: number };

const FORM = 'application/x-www-form-urlencoded';
const agent = new Agent({ keepAlive: true });

function visit(url: string, { path, cookie, form, from, status }: Visit): Promise<boolean> {
  const body = form && new URLSearchParams(form).toString();
  const headers = {
    ...(cookie ? { cookie } : {}),
    ...(body ? { 'content-type': FORM, 'content-length': Buffer.byteLength(body) } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      url + path,
      { agent, headers, method: body ? 'POST' : 'GET', ...(from ? { localAddress: from } : {}) },
      answer => answer.resume().once('end', () => resolve(answer.statusCode === status)),
    );
    sent.once('error', reject).end(body);
  });
}

/** Visits at a steady rate, whether those before were answered or not: whoever waits makes nobody come later. */
export async function arrive(
  url: string,
  rate: number,
  seconds: number,
  next: () => Visit,
): Promise<Arrived> {
  const begin = performance.now();
  const times: number[] = [];
  let failed = 0;
  const one = async (due: number) => {
    if (!(await visit(url, next()).catch(() => false))) failed++;
    times.push(performance.now() - due);
  };
  const all: Promise<void>[] = [];
  for (let i = 0; i < rate * seconds; i++) {
    const due = begin + (i * 1000) / rate;
    await setTimeout(Math.max(0, due - performance.now()));
    all.push(one(due));
  }
  await Promise.all(all);
  return { times, failed };
}

export const p50 = ({ times }: Arrived): number => percentile(times, 0.5);
export const p95 = ({ times }: Arrived): number => percentile(times, 0.95);
export const joined = (all: readonly Arrived[]): Arrived => ({
  times: all.flatMap(({ times }) => times),
  failed: all.reduce((sum, { failed }) => sum + failed, 0),
});
