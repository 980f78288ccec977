import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { Actions, Button, FileInput, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { atLine, type SentTable } from '../commands.ts';
import type { TableRead } from '../read-table.ts';
import { importHref } from './addresses.ts';
import { Back } from './concept-page.tsx';
import { NoteField } from './concept-form.tsx';
import { Differences } from './differences.tsx';
import { messages } from './messages.ts';

export type Preview = { sent: SentTable; read: TableRead; key: string; note: string; noteError?: string | undefined };
type Props = { locale: Locale; error?: string | undefined; preview?: Preview | undefined; moved?: boolean | undefined };

/** A file of changes: sent, looked at, then saved as a whole. */
export function ImportPage({ locale, error, preview, moved }: Props) {
  const t = messages[locale];
  return (
    <div class="stack thesaurus">
      <Back locale={locale} />
      <h1>{t.import}</h1>
      <Lead>{t.importLead}</Lead>
      {moved && (
        <Notice locale={locale} kind="refused" announce>
          <p>{t.importMoved}</p>
        </Notice>
      )}
      {preview && <Looked locale={locale} preview={preview} />}
      {preview && <h2>{t.another}</h2>}
      <Form
        locale={locale}
        action={importHref(locale)}
        multipart
        errors={error ? [{ name: 'table', message: error }] : []}
      >
        <FileInput
          locale={locale}
          name="table"
          label={t.importFile}
          hint={t.importHint}
          accept=".tsv,.txt,text/tab-separated-values"
          error={error}
        />
        <Actions>
          <Button kind={preview ? 'quiet' : 'primary'}>{t.preview}</Button>
        </Actions>
      </Form>
    </div>
  );
}

type LookedProps = { locale: Locale; preview: Preview };

function Looked({ locale, preview }: LookedProps) {
  const t = messages[locale];
  const { sent, read } = preview;
  if (read.faults.length > 0)
    return (
      <section class="stack" aria-live="polite">
        <h2>{t.faults(formatInteger(locale, read.faults.length))}</h2>
        <p>{t.faultsText}</p>
        <ul class="plain-list">
          {read.faults.map((fault, i) => (
            <li key={i}>{atLine(sent.file, fault)[locale]}</li>
          ))}
        </ul>
      </section>
    );
  if (read.changes.length === 0) return <p role="status">{t.nothing}</p>;
  return <Wanted locale={locale} preview={preview} />;
}

function Wanted({ locale, preview: { sent, read, key, note, noteError } }: LookedProps) {
  const t = messages[locale];
  const n = formatInteger(locale, read.changes.length);
  return (
    <section class="stack">
      <h2>{t.wouldChange(n)}</h2>
      {read.same > 0 && <p class="hint">{t.same(formatInteger(locale, read.same))}</p>}
      <ol class="versions">
        {read.changes.map(({ facts, fresh, line, changes }) => (
          <li key={line}>
            <h3>
              {facts.id} {fresh && <Tag tone="green">{t.fresh}</Tag>}
            </h3>
            <Differences locale={locale} changes={changes} />
          </li>
        ))}
      </ol>
      <Form
        locale={locale}
        action={`${importHref(locale)}/run`}
        multipart
        errors={noteError ? [{ name: 'note', message: noteError }] : []}
      >
        <NoteField locale={locale} value={note} error={noteError} />
        <HiddenKey name="file" value={sent.file} />
        <HiddenKey name="text" value={sent.text} />
        <HiddenKey name="base" value={read.base} />
        <HiddenKey value={key} />
        <Actions>
          <Button>{t.run(n)}</Button>
        </Actions>
      </Form>
    </section>
  );
}
