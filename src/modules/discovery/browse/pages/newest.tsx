import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../web/record-text.tsx';
import { href } from '../../../../web/ui/links.ts';
import { ResultRow, Results } from '../../../../web/ui/result-row.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { sectorName } from '../../../catalogue/index.ts';
import type { Filters, Kind } from '../../engine.ts';
import { messages as shared } from '../../messages.ts';
import { countryWords } from '../../search/pages/country-words.ts';
import { messages } from '../messages.ts';
import type { Recent } from '../queries.ts';
import { recordsHref } from './addresses.ts';

type Props = {
  locale: Locale;
  kind: Kind;
  records: readonly Recent[];
  filters?: Filters;
  title?: string;
};

/** The newest records of a kind, and where all of them are. */
export function Newest({ locale, kind, records, filters = {}, title }: Props) {
  const t = messages[locale];
  return (
    <section>
      <h2>{title ?? t.newest[kind]}</h2>
      {records.length === 0 ? (
        <p class="hint">{t.none[kind]}</p>
      ) : (
        <>
          <Results>
            {records.map(record => (
              <RecentRow key={record.row.id} locale={locale} kind={kind} record={record} />
            ))}
          </Results>
          <p>
            <a href={recordsHref(locale, kind, filters)}>{t.more[kind]}</a>
          </p>
        </>
      )}
    </section>
  );
}

function RecentRow({ locale, kind, record: { row, hit } }: { locale: Locale; kind: Kind; record: Recent }) {
  return (
    <ResultRow
      level={3}
      href={href(locale, `/${kind === 'technology' ? 'technologies' : 'needs'}/${row.id}`)}
      title={textIn(row.title, locale) || row.ref}
      lang={foreignLang(row.title, locale)}
      meta={{
        country: row.country ? countryWords(locale, row.country) : undefined,
        abroad: row.country !== 'VN',
        more: [
          row.province && provinceName(locale, row.province),
          kind === 'technology' && hit.sectors[0] && sectorName(locale, hit.sectors[0]),
          row.deadline && messages[locale].deadline(formatDate(locale, row.deadline)),
        ],
      }}
      note={row.sample ? <Tag>{shared[locale].sample}</Tag> : undefined}
    />
  );
}
