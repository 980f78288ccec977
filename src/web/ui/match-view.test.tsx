import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from './gallery-sample.ts';
import { MatchView, type MatchViewProps } from './match-view.tsx';

const sample = SAMPLE.vi.matches[0] as Omit<MatchViewProps, 'locale'>;
const render = (more: Partial<MatchViewProps>) =>
  renderToString(<MatchView locale="vi" {...sample} {...more} />);
const means = (value: number | null, missing: string[] = []) => [
  { key: 'means' as const, label: 'Ngân sách', value, words: '', missing },
];

describe('a match', () => {
  test('says its sentence before its bars, and its bars before its evidence', () => {
    const html = render({});
    expect(html.indexOf(sample.sentence)).toBeLessThan(html.indexOf('factors'));
    expect(html.indexOf('factors')).toBeLessThan(html.indexOf('<details'));
  });

  test('hatches what is unknown, says so, and says what to fill in', () => {
    const html = render({ factors: means(null, ['Điền ngân sách.']) });
    expect(html).toContain('class="hatch"');
    expect(html).toContain('Chưa đủ thông tin');
    expect(html).toContain('Điền ngân sách.');
    expect(html).not.toContain('bar-fill');
  });

  test('tells one reason under a bar, and all of them with the evidence', () => {
    const [first] = means(0.5);
    const html = render({ factors: [{ ...first!, words: 'Đủ tiền.', more: ['Đủ người.'] }] });
    const [shown, evidence] = html.split('<details') as [string, string];
    expect(shown).toContain('Đủ tiền.');
    expect(shown).not.toContain('Đủ người.');
    expect(evidence).toContain('Đủ tiền.');
    expect(evidence).toContain('Đủ người.');
  });

  test.each([
    [0.5, '50%'],
    [1, '100%'],
    [7, '100%'],
    [0, '1%'],
    [-1, '1%'],
  ])('a value of %d is drawn %s long', (value, width) => {
    expect(render({ factors: means(value) })).toContain(`width="${width}"`);
  });

  test('one that only comes near is said to be so', () => {
    expect(render({ confident: false })).toContain('Gần đúng');
    expect(render({ confident: true })).not.toContain('Gần đúng');
  });

  test('says what it comes to, and folds what would lift it', () => {
    const html = render({ verdict: 'Điểm ghép 61 trên 100.', lifts: ['Thêm 300 triệu đồng.'] });
    const [shown, folded] = html.split('<details') as [string, string];
    expect(shown).toContain('Điểm ghép 61 trên 100.');
    expect(shown).not.toContain('Thêm 300 triệu đồng.');
    expect(folded).toContain('Thêm 300 triệu đồng.');
    expect(render({ lifts: [] })).not.toContain('Làm gì để hợp hơn?');
  });

  test('one that only comes near keeps its figures with its reasons', () => {
    const html = render({ confident: false, verdict: 'Điểm ghép 12 trên 100.', lifts: ['Thêm người.'] });
    const [shown, folded, ...more] = html.split('<details') as [string, string];
    expect(shown).not.toContain('Điểm ghép');
    expect(folded).toContain('Điểm ghép 12 trên 100.');
    expect(folded).toContain('Thêm người.');
    expect(more).toEqual([]);
  });

  test('the law and a weakness are seen without opening anything', () => {
    const [shown] = render({ notice: 'Phải có giấy phép.', weakness: 'Chỉ dựa vào một từ' }).split('<details');
    expect(shown).toContain('Phải có giấy phép.');
    expect(shown).toContain('Chỉ dựa vào một từ');
  });

  test('without evidence there is nothing to open', () => {
    expect(render({ words: [], unmatched: [] })).not.toContain('<details');
  });
});
