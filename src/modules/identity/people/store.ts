import type { Generated } from 'kysely';
import type { Locale } from '../../../kernel/localised.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

declare module '../../../platform/db/tables.ts' {
  interface Tables {
    person: PersonTable;
  }
}

type PersonTable = {
  id: string;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  locale: Generated<Locale>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
  erased_at: Date | null;
};

/** What others may need of a person: to write to them, and to name them to the other side. */
export type KnownPerson = { id: string; name: string; email: string; locale: Locale };

export async function listPeople(handle: Db | Trx, ids: readonly string[]): Promise<KnownPerson[]> {
  if (ids.length === 0) return [];
  return handle
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale'])
    .where('id', 'in', [...ids])
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute();
}
