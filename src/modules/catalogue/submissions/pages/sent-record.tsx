import type { Locale } from '../../../../kernel/localised.ts';
import { unitWords } from '../../../../kernel/units.ts';
import { countryName, formatFigure, formatVnd } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { tellNeed } from '../../needs/tell.ts';
import { tellTechnology, type Told } from '../../technologies/tell.ts';
import { levelName, skillName } from '../../words.ts';
import { FIRM_KINDS, isFirmKind } from '../firm-kinds.ts';
import { messages } from '../messages.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../schema.ts';

/** What is said of the record's place among sources is of no news to its own sender. */
const UNTOLD = new Set(['source', 'sourceUrl', 'licence']);

type Props = { locale: Locale } & (
  | { kind: 'need'; record: SubmittedNeed }
  | { kind: 'technology'; record: SubmittedTechnology }
);

/** The whole of a sent record in reading order, then what was said in confidence. */
export function SentRecord(props: Props) {
  const { locale, kind, record } = props;
  const told = kind === 'need' ? tellNeed(locale, record) : tellTechnology(locale, record);
  return (
    <>
      <DefinitionList locale={locale} items={told.flatMap(toldItem)} />
      <h3>{messages[locale].confidence}</h3>
      <DefinitionList
        locale={locale}
        items={[...(kind === 'need' ? meansItems(locale, record) : []), ...senderItems(locale, record)]}
      />
    </>
  );
}

const toldItem = ({ key, label, text }: Told): Definition[] =>
  text === '' || UNTOLD.has(key) ? [] : [{ term: label, value: text.split('\n').map(paragraph) }];

const paragraph = (line: string, i: number) => <div key={i}>{line}</div>;

const UNITS = { staff: 'person', powerKw: 'kW', areaM2: 'm²', waterM3PerDay: 'm³/day' } as const;
const FIGURES = ['staff', 'powerKw', 'areaM2', 'waterM3PerDay'] as const;

function meansItems(locale: Locale, { budgetVnd, has }: SubmittedNeed): Definition[] {
  const t = messages[locale];
  const figures = FIGURES.map((key): [string, string | undefined] => {
    const value = has[key];
    const unit = unitWords(locale, UNITS[key]);
    return [t[key], value === undefined ? undefined : `${formatFigure(locale, value)} ${unit}`];
  });
  return known([
    [t.budget, budgetVnd === null ? undefined : formatVnd(locale, budgetVnd)],
    ...figures,
    [t.technologyLevel, has.technologyLevel && levelName(locale, has.technologyLevel)],
    [t.skill, has.skill && skillName(locale, has.skill)],
  ]);
}

function senderItems(
  locale: Locale,
  { organisation: o, phone, email }: SubmittedNeed | SubmittedTechnology,
): Definition[] {
  const t = messages[locale];
  return known([
    [t.firm, o?.name],
    [t.taxCode, o?.taxCode],
    [t.kind, o?.kind && (isFirmKind(o.kind) ? FIRM_KINDS[o.kind][locale] : o.kind)],
    [t.country, o?.country && countryName(locale, o.country)],
    [t.province, o?.province && provinceName(locale, o.province)],
    [t.website, o?.website],
    [t.contact, [phone, email].filter(Boolean).join(' · ')],
  ]);
}

const known = (items: [term: string, value: string | undefined][]): Definition[] =>
  items.flatMap(([term, value]) => (value ? [{ term, value }] : []));
