import { heldPath } from '../submissions/private-link.ts';
import type { RecordKind } from '../submissions/schema.ts';
import type { HeldRecord } from './schema.ts';

const PUBLIC = { need: '/needs', technology: '/technologies' } as const;

/** Where its holder opens a record: its private page, or the public one where it came from an import. */
export const ownPath = (kind: RecordKind, { id, sent }: Pick<HeldRecord, 'id' | 'sent'>): string =>
  sent ? heldPath(id, kind) : `${PUBLIC[kind]}/${id}`;
