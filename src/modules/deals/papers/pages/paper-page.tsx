import type { ComponentChildren } from 'preact';
import { legalDay } from '../../../../kernel/legal-day.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import { formatDate, formatInteger } from '../../../../platform/i18n/format.ts';
import { DefinitionList } from '../../../../web/ui/definition-list.tsx';
import { Actions, Button, Form, HiddenKey } from '../../../../web/ui/form.tsx';
import { href } from '../../../../web/ui/links.ts';
import { Notice } from '../../../../web/ui/notice.tsx';
import { messages as dealMessages } from '../../deals/messages.ts';
import { isSide } from '../../deals/pages/deal-frame.tsx';
import type { DealView } from '../../deals/queries.ts';
import { SIDES } from '../../deals/schema.ts';
import { type FieldGroup, fieldsOf, tellContent, type Typed } from '../fields.ts';
import { messages } from '../messages.ts';
import { changesIn, hasAgreed, type PaperChange, paperIsOpen } from '../rules.ts';
import type { Paper, PaperKind } from '../schema.ts';
import { PaperFields } from './paper-fields.tsx';

export type PaperFault = {
  action: 'save' | 'agree';
  errors: { name: string; message: string }[];
  /** What had been typed; absent when nothing had. */
  typed?: Typed | undefined;
  /** Against what the reader had opened, when a new version came in between. */
  since?: PaperChange[] | undefined;
};

export type PaperPageProps = {
  locale: Locale;
  view: DealView;
  kind: PaperKind;
  path: string;
  groups: readonly FieldGroup[];
  /** The present version first. */
  versions: readonly Paper[];
  /** What the form begins with. */
  typed: Typed;
  formKey: string;
  fault?: PaperFault | undefined;
  /** What stands above: advice, what the law asks. */
  above?: ComponentChildren;
};

export function PaperPage(props: PaperPageProps) {
  const { locale, view, kind, versions, fault, above } = props;
  const t = messages[locale];
  const [present] = versions;
  const open = paperIsOpen(kind, view.deal.state);
  return (
    <section class="stack">
      <p class="hint">{t.private}</p>
      {!open && view.deal.move && (
        <Notice locale={locale}>{kind === 'closing' ? t.earlyClosing : t.early}</Notice>
      )}
      {fault?.since && <StaleNotice locale={locale} changes={fault.since} />}
      {above}
      {present ? <Present {...props} paper={present} /> : <p>{t.none}</p>}
      {open && isSide(view) && <Editing {...props} />}
      {versions.length > 1 && <History {...props} />}
    </section>
  );
}

function Present(props: PaperPageProps & { paper: Paper }) {
  const { locale, kind, groups, paper } = props;
  const t = messages[locale];
  const { sides } = dealMessages[locale];
  const told = tellContent(fieldsOf(groups), paper.content, locale).filter(fact => fact.text !== '');
  const day = formatDate(locale, legalDay(paper.savedAt));
  const [yes, no] = kind === 'closing' ? [t.confirmed, t.notConfirmed] : [t.agreed, t.notAgreed];
  return (
    <>
      <h2>{t.version(formatInteger(locale, paper.version), sides[paper.savedBy], day)}</h2>
      <ul class="deal-agreed">
        {SIDES.map(side => (
          <li key={side} class={paper.agreed[side] ? 'done' : undefined}>
            {paper.agreed[side] ? yes(sides[side]) : no(sides[side])}
          </li>
        ))}
      </ul>
      <AgreeForm {...props} />
      <DefinitionList
        locale={locale}
        items={told.map(({ label, text }) => ({ term: label, value: <span class="typed-text">{text}</span> }))}
      />
    </>
  );
}

function AgreeForm({ locale, view, kind, path, formKey, paper, fault }: PaperPageProps & { paper: Paper }) {
  const t = messages[locale];
  if (!isSide(view) || !paperIsOpen(kind, view.deal.state) || hasAgreed(paper, view.access)) return null;
  return (
    <Form locale={locale} action={href(locale, path)} errors={fault?.action === 'agree' ? fault.errors : []}>
      <input type="hidden" name="action" value="agree" />
      <input type="hidden" name="hash" value={paper.hash} />
      <HiddenKey value={`${formKey}-agree`} />
      {kind === 'closing' && <p class="hint">{t.confirmHint}</p>}
      <Actions>
        <Button>{kind === 'closing' ? t.confirm : t.agree}</Button>
      </Actions>
    </Form>
  );
}

function Editing({ locale, kind, path, groups, versions, typed, formKey, fault, view }: PaperPageProps) {
  const t = messages[locale];
  const [present] = versions;
  const errors = fault?.action === 'save' ? fault.errors : [];
  return (
    <details class="deal-aside" open={!present || fault !== undefined}>
      <summary>{present ? t.edit : t.write}</summary>
      <Form
        locale={locale}
        action={href(locale, path)}
        errors={errors}
        draft={`deal-${view.deal.id}-${kind}-${present?.version ?? 0}`}
      >
        <input type="hidden" name="action" value="save" />
        <input type="hidden" name="base" value={String(present?.version ?? 0)} />
        <HiddenKey value={`${formKey}-save`} />
        <PaperFields locale={locale} groups={groups} typed={fault?.typed ?? typed} errors={fault?.errors ?? []} />
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </Form>
    </details>
  );
}

function History({ locale, groups, versions }: PaperPageProps) {
  const t = messages[locale];
  const { sides } = dealMessages[locale];
  const fields = fieldsOf(groups);
  return (
    <details class="deal-aside">
      <summary>{t.history}</summary>
      <ol class="versions">
        {versions.map((paper, i) => {
          const before = versions[i + 1];
          const number = formatInteger(locale, paper.version);
          return (
            <li key={paper.version}>
              <h3>{t.version(number, sides[paper.savedBy], formatDate(locale, legalDay(paper.savedAt)))}</h3>
              {before && (
                <Changes locale={locale} changes={changesIn(locale, fields, before.content, paper.content)} />
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

const StaleNotice = ({ locale, changes }: { locale: Locale; changes: readonly PaperChange[] }) => (
  <Notice locale={locale} kind="refused" title={messages[locale].stale} announce>
    <p>{messages[locale].staleText}</p>
    <Changes locale={locale} changes={changes} />
  </Notice>
);

function Changes({ locale, changes }: { locale: Locale; changes: readonly PaperChange[] }) {
  const t = messages[locale];
  return (
    <dl class="definitions">
      {changes.map(({ key, label, pieces }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd class="difference typed-text">
            {pieces.map(({ text, kind }, i) =>
              kind === 'same' ? (
                text
              ) : kind === 'added' ? (
                <ins key={i}>
                  <span class="unseen">{t.added} </span>
                  {text}
                </ins>
              ) : (
                <del key={i}>
                  <span class="unseen">{t.removed} </span>
                  {text}
                </del>
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
