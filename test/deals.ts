import type { Person } from '../src/kernel/actor.ts';
import { insertDeal, type NewDeal } from '../src/modules/deals/index.ts';
import { type OrganisationRecord, saveOrganisations } from '../src/modules/directory/index.ts';
import { newId } from '../src/platform/ctx.ts';
import type { Database } from '../src/platform/db/database.ts';
import { NOW } from './database.ts';
import { makePerson } from './people.ts';

const CAN_THO = '92';

/** A seeker in Cần Thơ, a provider in Korea, and everybody who might look at what they do. */
export type DealCast = {
  seekerOrganisation: string;
  ownerOrganisation: string;
  /** Began the deal for the seeker. */
  seeker: Person;
  /** Of the seeker's organisation, in the same role. */
  colleague: Person;
  /** Of the seeker's organisation, in another role. */
  idleColleague: Person;
  /** Answers for the provider. */
  owner: Person;
  broker: Person;
  brokerOfProvince: Person;
  brokerElsewhere: Person;
  inspector: Person;
  inspectorElsewhere: Person;
  administrator: Person;
  stranger: Person;
};

export async function castOfDeal(database: Database): Promise<DealCast> {
  const seekerOrganisation = await makeOrganisation(database, 'HTX Cái Răng', 'VN');
  const ownerOrganisation = await makeOrganisation(database, 'Daehan Dryer', 'KR');
  const person = (role: Parameters<typeof makePerson>[1]) => makePerson(database, role);
  const of = (role: 'seeker' | 'owner' | 'financier', organisationId: string) => ({
    appointments: [{ role, organisationId }],
  });
  const at = (role: 'broker' | 'inspector' | 'administrator', authority: string) => ({
    appointments: [{ role, authority }],
  });
  return {
    seekerOrganisation,
    ownerOrganisation,
    seeker: await person({ name: 'Trần Thị Tìm', ...of('seeker', seekerOrganisation) }),
    colleague: await person(of('seeker', seekerOrganisation)),
    idleColleague: await person(of('financier', seekerOrganisation)),
    owner: await person({ name: 'Kim Minsu', ...of('owner', ownerOrganisation) }),
    broker: await person(at('broker', CAN_THO)),
    brokerOfProvince: await person(at('broker', CAN_THO)),
    brokerElsewhere: await person(at('broker', '01')),
    inspector: await person(at('inspector', CAN_THO)),
    inspectorElsewhere: await person(at('inspector', '01')),
    administrator: await person(at('administrator', 'VN')),
    stranger: await person({}),
  };
}

export async function makeOrganisation(database: Database, name: string, country: string): Promise<string> {
  const id = newId(NOW);
  const record: OrganisationRecord & { id: string } = {
    id,
    source: 'deal test',
    ref: id,
    digest: id,
    name: [{ lang: 'vi', value: name, origin: 'original' }],
    description: [],
    kind: 'company',
    country,
    province: country === 'VN' ? CAN_THO : null,
    website: null,
    taxCode: country === 'VN' ? '1801234567' : null,
    ror: null,
    sample: false,
  };
  await database.transaction(trx => saveOrganisations(trx, [record], NOW));
  return id;
}

type Parties = Pick<DealCast, 'seekerOrganisation' | 'ownerOrganisation' | 'seeker' | 'broker'>;

/** A deal of this cast, just accepted. */
export async function openDeal(database: Database, cast: Parties, over: Partial<NewDeal> = {}): Promise<string> {
  const id = newId(NOW);
  const deal: NewDeal = {
    id,
    technologyId: null,
    needId: null,
    interestId: null,
    seeker: { organisationId: cast.seekerOrganisation, personId: cast.seeker.id },
    owner: { organisationId: cast.ownerOrganisation, personId: null },
    brokerPersonId: cast.broker.id,
    province: CAN_THO,
    ...over,
  };
  await database.transaction(trx => insertDeal(trx, deal, NOW));
  return id;
}
