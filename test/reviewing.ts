import { type Outcome, reviewRecord } from '../src/modules/catalogue/index.ts';
import type { Ctx } from '../src/platform/ctx.ts';
import { runSql } from '../src/platform/db/database.ts';

const SCORE = { publish: 4, hold: 2, decline: 1 } as const;
const COMMENT = 'Đã đọc kỹ cả hồ sơ; lời nhắn cho người gửi.';

/** A review that comes to `outcome`, of the record as it stands. */
export async function review(
  ctx: Ctx,
  kind: 'need' | 'technology',
  id: string,
  outcome: Outcome,
  comment = COMMENT,
): Promise<void> {
  const n = SCORE[outcome];
  const scores = { advantages: n, clarity: n, cooperation: n, language: n };
  const [row] = (await runSql(ctx.database.db, `select version from ${kind} where id = $1`, [id])) as {
    version: number;
  }[];
  await reviewRecord(ctx, kind, id, { scores, comment, version: row?.version ?? 1 });
}

/** The same as a form of the queue sends it. */
export function reviewFields(id: string, outcome: Outcome, comment = COMMENT, version = 1): Record<string, string> {
  const score = String(SCORE[outcome]);
  return Object.fromEntries(
    [
      ...['advantages', 'clarity', 'cooperation', 'language'].map(name => [name, score]),
      ['comment', comment],
      ['version', String(version)],
    ].map(([name, value]) => [`${name}-${id}`, value!]),
  );
}
