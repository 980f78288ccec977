import { cleanLine, cleanText } from '../../../kernel/clean-text.ts';
import { digestOf } from '../../../kernel/digest.ts';
import { type FieldErrors, invalid, missing, Refusal, type Said } from '../../../kernel/errors.ts';
import type { Locale } from '../../../kernel/localised.ts';
import { recordAct } from '../../../platform/acts/index.ts';
import type { Ctx } from '../../../platform/ctx.ts';
import type { RecordKind } from '../submissions/schema.ts';
import type { Versioned } from '../versions/rules.ts';
import { permitTranslation } from './policy.ts';
import { type ReviewedText, sourceOf, textsOf, withReviewed } from './rules.ts';
import { findTranslatable, lockTranslatable, saveReviews, saveTexts } from './store.ts';

const LONGEST = 20_000;

const SAID = {
  summary: { vi: 'Có chỗ cần sửa trước khi lưu.', en: 'Something needs mending before it can be saved.' },
  long: { vi: 'Bản dịch dài quá 20.000 ký tự.', en: 'The translation is over 20,000 characters.' },
  stale: {
    vi: 'Hồ sơ đã đổi từ lúc bạn mở. Chỗ khác nhau ở ngay dưới; điều bạn viết vẫn còn.',
    en: 'The record has changed since you opened it. What differs is just below; what you wrote is kept.',
  },
} as const satisfies Record<string, Said>;

/** `version` is that of the record which the reviewer saw; `texts` by path. */
export type NewTranslations = { version: number; lang: Locale; texts: ReadonlyMap<string, ReviewedText> };

/** Saves what was translated or read as a person's, as the record's next version. Answers how many texts it was. */
export async function reviewTranslations(
  ctx: Ctx,
  kind: RecordKind,
  id: string,
  { version, lang, texts }: NewTranslations,
): Promise<number> {
  permitTranslation(ctx.actor);
  return ctx.database.transaction(async trx => {
    const held = await lockTranslatable(trx, kind, id);
    if (!held) throw missing();
    permitTranslation(ctx.actor, { province: held.province });
    if (held.version !== version) throw new Refusal('conflict', SAID.stale, { status: 412 });
    const present = (await findTranslatable(trx, kind, id))!;
    const { record, paths } = withReviewed<Versioned['record']>(present.record, lang, cleaned(present.record, texts));
    if (paths.length === 0) return 0;
    await saveTexts(trx, { kind, record } as Versioned, ctx.now);
    const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
    const values = new Map(textsOf(record).map(({ path, text }) => [path, text.find(v => v.lang === lang)?.value]));
    const reviews = paths.map(path => {
      const digest = digestOf(values.get(path) ?? '');
      return { path, digest, personId, reviewedAt: ctx.now };
    });
    await saveReviews(trx, kind, id, lang, reviews);
    await recordAct(trx, ctx, {
      kind: 'translation.review',
      subjects: [{ type: kind, id }],
      payload: { lang, version: version + 1, texts: paths.length },
    });
    return paths.length;
  });
}

/** A text of one line stays one line in every language. */
function cleaned(record: object, texts: NewTranslations['texts']): Map<string, ReviewedText> {
  const faults: FieldErrors = {};
  const clean = textsOf(record).flatMap(({ path, text }) => {
    const told = texts.get(path);
    if (!told) return [];
    const value = sourceOf(text).value.includes('\n') ? cleanText(told.value) : cleanLine(told.value);
    if (value.length > LONGEST) faults[path] = SAID.long;
    return [[path, { ...told, value }] as const];
  });
  if (Object.keys(faults).length > 0) throw invalid(SAID.summary, faults);
  return new Map(clean);
}
