import { describe, expect, test } from 'vitest';
import { type Json, jsonOf, onEveryProgram, postJson } from '../../../../test/program.ts';

const DRYER = 'Hợp tác xã cần máy sấy lúa khoảng 30 tấn mỗi ngày, đốt trấu, gạo ít gãy';

onEveryProgram('matches through the API', running => {
  const match = async (body: object, path = '/api/v1/matches') => {
    const response = await postJson(running, path, body);
    expect(response.status).toBe(200);
    return (await response.json()) as { items: Json[]; unmatched: string[] };
  };

  test('of a told need are explained technologies, best first', async () => {
    const { items, unmatched } = await match({ text: DRYER, lang: 'vi', province: '92', limit: 5 });
    expect(items).toHaveLength(5);
    expect(unmatched.every(word => typeof word === 'string')).toBe(true);
    const scores = items.map(item => item.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(items[0].confident).toBe(true);
    expect(items[0].technology).toEqual({
      id: expect.any(String),
      ref: expect.any(String),
      title: expect.objectContaining({ vi: expect.stringMatching(/sấy lúa/i), en: expect.any(String) }),
    });
    for (const item of items) {
      expect(item.relevance).toBeGreaterThanOrEqual(0);
      for (const part of [item.fit, item.means]) expect(part === null || (part >= 0 && part <= 1)).toBe(true);
      for (const reason of item.reasons)
        expect(reason).toMatchObject({
          factor: expect.stringMatching(/^(relevance|fit|means)$/),
          part: expect.stringMatching(/^[a-z]+[A-Za-z]*$/),
          standing: expect.stringMatching(/^(good|fair|poor|untold-by-need|untold-by-technology)$/),
          known: reason.value !== null,
          vi: expect.stringMatching(/./),
          en: expect.stringMatching(/./),
        });
      for (const word of item.words)
        expect(word).toMatchObject({
          from: expect.any(String),
          to: expect.any(String),
          share: expect.any(Number),
          origin: expect.any(String),
        });
    }
  });

  test('say what the figures change', async () => {
    const meansOf = async (figures: object) =>
      (await match({ text: DRYER, limit: 50, ...figures })).items.map(i => i.means);
    const [rich, poor] = [await meansOf({ budgetVnd: 1e13 }), await meansOf({ budgetVnd: 1 })];
    expect(Math.max(...rich)).toBe(1);
    expect(rich.reduce((a, b) => a + b, 0)).toBeGreaterThan(poor.reduce((a, b) => a + b, 0));
  });

  test('name what holds them back, and what would lift them by as much as they say', async () => {
    const firm = { text: DRYER, province: '92', budgetVnd: 4e8, technologyLevel: 'outdated', limit: 20 };
    const { items } = await match(firm);
    const dear = items.find(item => item.lifts.some((lift: Json) => lift.part === 'capital'))!;
    expect(dear.heldBack).toEqual({
      part: expect.any(String),
      points: expect.any(Number),
      vi: expect.stringMatching(/^Kéo điểm xuống nhiều nhất: /),
      en: expect.stringMatching(/^Held back most by /),
    });
    const lift = dear.lifts.find((l: Json) => l.part === 'capital');
    expect(lift).toMatchObject({ to: expect.any(Number), vi: expect.stringMatching(/ngân sách/) });
    expect(lift.score).toBeGreaterThan(dear.score);
    const richer = (await match({ ...firm, budgetVnd: lift.to })).items;
    const again = richer.find(item => item.technology.id === dear.technology.id);
    expect(again.score).toBeGreaterThan(dear.score);
    expect(again.lifts.map((l: Json) => l.part)).not.toContain('capital');
  });

  test('know the climate of the province, the size of the work and the skills that are told', async () => {
    const parts = async (told: object) => {
      const { items } = await match({ text: DRYER, limit: 30, ...told });
      return items.flatMap(item => item.reasons).filter((r: Json) => r.known);
    };
    const named = (reasons: Json[]) => new Set(reasons.map(r => r.part));
    expect(named(await parts({})).has('place')).toBe(false);
    const told = await parts({ province: '92', skill: 'worker' });
    expect(named(told).has('place')).toBe(true);
    expect(told.find((r: Json) => r.part === 'skill' && r.value < 1)).toBeDefined();
  });

  test('of nothing that is known are none, and its words come back', async () => {
    const { items, unmatched } = await match({ text: 'zzyzx qwrtp' });
    expect(items.filter(item => item.confident)).toEqual([]);
    expect(unmatched.join(' ')).toContain('zzyzx');
  });

  test('of a published need are technologies, of a technology needs, and they agree', async () => {
    const [need] = (await jsonOf(running, `/api/v1/needs?q=say+lua&limit=1`)).items;
    const there = await match({ limit: 5 }, `/api/v1/needs/${need.id}/matches`);
    const { technology, score } = there.items[0];
    const back = await match({ limit: 50 }, `/api/v1/technologies/${technology.id}/matches`);
    const same = back.items.find(item => item.need.id === need.id);
    expect(same).toBeDefined();
    expect(score).toBeGreaterThan(0);
    expect(same.need.title).toEqual(need.title);
  });

  test('need no body where nothing has to be said', async () => {
    const [need] = (await jsonOf(running, '/api/v1/needs?limit=1')).items;
    const response = await running.app.request(`/api/v1/needs/${need.id}/matches`, { method: 'POST' });
    expect(response.status).toBe(200);
    expect((await response.json()).items.length).toBeLessThanOrEqual(10);
  });

  describe('are refused field by field', () => {
    test.each([
      [{ text: '' }, 'text'],
      [{ text: ' \u0000\n ' }, 'text'],
      [{}, 'text'],
      [{ text: 7 }, 'text'],
      [{ text: 'a', province: '00' }, 'province'],
      [{ text: 'a', sector: 'nothing' }, 'sector'],
      [{ text: 'a', sector: '__proto__' }, 'sector'],
      [{ text: 'a', technologyLevel: 'toString' }, 'technologyLevel'],
      [{ text: 'a', skill: 'wizard' }, 'skill'],
      [{ text: 'a', skill: 'constructor' }, 'skill'],
      [{ text: 'a', budgetVnd: -1 }, 'budgetVnd'],
      [{ text: 'a', budgetVnd: 1e16 }, 'budgetVnd'],
      [{ text: 'a', staff: -1 }, 'staff'],
      [{ text: 'a', powerKw: '5' }, 'powerKw'],
      [{ text: 'a', areaM2: -0.1 }, 'areaM2'],
      [{ text: 'a', deadline: 'soon' }, 'deadline'],
      [{ text: 'a', deadline: '2027-02-30' }, 'deadline'],
      [{ text: 'a', limit: 0 }, 'limit'],
      [{ text: 'a', limit: 51 }, 'limit'],
      [{ text: 'a', limit: 1.5 }, 'limit'],
    ])('%j', async (body, field) => {
      const response = await postJson(running, '/api/v1/matches', body);
      expect(response.status).toBe(422);
      const { errors } = await response.json();
      expect(errors).toEqual([{ field, vi: expect.stringMatching(/./), en: expect.stringMatching(/./) }]);
    });

    test('a limit that makes no sense, for a record too', async () => {
      const [need] = (await jsonOf(running, '/api/v1/needs?limit=1')).items;
      for (const limit of [0, 51, 2.5])
        expect((await postJson(running, `/api/v1/needs/${need.id}/matches`, { limit })).status).toBe(422);
    });
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
