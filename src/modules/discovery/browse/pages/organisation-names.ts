import { type Locale, textIn } from '../../../../kernel/localised.ts';
import type { Db } from '../../../../platform/db/database.ts';
import { listOrganisations } from '../../../directory/index.ts';
import type { Holding } from '../rules.ts';

export type NamedOrganisation = { holding: Holding; name: string; country: string | null };

/** Organisations by their names. One that vanished between the index and the database is left out. */
export async function nameOrganisations(
  db: Db,
  locale: Locale,
  holdings: readonly Holding[],
): Promise<NamedOrganisation[]> {
  const found = await listOrganisations(
    db,
    holdings.map(h => h.value),
  );
  const known = new Map(found.map(o => [o.id, o]));
  return holdings.flatMap(holding => {
    const organisation = known.get(holding.value);
    if (!organisation) return [];
    return [{ holding, name: textIn(organisation.name, locale), country: organisation.country }];
  });
}
