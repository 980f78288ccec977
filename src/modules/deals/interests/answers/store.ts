import type { Db, Trx } from '../../../../platform/db/database.ts';
import type { Word, WordKind } from '../schema.ts';

declare module '../../../../platform/db/tables.ts' {
  interface Tables {
    interest_word: InterestWordTable;
  }
}

type InterestWordTable = {
  id: string;
  interest_id: string;
  kind: WordKind;
  code: string | null;
  words: string;
  person_id: string | null;
  at: Date;
};

export async function insertWord(trx: Trx, id: string, interestId: string, word: Word): Promise<void> {
  const { personId, ...rest } = word;
  await trx
    .insertInto('interest_word')
    .values({ id, interest_id: interestId, person_id: personId, ...rest })
    .execute();
}

export const listWords = (handle: Db | Trx, interestId: string): Promise<Word[]> =>
  handle
    .selectFrom('interest_word')
    .select(['kind', 'code', 'words', 'person_id as personId', 'at'])
    .where('interest_id', '=', interestId)
    .orderBy('at')
    .orderBy('id')
    .execute();
