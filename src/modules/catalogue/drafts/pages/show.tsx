import type { FieldErrors } from '../../../../kernel/errors.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { formatInteger } from '../../../../platform/i18n/format.ts';
import { page } from '../../../../web/page.tsx';
import { Notice } from '../../../../web/ui/notice.tsx';
import type { C, Web } from '../../../../web/web.ts';
import { actingChoice } from '../../holders/acting/queries.ts';
import type { TypedActing } from '../../holders/acting/schema.ts';
import { privateToken } from '../../submissions/private-link.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { messages } from '../messages.ts';
import type { Draft, Screen, StoredDraft } from '../schema.ts';
import { AllPage } from './all-page.tsx';
import type { DraftView } from './draft-view.ts';
import { SendPage } from './send-page.tsx';
import { StartPage } from './start-page.tsx';
import { StepPage } from './step-page.tsx';

/** Where a record of each kind is begun. */
export const START = { need: '/needs/new', technology: '/technologies/new' } as const;

export const draftPath = (web: Web, id: string): string =>
  `/drafts/${id}/${privateToken(web.secret, id, 'draft')}`;

type Shown = { draft: Draft | StoredDraft; faults?: FieldErrors; acting?: TypedActing };

function viewOf(web: Web, c: C, { draft, faults = {} }: Shown): DraftView {
  const stored = 'id' in draft ? draft : undefined;
  return {
    locale: c.get('locale'),
    draft,
    faults,
    today: legalDay(web.now()),
    start: START[draft.kind],
    base: stored && draftPath(web, stored.id),
    savedAt: stored?.updatedAt,
  };
}

function show(web: Web, c: C, kind: RecordKind, children: preact.VNode, stored: boolean, status = 200) {
  const title = messages[c.get('locale')].title[kind];
  const current = kind === 'need' ? ('post' as const) : ('offer' as const);
  return page(web, c, { title, current, robots: stored ? 'noindex' : undefined, children }, status);
}

export function showStep(
  web: Web,
  c: C,
  { screen, mending = false, ...shown }: Shown & { screen: Screen; mending?: boolean },
  status = 200,
) {
  const view = viewOf(web, c, shown);
  const stored = view.base !== undefined;
  const children = (
    <>
      <ReadNote c={c} />
      <StepPage view={view} screen={screen} mending={mending} intro={!stored} />
    </>
  );
  return show(web, c, view.draft.kind, children, stored, status);
}

/** With the question for whom it is sent, as far as somebody is asked. */
async function sendingView(web: Web, c: C, shown: Shown): Promise<DraftView> {
  const acting = await actingChoice(web.database.db, c.get('actor'), shown.draft.kind, shown.acting);
  return { ...viewOf(web, c, shown), acting };
}

export async function showAll(
  web: Web,
  c: C,
  { idemKey, ...shown }: Shown & { idemKey: string },
  status = 200,
) {
  const view = await sendingView(web, c, shown);
  const children = (
    <>
      <ReadNote c={c} />
      <AllPage view={view} idemKey={idemKey} />
    </>
  );
  return show(web, c, view.draft.kind, children, view.base !== undefined, status);
}

export async function showSend(web: Web, c: C, shown: Shown, status = 200) {
  const view = await sendingView(web, c, shown);
  return show(web, c, view.draft.kind, <SendPage view={view} />, true, status);
}

export function showStart(web: Web, c: C, kind: RecordKind, text: string, faults: FieldErrors, status = 200) {
  const locale = c.get('locale');
  const children = <StartPage locale={locale} kind={kind} start={START[kind]} text={text} faults={faults} />;
  return show(web, c, kind, children, false, status);
}

/** Says, right after a text was read, how much of it was understood. */
function ReadNote({ c }: { c: C }) {
  const read = Number(c.req.query('read') ?? Number.NaN);
  if (!Number.isInteger(read) || read < 0) return null;
  const locale = c.get('locale');
  const t = messages[locale].read;
  return (
    <Notice locale={locale} kind={read > 0 ? 'done' : 'info'} announce>
      <p>{read > 0 ? t.found(formatInteger(locale, read)) : t.foundNone}</p>
    </Notice>
  );
}
