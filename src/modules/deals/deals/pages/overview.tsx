import { legalDay } from '../../../../kernel/legal-day.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { countryName, formatDate } from '../../../../platform/i18n/format.ts';
import { type Stage, Span } from '../../../../web/ui/arch.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Country } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { type DealView, partyName } from '../queries.ts';
import type { DealState, Side, Step } from '../schema.ts';
import { Asides, type FormFault, Signings } from './overview-forms.tsx';

type Props = { locale: Locale; view: DealView; steps: readonly Step[]; formKey: string; fault?: FormFault };

export function Overview({ locale, view, steps, formKey, fault }: Props) {
  const t = messages[locale];
  return (
    <>
      <Span locale={locale} label={t.progress} stages={stagesOf(locale, view.deal.state, steps)} />
      <Signings locale={locale} view={view} formKey={formKey} fault={fault} />
      <section>
        <h2>{t.story}</h2>
        <Story locale={locale} view={view} steps={steps} />
      </section>
      <section>
        <h2>{t.parties}</h2>
        <Parties locale={locale} view={view} />
      </section>
      <Asides locale={locale} view={view} formKey={formKey} fault={fault} />
    </>
  );
}

const PIERS: readonly DealState[] = ['accepted', 'nda-signed', 'meeting', 'negotiating', 'mou-signed', 'closed'];
const OPTIONAL: readonly DealState[] = ['nda-signed', 'mou-signed'];

/** What was left out on the way does not stand as a pier. */
function stagesOf(locale: Locale, state: DealState, steps: readonly Step[]): Stage[] {
  const reached = steps.map(step => step.to);
  const furthest = Math.max(...PIERS.map((pier, i) => (reached.includes(pier) ? i : 0)));
  return PIERS.flatMap((pier, i) => {
    if (OPTIONAL.includes(pier) && i < furthest && !reached.includes(pier)) return [];
    const now = i === furthest && pier === state && pier !== 'closed';
    const label = messages[locale].states[pier];
    return [{ label, state: now ? 'now' : i <= furthest ? 'done' : 'ahead' }];
  });
}

function Story({ locale, view, steps }: Pick<Props, 'locale' | 'view' | 'steps'>) {
  const t = messages[locale];
  return (
    <ol class="deal-story">
      {steps.map((step, i) => (
        <li key={i}>
          <time dateTime={step.at.toISOString()}>{formatDate(locale, legalDay(step.at))}</time>
          <span>
            {step.name !== 'open' && <strong>{whoOf(locale, view, step)} </strong>}
            {t.steps[step.name] ?? step.name}
            {step.day && `: ${formatDate(locale, step.day)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function whoOf(locale: Locale, view: DealView, { hand }: Step): string {
  const { sides } = messages[locale];
  return hand === view.access ? `${sides[hand]} (${messages[locale].your})` : sides[hand];
}

function Parties({ locale, view }: Pick<Props, 'locale' | 'view'>) {
  const t = messages[locale];
  const { deal, technology, need, broker } = view;
  const recordLink = (kind: 'technologies' | 'needs', record: DealView['technology'] | DealView['need']) =>
    record &&
    (record.state === 'published' ? (
      <a href={href(locale, `/${kind}/${record.id}`)}>{textIn(record.title, locale)}</a>
    ) : (
      textIn(record.title, locale)
    ));
  return (
    <DefinitionList
      locale={locale}
      items={[
        { term: t.sides.seeker, value: <PartyLine locale={locale} view={view} side="seeker" /> },
        { term: t.sides.owner, value: <PartyLine locale={locale} view={view} side="owner" /> },
        ...(broker ? [{ term: t.broker, value: broker }] : []),
        { term: t.technology, value: recordLink('technologies', technology) },
        { term: t.need, value: recordLink('needs', need) },
        { term: t.opened, value: formatDate(locale, legalDay(deal.openedAt)) },
      ]}
    />
  );
}

function PartyLine({ locale, view, side }: { locale: Locale; view: DealView; side: Side }) {
  const party = view.parties[side];
  const name = partyName(party, locale) ?? messages[locale].forgotten;
  return (
    <>
      {name}
      {party.person && party.person !== name && ` (${messages[locale].contact}: ${party.person})`}
      {party.country && (
        <>
          {', '}
          <Country name={countryName(locale, party.country)} abroad={party.country !== 'VN'} />
        </>
      )}
    </>
  );
}
