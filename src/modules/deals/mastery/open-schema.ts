import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import type { FieldErrors, Said } from '../../../kernel/errors.ts';
import { type Locale, type LocalisedText, localised } from '../../../kernel/localised.ts';
import { isSector, type Sector } from '../../../kernel/sectors.ts';
import { refuse, SAID as CLAIM } from './claim-schema.ts';
import { isOrigin, type OwnOrigin } from './schema.ts';

/** What a firm says when it opens a case; the parties of a deal are known from the deal. */
export type PostedOpening = {
  dealId: string;
  origin: string;
  organisationId: string;
  title: string;
  sector: string;
  plan: string;
};

type Told = { title: LocalisedText; sector: Sector; plan: string };
export type CheckedOpening =
  | (Told & { kind: 'deal'; dealId: string })
  | (Told & { kind: 'own'; origin: OwnOrigin; organisationId: string });

const LONGEST_TITLE = 200;
const LONGEST_PLAN = 2000;

const SAID = {
  origin: { vi: 'Hãy chọn: giải mã hay tự phát triển.', en: 'Choose: decoding, or developed in-house.' },
  organisation: { vi: 'Hãy chọn tổ chức đứng tên.', en: 'Choose the organisation that it is for.' },
  title: { vi: 'Hãy ghi tên công nghệ.', en: 'Name the technology.' },
  sector: { vi: 'Hãy chọn lĩnh vực.', en: 'Choose a sector.' },
  plan: { vi: 'Hãy ghi vài câu: định làm gì, bằng cách nào, đến khi nào.', en: 'A few sentences: what, how and by when.' },
} as const satisfies Record<string, Said>;

/** `known` is the title of the deal's technology, where it has one. */
export function checkOpening(
  posted: PostedOpening,
  { locale, known }: { locale: Locale; known: LocalisedText | undefined },
): CheckedOpening {
  const faults: FieldErrors = {};
  const title = cleanLine(posted.title);
  const plan = cleanText(posted.plan);
  const { sector, origin, organisationId, dealId } = posted;
  if (title === '' && !known) faults.title = SAID.title;
  if (title.length > LONGEST_TITLE) faults.title = CLAIM.line;
  if (!isSector(sector)) faults.sector = SAID.sector;
  if (plan.length > LONGEST_PLAN) faults.plan = CLAIM.long;
  if (dealId === '' && plan === '') faults.plan = SAID.plan;
  if (dealId === '' && (!isOrigin(origin) || origin === 'transfer')) faults.origin = SAID.origin;
  if (dealId === '' && organisationId === '') faults.organisationId = SAID.organisation;
  refuse(faults);
  const told = { title: known ?? localised({ [locale]: title }), sector: sector as Sector, plan };
  return dealId === ''
    ? { ...told, kind: 'own', origin: origin as OwnOrigin, organisationId }
    : { ...told, kind: 'deal', dealId };
}
