import { actorName } from '../../../../kernel/actor.ts';
import { legalDay } from '../../../../kernel/legal-day.ts';
import { type Locale, type LocalisedText, textIn } from '../../../../kernel/localised.ts';
import type { Act } from '../../../../platform/acts/index.ts';
import type { Ctx } from '../../../../platform/ctx.ts';
import type { Db } from '../../../../platform/db/database.ts';
import type { Consumer } from '../../../../platform/deliveries/index.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import type { Mail } from '../../../../platform/mail/index.ts';
import { href } from '../../../../web/ui/links.ts';
import { listNeeds, listPublishedTechnologies } from '../../../catalogue/index.ts';
import { listOrganisations } from '../../../directory/index.ts';
import { type KnownPerson, listPeople } from '../../../identity/index.ts';
import type { Letters } from '../../letters.ts';
import { peopleOf } from '../../people-of.ts';
import { dealPath, moveAt } from '../pages/deal-frame.tsx';
import { otherSide } from '../rules.ts';
import type { Deal, Side } from '../schema.ts';
import { findDeal } from '../store.ts';
import { messages } from './messages.ts';
import { letterAbout, type LetterKind } from './rules.ts';

/** Writes to the side whose move it is, or whose deal has ended, by the acts on deals. */
export const dealLettersConsumer = (letters: Letters): Consumer => ({
  name: 'deal letters',
  kinds: ['deal.'],
  handle: (act, ctx) => writeAbout(ctx, letters, act),
});

const HOLDS = { seeker: 'need.hold', owner: 'technology.hold' } as const;

/** At most one letter for a deal, a kind, a reader and a legal day; nobody is told of an act of their own. */
export async function writeAbout(ctx: Ctx, { post, baseUrl }: Letters, act: Act): Promise<void> {
  const { db } = ctx.database;
  const id = act.subjects.find(({ type }) => type === 'deal')?.id;
  const deal = id === undefined ? undefined : await findDeal(db, id);
  const letter = deal && letterAbout(act, deal);
  if (!deal || !letter) return;
  const day = legalDay(new Date(act.at));
  const title = await titleOf(db, deal);
  for (const side of letter.to) {
    const who = await nameOf(db, deal, otherSide(side));
    const readers = (await listPeople(db, await peopleOn(db, deal, side, day))).filter(
      ({ id }) => actorName({ kind: 'person', id, grants: [] }) !== act.actor,
    );
    const about = letter.kind === 'move' ? deal.move!.what : letter.kind;
    await ctx.database.transaction(async trx => {
      for (const reader of readers) {
        const mail = letterTo(reader, { deal, side, kind: letter.kind, who: who(reader.locale), title, baseUrl });
        await post.enqueue(trx, mail, `deal ${deal.id} ${about} ${day} ${reader.id}`);
      }
    });
  }
}

async function peopleOn(db: Db, deal: Deal, side: Side, day: string): Promise<string[]> {
  const { personId, organisationId } = deal[side];
  const colleagues = organisationId ? await peopleOf(db, organisationId, HOLDS[side], day) : [];
  return [...new Set([...(personId ? [personId] : []), ...colleagues])];
}

async function nameOf(db: Db, deal: Deal, side: Side): Promise<(locale: Locale) => string> {
  const { personId, organisationId } = deal[side];
  const [organisation] = organisationId ? await listOrganisations(db, [organisationId]) : [];
  const [person] = personId ? await listPeople(db, [personId]) : [];
  return locale => textIn(organisation?.name, locale) || person?.name || messages[locale].other;
}

async function titleOf(db: Db, { technologyId, needId }: Deal): Promise<LocalisedText | undefined> {
  const [technology] = technologyId ? await listPublishedTechnologies(db, [technologyId]) : [];
  const [need] = needId ? await listNeeds(db, [needId]) : [];
  return (technology ?? need)?.title;
}

type Told = {
  deal: Deal;
  side: Side;
  kind: LetterKind;
  who: string;
  title: LocalisedText | undefined;
  baseUrl: string;
};

function letterTo({ email, locale }: KnownPerson, { deal, side, kind, who, title, baseUrl }: Told): Mail {
  const t = messages[locale];
  const { move } = deal;
  const at = move ? moveAt(locale, deal.id, move) : { words: '', href: href(locale, dealPath(deal.id)) };
  const named = textIn(title, locale);
  const text = [
    t.text[kind](who),
    move && (move.side === side ? t.yours : t.theirs)(at.words),
    named && t.deal(named),
    move && t.due(formatDate(locale, move.dueOn)),
    t.open(baseUrl + at.href),
  ];
  return { to: email, subject: t.subject[kind](at.words), text: text.filter(Boolean).join('\n\n') };
}
