import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadFault } from '../fault.ts';
import { cellConverter, detectEncoding } from './charset.ts';

const SAID = 'Tên công nghệ;Đơn vị\nMáy sấy vải thiều bằng bơm nhiệt;Viện Cơ điện nông nghiệp\n';
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A letter that has no byte of its own is a letter with its hat, and the tone behind it. */
function windows1258(text: string): Buffer {
  const letters = new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  const written = [...text].flatMap(letter => {
    const marks = letter.normalize('NFD');
    return letters.includes(letter) ? [letter] : [
      marks.replace(TONES, '').normalize('NFC'),
      marks.match(TONES)![0],
    ];
  });
  return Buffer.from(written.map(letter => letters.indexOf(letter)));
}

const decode = (bytes: Buffer): string => {
  const encoding = detectEncoding(bytes, true);
  return cellConverter(encoding)(new TextDecoder(encoding.charset).decode(bytes));
};

describe('the charset of a text', () => {
  test.each<[string, Buffer, string, string]>([
    ['UTF-8', Buffer.from(SAID), 'utf-8', SAID],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${SAID}`), 'utf-8', SAID],
    ['ASCII', Buffer.from('a,b\n1,2'), 'utf-8', 'a,b\n1,2'],
    ['UTF-16', Buffer.from(`\uFEFF${SAID}`, 'utf16le'), 'utf-16le', SAID],
    ['UTF-16 of the other order', Buffer.from(`\uFEFF${SAID}`, 'utf16le').swap16(), 'utf-16be', SAID],
    ['UTF-16 without its mark', Buffer.from(SAID, 'utf16le'), 'utf-16le', SAID],
    ['Windows-1258', windows1258(SAID), 'windows-1258', SAID],
    [
      'Windows-1252',
      Buffer.from('Gerät;Größe\nKühlgerät;5 m²\n', 'latin1'),
      'windows-1252',
      'Gerät;Größe\nKühlgerät;5 m²\n',
    ],
    [
      'TCVN3',
      Buffer.from('Tªn c«ng nghÖ;§¬n vÞ\nM¸y sÊy;ViÖn\n', 'latin1'),
      'windows-1252',
      'Tên công nghệ;Đơn vị\nMáy sấy;Viện\n',
    ],
    [
      'VNI',
      Buffer.from('Teân coâng ngheä;Ñôn vò\nMaùy saáy;Vieän\n', 'latin1'),
      'windows-1252',
      'Tên công nghệ;Đơn vị\nMáy sấy;Viện\n',
    ],
    [
      'TCVN3 saved as UTF-8',
      Buffer.from('Tªn c«ng nghÖ;§¬n vÞ\nM¸y sÊy;ViÖn\n'),
      'utf-8',
      'Tên công nghệ;Đơn vị\nMáy sấy;Viện\n',
    ],
  ])('%s', (_, bytes, charset, said) => {
    expect(detectEncoding(bytes, true).charset).toBe(charset);
    expect(decode(bytes)).toBe(said);
  });

  test.each([
    ['a few words of an old font', Buffer.from('c«ng nghÖ', 'latin1')],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0])],
    ['bytes of no charset', Buffer.from('a\x81\x8d\x8f\x90 b\x9d\xad\xd7\xf7', 'latin1')],
  ])('%s is not guessed', (_, bytes) => {
    expect(() => detectEncoding(bytes, true)).toThrow(ReadFault);
  });

  test('a beginning may end within a letter', () => {
    const bytes = Buffer.from(SAID.repeat(9));
    for (let cut = 1; cut < 40; cut++)
      expect(detectEncoding(bytes.subarray(0, bytes.length - cut), false).charset).toBe('utf-8');
  });

  test('whatever the bytes, a charset or a sentence', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        try {
          expect(detectEncoding(Buffer.from(bytes), true).charset).toBeTruthy();
        } catch (error) {
          expect(error).toBeInstanceOf(ReadFault);
        }
      }),
    );
  });
});
