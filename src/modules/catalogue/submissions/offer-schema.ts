import { z } from '@hono/zod-openapi';
import type { Said } from '../../../kernel/errors.ts';
import { textIn } from '../../../kernel/localised.ts';
import { type TechnologyRecordFormat, technologyRecord } from '../format/record-format.ts';
import { technologyFields } from '../format/technology-format.ts';
import { lineOf, proseOf, text } from '../format/text-format.ts';
import { longTexts } from './offer-limits.ts';
import { type CheckedSender, checkSender, faultList, firmFields, senderFields } from './sender-schema.ts';

const { description, sectors, tags } = technologyRecord.shape;

/** A technology as its owner offers it: the record format without what the house adds itself. */
export const offeredTechnology = z
  .object({
    title: text.optional(),
    description,
    sectors,
    tags,
    ...technologyFields,
    provider: z
      .object(firmFields)
      .nullish()
      .openapi({ description: 'Published only where consentName says so' }),
    ...senderFields,
  })
  .openapi('OfferedTechnology');
export type OfferedTechnology = z.input<typeof offeredTechnology>;

export type CheckedOffer = CheckedSender & {
  lang: 'vi' | 'en';
  record: Omit<z.output<typeof offeredTechnology>, 'provider' | 'title'> &
    Pick<TechnologyRecordFormat, 'title'>;
};

const SAID = {
  title: { vi: 'Hãy đặt tên cho công nghệ.', en: 'Give the technology a name.' },
  description: {
    vi: 'Hãy tả công nghệ làm việc thế nào, hoặc nó giải quyết việc gì.',
    en: 'Describe how the technology works, or what problem it solves.',
  },
  sector: { vi: 'Không có lĩnh vực này.', en: 'There is no such sector.' },
  shape: { vi: 'Chưa đọc được phần này. Hãy xem lại.', en: 'This could not be read. Please check it.' },
} as const satisfies Record<string, Said>;

/** Every fault is said at its field, all of them at once. */
export function checkOffer(posted: OfferedTechnology): CheckedOffer {
  const faults = faultList();
  const { fault } = faults;
  const read = offeredTechnology.safeParse(posted);
  for (const { path } of read.error?.issues ?? [])
    fault(true, pathOf(path), path[0] === 'sectors' ? SAID.sector : SAID.shape);
  const lang = posted.lang ?? 'vi';
  const told = (said: OfferedTechnology['description' | 'problem']) => textIn(proseOf(said, lang), lang);
  fault(textIn(lineOf(posted.title, lang), lang) === '', 'title', SAID.title);
  fault(told(posted.description) === '' && told(posted.problem) === '', 'description', SAID.description);
  for (const [path, why] of longTexts(posted)) fault(true, path, why);
  const sender = checkSender(faults, posted, posted.provider, 'provider');
  faults.end();
  return { ...sender, lang, record: { ...read.data!, lang, title: posted.title! } };
}

/** Down to the field within a group, 'takes.powerKw', but a list as a whole: 'advantages'. */
function pathOf(path: readonly PropertyKey[]): string {
  const item = path.findIndex(step => typeof step === 'number');
  return (item < 0 ? path : path.slice(0, item)).join('.');
}
