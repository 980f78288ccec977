import type { LocalisedText } from '../../../kernel/localised.ts';

export type Organisation = {
  id: string;
  source: string;
  ref: string;
  name: LocalisedText;
  description: LocalisedText;
  kind: string | null;
  /** ISO 3166-1 alpha-2, or 'EU'. */
  country: string | null;
  province: string | null;
  website: string | null;
  /** Mã số thuế: 10 digits, or 13 for a branch. */
  taxCode: string | null;
  /** Research Organization Registry, 'https://ror.org/…'. */
  ror: string | null;
  sample: boolean;
};

/** What a source tells about an organisation; `digest` says whether it has changed since. */
export type OrganisationRecord = Omit<Organisation, 'id'> & { digest: string };
