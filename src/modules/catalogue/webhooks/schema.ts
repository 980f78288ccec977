import { type FieldErrors, invalid } from '../../../kernel/errors.ts';

/** What can be asked for, as beginnings of the kinds of acts. */
export const WEBHOOK_KINDS = ['need.', 'technology.', 'import.'] as const;
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

export type Webhook = {
  id: string;
  url: string;
  kinds: WebhookKind[];
  /** The actor's name in the act log. */
  createdBy: string;
  createdAt: Date;
};

export type DeliveryState = 'waiting' | 'delivered' | 'failed';
export type Delivery = {
  id: string;
  webhookId: string;
  actSeq: number;
  part: number;
  kind: string;
  body: string;
  state: DeliveryState;
  attempts: number;
  /** The HTTP status that was answered last. */
  status: number | null;
  error: string | null;
  createdAt: Date;
};

export type AskedWebhook = { url: string; kinds: readonly string[] };

const LONGEST_URL = 500;

/** The form of the address is judged here; where it leads, at every delivery. */
export function checkWebhook({ url, kinds }: AskedWebhook): Pick<Webhook, 'url' | 'kinds'> {
  const address = url.trim();
  const chosen = WEBHOOK_KINDS.filter(kind => kinds.includes(kind));
  const faults: FieldErrors = {};
  if (address.length > LONGEST_URL || !isHttpsAddress(address))
    faults.url = {
      vi: 'Địa chỉ phải bắt đầu bằng https://, không kèm tên và mật khẩu.',
      en: 'The address must begin with https:// and hold no user name or password.',
    };
  if (chosen.length === 0) faults.kinds = { vi: 'Hãy chọn ít nhất một loại tin.', en: 'Choose at least one kind.' };
  if (Object.keys(faults).length > 0)
    throw invalid({ vi: 'Chưa lưu được nơi nhận.', en: 'The webhook can not be kept yet.' }, faults);
  return { url: new URL(address).href, kinds: chosen };
}

function isHttpsAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hash === '';
}
