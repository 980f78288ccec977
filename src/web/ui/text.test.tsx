import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { cut, Marked, Meta } from './text.tsx';

describe('marks', () => {
  test.each([
    ['sấy lúa', [[0, 3]], '<mark>sấy</mark> lúa'],
    ['sấy lúa', [], 'sấy lúa'],
    [
      'abcdef',
      [
        [3, 9],
        [1, 4],
      ],
      'a<mark>bcdef</mark>',
    ],
    ['a<b', [[1, 2]], 'a<mark>&lt;</mark>b'],
  ] as const)('%s with %j', (text, marks, html) => {
    expect(renderToString(<Marked text={text} marks={marks} />)).toBe(html);
  });

  test('never lose or repeat a letter', () => {
    const mark = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -5, max: 40 }));
    fc.assert(
      fc.property(fc.string(), fc.array(mark), (text, marks) => {
        expect(
          cut(text, marks)
            .map(piece => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

test('a line of facts leaves out what is not known', () => {
  expect(renderToString(<Meta items={['a', undefined, '', false, 'b']} />).match(/<li>/g)).toHaveLength(2);
  expect(renderToString(<Meta items={[undefined, '']} />)).toBe('');
});
