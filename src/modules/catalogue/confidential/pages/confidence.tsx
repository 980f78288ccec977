import type { Locale } from '../../../../kernel/localised.ts';
import { unitWords } from '../../../../kernel/units.ts';
import { countryName, formatFigure, formatVnd } from '../../../../platform/i18n/format.ts';
import { type Definition, DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { messages as words } from '../../messages.ts';
import { FIRM_KINDS, isFirmKind } from '../../submissions/firm-kinds.ts';
import { messages } from '../../submissions/messages.ts';
import type { SubmittedNeed, SubmittedTechnology } from '../../submissions/schema.ts';
import { levelName, priceWords, skillName } from '../../words.ts';
import type { ConfidentialField } from '../schema.ts';
import type { WholeRecord } from '../store.ts';

type Visible = ReadonlySet<ConfidentialField>;
type Props = { locale: Locale; whole: WholeRecord; visible: Visible };

/** What was said in confidence, field by field, as far as the reader may know it. */
export const Confidence = (props: Props) => (
  <DefinitionList locale={props.locale} items={itemsOf(props)} />
);

export const hasConfidence = (locale: Locale, whole: WholeRecord, visible: Visible): boolean =>
  itemsOf({ locale, whole, visible }).length > 0;

function itemsOf({ locale, whole, visible }: Props): Definition[] {
  const { kind, record } = whole;
  const own = kind === 'need' ? meansItems(locale, record, visible) : priceItems(locale, record, visible);
  return [...own, ...senderItems(locale, record, visible)];
}

function priceItems(locale: Locale, { floorPrice }: SubmittedTechnology, visible: Visible): Definition[] {
  const shown = visible.has('floorPrice') ? floorPrice : null;
  return known([[words[locale].price, shown ? priceWords(locale, shown) : undefined]]);
}

const UNITS = { staff: 'person', powerKw: 'kW', areaM2: 'm²', waterM3PerDay: 'm³/day' } as const;
const FIGURES = ['staff', 'powerKw', 'areaM2', 'waterM3PerDay'] as const;

function meansItems(locale: Locale, need: SubmittedNeed, visible: Visible): Definition[] {
  const t = messages[locale];
  const budgetVnd = visible.has('budget') ? need.budgetVnd : null;
  const has = visible.has('means') ? need.has : {};
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
  { organisation, phone, email }: SubmittedNeed | SubmittedTechnology,
  visible: Visible,
): Definition[] {
  const t = messages[locale];
  const o = visible.has('firm') ? organisation : null;
  const contact = [visible.has('phone') && phone, visible.has('email') && email].filter(Boolean);
  return known([
    [t.firm, o?.name],
    [t.taxCode, o?.taxCode],
    [t.kind, o?.kind && (isFirmKind(o.kind) ? FIRM_KINDS[o.kind][locale] : o.kind)],
    [t.country, o?.country && countryName(locale, o.country)],
    [t.province, o?.province && provinceName(locale, o.province)],
    [t.website, o?.website],
    [t.contact, contact.join(' · ')],
  ]);
}

const known = (items: [term: string, value: string | undefined][]): Definition[] =>
  items.flatMap(([term, value]) => (value ? [{ term, value }] : []));
