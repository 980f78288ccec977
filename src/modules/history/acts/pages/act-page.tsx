import type { Locale } from '../../../../kernel/localised.ts';
import { type Act, hashOfAct } from '../../../../platform/acts/index.ts';
import { formatInteger, formatMoment } from '../../../../platform/i18n/format.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href, withQuery } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Lead, Meta } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import { plainFacts } from '../rules.ts';
import type { Told } from '../schema.ts';

type Props = { locale: Locale; act: Act; told: Told; last: number };

const SHOWN_SUBJECTS = 20;

export function ActPage({ locale, act, told, last }: Props) {
  const t = messages[locale];
  const facts = plainFacts(act.payload);
  const holds = hashOfAct(act) === act.hash;
  return (
    <article class="stack">
      <p>
        <a href={href(locale, '/acts')}>{t.logTitle}</a>
      </p>
      <h1>{t.actTitle(formatInteger(locale, act.seq))}</h1>
      <Lead>{told.sentence}</Lead>
      <Notice locale={locale} kind={holds ? 'done' : 'refused'} title={holds ? t.holds : t.broken} />
      <DefinitionList
        locale={locale}
        items={[
          { term: t.at, value: formatMoment(locale, told.at) },
          { term: t.kind, value: act.kind },
          { term: t.who, value: act.actor },
          { term: t.onBehalfOf, value: act.onBehalfOf },
          { term: t.subjects, value: act.subjects.length > 0 && <Subjects locale={locale} act={act} /> },
          { term: t.reason, value: act.reason },
          {
            term: t.facts,
            value: facts.length > 0 && (
              <ul>
                {facts.map(([name, value]) => (
                  <li key={name}>
                    {name}: {value}
                  </li>
                ))}
              </ul>
            ),
          },
          { term: t.prevHash, value: <code class="history-hash">{act.prevHash}</code> },
          { term: t.ownHash, value: <code class="history-hash">{act.hash}</code> },
        ].filter(({ value }) => value)}
      />
      <Meta
        items={[
          act.seq > 1 && <a href={href(locale, `/acts/${act.seq - 1}`)}>{t.earlier}</a>,
          act.seq < last && <a href={href(locale, `/acts/${act.seq + 1}`)}>{t.later}</a>,
        ]}
      />
    </article>
  );
}

/** An import names every record that it touched: the first of them are enough here. */
function Subjects({ locale, act: { subjects } }: { locale: Locale; act: Act }) {
  const more = subjects.length - SHOWN_SUBJECTS;
  return (
    <ul>
      {subjects.slice(0, SHOWN_SUBJECTS).map(({ type, id }) => (
        <li key={type + id}>
          <a href={href(locale, withQuery('/acts', { subject: `${type}:${id}` }))}>
            {type} <span class="history-hash">{id}</span>
          </a>
        </li>
      ))}
      {more > 0 && <li>{messages[locale].moreSubjects(formatInteger(locale, more))}</li>}
    </ul>
  );
}
