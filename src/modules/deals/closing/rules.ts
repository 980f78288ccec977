import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import { addDays } from '../deals/rules.ts';
import type { Content, Paper } from '../papers/schema.ts';
import { priceTermsOf } from '../terms/price.ts';
import { termsFaults } from '../terms/rules.ts';
import type { PartyRole } from './fields.ts';
import type { Closing, ContractParty, TransferFlow } from './schema.ts';

const HOME = 'VN';

/** Across the border or not: Law on Technology Transfer, Art. 2. Null when neither party is in Vietnam. */
export function flowOf(transferor: string | undefined, transferee: string | undefined): TransferFlow | null {
  if (!transferor || !transferee) return null;
  if (transferor === HOME) return transferee === HOME ? 'domestic' : 'outbound';
  return transferee === HOME ? 'inbound' : null;
}

export type Registration = {
  duty: 'mandatory' | 'voluntary' | 'exempt' | 'outside';
  /** Why, as a key of the messages that cite the law. */
  ground: 'inbound' | 'outbound' | 'state-capital' | 'task-certificate' | 'domestic' | 'licensed' | 'abroad';
  filer: PartyRole | null;
  /** The last legal day, where there is one. */
  until: string | null;
};

type RegistrationFacts = {
  flow: TransferFlow | null;
  stateCapital: boolean;
  taskCertificate: boolean;
  licensed: boolean;
  signedOn: string | null;
};

/** Days from signing in which a mandatory registration is filed: Law on Technology Transfer, Art. 31. */
const FILING_DAYS = 90;

/** Who has to register the contract, and by when: Law on Technology Transfer, Art. 31; Decree 76/2018/NĐ-CP, Art. 5. */
export function registrationOwed(facts: RegistrationFacts): Registration {
  const { flow, stateCapital, taskCertificate, licensed, signedOn } = facts;
  const owed = (ground: Registration['ground'], filer: PartyRole): Registration => ({
    duty: 'mandatory',
    ground,
    filer,
    until: signedOn && lastDay(signedOn, FILING_DAYS),
  });
  if (!flow) return { duty: 'outside', ground: 'abroad', filer: null, until: null };
  if (licensed) return { duty: 'exempt', ground: 'licensed', filer: null, until: null };
  if (flow === 'inbound') return owed('inbound', 'transferee');
  if (flow === 'outbound') return owed('outbound', 'transferor');
  if (stateCapital && !taskCertificate) return owed('state-capital', 'transferee');
  const ground = stateCapital ? 'task-certificate' : 'domestic';
  return { duty: 'voluntary', ground, filer: 'transferee', until: null };
}

/** The first day is not counted, and a Sunday or Saturday at the end moves on to Monday: Civil Code, Art. 147 and 148. */
function lastDay(from: string, days: number): string {
  const day = addDays(from, days);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

export const factsOf = (content: Content): RegistrationFacts => ({
  flow: flowOf(text(content.transferorCountry) ?? undefined, text(content.transfereeCountry) ?? undefined),
  stateCapital: content.stateCapital === true,
  taskCertificate: content.taskCertificate === true,
  licensed: content.licensed === true,
  signedOn: text(content.signedOn),
});

const SAID = {
  contract: {
    vi: 'Chuyển giao độc lập và góp vốn bằng công nghệ phải lập thành hợp đồng (Luật Chuyển giao công nghệ, Điều 5).',
    en: 'An independent transfer and a capital contribution need a contract (Law on Technology Transfer, Art. 5).',
  },
  term: { vi: 'Ngày cuối phải sau ngày đầu.', en: 'The last day must come after the first.' },
  number: { vi: 'Mã số thuế có 10 hoặc 13 chữ số.', en: 'A Vietnamese tax code has 10 or 13 digits.' },
} as const satisfies Record<string, Said>;

const NEEDS_CONTRACT = ['independent', 'capital-contribution'];

export function closingFaults(content: Content): FieldErrors {
  const { form, documentType, termFrom, termTo } = content;
  const loose = documentType !== undefined && documentType !== 'contract' && NEEDS_CONTRACT.includes(String(form));
  return {
    ...termsFaults(content),
    ...(loose && { documentType: SAID.contract }),
    ...(termFrom && termTo && termTo < termFrom && { termTo: SAID.term }),
    ...taxCodeFault(content, 'transferor'),
    ...taxCodeFault(content, 'transferee'),
  };
}

function taxCodeFault(content: Content, role: PartyRole): FieldErrors {
  const number = text(content[`${role}Number`]);
  const wrong = number !== null && content[`${role}Country`] === HOME && !/^\d{10}(-?\d{3})?$/.test(number);
  return wrong ? { [`${role}Number`]: SAID.number } : {};
}

const text = (value: Content[string] | undefined): string | null => (value === undefined ? null : String(value));
const list = (value: Content[string] | undefined): string[] => (Array.isArray(value) ? value : []);

/** A closing whose needed fields are all there, as the registry reads it. */
export function toClosing(dealId: string, { content, version, hash, agreed }: Paper): Closing {
  const of = (name: string) => text(content[name]);
  const need = (name: string) => of(name) ?? '';
  return {
    dealId,
    version,
    hash,
    closedAt: new Date(Math.max(agreed.seeker?.getTime() ?? 0, agreed.owner?.getTime() ?? 0)),
    transferor: partyOf(content, 'transferor'),
    transferee: partyOf(content, 'transferee'),
    contract: {
      title: need('contractTitle'),
      number: of('contractNumber'),
      signedOn: need('signedOn'),
      languages: list(content.languages),
      documentType: need('documentType'),
    },
    technology: { name: need('technology'), nameEn: of('technologyEn') },
    objects: list(content.objects),
    form: need('form'),
    modes: list(content.modes),
    right: need('right'),
    sublicence: content.sublicence === true,
    territory: of('territory'),
    products: list(content.products),
    standards: list(content.standards),
    ipTitles: list(content.ipTitles),
    termFrom: need('termFrom'),
    termTo: of('termTo'),
    place: need('place'),
    prices: priceTermsOf(content),
    valueBasis: need('valueBasis'),
    valueVnd: (content.valueVnd as number | undefined) ?? null,
    rate: (content.rate as number | undefined) ?? null,
    rateDay: of('rateDay'),
    related: content.related === true,
    ...pickFacts(content),
  };
}

function pickFacts(content: Content) {
  const { flow, stateCapital, taskCertificate, licensed } = factsOf(content);
  return { flow, stateCapital, taskCertificate, licensed };
}

function partyOf(content: Content, role: PartyRole): ContractParty {
  const of = (part: string) => text(content[role + part]);
  return {
    name: of('Name') ?? '',
    nameEn: of('NameEn'),
    number: of('Number') ?? '',
    country: of('Country') ?? '',
    address: of('Address') ?? '',
    representative: of('Representative') ?? '',
    title: of('Title') ?? '',
  };
}
