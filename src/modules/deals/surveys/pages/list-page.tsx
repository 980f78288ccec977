import type { Actor } from '../../../../kernel/actor.ts';
import type { FieldErrors } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { SECTOR_CODES } from '../../../../kernel/sectors.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { DataTable } from '../../../../web/ui/data-table.tsx';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Checkboxes, DateInput, Form, HiddenKey, Select, TextInput } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Lead } from '../../../../web/ui/text.tsx';
import { PROVINCES, provinceName } from '../../../authorities/index.ts';
import { sectorName } from '../../../catalogue/index.ts';
import { territoryOf } from '../../../identity/index.ts';
import { DeskTabs } from '../../suggestions/pages/desk-tabs.tsx';
import { messages } from '../messages.ts';
import type { surveysFor } from '../queries.ts';
import type { SurveyGiven } from '../schema.ts';
import { CoverageView } from './coverage-view.tsx';

export type StartFault = { fields: FieldErrors; message: string; typed: SurveyGiven };

type Props = {
  locale: Locale;
  actor: Actor;
  found: Awaited<ReturnType<typeof surveysFor>>;
  idemKey: string;
  fault: StartFault | undefined;
};

export function ListPage({ locale, actor, found: { surveys, byProvince }, idemKey, fault }: Props) {
  const t = messages[locale];
  const n = (value: number) => formatInteger(locale, value);
  return (
    <>
      <h1>{t.title}</h1>
      <DeskTabs locale={locale} actor={actor} current="surveys" />
      <Lead>{t.lead}</Lead>
      {surveys.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <DataTable
          locale={locale}
          caption={t.surveys}
          columns={[
            { key: 'name', label: t.name },
            { key: 'province', label: t.province },
            { key: 'period', label: t.period },
            { key: 'firms', label: t.firms, numeric: true },
            { key: 'reached', label: t.reached, numeric: true },
            { key: 'recorded', label: t.recorded, numeric: true },
          ]}
          rows={surveys.map(({ survey, coverage }) => ({
            name: <a href={href(locale, `/desk/surveys/${survey.id}`)}>{survey.name}</a>,
            province: provinceName(locale, survey.province),
            period: `${formatDate(locale, survey.startsOn)} – ${formatDate(locale, survey.endsOn)}`,
            firms: n(coverage.firms),
            reached: n(coverage.reached),
            recorded: n(coverage.recorded),
          }))}
        />
      )}
      <StartForm locale={locale} actor={actor} idemKey={idemKey} fault={fault} open={surveys.length === 0} />
      <CoverageView
        locale={locale}
        title={t.byProvince}
        label={t.province}
        parts={byProvince}
        nameOf={code => provinceName(locale, code!)}
      />
    </>
  );
}

type StartProps = Pick<Props, 'locale' | 'actor' | 'idemKey' | 'fault'> & { open: boolean };

function StartForm({ locale, actor, idemKey, fault, open }: StartProps) {
  const t = messages[locale];
  const { everywhere, provinces } = territoryOf(actor, 'survey.run');
  const own = PROVINCES.filter(({ code }) => everywhere || provinces.includes(code));
  const typed = fault?.typed;
  const field = (name: keyof SurveyGiven) => ({ locale, name, label: t[name], error: fault?.fields[name]?.[locale] });
  const errors = Object.entries(fault?.fields ?? {}).map(([name, said]) => ({ name, message: said[locale] }));
  return (
    <details class="evidence" open={open || fault !== undefined}>
      <summary>{t.startTitle}</summary>
      <Form locale={locale} action={href(locale, '/desk/surveys')} errors={errors}>
        <HiddenKey value={idemKey} />
        <TextInput {...field('name')} hint={t.nameHint} maxLength={200} value={typed?.name} />
        <Select
          {...field('province')}
          value={typed?.province ?? (own.length === 1 ? own[0]!.code : '')}
          options={own.map(province => ({ value: province.code, label: province[locale] }))}
        />
        <Checkboxes
          {...field('sectors')}
          values={typed?.sectors}
          options={SECTOR_CODES.map(value => ({ value, label: sectorName(locale, value) }))}
        />
        <DateInput {...field('startsOn')} value={typed?.startsOn} />
        <DateInput {...field('endsOn')} value={typed?.endsOn} />
        <Actions>
          <Button>{t.start}</Button>
        </Actions>
      </Form>
    </details>
  );
}
