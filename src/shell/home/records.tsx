import { type Locale, textIn } from '../../kernel/localised.ts';
import { HeldState, ownPath } from '../../modules/catalogue/index.ts';
import { formatDate, formatInteger } from '../../platform/i18n/format.ts';
import { foreignLang } from '../../web/record-text.tsx';
import { href, withQuery } from '../../web/ui/links.ts';
import { Meta } from '../../web/ui/text.tsx';
import { messages } from './messages.ts';
import type { OwnNeed, OwnRecord } from './schema.ts';

/** One's needs: how each stands, what answers it, what to do next. */
export function NeedList({ locale, needs }: { locale: Locale; needs: readonly OwnNeed[] }) {
  const t = messages[locale];
  if (needs.length === 0) return null;
  return (
    <section>
      <h2>{t.needs}</h2>
      <ul class="own-records">
        {needs.map(need => (
          <li key={need.id}>
            <OwnHead locale={locale} record={need} />
            {need.matches.length > 0 && <Best locale={locale} need={need} />}
            <p>{need.state === 'published' ? <NextOfNeed {...{ locale, need }} /> : t.next[need.state]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextOfNeed({ locale, need }: { locale: Locale; need: OwnNeed }) {
  const t = messages[locale];
  if (need.matches.length > 0) return <>{t.nextMatched}</>;
  return (
    <>
      {t.isPublic} <a href={href(locale, '/alerts')}>{t.setAlert}</a>
    </>
  );
}

/** One's technologies: how each stands, and who waits for an answer. */
export function TechnologyList({ locale, technologies }: { locale: Locale; technologies: readonly OwnRecord[] }) {
  const t = messages[locale];
  if (technologies.length === 0) return null;
  return (
    <section>
      <h2>{t.technologies}</h2>
      <ul class="own-records">
        {technologies.map(technology => (
          <li key={technology.id}>
            <OwnHead locale={locale} record={technology} />
            <p>{technology.state === 'published' ? <Offered {...{ locale, technology }} /> : t.next[technology.state]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offered({ locale, technology: { awaiting } }: { locale: Locale; technology: OwnRecord }) {
  const t = messages[locale];
  if (awaiting === 0) return <>{t.nextOffered}</>;
  return <a href={href(locale, '/interests?tab=received')}>{t.awaiting(formatInteger(locale, awaiting))}</a>;
}

function OwnHead({ locale, record }: { locale: Locale; record: OwnRecord }) {
  const { kind, title, state, until } = record;
  return (
    <>
      <h3>
        <a href={href(locale, ownPath(kind, record))} lang={foreignLang(title, locale)}>
          {textIn(title, locale)}
        </a>
      </h3>
      <Meta
        items={[
          <HeldState key="state" locale={locale} state={state} />,
          state === 'published' && until && messages[locale].validUntil(formatDate(locale, until)),
        ]}
      />
    </>
  );
}

const Best = ({ locale, need }: { locale: Locale; need: OwnNeed }) => (
  <>
    <p class="hint">{messages[locale].best}</p>
    <ol>
      {need.matches.map(({ id, title }) => (
        <li key={id}>
          <a href={href(locale, withQuery(`/technologies/${id}`, { need: need.id }))} lang={foreignLang(title, locale)}>
            {textIn(title, locale)}
          </a>
        </li>
      ))}
    </ol>
  </>
);
