import { missing, Refusal } from '../../../kernel/errors.ts';
import { textIn } from '../../../kernel/localised.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import {
  findPublishedNeed,
  findPublishedTechnology,
  findRun,
  findSubmittedNeed,
  findSubmittedTechnology,
  listHolders,
  permitImport,
} from '../../catalogue/index.ts';
import { findCase, findInterestFor, findKnownDeal, isOwner, isReceiver, permitEvidence } from '../../deals/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { conceptSubject, nameOf, type Thesaurus } from '../../discovery/index.ts';
import { listPeople, may } from '../../identity/index.ts';
import { messages } from './messages.ts';
import { inspects, isOfDeal, isPersonOf, speaksFor } from './policy.ts';
import type { Source } from './schema.ts';

const PLACE = { technology: '/technologies', need: '/needs' } as const;

/** A published record's history is everybody's; the rest of it is for holders, reviewers and inspectors. */
const record = (type: 'technology' | 'need'): Source => ({
  path: `${PLACE[type]}/:id`,
  find: async (ctx, id) => {
    const { db } = ctx.database;
    const need = type === 'need';
    const published = await (need ? findPublishedNeed(db, id) : findPublishedTechnology(db, id));
    const found = published ?? (await (need ? findSubmittedNeed(db, id) : findSubmittedTechnology(db, id)));
    if (!found) return undefined;
    const holders = await listHolders(db, type, id);
    const holds = isPersonOf(ctx.actor, holders.map(({ personId }) => personId));
    const scope = { province: 'province' in found ? found.province : null };
    const names = holds || inspects(ctx.actor, scope);
    const whole = names || may(ctx.actor, 'record.review', scope);
    if (!published && !whole) return undefined;
    return {
      subject: { type, id },
      title: textIn(found.title, ctx.locale),
      path: published ? `${PLACE[type]}/${id}` : PLACE[type],
      whole,
      names,
    };
  },
});

const organisation: Source = {
  path: '/organisations/:id',
  find: async (ctx, id) => {
    const found = await findOrganisation(ctx.database.db, id);
    if (!found) return undefined;
    const insider = speaksFor(ctx.actor, id) || inspects(ctx.actor, found);
    return {
      subject: { type: 'organisation', id },
      title: textIn(found.name, ctx.locale),
      path: `/organisations/${id}`,
      whole: insider,
      names: insider,
    };
  },
};

const concept = (thesaurus: Thesaurus): Source => ({
  path: '/thesaurus/:id',
  find: async (ctx, id) => {
    const { book } = await thesaurus.edition();
    const row = book.byId.get(id);
    const keeps = may(ctx.actor, 'thesaurus.keep', {});
    if (!row) return undefined;
    return {
      subject: conceptSubject(id),
      title: nameOf(row, ctx.locale),
      path: `/thesaurus/${id}`,
      whole: keeps,
      names: inspects(ctx.actor, {}),
    };
  },
});

const importRun: Source = {
  path: '/operator/imports/:id',
  find: async (ctx, id) => {
    permitImport(ctx.actor);
    const found = await findRun(ctx.database.db, id);
    return (
      found && {
        subject: { type: 'import-run', id },
        title: found.fileName,
        path: `/operator/imports/${id}`,
        whole: true,
        names: inspects(ctx.actor, {}),
      }
    );
  },
};

const deal: Source = {
  path: '/deals/:id',
  find: async (ctx, id) => {
    const found = await findKnownDeal(ctx.database.db, id);
    if (!found || !(isOfDeal(ctx.actor, found) || may(ctx.actor, 'deal.read', found))) return undefined;
    const title = messages[ctx.locale].deal;
    return { subject: { type: 'deal', id }, title, path: `/deals/${id}`, whole: true, names: true };
  },
};

/** Between the two sides and who looks after them. Who they are is told once they have agreed, or to who inspects. */
const interest: Source = {
  path: '/interests/:id',
  find: async (ctx, id) => {
    const { interest: found, record: known, sides } = await findInterestFor(ctx, id);
    const title = known ? textIn(known.title, ctx.locale) : messages[ctx.locale].interest;
    const agreed = found.state === 'accepted' && sides.some(side => side === 'sender' || side === 'receiver');
    const names = agreed || inspects(ctx.actor, found);
    return { subject: { type: 'interest', id }, title, path: `/interests/${id}`, whole: true, names };
  },
};

const mastery: Source = {
  path: '/mastery/:id',
  find: async (ctx, id) => {
    const found = await findCase(ctx.database.db, id);
    if (!found) return undefined;
    permitEvidence(ctx.actor, found);
    return {
      subject: { type: 'mastery', id },
      title: textIn(found.title, ctx.locale),
      path: `/mastery/${id}`,
      whole: true,
      names: isReceiver(ctx.actor, found) || isOwner(ctx.actor, found) || inspects(ctx.actor, found),
    };
  },
};

/** What a person was appointed to, and what was done to the account. */
const person: Source = {
  path: '/people/:id',
  find: async (ctx, id) => {
    const own = isPersonOf(ctx.actor, [id]);
    if (!own && !may(ctx.actor, 'person.grant') && !inspects(ctx.actor, {})) return undefined;
    const [found] = await listPeople(ctx.database.db, [id]);
    const subject = { type: 'person', id };
    return found && { subject, title: found.name, path: `/people/${id}`, whole: true, names: true };
  },
};

/** Every kind of record that has a history. */
export const sourcesOf = (thesaurus: Thesaurus): Source[] => [
  record('technology'),
  record('need'),
  organisation,
  concept(thesaurus),
  importRun,
  interest,
  deal,
  mastery,
  person,
];

/** A refusal within is the same as nothing found: what one may not see is missing. */
export async function findChronicle(source: Source, ctx: Ctx, id: string) {
  const found = await source.find(ctx, id).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });
  if (!found) throw missing();
  return found;
}
