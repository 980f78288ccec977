import type { Locale } from '../../../../kernel/localised.ts';
import type { RecordKind } from '../schema.ts';
import { messages } from './messages.ts';
import type { Consent, Purpose } from './schema.ts';

/** The sentence as a reader of `locale` reads it. */
export const wordingOf = (locale: Locale, kind: RecordKind, purpose: Purpose): string =>
  messages[locale][kind][purpose];

/** Whether it was given and still stands. */
export const agreedTo = (consents: readonly Consent[], purpose: Purpose): boolean =>
  consents.some(c => c.purpose === purpose && c.withdrawnAt === null);
