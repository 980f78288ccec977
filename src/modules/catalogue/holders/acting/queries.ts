import type { Actor } from '../../../../kernel/actor.ts';
import { invalid } from '../../../../kernel/errors.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { actingFor, type NamedOrganisation, organisationsOf } from '../../../directory/index.ts';
import { findEmployerSaid } from '../../../identity/index.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { HOLDS } from '../rules.ts';
import { messages } from './messages.ts';
import { mayRepresent } from './policy.ts';
import { type Acting, checkRepresentation, type TypedActing } from './schema.ts';

/** What a form asks of whoever fills it in: for which organisation, and whether for a firm as staff. */
export type ActingChoice = { organisations: NamedOrganisation[]; staff: boolean; typed: TypedActing };

export async function actingChoice(
  db: Db,
  actor: Actor,
  kind: RecordKind,
  typed: TypedActing = {},
): Promise<ActingChoice> {
  return {
    organisations: await organisationsOf(db, actor, HOLDS[kind]),
    staff: mayRepresent(actor, kind),
    typed,
  };
}

const both = (key: 'unknownFirm' | 'noFirm') => ({ vi: messages.vi[key], en: messages.en[key] });

type Asked = { day: string; today: string; firmTold: boolean };

/**
 * For whom a form is sent; every fault at its field. `day` is the day of consent as 'YYYY-MM-DD', `firmTold` whether
 * the form itself names the firm.
 */
export async function readActing(
  db: Db,
  actor: Actor,
  kind: RecordKind,
  typed: TypedActing,
  { day, today, firmTold }: Asked,
): Promise<Acting> {
  const { firmHere = '', agreedBy, agreedOn, saidBy } = typed;
  const forFirm = mayRepresent(actor, kind) && [firmHere, agreedBy, agreedOn, saidBy].some(Boolean);
  if (!forFirm)
    return { organisationId: actingFor(actor, HOLDS[kind], typed.actingFor ?? ''), representation: null };
  const representation = checkRepresentation(typed, day, today);
  if (firmHere === '' && !firmTold) throw invalid(both('noFirm'), { firmHere: both('noFirm') });
  const known = firmHere === '' ? undefined : await findEmployerSaid(db, firmHere);
  if (firmHere !== '' && !known) throw invalid(both('unknownFirm'), { firmHere: both('unknownFirm') });
  return { organisationId: known?.id ?? null, representation };
}
