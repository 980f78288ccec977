import { describe, expect, test } from 'vitest';
import { tokenise } from '../text/tokens.ts';
import { conceptsOf } from './concept.ts';
import { pairsFromAnnotations, pairsFromPresets } from './free-pairs.ts';
import { innerHeads } from './inner-heads.ts';
import { buildLexicon } from './lexicon.ts';
import { read, readingLanguage } from './reading.ts';
import { lexicon } from './sample-lexicon.test-data.ts';
import { checkThesaurus, parseStopWords, parseThesaurus } from './thesaurus-file.ts';

const HEADER = 'id\tbroader\tsectors\tvi\ten';
const parse = (...lines: string[]) => parseThesaurus('a.tsv', [HEADER, ...lines].join('\n'));

describe('thesaurus files', () => {
  test('rows are read', () => {
    const { rows, faults } = parse('dryer\t\tprocessing|agriculture\tmáy sấy|lò sấy\tdryer|drying machine');
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        id: 'dryer',
        broader: null,
        sectors: ['processing', 'agriculture'],
        vi: ['máy sấy', 'lò sấy'],
        en: ['dryer', 'drying machine'],
        file: 'a.tsv',
        line: 2,
      },
    ]);
  });

  test.each([
    ['a b\t\t\tx\ty', 'not a valid id'],
    ['a\t\tspace\tx\ty', 'no sector'],
    ['a\t\t\t\ty', 'Vietnamese label'],
    ['a\t\t\tx\t', 'English label'],
    ['a\t\tx', 'columns'],
  ])('a fault is named with its line: %j', (line, words) => {
    const { rows, faults } = parse('ok\t\t\tx\ty', line);
    expect(rows).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: 'a.tsv', line: 3 });
    expect(faults[0]?.said.en).toContain(words);
  });

  test('a wrong header is one fault', () => {
    expect(parseThesaurus('a.tsv', 'id,vi,en').faults).toHaveLength(1);
  });

  test.each([
    [['a\t\t\tx\ty', 'a\t\t\tz\tw'], 'already stands'],
    [['a\tgone\t\tx\ty'], 'no broader concept'],
    [['a\tb\t\tx\ty', 'b\ta\t\tz\tw'], 'circle'],
    [['a\t\t\tx\ty', 'b\t\t\tx\tw'], 'label'],
  ])('what is wrong between rows is named: %j', (lines, words) => {
    expect(checkThesaurus(parse(...lines).rows)[0]?.said.en).toContain(words);
  });

  test('one label in two files has two senses and is no fault', () => {
    const rows = [
      ...parse('a\t\t\tmáy\tx').rows,
      ...parseThesaurus('b.tsv', `${HEADER}\nb\t\t\tmáy\ty`).rows,
    ];
    expect(checkThesaurus(rows)).toEqual([]);
    expect(
      buildLexicon({ rows })
        .heads.get('máy')
        ?.concepts.map(c => c.id),
    ).toEqual(['a', 'b']);
  });

  test('a circle does not hang the concepts', () => {
    expect(conceptsOf(parse('a\tb\t\tx\ty', 'b\ta\t\tz\tw').rows).size).toBe(2);
  });

  test('stop words are read', () => {
    expect(parseStopWords('lang\tword\nvi\tcủa\nen\tthe\n')).toEqual([
      { lang: 'vi', word: 'của' },
      { lang: 'en', word: 'the' },
    ]);
  });
});

describe('open word lists', () => {
  test('presets: names and terms, without brackets and echoes', () => {
    const vi = {
      vi: { presets: { presets: { a: { name: 'Trạm bơm (nước)', terms: ['nhà bơm', 'nha bom'] } } } },
    };
    const en = { en: { presets: { presets: { a: { name: 'Pumping Station' } } } } };
    expect(pairsFromPresets(vi, en)).toEqual([
      { vi: 'trạm bơm', en: 'pumping station', p: 0.8, origin: 'osm' },
      { vi: 'nhà bơm', en: 'pumping station', p: 0.55, origin: 'osm' },
    ]);
  });

  test('annotations: spoken names only', () => {
    const file = (tts: string) => ({
      annotations: { annotations: { '🦐': { default: ['x'], tts: [tts] } } },
    });
    expect(pairsFromAnnotations(file('con tôm'), file('shrimp'))).toEqual([
      { vi: 'con tôm', en: 'shrimp', p: 0.8, origin: 'cldr' },
    ]);
  });

  test('curated senses are not mixed with open ones', () => {
    const rows = parse('pump\t\t\tmáy bơm\tpump').rows;
    const pairs = [{ vi: 'máy bơm', en: 'bicycle pump', p: 0.8, origin: 'osm' as const }];
    expect(
      buildLexicon({ rows, pairs })
        .heads.get('máy bơm')
        ?.senses.map(s => s.to),
    ).toEqual(['pump']);
  });
});

describe('reading', () => {
  const words = (text: string, lang?: string) => {
    const tokens = tokenise(text);
    return read(tokens, readingLanguage(tokens, lang), lexicon).map(s =>
      text.slice(tokens[s.from]!.start, tokens[s.to - 1]!.end),
    );
  };

  test.each([
    ['máy sấy lúa', ['máy sấy lúa']],
    ['may say lua', ['may say lua']],
    ['máy sấy, lúa', ['máy sấy', 'lúa']],
    ['laser-cutting', ['laser-cutting']],
    ['máy say lúa', ['máy say lúa']],
    ['rice dryer', ['rice dryer']],
    ['máy cắt laser cutting', ['máy cắt', 'laser cutting']],
    ['xử lý nước thải dệt nhuộm', ['xử lý', 'nước thải', 'dệt nhuộm']],
    ['robot han', ['robot han']],
    ['máy sấy của nông dân', ['máy sấy', 'của', 'nông', 'dân']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('a compound knows the heads inside it', () => {
    const head = lexicon.heads.get('máy sấy lúa')!;
    expect(innerHeads(head, lexicon).map(h => h.key)).toEqual(['máy sấy', 'lúa']);
  });

  const wholes = buildLexicon({
    rows: parse(
      'administration\t\t\thành chính\tadministration',
      'onion\t\t\thành\tonion',
      'chinh\t\t\tchính\tmain part',
      'harvester\tmachine\t\tmáy gặt\tharvester',
      'machine\t\t\tmáy\tmachine',
      'reaping\t\t\tgặt\treaping',
      'hull\tmachine\t\tvỏ tàu\tship hull',
      'ship\t\t\ttàu\tship',
      'shell\tmachine\t\tvỏ\tshell',
      'paperwork\t\t\tcủ hành chính\tpaperwork',
      'tuber\t\t\tcủ\ttuber',
    ).rows,
  });

  test.each([
    ['hành chính', []],
    ['máy gặt', ['máy']],
    ['vỏ tàu', ['vỏ', 'tàu']],
    ['củ hành chính', ['củ', 'hành chính']],
  ])('%s: half of a word counts only when it is meant', (key, inner) => {
    expect(innerHeads(wholes.heads.get(key)!, wholes).map(h => h.key)).toEqual(inner);
  });

  const rain = buildLexicon({
    rows: parse(
      'gauge\t\t\tđo mưa\train gauge',
      'rain\t\t\tmưa\train',
      'loss\t\t\ttổn thất\tloss',
      'tape\t\t\tbăng dính\tadhesive tape',
      'dryer\t\t\tmáy sấy lúa\trice dryer',
      'sewing\t\t\tmay\tsewing',
      'drying\t\t\tsấy\tdrying',
      'rice\t\t\tlúa\trice',
      'salinity-meter\t\t\tđo độ mặn\tsalinity meter',
      'salinity\t\t\tđộ mặn\tsalinity',
    ).rows,
    stopWords: [{ lang: 'vi', word: 'do' }],
  });

  test.each([
    ['tổn thất do mưa', 'vi', ['tổn thất', 'mưa']],
    ['tổn thất đo mưa', 'vi', ['tổn thất', 'đo mưa']],
    ['ton that do mua', 'vi-unaccented', ['tổn thất', 'đo mưa']],
    ['tổn thất bang dính', 'vi', ['tổn thất', 'băng dính']],
    ['May sấy lúa', 'vi', ['máy sấy lúa']],
    ['tổn thất do độ mặn', 'vi', ['tổn thất', 'độ mặn']],
  ] as const)(
    '%s: a left out mark is guessed where the text says nothing as it stands',
    (text, lang, keys) => {
      const heads = read(tokenise(text), lang, rain).flatMap(s => s.heads.map(h => h.head.key));
      expect(heads).toEqual(keys);
    },
  );

  test('a typed mark is believed', () => {
    const tokens = tokenise('sấy may');
    const heads = read(tokens, 'vi-unaccented', lexicon).flatMap(s => s.heads.map(h => h.head.key));
    expect(heads).toContain('sấy');
    expect(heads).not.toContain('say');
  });
});
