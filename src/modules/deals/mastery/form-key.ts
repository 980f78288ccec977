import { invalid } from '../../../kernel/errors.ts';
import { type RequestKey, requestKey } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;

/** The key of a form against sending it twice, with what the form said. */
export function formKey(ctx: Ctx, idemKey: string | undefined, request: unknown): RequestKey | undefined {
  if (idemKey === undefined) return undefined;
  if (KEY.test(idemKey)) return requestKey(ctx, idemKey, request);
  throw invalid({
    vi: 'Biểu mẫu này không còn nguyên. Hãy mở lại trang.',
    en: 'This form is not whole. Open the page again.',
  });
}
