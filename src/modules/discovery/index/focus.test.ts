import { describe, expect, test } from 'vitest';
import type { Group } from '../lexicon/groups.ts';
import { lexicon } from '../lexicon/sample-lexicon.test-data.ts';
import { analyseQuery } from './analyse-query.ts';

const TOLD = 'tôm chết, nước thải dệt nhuộm xử lý, tôm kêu';

const weightOf = (groups: readonly Group[], from: string): number =>
  groups.find(group => group.from === from)?.weight ?? Number.NaN;

describe('the core of a told need', () => {
  test('an unknown syllable weighs little in a told need, and much in a short query', () => {
    const told = weightOf(analyseQuery(TOLD, lexicon), 'kêu');
    const short = weightOf(analyseQuery('tôm kêu', lexicon), 'kêu');
    expect(told).toBeLessThan(short / 2);
  });

  test('an unknown foreign name keeps its weight', () => {
    const told = weightOf(analyseQuery(`${TOLD}, eMetos`, lexicon), 'eMetos');
    expect(told).toBe(weightOf(analyseQuery('eMetos', lexicon), 'eMetos'));
  });

  test('topics of one sector hold each other up; one from elsewhere weighs less', () => {
    const groups = analyseQuery('tôm chết, bệnh tôm, tôm, hàn', lexicon);
    expect(weightOf(groups, 'tôm')).toBe(1);
    expect(weightOf(groups, 'hàn')).toBe(0.5);
  });

  test('nothing is lost', () => {
    const froms = analyseQuery(TOLD, lexicon).map(group => group.from);
    expect(froms).toEqual(['tôm chết', 'nước thải', 'dệt nhuộm', 'xử lý', 'tôm', 'kêu']);
  });
});
