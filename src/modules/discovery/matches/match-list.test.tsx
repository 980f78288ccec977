import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { localised } from '../../../kernel/localised.ts';
import { technology } from '../../catalogue/technologies/technology.test-data.ts';
import { analyseQuery } from '../index/analyse-query.ts';
import { createIndex } from '../index/create-index.ts';
import { NO_TRAITS } from '../index/document.ts';
import { buildLexicon } from '../lexicon/lexicon.ts';
import { technologyDocument } from '../live/projection.ts';
import { match } from '../matching/match.ts';
import { MatchList } from './match-list.tsx';

test.each([
  ['vi', 'học từ 12 hồ sơ ở đây'],
  ['en', 'learnt from 12 records here'],
] as const)('a word that was learnt says from how many records: %s', (locale, said) => {
  const lexicon = buildLexicon({ rows: [], learnt: [{ vi: 'bọc', en: 'coat', p: 0.9, records: 12 }] });
  const found = technology({ title: localised({ en: 'Powder coating line' }) });
  const index = createIndex(lexicon);
  index.upsert([technologyDocument(found, undefined)]);
  const from = { kind: 'need' as const, groups: analyseQuery('bọc ống', lexicon), traits: NO_TRAITS };
  const items = match({ from, index, limit: 5, today: '2026-01-01' }).map(item => ({
    record: found,
    organisation: undefined,
    match: item,
  }));
  const html = renderToString(<MatchList locale={locale} items={items} />);
  expect(html).toContain(said);
});
