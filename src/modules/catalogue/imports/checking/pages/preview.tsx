import { type Locale, textIn } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { Actions, Button, Form } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../../web/ui/text.tsx';
import { messages as shared } from '../../messages.ts';
import { placeWords, Rejects } from '../../pages/rejects.tsx';
import type { ImportRun, Preview, PreviewedRecord, Reject } from '../../schema.ts';
import { messages } from '../messages.ts';
import { Differences } from './differences.tsx';

type Props = { locale: Locale; run: ImportRun; rejects: Reject[] };

/** What a run would do, and the decision. */
export function PreviewPart({ locale, run, rejects }: Props) {
  const { added = [], changed = [] } = run.preview ?? {};
  return (
    <>
      <Decision locale={locale} run={run} />
      {rejects.length > 0 && <Rejects locale={locale} run={run} rejects={rejects} />}
      {changed.length > 0 && <Changed locale={locale} changed={changed} of={run.changed} />}
      {added.length > 0 && <Added locale={locale} added={added} of={run.added} />}
    </>
  );
}

function Decision({ locale, run }: Omit<Props, 'rejects'>) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const coming = run.added + run.changed;
  const at = (action: string) => href(locale, `/operator/imports/${run.id}/${action}`);
  return (
    <>
      {coming === 0 ? (
        <Notice locale={locale} title={t.nothing}>
          {run.unchanged > 0 && <p>{t.nothingText}</p>}
        </Notice>
      ) : (
        <Lead>{t.lead(say(run.added), say(run.changed), say(run.unchanged), say(run.rejected))}</Lead>
      )}
      <Actions>
        {coming > 0 && (
          <Form locale={locale} action={at('run')}>
            <Button>{t.run(say(coming))}</Button>
          </Form>
        )}
        {run.format !== 'ndjson' && (
          <Button kind="quiet" href={at('mapping')}>
            {t.remap}
          </Button>
        )}
        <Form locale={locale} action={at('discard')}>
          <Button kind="quiet">{t.discard}</Button>
        </Form>
      </Actions>
      {coming > 0 && <p class="hint">{t.runHint}</p>}
    </>
  );
}

type ChangedProps = { locale: Locale; changed: Preview['changed']; of: number };

function Changed({ locale, changed, of }: ChangedProps) {
  const t = messages[locale];
  return (
    <section>
      <h2>{headed(locale, t.changes, changed.length, of)}</h2>
      <p class="hint">{t.changesText}</p>
      <ol class="versions">
        {changed.map(record => (
          <li key={record.id}>
            <h3>{textIn(record.title, locale)}</h3>
            <Meta items={[kindWords(locale, record), placeWords(locale, record.line, record.place)]} />
            <Differences locale={locale} changes={record.changes[locale]} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Added({ locale, added, of }: { locale: Locale; added: PreviewedRecord[]; of: number }) {
  const t = messages[locale];
  return (
    <section>
      <DataTable
        locale={locale}
        caption={headed(locale, t.additions, added.length, of)}
        columns={[
          { key: 'title', label: t.title },
          { key: 'kind', label: t.kind },
          { key: 'place', label: t.place },
        ]}
        rows={added.map(record => ({
          title: textIn(record.title, locale),
          kind: kindWords(locale, record),
          place: placeWords(locale, record.line, record.place),
        }))}
      />
    </section>
  );
}

/** "Hồ sơ sẽ đổi: 20 hồ sơ đầu trong 1.234"; where all are shown the heading alone. */
const headed = (locale: Locale, heading: string, shown: number, of: number): string =>
  shown === of
    ? heading
    : `${heading}: ${messages[locale].first(formatInteger(locale, shown), formatInteger(locale, of))}`;

const kindWords = (locale: Locale, { kind }: PreviewedRecord) => shared[locale].kinds[kind];
