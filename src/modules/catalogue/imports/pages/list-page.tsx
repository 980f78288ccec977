import type { Locale } from '../../../../kernel/localised.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Field, fieldId } from '../../../../web/ui/field.tsx';
import { Actions, Button, Form, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { ImportRun, RunState } from '../schema.ts';
import { FIGURES } from './figures.tsx';
import { StateTag } from './state-tag.tsx';

type Props = { locale: Locale; runs: ImportRun[]; error?: string | undefined; source?: string | undefined };

export function ImportListPage({ locale, runs, error, source }: Props) {
  const t = messages[locale];
  return (
    <>
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <Upload locale={locale} error={error} source={source} />
      <section>
        <DataTable
          locale={locale}
          caption={t.runs}
          empty={t.noRuns}
          columns={[
            { key: 'name', label: t.name },
            { key: 'state', label: t.state },
            ...FIGURES.map(key => ({ key, label: t[key], numeric: true })),
            { key: 'at', label: t.at },
          ]}
          rows={runs.map(run => ({
            ...(COUNTED.includes(run.state) && figuresOf(locale, run)),
            name: <a href={href(locale, `/operator/imports/${run.id}`)}>{run.fileName}</a>,
            state: <StateTag locale={locale} state={run.state} />,
            at: formatMoment(locale, run.createdAt),
          }))}
        />
      </section>
    </>
  );
}

/** States in which something has come into the catalogue. */
const COUNTED: readonly RunState[] = ['running', 'done', 'failed', 'undone'];

const figuresOf = (locale: Locale, run: ImportRun) =>
  Object.fromEntries(FIGURES.map(key => [key, formatInteger(locale, run[key])]));

function Upload({ locale, error, source }: Pick<Props, 'locale' | 'error' | 'source'>) {
  const t = messages[locale];
  return (
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
          accept=".csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,.json"
          aria-describedby={`${fieldId('file')}-hint`}
        />
      </Field>
      <TextInput
        locale={locale}
        name="source"
        label={t.source}
        hint={t.sourceHint}
        required={false}
        value={source}
        maxLength={300}
      />
      <Actions>
        <Button>{t.send}</Button>
      </Actions>
    </Form>
  );
}
