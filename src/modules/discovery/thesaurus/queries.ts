import { join } from 'node:path';
import { ROOT } from '../../../platform/config.ts';
import type { Database, Db } from '../../../platform/db/database.ts';
import { analyseQuery, type Kind, type LexiconSources, type ThesaurusRow } from '../engine.ts';
import type { Discovery } from '../live/discovery.ts';
import { filesKnowledge, type Knowledge, readThesaurus } from '../live/knowledge.ts';
import { type Book, bookOf } from './book.ts';
import { type Lookup, makeLookup } from './lookup.ts';
import { withChanges } from './rules.ts';
import type { SetAside } from './schema.ts';
import { countConceptChanges, listConceptChanges } from './store.ts';

const FILES = join(ROOT, 'db/thesaurus');

/** The rows of the files that come with the program. */
export const shippedRows = (): readonly ThesaurusRow[] => readThesaurus(FILES).rows;

type InForce = { changes: number; rows: readonly ThesaurusRow[]; setAside: readonly SetAside[] };

const inForce = new WeakMap<Db, InForce>();

/** The files with the steward's changes over them; the same object until somebody changes something. */
async function readInForce(db: Db): Promise<InForce> {
  const changes = await countConceptChanges(db);
  const known = inForce.get(db);
  if (known?.changes === changes) return known;
  const read = { changes, ...withChanges(shippedRows(), await listConceptChanges(db)) };
  inForce.set(db, read);
  return read;
}

/** The thesaurus as it is in force. */
export const effectiveRows = async (db: Db): Promise<readonly ThesaurusRow[]> => (await readInForce(db)).rows;

/** The words of the next index: those of the files with the steward's changes over them, and the open lists. */
export function thesaurusKnowledge({ db }: Database): Knowledge {
  const files = filesKnowledge(FILES);
  let kept: LexiconSources | undefined;
  return {
    async sources() {
      const [shipped, { changes, rows }] = [await files.sources(), await readInForce(db)];
      if (changes === 0) return shipped;
      if (kept?.rows !== rows) kept = { ...shipped, rows };
      return kept;
    },
  };
}

/** The thesaurus at one moment; `setAside` are changes that no longer fit. */
export type Edition = { book: Book; lookup: (q: string, limit: number) => Lookup; setAside: readonly SetAside[] };

export type Thesaurus = {
  /** A word for the state that `edition` would give: it changes with every change. */
  state(): Promise<string>;
  edition(): Promise<Edition>;
};

/** Reads the thesaurus, and keeps it until somebody changes it. */
export function makeThesaurus({ db }: Database): Thesaurus {
  let kept: { of: InForce; edition: Edition } | undefined;
  return {
    state: async () => `thesaurus.${await countConceptChanges(db)}`,
    async edition() {
      const of = await readInForce(db);
      if (kept?.of !== of) kept = { of, edition: editionOf(of) };
      return kept.edition;
    },
  };
}

function editionOf({ rows, setAside }: InForce): Edition {
  let lookup: Edition['lookup'] | undefined;
  const find: Edition['lookup'] = (q, limit) => {
    lookup ??= makeLookup(rows);
    return lookup(q, limit);
  };
  return { book: bookOf(rows), lookup: find, setAside };
}

export type Spoken = Record<Kind, number>;

/** How many published records a search for a label finds; `undefined` until the index is ready. */
export function spokenOf(discovery: Discovery, label: string): Spoken | undefined {
  if (!discovery.ready()) return undefined;
  return discovery.remembered(JSON.stringify(['concept', label]), () => {
    const groups = analyseQuery(label, discovery.lexicon);
    const count = (kind: Kind) => discovery.index().search({ groups, kind, limit: 0 })!.total;
    return { technology: count('technology'), need: count('need') };
  });
}
