import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Field, fieldId } from '../../../../web/ui/field.tsx';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Polled } from '../../../../web/ui/live-target.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Progress } from '../../../../web/ui/progress.tsx';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { ImportRun, Reject } from '../schema.ts';

export const REJECTS_SHOWN = 200;

export function ImportListPage({
  locale,
  runs,
  error,
}: {
  locale: Locale;
  runs: ImportRun[];
  error?: string | undefined;
}) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <Form
        locale={locale}
        action={href(locale, '/operator/imports')}
        multipart
        errors={error ? [{ name: 'file', message: error }] : []}
      >
        <Field locale={locale} name="file" label={t.file} hint={t.fileHint} error={error}>
          <input
            id={fieldId('file')}
            class="input input-full"
            type="file"
            name="file"
            accept=".ndjson,.jsonl,.json"
          />
        </Field>
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
      <DataTable
        locale={locale}
        caption={t.runs}
        empty={t.noRuns}
        columns={[
          { key: 'name', label: t.name },
          { key: 'state', label: t.state },
          { key: 'added', label: t.added, numeric: true },
          { key: 'changed', label: t.changed, numeric: true },
          { key: 'unchanged', label: t.unchanged, numeric: true },
          { key: 'rejected', label: t.rejected, numeric: true },
          { key: 'at', label: t.at },
        ]}
        rows={runs.map(run => ({
          ...figuresOf(locale, run),
          name: <a href={href(locale, `/operator/imports/${run.id}`)}>{run.fileName}</a>,
          state: t.states[run.state],
          at: formatMoment(locale, run.createdAt),
        }))}
      />
    </>
  );
}

function figuresOf(locale: Locale, run: ImportRun) {
  const say = (n: number) => formatInteger(locale, n);
  return {
    added: say(run.added),
    changed: say(run.changed),
    unchanged: say(run.unchanged),
    rejected: say(run.rejected),
  };
}

type RunProps = { locale: Locale; run: ImportRun; rejects: Reject[]; now: Date };

export function ImportRunPage({ locale, run, rejects, now }: RunProps) {
  return (
    <>
      <h1>{run.fileName}</h1>
      <RunState locale={locale} run={run} rejects={rejects} now={now} />
      <p>
        <a href={href(locale, '/operator/imports')}>{messages[locale].back}</a>
      </p>
    </>
  );
}

/** The part that a running import's page asks for again. */
function RunState({ locale, run, rejects, now }: RunProps) {
  const t = messages[locale];
  const open = run.state === 'waiting' || run.state === 'running';
  const figures = figuresOf(locale, run);
  return (
    <Polled name="run" url={open ? href(locale, `/operator/imports/${run.id}`) : undefined}>
      {open ? (
        <Progress
          locale={locale}
          label={t.running}
          done={Math.ceil(run.byteOffset / 1000)}
          total={Math.ceil(run.fileSize / 1000)}
          unit="kB"
          {...pace(run, now)}
        />
      ) : (
        <Notice locale={locale} kind={run.state === 'done' ? 'done' : 'refused'} announce>
          {run.error && <p>{run.error[locale]}</p>}
        </Notice>
      )}
      <DefinitionList
        locale={locale}
        items={(['added', 'changed', 'unchanged', 'rejected'] as const).map(key => ({
          term: t[key],
          value: figures[key],
        }))}
      />
      {(run.rejected > 0 || !open) && <Rejects locale={locale} run={run} rejects={rejects} />}
    </Polled>
  );
}

function Rejects({ locale, run, rejects }: Omit<RunProps, 'now'>) {
  const t = messages[locale];
  return (
    <>
      <DataTable
        locale={locale}
        caption={t.rejects}
        empty={t.noRejects}
        columns={[
          { key: 'line', label: t.line },
          { key: 'reason', label: t.reason },
          { key: 'excerpt', label: t.excerpt },
        ]}
        rows={rejects.map(r => ({
          line: formatInteger(locale, r.line),
          reason: r.reason[locale],
          excerpt: <code>{r.excerpt}</code>,
        }))}
      />
      {run.rejected > rejects.length && <p>{t.firstRejects(formatInteger(locale, rejects.length))}</p>}
    </>
  );
}

function pace(run: ImportRun, now: Date): { secondsLeft?: number } {
  const seconds = (now.getTime() - run.createdAt.getTime()) / 1000;
  if (run.byteOffset === 0 || seconds < 1) return {};
  return { secondsLeft: (run.fileSize - run.byteOffset) / (run.byteOffset / seconds) };
}
