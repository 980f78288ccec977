import type { ComponentChildren } from 'preact';
import { type Locale, textIn } from '../../../../../kernel/localised.ts';
import { formatDate, formatMoment } from '../../../../../platform/i18n/format.ts';
import { foreignLang } from '../../../../../web/record-text.tsx';
import { DefinitionList } from '../../../../../web/ui/definition-list.tsx';
import { Actions, Button } from '../../../../../web/ui/form.tsx';
import { href } from '../../../../../web/ui/links.ts';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { Meta } from '../../../../../web/ui/text.tsx';
import { provinceName } from '../../../../authorities/index.ts';
import { AnswerList, paragraphs } from '../../pages/answer-list.tsx';
import { homeOf, recordPath } from '../../pages/place.ts';
import { nextWords, StateTag } from '../../pages/state-tag.tsx';
import type { InterestView, PartySeen } from '../../queries.ts';
import { nextStep } from '../../rules.ts';
import { CALL_OUTCOMES, DECLINE_REASONS, isCallOutcome, isDeclineReason, type Word } from '../../schema.ts';
import { messages } from '../messages.ts';

type Props = {
  locale: Locale;
  view: InterestView;
  notice?: 'sent' | 'again' | undefined;
  children: ComponentChildren;
};

/** One interest as its two sides read it: where it stands, whose move it is, what was said. */
export function InterestPage({ locale, view, notice, children }: Props) {
  const t = messages[locale];
  const { interest, record } = view;
  const title = record ? textIn(record.title, locale) : t.gone;
  return (
    <>
      <Meta
        items={[
          <StateTag locale={locale} state={interest.state} />,
          `${t.sentOn} ${formatDate(locale, interest.sentOn!)}`,
        ]}
      />
      <h1 lang={record && foreignLang(record.title, locale)}>{t.title(title)}</h1>
      {notice === 'again' && <Notice locale={locale} title={t.before} announce />}
      {notice === 'sent' && <Notice locale={locale} kind="done" title={t.justSent} announce />}
      <WhereItStands locale={locale} view={view} />
      <Facts locale={locale} view={view} />
      <AnswerList locale={locale} title={t.what} answers={interest} />
      <Talk locale={locale} words={view.words} />
      {children}
      <p>
        <a href={href(locale, '/interests')}>{t.back}</a>
      </p>
      <p>
        <a href={href(locale, `/interests/${interest.id}/history`)}>{t.history}</a>
      </p>
    </>
  );
}

function WhereItStands({ locale, view }: { locale: Locale; view: InterestView }) {
  const t = messages[locale];
  const { interest, sides } = view;
  const step = nextStep(interest);
  if (step) {
    const mine = sides.includes(step.who);
    return (
      <Notice locale={locale} kind="waiting" title={mine ? t.yourTurn : t.theirTurn}>
        <p>{nextWords(locale, interest, sides)}.</p>
      </Notice>
    );
  }
  const title = sentence(t.states[interest.state]);
  if (interest.state === 'accepted')
    return (
      <>
        <Notice locale={locale} kind="done" title={title}>
          <p>{t.acceptedText}</p>
        </Notice>
        <Actions>
          <Button href={href(locale, `/deals/${interest.dealId}`)}>{t.toDeal}</Button>
        </Actions>
      </>
    );
  return (
    <Notice locale={locale} kind={interest.state === 'withdrawn' ? 'info' : 'refused'} title={title}>
      <p>{endWords(locale, view)}</p>
    </Notice>
  );
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function endWords(locale: Locale, { interest: { state, declineReason } }: InterestView): string {
  const t = messages[locale];
  if (state === 'not-answered') return t.lapsedText;
  if (state !== 'declined' || !declineReason || !isDeclineReason(declineReason)) return t.withdrawnText;
  return t.declinedText(DECLINE_REASONS[declineReason][locale].toLowerCase());
}

function Facts({ locale, view }: { locale: Locale; view: InterestView }) {
  const t = messages[locale];
  const { interest, record, offered, wantedFor, sender, receiver } = view;
  const items = [
    { term: t.from, value: <Party locale={locale} party={sender} unnamed={t.unknownPerson} /> },
    { term: t.to, value: <Party locale={locale} party={receiver} unnamed={unnamedOf(locale, view)} /> },
    { term: t.about[interest.recordType], value: record ? <RecordLink locale={locale} {...record} /> : t.gone },
    ...(offered ? [{ term: t.offered, value: <RecordLink locale={locale} type="technology" {...offered} /> }] : []),
    ...(wantedFor ? [{ term: t.wantedFor, value: <RecordLink locale={locale} type="need" {...wantedFor} /> }] : []),
    ...(interest.province ? [{ term: t.province, value: provinceName(locale, interest.province) }] : []),
  ];
  return <DefinitionList locale={locale} items={items} />;
}

function unnamedOf(locale: Locale, { interest, record }: InterestView): string {
  const t = messages[locale];
  if (interest.recordType === 'technology') return t.unnamed.technology;
  return t.unnamed.need(homeOf(locale, record ?? { province: null, country: null }));
}

function Party({ locale, party, unnamed }: { locale: Locale; party: PartySeen; unnamed: string }) {
  const { organisation, name, email } = party;
  if (!organisation && !name) return <>{unnamed}</>;
  return (
    <>
      {organisation && (
        <a href={href(locale, `/organisations/${organisation.id}`)} lang={foreignLang(organisation.name, locale)}>
          {textIn(organisation.name, locale)}
        </a>
      )}
      {organisation && name && ', '}
      {name}
      {email && (
        <>
          {' · '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
    </>
  );
}

type Linked = { locale: Locale; type: 'need' | 'technology'; id: string; title: InterestTitle };
type InterestTitle = NonNullable<InterestView['record']>['title'];

const RecordLink = ({ locale, type, id, title }: Linked) => (
  <a href={href(locale, recordPath({ type, id }))} lang={foreignLang(title, locale)}>
    {textIn(title, locale)}
  </a>
);

/** What was asked and replied, oldest first. */
function Talk({ locale, words }: { locale: Locale; words: readonly Word[] }) {
  if (words.length === 0) return null;
  const t = messages[locale];
  return (
    <section class="stack">
      <h2>{t.talk}</h2>
      <DefinitionList
        locale={locale}
        items={words.map(word => ({
          term: (
            <>
              {t.word[word.kind]}
              <br />
              {formatMoment(locale, word.at)}
            </>
          ),
          value: [...codeWords(locale, word), ...paragraphs(word.words)],
        }))}
      />
    </section>
  );
}

function codeWords(locale: Locale, { kind, code }: Word) {
  return kind === 'call' && code && isCallOutcome(code) ? [<p key="code">{CALL_OUTCOMES[code][locale]}</p>] : [];
}
