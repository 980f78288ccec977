import type { Locale } from '../../../../kernel/localised.ts';
import { formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Actions, Button } from '../../../../web/ui/form.tsx';
import { SearchBox } from '../../../../web/ui/search-box.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { nameOf } from '../book.ts';
import type { Hit } from '../lookup.ts';
import type { ConceptChange, SetAside } from '../schema.ts';
import { editHref, fileHref, importHref, newConceptHref, stewardHref } from './addresses.ts';
import { messages } from './messages.ts';

type Props = {
  locale: Locale;
  q: string;
  /** `undefined` when nothing was asked. */
  hits: readonly Hit[] | undefined;
  latest: readonly ConceptChange[];
  setAside: readonly SetAside[];
  files: readonly string[];
};

/** The steward's way in: find or add a concept, and see what was done lately. */
export function StewardPage({ locale, q, hits, latest, setAside, files }: Props) {
  const t = messages[locale];
  return (
    <div class="stack thesaurus">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <p class="hint">{t.effect}</p>
      <SearchBox locale={locale} action={stewardHref(locale)} label={t.search} value={q} />
      {hits && <Hits locale={locale} hits={hits} />}
      <Actions>
        <Button href={newConceptHref(locale)}>{t.add}</Button>
        <Button kind="quiet" href={importHref(locale)}>
          {t.import}
        </Button>
      </Actions>
      {setAside.length > 0 && <Aside locale={locale} setAside={setAside} />}
      <Latest locale={locale} latest={latest} />
      {files.length > 0 && <Files locale={locale} files={files} />}
    </div>
  );
}

function Hits({ locale, hits }: { locale: Locale; hits: readonly Hit[] }) {
  const t = messages[locale];
  if (hits.length === 0) return <p role="status">{t.notFound}</p>;
  return (
    <section class="stack">
      <h2>{t.found}</h2>
      <ul class="concepts">
        {hits.map(({ row, lang, label }) => (
          <li key={row.id}>
            <a href={editHref(locale, row.id)}>{nameOf(row, locale)}</a>
            <small>
              <span lang={lang}>{label}</span> · {row.file}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Aside({ locale, setAside }: { locale: Locale; setAside: readonly SetAside[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.aside}</h2>
      <p>{t.asideText}</p>
      <ul class="plain-list">
        {setAside.map(({ change, reason }) => (
          <li key={change.conceptId}>
            <a href={editHref(locale, change.conceptId)}>{change.conceptId}</a>: {reason[locale]}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Latest({ locale, latest }: { locale: Locale; latest: readonly ConceptChange[] }) {
  const t = messages[locale];
  const columns = [
    { key: 'concept', label: t.concept },
    { key: 'state', label: t.what },
    { key: 'when', label: t.when },
    { key: 'note', label: t.note },
  ];
  const rows = latest.map(change => ({
    concept: <a href={editHref(locale, change.conceptId)}>{change.conceptId}</a>,
    state: t.state[change.state],
    when: formatMoment(locale, change.changedAt),
    note: change.note,
  }));
  return <DataTable locale={locale} caption={t.latest} columns={columns} rows={rows} empty={t.none} />;
}

function Files({ locale, files }: { locale: Locale; files: readonly string[] }) {
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.files}</h2>
      <p>{t.filesText}</p>
      <ul class="downloads">
        {files.map(file => (
          <li key={file}>
            <a href={fileHref(locale, file)} download>
              {file}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
