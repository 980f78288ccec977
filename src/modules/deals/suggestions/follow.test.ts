import { pino } from 'pino';
import { expect, test } from 'vitest';
import { ctxFor, operatorCtx } from '../../../../test/database.ts';
import { review } from '../../../../test/reviewing.ts';
import { eventually, onEveryProgram, textOf } from '../../../../test/program.ts';
import { system } from '../../../kernel/actor.ts';
import { latestSeq } from '../../../platform/acts/index.ts';
import {
  offerTechnology,
  postNeed,
  privatePath,
  withdrawConsent,
  withdrawRecord,
} from '../../catalogue/index.ts';
import { type Matching, startMatching } from './follow.ts';
import { findReaderPlace } from './reading/store.ts';
import { listSuggestionsOfNeed } from './store.ts';

const NEED = { problem: 'Cần máy sấy lúa 30 tấn mỗi ngày, đốt trấu.', product: 'Lúa', province: '92' };

onEveryProgram('matches that nobody asked for', running => {
  const ctx = () => ctxFor(running.database, system('desk'));
  const ofNeed = (id: string) => listSuggestionsOfNeed(running.database.db, id);
  const statesOf = async (id: string) => new Set((await ofNeed(id)).map(s => s.state));
  const followed = async (matching: Matching = running.program.matching) => {
    const last = await latestSeq(running.database.db);
    await eventually(() => {
      if (matching.seenSeq() < last) throw new Error('the matches are behind the acts');
    });
  };
  const need = async (consents: object) => (await postNeed(ctxFor(running.database), { ...NEED, ...consents })).id;
  const published = async () => {
    const id = await need({ consentPublish: true });
    await review(operatorCtx(running.database), 'need', id, 'publish');
    await followed();
    return id;
  };
  const technology = async () => {
    const { id } = await offerTechnology(ctxFor(running.database), {
      title: 'Máy sấy lúa tháp 30 tấn mỗi ngày đốt trấu',
      description: 'Sấy lúa bằng hơi nóng của lò đốt trấu, 30 tấn một ngày.',
      consentPublish: true,
    });
    await review(operatorCtx(running.database), 'technology', id, 'publish');
    return id;
  };

  test('are found when a need is published, suitable ones first, with why', async () => {
    const found = await ofNeed(await published());
    expect(found[0]).toMatchObject({ state: 'open', confident: true, place: 1, foundBy: 'need', province: '92' });
    expect(found[0]!.told.sentence.vi).toMatch(/^Đáp ứng/);
    expect(found[0]!.told.reasons.length).toBeGreaterThan(0);
    expect(found.filter(s => !s.confident).length).toBeLessThanOrEqual(3);
  });

  test('are found from the other side when a technology is published, and go when it is withdrawn', async () => {
    const id = await published();
    const technologyId = await technology();
    await followed();
    const found = (await ofNeed(id)).find(s => s.technologyId === technologyId);
    expect(found).toMatchObject({ state: 'open', foundBy: 'technology' });
    await withdrawRecord(operatorCtx(running.database), 'technology', technologyId, true);
    await followed();
    expect((await ofNeed(id)).find(s => s.technologyId === technologyId)).toMatchObject({ state: 'void' });
  });

  test('of a need that is not public wait for its sender’s consent to be helped, and end with it', async () => {
    const hidden = await need({ consentPublish: true });
    const open = await need({ consentSupport: true });
    await followed();
    expect(await ofNeed(hidden)).toEqual([]);
    expect(await statesOf(open)).toEqual(new Set(['open']));
    const technologyId = await technology();
    await followed();
    expect((await ofNeed(open)).map(s => s.technologyId)).toContain(technologyId);
    expect((await running.app.request(`/needs/${open}`)).status).toBe(404);
    await withdrawConsent(ctxFor(running.database), 'need', open, 'support', true);
    await followed();
    expect(await statesOf(open)).toEqual(new Set(['void']));
    const page = await textOf(running, privatePath(running.web.secret, open, 'need'));
    expect(page).not.toContain('Được người phụ trách đề nghị');
  });

  test('go when the need is withdrawn', async () => {
    const id = await published();
    await withdrawRecord(ctxFor(running.database), 'need', id, true);
    await followed();
    expect(await statesOf(id)).toEqual(new Set(['void']));
  });

  test('are found again from where it was left, and told twice they are the same', async () => {
    const id = await published();
    const before = await ofNeed(id);
    await running.program.matching.stop();
    const meanwhile = await need({ consentSupport: true });
    const log = pino({ level: 'silent' });
    const place = await findReaderPlace(running.database.db, 'suggestions');
    const again = startMatching(ctx, running.program.discovery, log);
    await followed(again);
    await again.stop();
    expect(await statesOf(meanwhile)).toEqual(new Set(['open']));
    // As after a crash between the last match and the note of the place.
    await running.database.db
      .updateTable('act_reader')
      .set({ seq: String(place!.seq - 3) })
      .execute();
    const third = startMatching(ctx, running.program.discovery, log);
    await followed(third);
    await third.stop();
    expect(await ofNeed(id)).toEqual(before);
    expect(running.logged).toEqual([]);
  });
});
