/**
 * The six ways in which a request may be refused. Anything else that is thrown is a bug and answers 500.
 * `message` speaks to the reader in both languages; `fields` says where it can be mended.
 */
export type Said = { vi: string; en: string };
export type ErrorKind = 'invalid' | 'denied' | 'missing' | 'conflict' | 'limited' | 'unavailable';

export const STATUS_OF: Record<ErrorKind, 400 | 403 | 404 | 409 | 413 | 422 | 429 | 503> = {
  invalid: 422,
  denied: 403,
  missing: 404,
  conflict: 409,
  limited: 429,
  unavailable: 503,
};

export type FieldErrors = Record<string, Said>;

export class Refusal extends Error {
  readonly kind: ErrorKind;
  readonly said: Said;
  readonly fields: FieldErrors;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    said: Said,
    more: { fields?: FieldErrors; status?: number; retryAfterSeconds?: number } = {},
  ) {
    super(said.en);
    this.name = 'Refusal';
    this.kind = kind;
    this.said = said;
    this.fields = more.fields ?? {};
    this.status = more.status ?? STATUS_OF[kind];
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

export const invalid = (said: Said, fields: FieldErrors = {}) => new Refusal('invalid', said, { fields });
export const denied = (said: Said) => new Refusal('denied', said);
export const missing = (
  said: Said = { vi: 'Không tìm thấy trang hoặc hồ sơ này.', en: 'This page or record was not found.' },
) => new Refusal('missing', said);
export const conflict = (said: Said) => new Refusal('conflict', said);
export const limited = (said: Said, retryAfterSeconds: number) =>
  new Refusal('limited', said, { retryAfterSeconds });
export const unavailable = (said: Said) => new Refusal('unavailable', said);
/** A text longer than its field takes is not cut behind the back of whoever wrote it. */
export function checkLength(field: string, text: string, max: number): void {
  const said = {
    vi: `Xin viết gọn trong ${max.toLocaleString('vi-VN')} ký tự.`,
    en: `Please keep to ${max.toLocaleString('en-GB')} characters.`,
  };
  if (text.length > max) throw invalid(said, { [field]: said });
}
/** A body beyond the limit: invalid, but HTTP has its own number for it. */
export const tooLarge = (said: Said) => new Refusal('invalid', said, { status: 413 });
