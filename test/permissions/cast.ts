import { type Person, ROLES, type Role } from '../../src/kernel/actor.ts';
import { COUNTRY, ROLE_RULES } from '../../src/modules/identity/index.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { makeOrganisation } from '../deals.ts';
import { makePerson, signedIn } from '../people.ts';
import { AS_OPERATOR } from '../program.ts';

/** Where everything lies that the tables ask for: Cần Thơ. */
export const HERE = '92';
export const ELSEWHERE = '01';

/** Beside one person of each role: whoever has none, and those of another firm or province. */
const ELSEWHERE_TOO = ['broker', 'officer', 'inspector'] as const;
const NATIONAL_TOO = ['programme-operator', 'data-steward', 'inspector', 'administrator'] as const;
const FURTHER = ['stranger', 'invited', 'other-seeker', 'other-owner'] as const;
type Member =
  | Role
  | (typeof FURTHER)[number]
  | `${(typeof ELSEWHERE_TOO)[number]}-elsewhere`
  | `national-${(typeof NATIONAL_TOO)[number]}`;
export const PEOPLE: readonly Member[] = [
  ...ROLES,
  ...FURTHER,
  ...ELSEWHERE_TOO.map(role => `${role}-elsewhere` as const),
  ...NATIONAL_TOO.map(role => `national-${role}` as const),
];
export type Who = 'visitor' | 'operator' | Member;
export const WHO: readonly Who[] = ['visitor', 'operator', ...PEOPLE];

export type Cast = {
  /** Of the seeker, the financier, the organiser and the exchange: the firm with the need. */
  firm: string;
  /** Of the owner: where the technology is from. */
  institute: string;
  people: Record<Member, Person>;
  headers: Record<Who, Record<string, string>>;
};

export async function makeCast(database: Database): Promise<Cast> {
  const firm = await makeOrganisation(database, 'HTX Cái Răng', 'VN');
  const institute = await makeOrganisation(database, 'Daehan Dryer', 'KR');
  const foreign = await makeOrganisation(database, 'Xưởng Khác', 'VN');
  const headers = { visitor: {}, operator: AS_OPERATOR } as unknown as Cast['headers'];
  const people = {} as Cast['people'];
  const add = async (who: Member, ...posts: { role: Role; organisationId?: string; authority?: string }[]) => {
    people[who] = await makePerson(database, { name: who, appointments: posts });
    headers[who] = await signedIn(people[who]);
  };
  for (const role of ROLES) {
    const ofFirm = { role, organisationId: role === 'owner' ? institute : firm };
    await add(role, ROLE_RULES[role].reach === 'organisation' ? ofFirm : { role, authority: HERE });
  }
  await add('stranger');
  await add('other-seeker', { role: 'seeker', organisationId: foreign });
  await add('other-owner', { role: 'owner', organisationId: foreign });
  await add('invited');
  for (const role of ELSEWHERE_TOO) await add(`${role}-elsewhere`, { role, authority: ELSEWHERE });
  for (const role of NATIONAL_TOO) await add(`national-${role}`, { role, authority: COUNTRY });
  return { firm, institute, people, headers };
}
