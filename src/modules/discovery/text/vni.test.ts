import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asMeant } from './keyboard.ts';

const words = (text: string) =>
  asMeant(text.split(' ').map(word => ({ word })))
    .map(t => t.word)
    .join(' ');

test.each([
  ['ma1y sa6y1 lua1', 'máy sấy lúa'],
  ['may1 say61 lua1', 'máy sấy lúa'],
  ['nu7o7c1 tha3i', 'nước thải'],
  ['nuo7c1 tha3i', 'nước thải'],
  ['nuoc71 thai3', 'nước thải'],
  ['d9o65 a63m', 'độ ẩm'],
  ['d9uo7ng2', 'đường'],
  ['tie61ng vie65t', 'tiếng việt'],
  ['ba8ng2 chuye62n', 'bằng chuyền'],
  ['mu7a', 'mu7a'],
  ['mu7a d9a1', 'mưa đá'],
  ['co2', 'co2'],
  ['pa6', 'pa6'],
  ['pa66 gf30', 'pa66 gf30'],
  ['pa6 gf30', 'pa6 gf30'],
  ['pm2 5 sensor', 'pm2 5 sensor'],
  ['iso 9001', 'iso 9001'],
  ['maays saays', 'mấy sấy'],
])('%s is %s', (typed, meant) => {
  expect(words(typed)).toBe(meant);
});

test('any text is survived, word by word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'adeouy126789dmn'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), list => {
      expect(asMeant(list.map(w => ({ word: w })))).toHaveLength(list.length);
    }),
  );
});
