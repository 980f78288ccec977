import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterOf, wrapped } from './letter.ts';
import type { Mail } from './mail.ts';
import { messageOf } from './smtp.ts';

const MAIL: Mail = { to: 'lan@example.vn', subject: 'Có công nghệ mới', text: 'Xin chào.' };

describe('a letter', () => {
  test.each<[string, Partial<Mail>]>([
    ['a line break in the address', { to: 'lan@example.vn\r\nBcc: all@example.vn' }],
    ['a bare line feed', { to: 'lan@example.vn\nBcc: all@example.vn' }],
    ['two addresses', { to: 'lan@example.vn, minh@example.vn' }],
    ['two addresses in another writing', { to: 'lan@example.vn;minh@example.vn' }],
    ['a name', { to: 'Lan <lan@example.vn>' }],
    ['no address', { to: 'lan' }],
    ['nobody', { to: '' }],
    ['an address without end', { to: `${'a'.repeat(320)}@example.vn` }],
    ['a header in the subject', { subject: 'Chào\r\nBcc: all@example.vn' }],
    ['a NUL in the subject', { subject: 'Chào\u0000' }],
    ['a line separator of Unicode', { subject: 'Chào\u2028Bcc: all@example.vn' }],
    ['an empty subject', { subject: ' ' }],
    ['a header in the address to stop at', { unsubscribe: 'https://example.vn/\r\nBcc: all@example.vn' }],
    ['a second address to stop at', { unsubscribe: 'https://example.vn/>, <mailto:all@example.vn' }],
    ['an address to stop at that is none', { unsubscribe: 'javascript:alert(1)' }],
  ])('with %s is not written', (_, over) => {
    expect(() => letterOf({ ...MAIL, ...over })).toThrow();
  });

  test('never has more than one line in a header, whatever is asked', () => {
    const odd = fc.string({ unit: fc.oneof(fc.constantFrom('\r', '\n', '\u2028', '\0', '<', '>', ',', '@', 'a', ' ')) });
    fc.assert(
      fc.property(odd, odd, odd, (to, subject, unsubscribe) => {
        try {
          const letter = letterOf({ to: `a@b${to}`, subject: `s${subject}`, text: '', unsubscribe: `https://x/${unsubscribe}` });
          const { headers, to: recipient } = messageOf(letter, 'x@example.vn');
          for (const value of [recipient.address, letter.subject, JSON.stringify(headers)])
            expect(value).not.toMatch(/[\r\n\0\u2028]/);
          expect(recipient.address).not.toMatch(/[\s,<>]/);
        } catch (error) {
          if ((error as Error).name === 'AssertionError') throw error;
        }
      }),
    );
  });

  test('says how to stop it, also in one click', () => {
    const { headers } = messageOf(letterOf({ ...MAIL, unsubscribe: 'https://example.vn/stop?key=k' }), 'x@example.vn');
    expect(headers).toMatchObject({
      'List-Unsubscribe': { value: '<https://example.vn/stop?key=k>' },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(messageOf(MAIL, 'x@example.vn').headers).not.toHaveProperty('List-Unsubscribe');
  });
});

describe('the lines of a letter', () => {
  test('end before the 77th character, at a space', () => {
    const text = `${'công nghệ sấy lúa '.repeat(12)}`.trim();
    const lines = wrapped(text).split('\n');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
    expect(lines.join(' ')).toBe(text);
  });

  test('never break a word: an address stays whole', () => {
    const address = `https://nhip-cau.vn/alerts/${'a'.repeat(90)}`;
    expect(wrapped(`Mở: ${address} nhé`)).toBe(`Mở:\n${address}\nnhé`);
  });

  test('keep every word in its order, whatever the text', () => {
    const words = (text: string) => text.split(/\s+/).filter(Boolean);
    fc.assert(fc.property(fc.array(fc.string({ maxLength: 100 })), parts => {
      const text = parts.join(' ').replace(/\s/g, ' ');
      expect(words(wrapped(text))).toEqual(words(text));
    }));
  });
});
