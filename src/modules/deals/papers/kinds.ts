import type { FieldErrors } from '../../../kernel/errors.ts';
import { ITEM_GROUPS } from '../checklist/fields.ts';
import { CLOSING_GROUPS } from '../closing/fields.ts';
import { closingFaults } from '../closing/rules.ts';
import { TERMS_GROUPS } from '../terms/fields.ts';
import { termsFaults } from '../terms/rules.ts';
import { type FieldGroup, fieldsOf, lackingIn } from './fields.ts';
import type { Content, PaperKind } from './schema.ts';

/** What each paper asks. */
export const groupsOf = (kind: PaperKind): readonly FieldGroup[] =>
  kind === 'terms' ? TERMS_GROUPS : kind === 'closing' ? CLOSING_GROUPS : ITEM_GROUPS;

/** Faults between the answers of a paper; a paper may be saved with gaps. */
export function checkPaper(kind: PaperKind, content: Content): FieldErrors {
  if (kind === 'terms') return termsFaults(content);
  return kind === 'closing' ? closingFaults(content) : lackingIn(fieldsOf(ITEM_GROUPS), content);
}

export const lackingOf = (kind: PaperKind, content: Content): FieldErrors =>
  lackingIn(fieldsOf(groupsOf(kind)), content);
