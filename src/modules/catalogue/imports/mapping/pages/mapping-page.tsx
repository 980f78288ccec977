import type { Locale } from '../../../../../kernel/localised.ts';
import type { SheetInspection, TableInspection } from '../../../../../platform/readers/index.ts';
import { EmptyState } from '../../../../../web/ui/empty-state.tsx';
import { Field, fieldId } from '../../../../../web/ui/field.tsx';
import { Actions, Button, ErrorSummary, Form, Select, TextInput } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Lead } from '../../../../../web/ui/text.tsx';
import type { TableMapping } from '../../../tables/index.ts';
import type { ImportRun } from '../../schema.ts';
import { messages } from '../messages.ts';
import type { Suggestion } from '../suggest.ts';
import { ColumnTable } from './column-table.tsx';
import { TableFaults } from './table-faults.tsx';

export type MappingPageProps = {
  locale: Locale;
  run: ImportRun;
  inspection: TableInspection;
  sheet: SheetInspection;
  suggestion: Suggestion;
  /** The names under which sources are remembered. */
  sources: readonly string[];
  errors: { name: string; message: string }[];
};

export function MappingPage(props: MappingPageProps) {
  const { locale, run, suggestion, inspection } = props;
  const t = messages[locale];
  return (
    <>
      <h1>{t.title(run.fileName)}</h1>
      <Lead>{t.lead}</Lead>
      {run.error && (
        <Notice locale={locale} kind="refused" announce>
          <p>{run.error[locale]}</p>
        </Notice>
      )}
      <Notice locale={locale}>
        <p>{suggestion.remembered ? t.remembered : t.guessed}</p>
      </Notice>
      <TableFaults locale={locale} faults={inspection.faults} />
      <WhatForm {...props} />
      <MapForm {...props} />
    </>
  );
}

const KINDS = ['technology', 'need', 'organisation'] as const;

/** What the table lists and where: on it depends what its columns may be. */
function WhatForm({ locale, run, inspection, sheet, suggestion }: MappingPageProps) {
  const t = messages[locale];
  const { kind, source } = suggestion.mapping;
  const sheets = inspection.sheets.filter(one => one.headerRow !== null);
  return (
    <form action={href(locale, `/operator/imports/${run.id}/mapping`)}>
      {source.name !== '' && <input type="hidden" name="source" value={source.name} />}
      <Field locale={locale} name="kind" label={sheets.length > 1 ? t.kindAndSheet : t.kind}>
        <div class="input-row">
          <select class="input" id={fieldId('kind')} name="kind">
            {KINDS.map(value => (
              <option key={value} value={value} selected={value === kind}>
                {t.kinds[value]}
              </option>
            ))}
          </select>
          {sheets.length > 1 && (
            <select class="input" name="sheet" aria-label={t.sheet}>
              {sheets.map(one => (
                <option key={one.name} value={one.name} selected={one.name === sheet.name}>
                  {one.hidden ? `${one.name} (${t.hidden})` : one.name}
                </option>
              ))}
            </select>
          )}
          <Button kind="quiet">{t.change}</Button>
        </div>
      </Field>
    </form>
  );
}

function MapForm({ locale, run, sheet, suggestion, sources, errors }: MappingPageProps) {
  const t = messages[locale];
  const { mapping } = suggestion;
  const error = (name: string) => errors.find(one => one.name === name)?.message;
  return (
    <form
      class="stack"
      method="post"
      action={href(locale, `/operator/imports/${run.id}/mapping`)}
      data-once=""
    >
      <ErrorSummary locale={locale} errors={errors} />
      <input type="hidden" name="kind" value={mapping.kind} />
      <input type="hidden" name="sheet" value={mapping.sheet} />
      <div class="form">
        <TextInput
          locale={locale}
          name="source"
          label={t.source}
          hint={sources.length > 0 ? `${t.sourceHint} ${t.known(sources.join(' · '))}` : t.sourceHint}
          value={mapping.source.name}
          error={error('source')}
          maxLength={300}
        />
        <More locale={locale} mapping={mapping} />
      </div>
      <ColumnTable locale={locale} sheet={sheet} mapping={mapping} error={error('columns')} />
      <Actions>
        <Button>{t.next}</Button>
        <Button kind="quiet" name="discard" value="1">
          {t.discard}
        </Button>
      </Actions>
    </form>
  );
}

/** What is the same for every record of the table, and is seldom told. */
function More({ locale, mapping }: { locale: Locale; mapping: TableMapping }) {
  const t = messages[locale];
  return (
    <details class="more-fields">
      <summary>{t.about}</summary>
      <Select
        locale={locale}
        name="lang"
        label={t.lang}
        empty={null}
        value={mapping.lang}
        options={(['vi', 'en'] as const).map(value => ({ value, label: t.langs[value] }))}
      />
      <TextInput
        locale={locale}
        name="licence"
        label={t.licence}
        hint={t.licenceHint}
        required={false}
        value={mapping.source.licence}
        maxLength={300}
      />
      <TextInput
        locale={locale}
        name="url"
        type="url"
        label={t.url}
        required={false}
        value={mapping.source.url}
      />
    </details>
  );
}

/** A table without a header can not be mapped. */
export function NoHeaderPage({ locale, run }: Pick<MappingPageProps, 'locale' | 'run'>) {
  const t = messages[locale];
  return (
    <>
      <EmptyState level={1} title={t.noHeader}>
        <p>{t.noHeaderText}</p>
      </EmptyState>
      <Form locale={locale} action={href(locale, `/operator/imports/${run.id}/discard`)}>
        <Actions>
          <Button>{t.discard}</Button>
          <Button kind="quiet" href={href(locale, '/operator/imports')}>
            {t.back}
          </Button>
        </Actions>
      </Form>
    </>
  );
}
