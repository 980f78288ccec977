import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, clip } from './clean-text.ts';

/** Any sequence of UTF-16 units: lone surrogates and control characters too. */
const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map(n => String.fromCharCode(n)) });
const NEVER_STORED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\r\u202a-\u202e\u2066-\u2069]/;

describe('cleanText', () => {
  test('whatever comes in, what goes out can be stored', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), text => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(NEVER_STORED);
        expect(clean).toBe(clean.trim());
        expect(clean).toBe(clean.normalize('NFC'));
      }),
    );
  });

  test('what is taken for clean at a glance is what cleaning would leave', () => {
    // Behind a character that is never taken for plain, the text goes the long way.
    const longWay = (text: string) => cleanText(`\u4e00${text}`).slice(1).trim();
    const near = fc.string({ unit: fc.integer({ min: 0, max: 0x20ff }).map(n => String.fromCharCode(n)) });
    fc.assert(
      fc.property(fc.oneof(anything, near, fc.string()), text => {
        // A mark at the front would join the character before it.
        fc.pre(!/^\p{M}/u.test(text));
        expect(cleanText(text)).toBe(longWay(text));
      }),
    );
    for (let code = 0; code < 0x2100; code++) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(cleanText(text)).toBe(longWay(text));
    }
  });

  test('clean text stays as it is', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
      }),
    );
  });

  test.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['\u0000Sấy\u0007 lúa\u0085', 'Sấy lúa'],
    ['Sa\u0302\u0301y', 'Sấy'],
    ['a\u0000\u0301', 'á'],
    ['a\tb', 'a\tb'],
    ['bản\u202egnp.exe', 'bảngnp.exe'],
    ['\u2067máy\u2069', 'máy'],
    ['\uD83D tôm 🦐', '\uFFFD tôm 🦐'],
    [' \u00a0 ', ''],
  ])('%j becomes %j', (from, to) => {
    expect(cleanText(from)).toBe(to);
  });
});

describe('cleanLine', () => {
  test('has one line and single spaces', () => {
    fc.assert(
      fc.property(anything, text => {
        expect(cleanLine(text)).not.toMatch(/\n|\t|\s\s/);
      }),
    );
  });
});

describe('clip', () => {
  test('is never longer, never half a character, and the beginning of the text', () => {
    const whole = fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\uFFFD'));
    fc.assert(
      fc.property(whole, fc.integer({ min: 0, max: 20 }), (text, max) => {
        const cut = clip(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
        expect(text.startsWith(cut)).toBe(true);
        if (text.length > max) expect(cut.length).toBeGreaterThanOrEqual(max - 1);
      }),
    );
  });
});
