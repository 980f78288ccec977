import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { Actions, Button, FileInput, Form, TextArea } from '../../../../web/ui/form.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { sectorName } from '../../../catalogue/index.ts';
import { messages } from '../messages.ts';
import type { SurveyInFull } from '../queries.ts';
import { FIRM_STATES, type FirmState, type ListFault } from '../schema.ts';
import { CoverageView } from './coverage-view.tsx';

/** A list that was not taken, with what was pasted. */
export type AddFault = { fields: FieldErrors; faults: readonly ListFault[]; typed: string };

export type SurveyProps = {
  locale: Locale;
  full: SurveyInFull;
  state: FirmState | undefined;
  offset: number;
  size: number;
  added: number | undefined;
  fault: AddFault | undefined;
};

export function SurveyPage(props: SurveyProps) {
  const { locale, full, added } = props;
  const { survey, whole, bySector } = full;
  const t = messages[locale];
  const n = (value: number) => formatInteger(locale, value);
  return (
    <>
      <p>
        <a href={href(locale, '/desk/surveys')}>{t.title}</a>
      </p>
      <h1>{survey.name}</h1>
      <Meta
        items={[
          provinceName(locale, survey.province),
          `${formatDate(locale, survey.startsOn)} – ${formatDate(locale, survey.endsOn)}`,
          survey.sectors.map(code => sectorName(locale, code)).join('; '),
        ]}
      />
      <Lead>{whole.firms === 0 ? t.empty : t.coverage(n(whole.reached), n(whole.firms), n(whole.recorded))}</Lead>
      {added !== undefined && (
        <Notice locale={locale} kind="done" announce>
          <p>{t.added(n(added))}</p>
        </Notice>
      )}
      {whole.firms > 0 && <Firms {...props} />}
      <AddForm {...props} />
      <CoverageView
        locale={locale}
        title={t.bySector}
        label={t.sector}
        parts={bySector}
        nameOf={code => (code ? sectorName(locale, code) : t.noSector)}
      />
    </>
  );
}

function Firms({ locale, full: { survey, whole, firms }, state, offset, size }: SurveyProps) {
  const t = messages[locale];
  const to = (of: FirmState | undefined, from = 0) =>
    href(locale, withQuery(`/desk/surveys/${survey.id}`, { state: of, from: from || null }));
  const total = state ? whole[state] : whole.firms;
  return (
    <>
      <nav class="tabs" aria-label={t.state}>
        {[undefined, ...FIRM_STATES].map(one => (
          <a key={one ?? ''} href={to(one)} aria-current={one === state ? 'page' : undefined}>
            {one ? t.states[one] : t.all} ({formatInteger(locale, one ? whole[one] : whole.firms)})
          </a>
        ))}
      </nav>
      <DataTable
        locale={locale}
        caption={t.firms}
        columns={[
          { key: 'name', label: t.firms },
          { key: 'sector', label: t.sector },
          { key: 'contact', label: t.contact },
          { key: 'phone', label: t.phone },
          { key: 'state', label: t.state },
        ]}
        rows={firms.map(firm => ({
          name: <a href={href(locale, `/desk/surveys/${survey.id}/firms/${firm.id}`)}>{firm.name}</a>,
          sector: firm.sector && sectorName(locale, firm.sector),
          contact: firm.contact,
          phone: firm.phone && <Phone phone={firm.phone} />,
          state: t.states[firm.state],
        }))}
      />
      <Pagination
        locale={locale}
        previousHref={offset > 0 ? to(state, Math.max(0, offset - size)) : undefined}
        nextHref={offset + size < total ? to(state, offset + size) : undefined}
        from={offset + 1}
        to={offset + firms.length}
        total={total}
      />
    </>
  );
}

export const Phone = ({ phone }: { phone: string }) => <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>;

/** Faults that are told at once; the others when these are mended. */
const MOST_FAULTS = 50;

function AddForm({ locale, full: { survey, whole }, fault }: SurveyProps) {
  const t = messages[locale];
  const errors = Object.entries(fault?.fields ?? {}).map(([name, said]) => ({ name, message: said[locale] }));
  const faults = fault?.faults ?? [];
  const told = t.faultsTitle(formatInteger(locale, faults.length));
  return (
    <details class="evidence" open={whole.firms === 0 || fault !== undefined}>
      <summary>{t.addTitle}</summary>
      {faults.length > 0 && (
        <Notice locale={locale} kind="refused" title={told} announce>
          <DataTable
            locale={locale}
            caption={t.fault}
            columns={[
              { key: 'place', label: t.place },
              { key: 'fault', label: t.fault },
            ]}
            rows={faults.slice(0, MOST_FAULTS).map(({ row, column, said }) => ({
              place: t.placeOf(formatInteger(locale, row), column),
              fault: said[locale],
            }))}
          />
        </Notice>
      )}
      <Form locale={locale} action={href(locale, `/desk/surveys/${survey.id}/firms`)} errors={errors} multipart>
        <p class="hint">{t.addHint}</p>
        <TextArea
          locale={locale}
          name="list"
          label={t.list}
          hint={t.listHint}
          rows={6}
          value={fault?.typed}
          error={fault?.fields.list?.[locale] ?? (fault?.typed && faults.length > 0 ? told : undefined)}
        />
        <FileInput locale={locale} name="file" label={t.file} accept=".csv,.tsv,.xlsx" error={fault?.fields.file?.[locale]} />
        <Actions>
          <Button>{t.add}</Button>
        </Actions>
      </Form>
    </details>
  );
}
