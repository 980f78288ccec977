import type { PriceTerm } from '../terms/price.ts';

export type TransferFlow = 'inbound' | 'outbound' | 'domestic';

/** A party as it stands in the contract; `number` is a tax code, or a registration number abroad. */
export type ContractParty = {
  name: string;
  nameEn: string | null;
  number: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  address: string;
  representative: string;
  title: string;
};

/** A signed contract as both sides confirmed it. Confidential: never public. Days are 'YYYY-MM-DD'. */
export type Closing = {
  dealId: string;
  version: number;
  /** Of the contents that both sides confirmed. */
  hash: string;
  closedAt: Date;
  transferor: ContractParty;
  transferee: ContractParty;
  contract: { title: string; number: string | null; signedOn: string; languages: string[]; documentType: string };
  technology: { name: string; nameEn: string | null };
  /** Absent where neither party is in Vietnam. */
  flow: TransferFlow | null;
  objects: string[];
  form: string;
  modes: string[];
  right: string;
  sublicence: boolean;
  territory: string | null;
  products: string[];
  standards: string[];
  ipTitles: string[];
  termFrom: string;
  termTo: string | null;
  place: string;
  prices: PriceTerm[];
  valueBasis: string;
  /** Whole đồng. */
  valueVnd: number | null;
  rate: number | null;
  rateDay: string | null;
  related: boolean;
  stateCapital: boolean;
  taskCertificate: boolean;
  licensed: boolean;
};
