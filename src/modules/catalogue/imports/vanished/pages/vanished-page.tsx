import { type Locale, textIn } from '../../../../../kernel/localised.ts';
import { formatInteger } from '../../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../../web/ui/empty-state.tsx';
import { Actions, Button, ErrorSummary } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Pagination } from '../../../../../web/ui/pagination.tsx';
import { Lead } from '../../../../../web/ui/text.tsx';
import type { ImportRun } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { VanishedCount } from '../queries.ts';
import type { VanishedRecord } from '../store.ts';
import { vanishedPath } from './vanished-part.tsx';

/** The name under which a record's box is posted. */
export const boxName = (id: string): string => `withdraw-${id}`;

export type VanishedPageProps = {
  locale: Locale;
  run: ImportRun;
  count: VanishedCount;
  records: VanishedRecord[];
  first: boolean;
  nextAfter: string | undefined;
  error?: string | undefined;
};

export function VanishedPage({ locale, run, count, ...page }: VanishedPageProps) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const back = href(locale, `/operator/imports/${run.id}`);
  if (count.vanished === 0)
    return <EmptyState level={1} title={t.none} actions={<Button href={back}>{run.fileName}</Button>} />;
  return (
    <>
      <h1>{t.title(t.kinds[count.kind])}</h1>
      <Lead>{t.lead(say(count.vanished), count.source)}</Lead>
      {run.rejected > 0 && (
        <Notice locale={locale}>
          <p>{t.aside(say(run.rejected))}</p>
        </Notice>
      )}
      <Choice locale={locale} run={run} count={count} {...page} />
    </>
  );
}

function Choice({ locale, run, count, records, first, nextAfter, error }: VanishedPageProps) {
  const t = messages[locale];
  const path = vanishedPath(run, count);
  return (
    <form class="stack" method="post" action={href(locale, path)} data-once="">
      <ErrorSummary locale={locale} errors={error ? [{ name: '', message: error }] : []} />
      <DataTable
        locale={locale}
        caption={count.source}
        columns={[
          { key: 'record', label: t.record },
          { key: 'ref', label: t.ref },
          { key: 'choose', label: t.choose },
        ]}
        rows={records.map(record => ({
          record: <RecordLink locale={locale} count={count} record={record} />,
          ref: <code>{record.ref}</code>,
          choose: (
            <label class="choice">
              <input type="checkbox" name={boxName(record.id)} value="1" />
              <span class="unseen">{t.chooseOf(textIn(record.title, locale))}</span>
            </label>
          ),
        }))}
      />
      <Pagination
        locale={locale}
        firstHref={first ? undefined : href(locale, path)}
        nextHref={nextAfter && href(locale, `${path}&after=${nextAfter}`)}
      />
      <Actions>
        <Button name="which" value="chosen">
          {t.withdrawChosen}
        </Button>
        <Button kind="danger" name="which" value="all">
          {t.withdrawAll(formatInteger(locale, count.vanished))}
        </Button>
        <Button kind="quiet" href={href(locale, `/operator/imports/${run.id}`)}>
          {t.keepAll}
        </Button>
      </Actions>
    </form>
  );
}

type LinkProps = Pick<VanishedPageProps, 'locale' | 'count'> & { record: VanishedRecord };

function RecordLink({ locale, count, record }: LinkProps) {
  const place = count.kind === 'need' ? 'needs' : 'technologies';
  return <a href={href(locale, `/${place}/${record.id}`)}>{textIn(record.title, locale)}</a>;
}
