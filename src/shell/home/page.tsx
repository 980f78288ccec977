import type { Actor } from '../../kernel/actor.ts';
import { type Locale, textIn } from '../../kernel/localised.ts';
import { may, SleepingNotice } from '../../modules/identity/index.ts';
import { formatInteger } from '../../platform/i18n/format.ts';
import { href } from '../../web/ui/links.ts';
import { Steps } from '../../web/ui/steps.tsx';
import { Lead, Tag } from '../../web/ui/text.tsx';
import { messages } from './messages.ts';
import { NeedList, TechnologyList } from './records.tsx';
import type { Health, Home } from './schema.ts';
import { countOf, type Line, waitingLines } from './waiting.ts';

type Props = { locale: Locale; actor: Actor; home: Home; today: string };

/** What waits for somebody now, then what is theirs, then how the program is. */
export function HomePage({ locale, actor, home, today }: Props) {
  const t = messages[locale];
  const lines = waitingLines(locale, home, today);
  const owns = home.needs.length > 0 || home.technologies.length > 0 || home.closed.length > 0;
  return (
    <>
      {actor.kind === 'person' && <SleepingNotice locale={locale} asleep={actor.asleep ?? 0} />}
      <h1>{lines.length > 0 ? t.waiting(formatInteger(locale, countOf(lines))) : t.nothing}</h1>
      {lines.length > 0 ? <Lines lines={lines} /> : <Lead>{t.nothingText}</Lead>}
      {lines.length === 0 && !owns && <Begin locale={locale} actor={actor} />}
      <ClosedDeals locale={locale} closed={home.closed} />
      <NeedList locale={locale} needs={home.needs} />
      <TechnologyList locale={locale} technologies={home.technologies} />
      {home.more && (
        <p>
          <a href={href(locale, '/account/records')}>{t.allRecords}</a>
        </p>
      )}
      {home.health && <HealthPart locale={locale} health={home.health} />}
    </>
  );
}

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <ul class="desk-list">
    {lines.map(({ href, text, note, late }) => (
      <li key={href + text}>
        <a href={href}>{text}</a>
        {note && (late ? <strong class="late">{note}</strong> : <span class="hint">{note}</span>)}
      </li>
    ))}
  </ul>
);

function ClosedDeals({ locale, closed }: { locale: Locale; closed: Home['closed'] }) {
  const t = messages[locale];
  if (closed.length === 0) return null;
  return (
    <section>
      <h2>{t.closed}</h2>
      <ul class="desk-list">
        {closed.map(({ deal, title }) => (
          <li key={deal.id}>
            <a href={href(locale, `/deals/${deal.id}`)}>{textIn(title, locale) || t.nameless}</a>
            <span class="hint">{t.closedText}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const STEPS = {
  need: '/needs/new',
  technology: '/technologies/new',
  organisation: '/account/organisations',
  desk: '/desk',
  people: '/people',
} as const;

/** Where to begin, by what somebody is there for. */
function firstSteps(actor: Actor): (keyof typeof STEPS)[] {
  const office = [may(actor, 'match.judge') && 'desk', may(actor, 'person.grant') && 'people'] as const;
  const steps = office.filter(step => step !== false);
  return steps.length > 0 || actor.kind !== 'person' ? steps : ['need', 'technology', 'organisation'];
}

function Begin({ locale, actor }: { locale: Locale; actor: Actor }) {
  const t = messages[locale];
  const steps = firstSteps(actor).map(step => ({
    title: t.steps[step].title,
    text: <a href={href(locale, STEPS[step])}>{t.steps[step].text}</a>,
  }));
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{t.begin}</h2>
      <Steps items={steps} />
    </section>
  );
}

function HealthPart({ locale, health: { index, letters, setAside } }: { locale: Locale; health: Health }) {
  const t = messages[locale];
  const say = (n: number) => formatInteger(locale, n);
  const rows = [
    { path: '/about/matching', well: index, text: index ? t.indexReady : t.indexBusy },
    { path: '/outbox', well: letters === 0, text: letters === 0 ? t.noLetters : t.letters(say(letters)) },
    { path: '/deliveries', well: setAside === 0, text: setAside === 0 ? t.noSetAside : t.setAside(say(setAside)) },
  ];
  return (
    <section>
      <h2>{t.health}</h2>
      <ul class="desk-list">
        {rows.map(({ path, well, text }) => (
          <li key={path}>
            <a href={href(locale, path)}>{text}</a>
            <Tag tone={well ? 'green' : 'brick'}>{well ? t.well : t.look}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}
