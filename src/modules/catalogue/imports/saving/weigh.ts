import { clip } from '../../../../kernel/clean-text.ts';
import type { Told } from '../lines/prepare.ts';
import type { Named } from '../lines/read-line.ts';
import type { RecordRef, Reject } from '../schema.ts';

/** What the catalogue holds under a kind, source and ref; `runId` is the run that told of it last. */
export type Stored = { id: string; digest: string; runId: string | null; state?: string };
/** By `nameKey`. */
export type StoredRecords = Map<string, Stored>;

export type Fresh = Told & { id: string; known: boolean };

export type Weighed = {
  /** New or changed, each with its id. */
  fresh: Fresh[];
  /** Told as they are stored, for the first time in this run. */
  same: RecordRef[];
  unchanged: number;
  rejects: Reject[];
};

export const nameKey = ({ kind, source, ref }: Named): string => `${kind}\t${source}\t${ref}`;

/** Tells what is new or changed from what is stored already: of two lines with one ref the first counts. */
export function weigh(
  told: readonly Told[],
  stored: StoredRecords,
  runId: string,
  makeId: () => string,
): Weighed {
  const fresh = new Map<string, Fresh>();
  const same = new Map<string, RecordRef>();
  const rejects: Reject[] = [];
  let unchanged = 0;
  for (const one of told) {
    const key = nameKey(one);
    const known = stored.get(key);
    const toldBefore = fresh.has(key) || same.has(key) || known?.runId === runId;
    const present = fresh.get(key) ?? (isPublic(known) ? known : undefined);
    if (present?.digest === one.digest) {
      unchanged += 1;
      if (known && !toldBefore) same.set(key, { kind: one.kind, id: known.id });
    } else if (toldBefore) rejects.push(standsTwice(one));
    else fresh.set(key, { ...one, id: known?.id ?? makeId(), known: known !== undefined });
  }
  return { fresh: [...fresh.values()], same: [...same.values()], unchanged, rejects };
}

/** A record that was withdrawn and is told again is published anew, whatever its words. */
const isPublic = (stored: Stored | undefined) => stored?.state === undefined || stored.state === 'published';

/** Records whose line was set aside are told of nevertheless: they have not vanished from the file. */
export const toldDespiteFaults = (named: readonly Named[], stored: StoredRecords): RecordRef[] =>
  named.flatMap(one => {
    const known = stored.get(nameKey(one));
    return known ? [{ kind: one.kind, id: known.id }] : [];
  });

/** Sets aside what names an organisation by a ref alone that nobody knows. */
export function refuseUnknownParties(
  fresh: readonly Fresh[],
  isKnown: (source: string, ref: string) => boolean,
): { fresh: Fresh[]; rejects: Reject[] } {
  const lost = new Set(
    fresh.filter(one => {
      const ref = loneRef(one);
      return ref !== undefined && !isKnown(one.source, ref);
    }),
  );
  return { fresh: fresh.filter(one => !lost.has(one)), rejects: [...lost].map(unknownParty) };
}

/** The ref of a party of which the record says nothing else. */
export const loneRef = ({ party, partyRef }: Told): string | undefined => (party ? undefined : partyRef);

const EXCERPT = 200;

const setAside = ({ line, place, title }: Told, vi: string, en: string): Reject => ({
  line,
  reason: { vi, en },
  excerpt: clip(title[0]?.value ?? '', EXCERPT),
  ...(place && { place }),
});

function standsTwice(one: Told): Reject {
  const ref = clip(one.ref, 60);
  return setAside(
    one,
    `Mã hồ sơ (ref) “${ref}” đã có ở một dòng khác của tệp này với nội dung khác; dòng đầu được giữ. Mỗi hồ sơ cần một mã riêng.`,
    `The ref “${ref}” stands on another line of this file with other content; the first one counts. Every record needs a ref of its own.`,
  );
}

function unknownParty(one: Told): Reject {
  const ref = clip(loneRef(one) ?? '', 60);
  const vi = one.kind === 'need' ? 'Bên tìm công nghệ (seeker)' : 'Bên cung cấp (provider)';
  const en = one.kind === 'need' ? 'The seeker' : 'The provider';
  return setAside(
    one,
    `${vi} mang mã “${ref}”, nhưng nguồn này chưa có tổ chức nào mang mã ấy. Hãy đặt dòng của tổ chức lên trước, hoặc ghi cả tên (name).`,
    `${en} has the ref “${ref}”, but this source has no organisation of that ref. Put the organisation's line first, or give the name too.`,
  );
}
