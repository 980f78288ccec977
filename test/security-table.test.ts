import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../src/platform/config.ts';

const DOCS = join(ROOT, 'docs');
const text = readFileSync(join(DOCS, 'security.md'), 'utf8');
const rows = text.split('\n').filter(line => /^\| \d+\.\d/.test(line));
const NUMBER = /\b\d{1,2}\.\d{1,2}\.\d{1,2}\b/g;

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has: they come before those of level 3. */
const SECTIONS: Record<string, number> = {
  '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2,
  '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1,
  '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2,
  '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4,
  '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3,
  '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4,
  '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2,
  '8.1': 2, '8.2': 3, '8.3': 1, '8.4': 1,
  '9.1': 3, '9.2': 4,
  '10.1': 2, '10.2': 2, '10.3': 4, '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3,
  '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1,
  '12.1': 3, '12.2': 2, '12.3': 4,
  '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5,
  '14.1': 2, '14.2': 4, '14.3': 3,
  '15.1': 3, '15.2': 3, '15.3': 7,
  '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3,
};
/** Level 2 without V17, which is for WebRTC. */
const TO_MEET = Object.entries(SECTIONS).flatMap(([section, last]) =>
  Array.from({ length: last }, (_, i) => `${section}.${i + 1}`),
);

const cells = (row: string) => row.slice(2, -2).split(' | ');
const numbersIn = (part: string): string[] => part.match(NUMBER) ?? [];
const inRows = rows.flatMap(row => numbersIn(cells(row)[0]!));
const leftOut = text.split('\n').flatMap(line => (line.startsWith('Does not apply:') ? numbersIn(line) : []));
const beyond = numbersIn(text.split('## Beyond level 2')[1] ?? '');

describe('the table of security', () => {
  test('has every requirement of levels 1 and 2 once, and none that there is not', () => {
    expect(TO_MEET).toHaveLength(246);
    const told = [...inRows, ...leftOut];
    expect(told.filter((number, i) => told.indexOf(number) !== i)).toEqual([]);
    expect(TO_MEET.filter(number => !told.includes(number))).toEqual([]);
    expect(told.filter(number => !TO_MEET.includes(number) && !beyond.includes(number))).toEqual([]);
  });

  test('every row says whether it is met, and how', () => {
    const [table = ''] = text.split('## Beyond level 2');
    const states = rows.filter(row => table.includes(row)).map(row => cells(row)[1]);
    expect(states.filter(state => !['met', 'in part', 'not met', 'site'].includes(state!))).toEqual([]);
    expect(rows.filter(row => cells(row).some(cell => cell.trim() === ''))).toEqual([]);
  });

  test('every file that it names is there, with the tests that it quotes', () => {
    const faults = rows.flatMap(row =>
      [...row.matchAll(/\]\(([^)#]+)\)((?: “[^”]+”,?)*)/g)].flatMap(([, to, quoted]) => {
        const file = join(DOCS, to!);
        if (!existsSync(file)) return [`${to} is not there`];
        const names = [...quoted!.matchAll(/“([^”]+)”/g)].map(([, name]) => name!);
        const tests = readFileSync(file, 'utf8');
        return names.filter(name => !tests.includes(name)).map(name => `${to} has no test “${name}”`);
      }),
    );
    expect(faults).toEqual([]);
  });

  test('links within the page lead somewhere', () => {
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title!.toLowerCase().replaceAll(' ', '-'));
    const asked = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, to]) => to!);
    expect(asked.filter(to => !headings.includes(to))).toEqual([]);
  });
});
