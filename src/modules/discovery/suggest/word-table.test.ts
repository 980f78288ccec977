import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedWords } from './word-key.ts';
import { makeWordTable, MOST_TYPED, type WordTable } from './word-table.ts';

function tableOf(labels: readonly string[]): WordTable {
  const table = makeWordTable();
  for (const label of labels) table.add(label);
  return table.done();
}

function found(labels: readonly string[], typed: string, slips = false): string[] {
  const ranks = new Map<string, number>();
  const take = (label: number, closeness: number) => ranks.set(labels[label]!, closeness);
  tableOf(labels).find(typedWords(typed, MOST_TYPED), take, { slips });
  return [...ranks].sort((a, b) => b[1] - a[1]).map(([label]) => label);
}

const LABELS = [
  'máy sấy lúa',
  'máy sấy gỗ',
  'tháp sấy lúa có máy thổi',
  'mây tre đan',
  'hoà tan',
  'nước thải',
  'nước thái',
  'rice dryer',
  'đường',
  '건조기',
  '벼 건조기',
  '乾燥機',
];

describe('what has been typed so far', () => {
  test.each([
    ['may say', ['máy sấy gỗ', 'máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['máy sâ', ['máy sấy gỗ', 'máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['mays saays', ['máy sấy gỗ', 'máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['MÁY SẤY L', ['máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['mây', ['mây tre đan']],
    ['sấy', ['máy sấy gỗ', 'máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['may lua', ['máy sấy lúa', 'tháp sấy lúa có máy thổi']],
    ['hoà', ['hoà tan']],
    ['hòa t', ['hoà tan']],
    ['nuoc thai', ['nước thái', 'nước thải']],
    ['nước thải', ['nước thải']],
    ['dryer ri', ['rice dryer']],
    ['duong', ['đường']],
    ['건조', ['건조기', '벼 건조기']],
    ['건ㅈ', ['건조기', '벼 건조기']],
    ['거', ['건조기', '벼 건조기']],
    ['乾', ['乾燥機']],
    ['mai say', []],
    ['', []],
    ['?!', []],
  ])('%j begins %j', (typed, labels) => {
    expect(found(LABELS, typed).sort()).toEqual([...labels].sort());
  });

  test.each([
    ['mai say', 'máy sấy lúa'],
    ['may sya l', 'máy sấy lúa'],
    ['rise dry', 'rice dryer'],
    ['nuopc thai', 'nước thải'],
  ])('%j is one slip away from %j', (typed, label) => {
    expect(found(LABELS, typed)).not.toContain(label);
    expect(found(LABELS, typed, true)).toContain(label);
  });

  test('the beginning comes before the middle, the shorter before the longer', () => {
    expect(found(LABELS, 'sấy lúa')).toEqual(['máy sấy lúa', 'tháp sấy lúa có máy thổi']);
    expect(found(['đèn ngủ', 'bóng đèn', 'đèn', 'đèn đường cao áp'], 'den')).toEqual([
      'đèn',
      'đèn ngủ',
      'đèn đường cao áp',
      'bóng đèn',
    ]);
  });
});

const word = fc.constantFrom('ma', 'má', 'may', 'máy', 'say', 'sấy', 'lúa', 'la', 'x');
const label = fc.array(word, { minLength: 1, maxLength: 4 }).map(words => words.join(' '));
const someLabels = fc.array(label, { minLength: 1, maxLength: 12 });

test('every beginning of a label finds it, and what is found stays found when asked again', () => {
  fc.assert(
    fc.property(someLabels, fc.nat(), fc.nat(), (labels, which, length) => {
      const chosen = labels[which % labels.length]!;
      const typed = chosen.slice(0, 1 + (length % chosen.length));
      const table = tableOf(labels);
      const ask = () => {
        const answer: [number, number][] = [];
        table.find(typedWords(typed, MOST_TYPED), (l, closeness) => answer.push([l, closeness]));
        return answer;
      };
      const first = ask();
      expect(first.map(([l]) => labels[l])).toContain(chosen);
      expect(ask()).toEqual(first);
    }),
  );
});

test('any text is survived', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (labels, typed) => {
      found(labels, typed, true);
    }),
  );
});
