import { legalDay } from '../../../../kernel/legal-day.ts';
import { parseDay } from '../../../../web/form-values.ts';
import { href, withQuery } from '../../../../web/ui/links.ts';
import type { C, Web } from '../../../../web/web.ts';
import { readActing } from '../../holders/acting/queries.ts';
import type { Acting, TypedActing } from '../../holders/acting/schema.ts';
import { findRepresentation } from '../../holders/acting/store.ts';
import { findOrganisationActedFor } from '../../holders/store.ts';
import { heldPath, privatePath } from '../../submissions/private-link.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { readAnswers } from '../answers/read-answers.ts';
import type { Draft } from '../schema.ts';

/** For whom a draft is sent; every fault at its field. */
export function actingOf(web: Web, c: C, draft: Draft, typed: TypedActing): Promise<Acting> {
  const { posted } = readAnswers(draft);
  return readActing(web.database.db, c.get('actor'), draft.kind, typed, {
    day: parseDay(typed.agreedOn ?? ''),
    today: legalDay(web.now()),
    firmTold: !!(posted as { organisation?: { name?: string | null } }).organisation?.name,
  });
}

type Sent = { kind: RecordKind; id: string; acting: Acting };

/**
 * Where a record that was just sent is come back to: from the account for its holder, by the private link for
 * everybody else, and for staff, who hand the link to the firm.
 */
export function sentPlace(web: Web, c: C, { kind, id, acting }: Sent): string {
  const held = c.get('actor').kind === 'person' && !acting.representation;
  const path = held ? heldPath(id, kind) : privatePath(web.secret, id, kind);
  return href(c.get('locale'), withQuery(path, { sent: 1 }));
}

/** Where a draft that was sent before leads: what an organisation's people sent has no link that outlasts them. */
export async function keptPlace(web: Web, c: C, kind: RecordKind, id: string): Promise<string> {
  const { db } = web.database;
  const organisationId = await findOrganisationActedFor(db, kind, id);
  const held = organisationId !== undefined && !(await findRepresentation(db, id));
  return href(c.get('locale'), held ? heldPath(id, kind) : privatePath(web.secret, id, kind));
}
