import { missing } from '../../../kernel/errors.ts';

/** The private link is the only way to a draft: not even the operator reads what nobody has sent. */
export function permitDraft(proof: boolean): void {
  if (!proof) throw missing();
}
