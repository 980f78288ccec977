import { makePerson } from './people.ts';
import { NOW } from './database.ts';
import type { Person } from '../src/kernel/actor.ts';
import { localised } from '../src/kernel/localised.ts';
import { newId } from '../src/platform/ctx.ts';
import type { Database } from '../src/platform/db/database.ts';
import { saveHolder } from '../src/modules/catalogue/holders/store.ts';
import { saveNeeds } from '../src/modules/catalogue/needs/store.ts';
import { technology } from '../src/modules/catalogue/technologies/technology.test-data.ts';
import { saveTechnologies } from '../src/modules/catalogue/technologies/store.ts';
import { saveOrganisations } from '../src/modules/directory/index.ts';
import type { Answers, SendAs } from '../src/modules/deals/interests/schema.ts';

export const ANSWERS: Answers = {
  wantedForm: 'independent',
  wants: 'Muốn lắp ở xưởng Thanh Oai trong năm nay.',
  unclear: 'Bảo hành bao lâu?',
  about: 'Hợp tác xã 120 hộ, đã có lò trấu.',
};
export const AS_MYSELF: SendAs = { organisationId: null, province: '01', technologyId: null, needId: null };

const organisation = (name: string, province: string) => ({
  id: newId(NOW),
  source: 'Test',
  ref: name,
  digest: '',
  name: localised({ vi: name }),
  description: [],
  kind: null,
  country: 'VN',
  province,
  website: null,
  taxCode: null,
  ror: null,
  sample: false,
});

const need = (title: string, seekerId: string | null) => ({
  id: newId(NOW),
  source: 'Test',
  ref: newId(NOW),
  digest: '',
  title: localised({ vi: title }),
  description: [],
  product: [],
  details: {},
  seekerId,
  country: 'VN',
  province: '01',
  sourceUrl: null,
  licence: null,
  sectors: [],
  tags: [],
  deadline: null,
  publishedAt: '2026-01-14',
  sample: false,
});

export type World = Awaited<ReturnType<typeof makeWorld>>;

/** Two firms with people of several roles, their records, a record without anybody, a need without a name. */
export async function makeWorld(database: Database) {
  const mill = organisation('Nhà máy gạo Thanh Oai', '01');
  const institute = organisation('Viện Cơ điện', '79');
  const abroad = organisation('Dryer Works', '79');
  const offer = (title: string, providerId: string) => ({
    ...technology({ id: newId(NOW), ref: newId(NOW), title: localised({ vi: title }), providerId }),
    digest: '',
  });
  const dryer = offer('Máy sấy tầng sôi', institute.id);
  const imported = offer('Máy sấy nhập từ nguồn ngoài', abroad.id);
  const drying = need('Cần sấy 30 tấn lúa mỗi ngày', mill.id);
  const unnamed = need('Cần xử lý nước thải nhà máy giấy', null);
  await database.transaction(trx => saveOrganisations(trx, [mill, institute, abroad], NOW));
  const person = (name: string, role?: Parameters<typeof makePerson>[1]) => makePerson(database, { ...role, name });
  const people = {
    seeker: await person('Lê Tìm', { appointments: [{ role: 'seeker', organisationId: mill.id }] }),
    seekerColleague: await person('Lê Kế', { appointments: [{ role: 'financier', organisationId: mill.id }] }),
    owner: await person('Trần Chủ', { appointments: [{ role: 'owner', organisationId: institute.id }] }),
    ownerColleague: await person('Trần Bạn', { appointments: [{ role: 'financier', organisationId: institute.id }] }),
    holder: await person('Phạm Giấy'),
    stranger: await person('Ngô Lạ'),
    broker: await person('Đỗ Môi', { appointments: [{ role: 'broker', authority: '01' }] }),
    brokerElsewhere: await person('Đỗ Xa', { appointments: [{ role: 'broker', authority: '31' }] }),
    inspector: await person('Vũ Tra', { appointments: [{ role: 'inspector', authority: 'VN' }] }),
  } satisfies Record<string, Person>;
  await database.transaction(async trx => {
    await saveTechnologies(trx, [dryer, imported], null, NOW);
    await saveNeeds(trx, [drying, unnamed], [], 'published', null, NOW);
    await saveHolder(trx, 'need', unnamed.id, { personId: people.holder.id, organisationId: null }, NOW);
  });
  return {
    ...people,
    mill,
    institute,
    dryer: { type: 'technology' as const, id: dryer.id },
    imported: { type: 'technology' as const, id: imported.id },
    drying: { type: 'need' as const, id: drying.id },
    unnamed: { type: 'need' as const, id: unnamed.id },
  };
}
