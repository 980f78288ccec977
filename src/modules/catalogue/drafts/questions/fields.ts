import type { Said } from '../../../../kernel/errors.ts';
import type { Locale } from '../../../../kernel/localised.ts';
import type { Choice } from '../../../../web/ui/inputs.tsx';
import { PROVINCES, provinceLabel } from '../../../authorities/index.ts';
import { messages as consents } from '../../submissions/consents/messages.ts';
import { PURPOSES } from '../../submissions/consents/schema.ts';
import type { RecordKind } from '../../submissions/schema.ts';
import { CONSENT_FIELD } from '../../submissions/sender-schema.ts';
import type { Field, Screen } from '../schema.ts';

/** The codes of a table as the choices of a question. */
export const choicesOf =
  (codes: Record<string, Said>) =>
  (locale: Locale): Choice[] =>
    Object.entries(codes).map(([value, said]) => ({ value, label: said[locale] }));

export const provinces = (locale: Locale): Choice[] =>
  PROVINCES.map(p => ({ value: p.code, label: provinceLabel(locale, p) }));

export const CONTACT: Field = {
  name: 'contact',
  kind: 'line',
  at: 'contact',
  autoComplete: 'email',
  label: { vi: 'Số điện thoại hoặc e-mail', en: 'Phone number or e-mail' },
  hint: {
    vi: 'Chỉ người duyệt thấy. Bỏ trống cũng được: bạn vẫn quay lại được bằng đường dẫn riêng.',
    en: 'Seen by the reviewer only. It may stay empty: the private link still leads you back.',
  },
};

/** The last screen of every draft: nothing is agreed to before its sentence was read. */
export const sendScreen = (kind: RecordKind): Screen => ({
  id: 'send',
  title: { vi: 'Xem lại và gửi', en: 'Look it over and send' },
  fields: PURPOSES.map(purpose => ({
    name: `consent_${purpose}`,
    kind: 'tick',
    at: CONSENT_FIELD[purpose],
    label: { vi: consents.vi[kind][purpose], en: consents.en[kind][purpose] },
  })),
});
