import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8');

/** The colours of each block of tokens.css, in their order: light, dark by device, dark by choice. */
const [light, deviceDark, chosenDark] = [...css.matchAll(/:root[^{]*\{([^{}]*--paper[^{}]*)\}/g)].map(block =>
  Object.fromEntries(
    [...(block[1] ?? '').matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  ),
) as [Colours, Colours, Colours];

type Colours = Record<string, string>;

/** Contrast as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const linear = (at: number) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
}

const BODY = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'sunk'],
  ['ink', 'mark'],
  ['ink', 'green-tint'],
  ['ink', 'amber-tint'],
  ['ink', 'brick-tint'],
  ['ink', 'indigo-tint'],
  ['soft', 'paper'],
] as const;
const TEXT = [
  ['soft', 'sunk'],
  ['green', 'paper'],
  ['green', 'sunk'],
  ['green', 'mark'],
  ['green-strong', 'paper'],
  ['green-strong', 'green-tint'],
  ['green-strong', 'mark'],
  ['on-green', 'green'],
  ['on-green', 'green-strong'],
  ['brick-ink', 'paper'],
  ['brick-ink', 'brick-tint'],
  ['on-brick', 'brick'],
  ['amber-ink', 'paper'],
  ['amber-ink', 'amber-tint'],
  ['indigo', 'paper'],
  ['indigo', 'indigo-tint'],
] as const;
const SHAPE = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['green', 'green-tint'],
  ['brick', 'paper'],
  ['amber', 'paper'],
  ['indigo', 'green-tint'],
] as const;

describe.each([
  ['light', light],
  ['dark', deviceDark],
] as const)('in the %s', (_, colours) => {
  const of = ([text, ground]: readonly [string, string]) =>
    contrast(colours[text] ?? '', colours[ground] ?? '');
  test.each(BODY)('%s on %s can be read at length', (...pair) => expect(of(pair)).toBeGreaterThanOrEqual(7));
  test.each(TEXT)('%s on %s can be read', (...pair) => expect(of(pair)).toBeGreaterThanOrEqual(4.5));
  test.each(SHAPE)('%s on %s can be seen', (...pair) => expect(of(pair)).toBeGreaterThanOrEqual(3));
});

test('the dark that is chosen is the dark of the device', () => {
  expect(Object.keys(light).length).toBeGreaterThan(20);
  expect(Object.keys(deviceDark)).toEqual(Object.keys(light));
  expect(chosenDark).toEqual(deviceDark);
});
