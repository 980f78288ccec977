import type { Actor } from '../../../../kernel/actor.ts';
import { type Locale, textIn } from '../../../../kernel/localised.ts';
import { formatDate, formatMoment } from '../../../../platform/i18n/format.ts';
import { Actions, Button, Form } from '../../../../web/ui/form.tsx';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { Tag } from '../../../../web/ui/text.tsx';
import { provinceName } from '../../../authorities/index.ts';
import { NeedInShort } from '../../suggestions/pages/pair-view.tsx';
import { messages } from '../messages.ts';
import { messages as namingMessages } from '../naming/messages.ts';
import { NamingForm } from '../naming/pages/naming-form.tsx';
import type { Searcher } from '../naming/store.ts';
import { isSearcher, mayAssign, mayTake } from '../policy.ts';
import type { AssignmentInFull } from '../queries.ts';
import { isOverdue, searching } from '../rules.ts';
import { OutcomeView } from './outcome-view.tsx';
import { Asks, EndForms, Findings, type WorkFault } from './work-forms.tsx';

export type AssignmentProps = {
  locale: Locale;
  actor: Actor;
  full: AssignmentInFull;
  today: string;
  searcher: string | undefined;
  /** Who may be named; for those who assign. */
  searchers: readonly Searcher[];
  newKey: () => string;
  fault: WorkFault | undefined;
};

export function AssignmentPage(props: AssignmentProps) {
  const { locale, actor, full, fault } = props;
  const t = messages[locale];
  const { assignment, need, findings } = full;
  const works = isSearcher(actor, assignment) && searching.available(assignment.state).includes('find');
  return (
    <>
      <h1>{t.heading(textIn(assignment.needTitle, locale))}</h1>
      {fault && fault.action === '' && (
        <Notice locale={locale} kind="refused" announce>
          <p>{fault.message}</p>
        </Notice>
      )}
      <Facts {...props} />
      <Movement {...props} />
      <NamingForm {...props} />
      {need && <NeedInShort locale={locale} need={need} />}
      {assignment.outcome && (
        <section class="stack">
          <h2>{assignment.state === 'profiled' ? t.profile : t.states[assignment.state]}</h2>
          <OutcomeView locale={locale} outcome={assignment.outcome} findings={findings} />
        </section>
      )}
      <Asks {...props} works={works} />
      {assignment.state !== 'profiled' && <Findings {...props} works={works} />}
      {works && <EndForms {...props} />}
    </>
  );
}

function Facts({ locale, full: { assignment }, today, searcher }: AssignmentProps) {
  const t = messages[locale];
  const { state, dueOn, province } = assignment;
  const late = isOverdue(state, dueOn, today);
  return (
    <DefinitionList
      locale={locale}
      items={[
        { term: t.state, value: t.states[state] },
        { term: t.next, value: t.movesNext[state] },
        {
          term: t.dueOn,
          value: (
            <>
              {formatDate(locale, dueOn)} {late && <Tag tone="brick">{t.overdue}</Tag>}
            </>
          ),
        },
        { term: t.searcher, value: searcher },
        { term: namingMessages[locale].givenBecause, value: assignment.namingReason },
        { term: t.province, value: province && provinceName(locale, province) },
        {
          term: t.openedAt,
          value: [formatMoment(locale, assignment.openedAt), assignment.byItself && t.byItself]
            .filter(Boolean)
            .join('. '),
        },
      ]}
    />
  );
}

/** Taking a search on, and handing it back. */
function Movement({ locale, actor, full: { assignment } }: AssignmentProps) {
  const t = messages[locale];
  const available = searching.available(assignment.state);
  const take = available.includes('take') && mayTake(actor, assignment.province);
  const mine = isSearcher(actor, assignment) || mayAssign(actor, assignment.province);
  const release = available.includes('release') && mine;
  if (!take && !release) return null;
  return (
    <Form locale={locale} action={href(locale, `/desk/assignments/${assignment.id}`)}>
      <Actions>
        {take && (
          <Button name="action" value="take">
            {t.take}
          </Button>
        )}
        {release && (
          <Button kind="quiet" name="action" value="release">
            {t.release}
          </Button>
        )}
      </Actions>
    </Form>
  );
}
