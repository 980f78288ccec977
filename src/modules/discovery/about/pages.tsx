import { Hono } from 'hono';
import type { Locale } from '../../../kernel/localised.ts';
import { formatInteger, formatPercent } from '../../../platform/i18n/format.ts';
import { page } from '../../../web/page.tsx';
import { MatchShape } from '../../../web/ui/arch.tsx';
import { Button } from '../../../web/ui/form.tsx';
import { href } from '../../../web/ui/links.ts';
import { Lead } from '../../../web/ui/text.tsx';
import type { Env, Web } from '../../../web/web.ts';
import type { Discovery } from '../live/discovery.ts';
import { messages as matchMessages } from '../matches/messages.ts';
import { CONFIDENCE } from '../matching/confidence.ts';
import { messages as qualityMessages } from '../quality/messages.ts';
import { messages as thesaurusMessages } from '../thesaurus/messages.ts';
import { messages } from './messages.ts';

export const aboutRoutes = (web: Web, discovery: Discovery): Hono<Env> =>
  new Hono<Env>().get('/about/matching', c => {
    const locale = c.get('locale');
    const children = (
      <MatchingPage
        locale={locale}
        concepts={discovery.lexicon.concepts.size}
        heads={discovery.lexicon.heads.size}
      />
    );
    return page(web, c, { title: messages[locale].title, children });
  });

type Props = { locale: Locale; concepts: number; heads: number };

function MatchingPage({ locale, concepts, heads }: Props) {
  const t = messages[locale];
  const rate = (name: 'silent' | 'kept') => formatPercent(locale, CONFIDENCE.rates[name] / 100);
  const parts = ['relevance', 'fit', 'means', 'unknown', 'lift'] as const;
  const lists = { fit: t.fitParts, means: t.meansParts };
  return (
    <article class="prose">
      <h1>{t.title}</h1>
      <Lead>{t.lead}</Lead>
      <MatchShape values={[0.9, 0.6, null]} />
      <h2>{t.formulaTitle}</h2>
      <p class="formula">{t.formula}</p>
      <p>{t.formulaText}</p>
      {parts.map(part => (
        <section key={part}>
          <h2>{t[`${part}Title`]}</h2>
          <p>{t[part]}</p>
          {(part === 'fit' || part === 'means') && (
            <ul>
              {lists[part].map(([name, text]) => (
                <li key={name}>
                  <strong>{name}.</strong> {text}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <h2>{t.confidentTitle}</h2>
      <p>{t.confident(rate('silent'), rate('kept'))}</p>
      <p>
        <a href={href(locale, '/about/quality')}>{qualityMessages[locale].title}</a>
      </p>
      <h2>{t.privacyTitle}</h2>
      <p>{t.privacy}</p>
      <h2>{t.knowsTitle}</h2>
      <p>{t.knows(formatInteger(locale, concepts), formatInteger(locale, heads))}</p>
      <p>
        <a href={href(locale, '/thesaurus')}>{thesaurusMessages[locale].title}</a>
      </p>
      <p>
        <Button href={href(locale, '/match')}>{matchMessages[locale].title}</Button>
      </p>
    </article>
  );
}
