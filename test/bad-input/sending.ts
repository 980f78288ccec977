import { expect } from 'vitest';
import { ask, placed } from '../asking.ts';
import type { Cast, Who } from '../permissions/cast.ts';
import type { Running } from '../program.ts';
import type { FormRow } from './form.ts';
import { formsOf } from './form-of.ts';

/** Stands where bytes go that are half a character of UTF-16: no form can be typed so, but anybody can send it. */
export const HALF = 'HALFHALF';
/** Markup that would run if it were shown as it came, and characters that nobody means, in the midst of words. */
export const HOSTILE = `Lúa\u0000\u0007\u001b\u202e <script>alert(1)</script>"><img src=x onerror=alert(1)>${HALF} ướt`;
export const TOO_LONG = 'dài '.repeat(6_250);

/** What no page may hold. */
const RUNS = /<script>alert|<img src=x/;
export const NEVER_MEANT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

export type Scene = { running: Running; cast: Cast; places: Record<string, string> };
type Values = Record<string, string>;
/** A form as it stands on its page now: what it would send, and which of that is typed. */
export type Standing = { values: Values; texts: string[]; secrets: string[] };
export type Answer = { status: number; text: string; to: string | null };

const bytesOf = (values: Values) => new URLSearchParams(values).toString().replaceAll(HALF, '%ED%A0%80');

async function read(response: Response): Promise<Answer> {
  return { status: response.status, text: await response.text(), to: response.headers.get('location') };
}

export const look = async ({ running, cast, places }: Scene, who: Who, address: string): Promise<Answer> =>
  read(await ask(running, cast, who, placed(address, places)));

export const sendForm = async ({ running, cast, places }: Scene, { who, to }: FormRow, values: Values): Promise<Answer> =>
  read(await ask(running, cast, who, placed(to, places), { method: 'POST', body: bytesOf(values) }));

/** The form of a row, filled in with good answers. */
export async function standingOf(scene: Scene, { who, page, to, has, good = {} }: FormRow): Promise<Standing> {
  const { places } = scene;
  const filled = Object.fromEntries(Object.entries(good).map(([name, value]) => [placed(name, places), placed(value, places)]));
  if (!page) return { values: filled, texts: has?.split(' ') ?? [], secrets: [] };
  const { text } = await look(scene, who, page);
  const forms = formsOf(text).filter(({ action, controls }) => action === placed(to, places) && (!has || controls.some(({ name }) => name === placed(has, places))));
  expect(forms, `${page} shows the form`).toHaveLength(1);
  const { controls } = forms[0]!;
  const of = (kind: string) => controls.filter(control => control.kind === kind).map(({ name }) => name);
  return { values: { ...Object.fromEntries(controls.map(({ name, value }) => [name, value])), ...filled }, texts: of('text'), secrets: of('password') };
}

/** Whatever is answered, it is no bug and runs nothing. */
export function expectHarmless({ status, text }: Answer, what: string): void {
  expect.soft(status, what).toBeLessThan(500);
  expect.soft(text.match(RUNS)?.[0], what).toBeUndefined();
}

/** What was taken is shown as text, whole, and without what nobody meant. */
export function expectKept({ status, text }: Answer, what: string): void {
  expect.soft(status, what).toBe(200);
  expect.soft(text.match(NEVER_MEANT)?.[0], what).toBeUndefined();
}

export const saidOf = ({ text }: Answer) => text.match(/class="error-summary"[^]*?<\/div>/)?.[0].replace(/<[^>]+>/g, ' ');
const hasFaultAt = ({ text }: Answer, name: string): boolean => text.includes(`id="f-${name}-error"`);
export const faultsAt = (answer: Answer, names: readonly string[]) => names.filter(name => hasFaultAt(answer, name));
