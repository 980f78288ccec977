import { z } from '@hono/zod-openapi';
import { byLanguage } from '../../../kernel/localised.ts';
import type { InterestView, Line, PartySeen } from './queries.ts';
import type { Interest } from './schema.ts';

const text = z.record(z.string(), z.string());
const day = z.string().nullable().openapi({ description: 'Legal day in Asia/Ho_Chi_Minh, YYYY-MM-DD' });
const record = z.object({ type: z.enum(['need', 'technology']), id: z.string(), title: text.nullable() });

const line = {
  id: z.string(),
  state: z.string().openapi({ description: 'sent, asked, escalated, accepted, declined, withdrawn or not-answered' }),
  version: z.number().openapi({ description: 'Sent back with an answer: a stale one is refused with 412' }),
  record,
  sentOn: day,
  dueOn: day,
  answeredOn: day,
  escalatedOn: day,
  lapsesOn: day,
  declineReason: z.string().nullable(),
};
const party = z.object({
  organisation: z.object({ id: z.string(), name: text }).nullable(),
  name: z.string().nullable(),
  email: z.string().nullable().openapi({ description: 'For the other side, once the two have agreed' }),
});

export const interestLine = z.object(line).openapi('InterestLine');
export const interestWhole = z
  .object({
    ...line,
    offered: z.object({ id: z.string(), title: text }).nullable(),
    need: z
      .object({ id: z.string(), title: text })
      .nullable()
      .openapi({ description: 'The sender’s need that the technology is wanted for' }),
    wantedForm: z.string().nullable(),
    wants: z.string(),
    unclear: z.string(),
    about: z.string(),
    sender: party,
    receiver: party,
    words: z.array(z.object({ kind: z.string(), code: z.string().nullable(), words: z.string(), at: z.string() })),
    mayDo: z.array(z.string()).openapi({ description: 'What the caller may do now' }),
    dealId: z.string().nullable(),
  })
  .openapi('Interest');

/** One of a list, as a program reads it. */
export const tellLine = ({ interest, title }: Line): z.infer<typeof interestLine> => ({
  id: interest.id,
  state: interest.state,
  version: interest.version,
  record: { type: interest.recordType, id: interest.recordId, title: title ? byLanguage(title) : null },
  ...daysOf(interest),
  declineReason: interest.declineReason,
});

const daysOf = ({ sentOn, dueOn, answeredOn, escalatedOn, lapsesOn }: Interest) => ({
  sentOn,
  dueOn,
  answeredOn,
  escalatedOn,
  lapsesOn,
});

/** All of it that its page shows to the same reader. */
export function tellInterest(view: InterestView): z.infer<typeof interestWhole> {
  const { interest, record: known, offered, wantedFor, actions } = view;
  return {
    ...tellLine({ interest, title: known?.title }),
    offered: offered ? { id: offered.id, title: byLanguage(offered.title) } : null,
    need: wantedFor ? { id: wantedFor.id, title: byLanguage(wantedFor.title) } : null,
    wantedForm: interest.wantedForm || null,
    wants: interest.wants,
    unclear: interest.unclear,
    about: interest.about,
    sender: tellParty(view.sender),
    receiver: tellParty(view.receiver),
    words: view.words.map(({ kind, code, words, at }) => ({ kind, code, words, at: at.toISOString() })),
    mayDo: actions,
    dealId: interest.dealId,
  };
}

const tellParty = ({ organisation, name, email }: PartySeen): z.infer<typeof party> => ({
  organisation: organisation ? { id: organisation.id, name: byLanguage(organisation.name) } : null,
  name: name ?? null,
  email: email ?? null,
});
