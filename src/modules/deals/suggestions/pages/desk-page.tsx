import type { Actor } from '../../../../kernel/actor.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { EmptyState } from '../../../../web/ui/empty-state.tsx';
import { Actions, Button, Form, HiddenKey, Radios, TextArea } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Pagination } from '../../../../web/ui/pagination.tsx';
import { Lead, Tag } from '../../../../web/ui/text.tsx';
import { messages } from '../messages.ts';
import type { judgedToday, Pair } from '../queries.ts';
import { REJECTIONS } from '../schema.ts';
import { DeskTabs } from './desk-tabs.tsx';
import { PairView } from './pair-view.tsx';

/** What was refused of a verdict, with what was typed. */
export type JudgeFault = { id: string; field: string; message: string; reason: string; words: string };

export type DeskProps = {
  locale: Locale;
  actor: Actor;
  pairs: readonly Pair[];
  count: number;
  /** Position of the first one shown, from 0. */
  offset: number;
  size: number;
  judged: Awaited<ReturnType<typeof judgedToday>>;
  /** A key for every form, so that a verdict sent twice is one. */
  keyOf: (id: string) => string;
  fault: JudgeFault | undefined;
  /** Search assignments past their day, as links. */
  overdue: readonly { href: string; label: string }[];
  mayDownload: boolean;
};

export function DeskPage(props: DeskProps) {
  const { locale, actor, pairs, count, offset, size, fault } = props;
  const t = messages[locale];
  const to = (at: number) => href(locale, at > 0 ? `/desk?from=${at}` : '/desk');
  return (
    <>
      <h1>{t.title}</h1>
      <DeskTabs locale={locale} actor={actor} current="suggestions" />
      <Overdue {...props} />
      {fault && !pairs.some(pair => pair.suggestion.id === fault.id) && (
        <Notice locale={locale} kind="refused" announce>
          <p>{fault.message}</p>
          {fault.words !== '' && (
            <p>
              {t.typed} {fault.words}
            </p>
          )}
        </Notice>
      )}
      {pairs.length === 0 ? (
        <EmptyState title={t.nothing}>
          <p>{t.nothingText}</p>
        </EmptyState>
      ) : (
        <>
          <Lead>{t.lead(formatInteger(locale, count))}</Lead>
          <p class="hint">{t.how}</p>
        </>
      )}
      {pairs.map(pair => (
        <Case key={pair.suggestion.id} {...props} pair={pair} />
      ))}
      <Pagination
        locale={locale}
        previousHref={offset > 0 ? to(Math.max(0, offset - size)) : undefined}
        nextHref={offset + size < count ? to(offset + size) : undefined}
        from={offset + 1}
        to={offset + pairs.length}
        total={count}
      />
      <Judged {...props} />
      {props.mayDownload && (
        <p>
          <a href="/desk/judgements.ndjson">{t.download}</a>
        </p>
      )}
    </>
  );
}

function Overdue({ locale, overdue }: DeskProps) {
  if (overdue.length === 0) return null;
  return (
    <Notice locale={locale} kind="refused" title={messages[locale].overdue(formatInteger(locale, overdue.length))}>
      <ul>
        {overdue.map(one => (
          <li key={one.href}>
            <a href={one.href}>{one.label}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Case({ locale, pair, keyOf, fault: refused }: DeskProps & { pair: Pair }) {
  const t = messages[locale];
  const { id, version } = pair.suggestion;
  const fault = refused?.id === id ? refused : undefined;
  const action = href(locale, `/desk/suggestions/${id}`);
  const field = (name: string) => `${name}-${id}`;
  const errors = fault ? [{ name: fault.field && field(fault.field), message: fault.message }] : [];
  const hidden = (
    <>
      <HiddenKey value={keyOf(id)} />
      <input type="hidden" name="version" value={String(version)} />
    </>
  );
  return (
    <section class="review-case" id={id}>
      <PairView locale={locale} pair={pair} />
      <Form locale={locale} action={action}>
        {hidden}
        <Actions>
          <Button name="action" value="accept">
            {t.accept}
          </Button>
        </Actions>
      </Form>
      <details class="evidence" open={fault !== undefined}>
        <summary>{t.rejectTitle}</summary>
        <Form locale={locale} action={action} errors={errors}>
          {hidden}
          <Radios
            locale={locale}
            name={field('reason')}
            label={t.reason}
            value={fault?.reason}
            options={REJECTIONS.map(value => ({ value, label: t.reasons[value] }))}
            error={fault?.field === 'reason' ? fault.message : undefined}
          />
          <TextArea
            locale={locale}
            name={field('words')}
            rows={2}
            maxLength={500}
            label={t.words}
            hint={t.wordsHint}
            value={fault?.words}
            error={fault?.field === 'words' ? fault.message : undefined}
          />
          <Actions>
            <Button kind="quiet" name="action" value="reject">
              {t.reject}
            </Button>
          </Actions>
        </Form>
      </details>
    </section>
  );
}

function Judged({ locale, judged }: DeskProps) {
  const t = messages[locale];
  if (judged.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t.judged}</h2>
      <ul class="desk-list">
        {judged.map(({ id, verdict, need, technology }) => (
          <li key={id}>
            <span>
              <Tag tone={verdict === 'accepted' ? 'green' : 'plain'}>{t.verdicts[verdict]}</Tag>{' '}
              {textIn(need.title, locale)} – {textIn(technology.title, locale)}
            </span>
            <Form locale={locale} action={href(locale, `/desk/suggestions/${id}`)}>
              <Button kind="plain" name="action" value="undo">
                {t.undo}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
