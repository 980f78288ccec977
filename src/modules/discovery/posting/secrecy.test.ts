import { beforeAll, describe, expect, test } from 'vitest';
import { reviewFields } from '../../../../test/reviewing.ts';
import {
  AS_OPERATOR,
  caughtUp,
  type Json,
  jsonOf,
  onEveryProgram,
  postForm,
  postJson,
  type Running,
  textOf,
} from '../../../../test/program.ts';

const WORDS = 'Cần máy sấy lúa đốt trấu cho mùa mưa, khoảng 30 tấn mỗi ngày, gạo ít gãy.';
const PUBLIC = {
  problem: WORDS,
  product: 'Gạo trắng hạt dài',
  province: '92',
  consentPublish: true,
  consentContact: true,
  consentSupport: true,
};
const FIRM = { name: 'Hợp tác xã Ẩn Mình Mẫu', taxCode: '1809876543' };
const CONFIDENCE = {
  organisation: FIRM,
  budgetVnd: 8_734_561_927,
  phone: '0987 651 243',
  email: 'giam.doc.kin@rat-bi-mat.vn',
  staff: 73_737,
  powerKw: 8_383.5,
  areaM2: 171_717,
  waterM3PerDay: 919_191,
};
/** Every spelling in which one of these could come to light. */
const SPELLINGS = [
  ...['8734561927', '8.734.561.927', '8,734,561,927', '8 734 561 927', '8.73456', '8,73456'],
  ...['8,73 tỷ', '8.73 billion', '8,73', '8.73 ', '8.734,', '8,734.'],
  ...['0987 651 243', '0987651243', '987651243', '651 243', '651243'],
  ...['giam.doc', 'rat-bi-mat'],
  ...['73737', '73.737', '73,737', '8383', '8.383,5', '8,383.5'],
  ...['Ẩn Mình', 'ẩn mình', '1809876543'],
  ...['171717', '171.717', '171,717', '919191', '919.191', '919,191'],
];
/** Without the digits that stand there by chance: those of ids and of scores. */
const withoutChance = (text: string) =>
  text.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '').replace(/\b0\.\d+/g, '');
const found = (text: string, spellings: readonly string[]) =>
  spellings.filter(spelling => withoutChance(text).includes(spelling));

type Posted = { id: string; ref: string; privatePath: string; token: string };

async function post(running: Running, confidence: object): Promise<Posted> {
  const response = await postJson(running, '/api/v1/needs', { ...PUBLIC, ...confidence });
  expect(response.status).toBe(201);
  const { id, ref, privateUrl } = await response.json();
  const privatePath = new URL(privateUrl).pathname;
  return { id, ref, privatePath, token: privatePath.split('/').at(-1)! };
}

const review = (running: Running, id: string, outcome: 'publish' | 'decline', comment?: string) =>
  postForm(running, `/operator/needs/${id}`, reviewFields(id, outcome, comment), AS_OPERATOR);

const matchesOf = async (running: Running, path: string) =>
  (await (await postJson(running, `${path}/matches`, { limit: 50 })).json()) as { items: Json[] };

/** A name, and how it is fetched. */
type Place = [string, () => Promise<string>];

/** Everything that everybody can fetch and that could show the need. */
async function publicPlaces(running: Running, id: string): Promise<Place[]> {
  const { items } = await matchesOf(running, `/api/v1/needs/${id}`);
  const technologies = items.map(item => item.technology.id as string);
  const records = await Promise.all(technologies.map(t => jsonOf(running, `/api/v1/technologies/${t}`)));
  const organisations = [...new Set(records.map(r => r.provider?.id as string).filter(Boolean))];
  const q = encodeURIComponent('máy sấy lúa đốt trấu');
  const pages = [
    ...['/', '/needs', '/needs?limit=100', `/needs?q=${q}`, '/needs?province=92', `/needs/${id}`],
    ...['/technologies', `/technologies?q=${q}`, '/needs/new', '/match', '/about/matching'],
    ...['/figures/freshness', '/figures/freshness/records?source=Nh%E1%BB%8Bp%20C%E1%BA%A7u', '/open-data', `/needs/${id}/versions`],
    ...technologies.map(t => `/technologies/${t}`),
    ...organisations.map(o => `/organisations/${o}`),
  ];
  const answers = [
    ...['/api/v1/openapi.json', '/api/v1/needs?limit=100', `/api/v1/needs?q=${q}`, `/api/v1/needs/${id}`],
    ...[`/api/v1/technologies?q=${q}&limit=100`, '/api/v1/suggestions?kind=need&q=may+say'],
    ...['/data/needs.ndjson', '/data/needs.csv', '/data/technologies.ndjson', '/data/manifest.json', '/sitemap.xml'],
  ];
  const asked = [`/api/v1/needs/${id}`, ...technologies.map(t => `/api/v1/technologies/${t}`)];
  const both = [...pages, ...pages.map(path => `/en${path === '/' ? '' : path}`)];
  return [
    ...both.map((path): Place => [path, () => textOf(running, path)]),
    ...['vi', 'en'].flatMap(language => {
      const headers = { 'accept-language': language };
      const match = (path: string) => postJson(running, `${path}/matches`, { limit: 50 }, headers);
      return [
        ...answers.map((path): Place => [path, () => textOf(running, path, headers)]),
        ...asked.map((path): Place => [`${path}/matches`, async () => (await match(path)).text()]),
      ];
    }),
  ];
}

onEveryProgram('what is said in confidence', running => {
  let rich: Posted;
  let poor: Posted;
  let before: { total: number; facets: unknown };

  beforeAll(async () => {
    const { total, facets } = await jsonOf(running, '/api/v1/needs');
    before = { total, facets };
    rich = await post(running, CONFIDENCE);
    poor = await post(running, { budgetVnd: 1, staff: 0, powerKw: 0, technologyLevel: 'outdated' });
    await caughtUp(running);
  });

  describe('before it is published the need', () => {
    test.each(['/needs/', '/en/needs/', '/api/v1/needs/'])('is not at %s', async place => {
      expect((await running.app.request(place + rich.id)).status).toBe(404);
    });

    test('has no matches for others', async () => {
      expect((await postJson(running, `/api/v1/needs/${rich.id}/matches`, {})).status).toBe(404);
    });

    test('is in no list, count or facet, and no technology is matched with it', async () => {
      const { total, facets } = await jsonOf(running, '/api/v1/needs');
      expect({ total, facets }).toEqual(before);
      const home = await textOf(running, '/');
      expect(home).not.toContain(rich.id);
      const { items } = await jsonOf(running, `/api/v1/needs?q=${encodeURIComponent(WORDS)}&limit=100`);
      expect(items.map((item: Json) => item.id)).not.toContain(rich.id);
      const [technology] = (await jsonOf(running, '/api/v1/technologies?q=say+lua&limit=1')).items;
      const matched = await matchesOf(running, `/api/v1/technologies/${technology.id}`);
      expect(matched.items.map(item => item.need.id)).not.toContain(rich.id);
    });
  });

  describe('once it is published', () => {
    beforeAll(async () => {
      for (const { id } of [rich, poor]) expect((await review(running, id, 'publish')).status).toBe(303);
      await caughtUp(running);
    });

    test('the need is public', async () => {
      expect((await running.app.request(`/needs/${rich.id}`)).status).toBe(200);
      expect((await jsonOf(running, '/api/v1/needs')).total).toBe(before.total + 2);
    });

    test('its sender still sees all of it, and nobody else anything', async () => {
      const own = await textOf(running, rich.privatePath);
      expect(found(own, SPELLINGS)).toEqual(
        expect.arrayContaining(['8,73 tỷ', '0987 651 243', 'giam.doc', 'rat-bi-mat', 'Ẩn Mình', '1809876543']),
      );
      const places = await publicPlaces(running, rich.id);
      expect(places.length).toBeGreaterThan(60);
      let shown = 0;
      for (const [name, read] of places) {
        const text = await read();
        expect(found(text, [...SPELLINGS, rich.token, '/private/']), name).toEqual([]);
        if (text.includes(rich.id)) shown++;
      }
      expect(shown).toBeGreaterThan(10);
    });

    test('neither search nor match finds it by its secrets', async () => {
      for (const secret of [CONFIDENCE.phone, CONFIDENCE.email, FIRM.name, '8734561927', rich.token]) {
        const { items } = await jsonOf(running, `/api/v1/needs?q=${encodeURIComponent(secret)}&limit=100`);
        expect(
          items.map((item: Json) => item.id),
          secret,
        ).not.toContain(rich.id);
      }
    });

    test('the budget moves no public score, order or reason', async () => {
      const [ofRich, ofPoor] = await Promise.all(
        [rich, poor].map(({ id }) => matchesOf(running, `/api/v1/needs/${id}`)),
      );
      expect(ofRich!.items.length).toBeGreaterThan(0);
      expect(ofRich).toEqual(ofPoor);
      const { technology } = ofRich!.items[0];
      const { items } = await matchesOf(running, `/api/v1/technologies/${technology.id}`);
      const [seenRich, seenPoor] = [rich, poor].map(({ id }) => items.find(item => item.need.id === id));
      expect({ ...seenRich, need: null }).toEqual({ ...seenPoor, need: null });
    });

    test('no part told in confidence is known in public, held against a match or offered as a lift', async () => {
      const SECRET = ['capital', 'runningCost', 'area', 'power', 'water', 'staff', 'level', 'skill'];
      // Known whoever asks: the technology takes nothing.
      const TAKES_NOTHING = /^Không (đòi hỏi trình độ|cần tay nghề)/;
      const { items } = await matchesOf(running, `/api/v1/needs/${rich.id}`);
      const back = await matchesOf(running, `/api/v1/technologies/${items[0].technology.id}`);
      const both = [...items, ...back.items.filter(item => item.need.id === rich.id)];
      for (const { reasons, heldBack, lifts, together } of both) {
        if (lifts.length < 2) expect(together).toBeNull();
        for (const { part, known, vi } of reasons)
          if (SECRET.includes(part) && known) expect(vi).toMatch(TAKES_NOTHING);
        expect(SECRET).not.toContain(heldBack?.part);
        expect(lifts.filter((lift: Json) => SECRET.includes(lift.part))).toEqual([]);
      }
      expect(back.items.flatMap(item => item.lifts)).toEqual([]);
    });

    test('while it does for the sender', async () => {
      const sentences = await Promise.all(
        [rich, poor].map(({ privatePath }) => textOf(running, privatePath)),
      );
      const means = sentences.map(html => html.match(/<article class="match[\s\S]*?<\/article>/)?.[0]);
      expect(means[0]).not.toBe(means[1]);
    });
  });

  describe('the private link', () => {
    test.each(['', '/en'])(
      'opens in the language %j, is kept by no cache and found by no search engine',
      async prefix => {
        const response = await running.app.request(prefix + rich.privatePath);
        expect(response.status).toBe(200);
        expect(response.headers.get('cache-control')).toContain('no-store');
        expect(await response.text()).toContain('<meta name="robots" content="noindex"');
      },
    );

    test('with another token leads nowhere, and withdraws nothing', async () => {
      const { id, privatePath, token } = rich;
      const wrong = ['x', poor.token, token.slice(0, -1), `${token}x`, token.toUpperCase(), '%00', '..'];
      for (const guess of wrong) {
        const path = `/needs/${id}/private/${guess}`;
        const read = await running.app.request(path);
        expect(read.status, guess).toBe(404);
        expect(found(await read.text(), SPELLINGS)).toEqual([]);
        expect((await postForm(running, path, { action: 'withdraw' })).status).toBe(404);
      }
      expect((await running.app.request(privatePath.replace(id, poor.id))).status).toBe(404);
      expect((await running.app.request(`/needs/${id}`)).status).toBe(200);
    });

    test('shows the reason of a declined need, which only the sender reads', async () => {
      const declined = await post(running, { budgetVnd: 5_000_000 });
      expect((await review(running, declined.id, 'decline', 'ngắn quá')).status).toBe(422);
      expect((await review(running, declined.id, 'decline', 'Chưa rõ <loại> lúa nào, bạn nhé')).status).toBe(303);
      for (const prefix of ['', '/en'])
        expect(await textOf(running, prefix + declined.privatePath)).toContain('Chưa rõ &lt;loại> lúa nào');
      await caughtUp(running);
      expect((await running.app.request(`/needs/${declined.id}`)).status).toBe(404);
    });

    test('a need without consent is matched for its sender but not published', async () => {
      const kept = await post(running, { consentPublish: false });
      expect((await review(running, kept.id, 'publish')).status).toBe(422);
      expect((await running.app.request(`/needs/${kept.id}`)).status).toBe(404);
      expect(await textOf(running, kept.privatePath)).toContain('class="match"');
    });

    test('takes the need back: then it is public nowhere, and still opens for its sender', async () => {
      const gone = await postForm(running, rich.privatePath, { action: 'withdraw' });
      expect(gone.status).toBe(303);
      await caughtUp(running);
      for (const place of ['/needs/', '/en/needs/', '/api/v1/needs/'])
        expect((await running.app.request(place + rich.id)).status).toBe(404);
      const { items, total } = await jsonOf(running, '/api/v1/needs?limit=100');
      expect(total).toBe(before.total + 1);
      expect(items.map((item: Json) => item.id)).not.toContain(rich.id);
      expect(await textOf(running, rich.privatePath)).toContain(rich.ref);
      expect((await postForm(running, rich.privatePath, { action: 'withdraw' })).status).toBe(409);
    });
  });

  describe('a technology', () => {
    const TECHNOLOGY = {
      title: 'Máy sấy lúa đốt trấu ba tầng',
      description: 'Khí nóng từ lò trấu thổi qua ba tầng lúa.',
      consentPublish: true,
      phone: CONFIDENCE.phone,
      email: CONFIDENCE.email,
      provider: { ...FIRM, website: 'https://rat-bi-mat.vn', province: '92' },
      price: { kind: 'floor', min: CONFIDENCE.budgetVnd, max: CONFIDENCE.budgetVnd, currency: 'VND' },
    };
    const listed = async () => (await jsonOf(running, '/api/v1/technologies?limit=1')).total as number;
    let offered: { id: string; privatePath: string; token: string };
    let before: number;

    beforeAll(async () => {
      before = await listed();
      const answer = await (await postJson(running, '/api/v1/technologies', TECHNOLOGY)).json();
      const privatePath = new URL(answer.privateUrl).pathname;
      offered = { id: answer.id, privatePath, token: privatePath.split('/').at(-1)! };
      await caughtUp(running);
    });

    test('is nowhere before it is published, and matched with nothing', async () => {
      for (const place of ['/technologies/', '/en/technologies/', '/api/v1/technologies/'])
        expect((await running.app.request(place + offered.id)).status).toBe(404);
      expect(await listed()).toBe(before);
      expect((await postJson(running, `/api/v1/technologies/${offered.id}/matches`, {})).status).toBe(404);
    });

    test('is published without its owner’s name and contact', async () => {
      const path = `/operator/technologies/${offered.id}`;
      expect((await postForm(running, path, reviewFields(offered.id, 'publish'), AS_OPERATOR)).status).toBe(303);
      await caughtUp(running);
      expect(await listed()).toBe(before + 1);
      expect(found(await textOf(running, offered.privatePath), SPELLINGS)).not.toEqual([]);
      const q = encodeURIComponent(TECHNOLOGY.title);
      const places = [
        ...[`/technologies/${offered.id}`, `/technologies?q=${q}`, '/', '/needs', '/technologies/new'],
        ...[`/api/v1/technologies/${offered.id}`, `/api/v1/technologies?q=${q}&limit=100`],
        ...[`/technologies/${offered.id}/versions`, `/compare?id=${offered.id}`],
        ...['/data/technologies.ndjson', '/data/technologies.csv'],
      ];
      for (const place of [...places, ...places.filter(p => !/^\/(api|data)/.test(p)).map(p => `/en${p}`)])
        expect(found(await textOf(running, place), [...SPELLINGS, offered.token, '/private/']), place).toEqual([]);
      const { items } = await jsonOf(running, `/api/v1/technologies?q=${q}`);
      expect(items[0].id).toBe(offered.id);
    });

    test('withdrawn it leaves the index', async () => {
      expect((await postForm(running, offered.privatePath, { action: 'withdraw' })).status).toBe(303);
      await caughtUp(running);
      expect(await listed()).toBe(before);
      expect((await running.app.request(`/technologies/${offered.id}`)).status).not.toBe(200);
    });
  });

  test('a draft is read by nobody else, and nothing of it is public', async () => {
    const fields = { kind: 'need', screen: 'contact', contact: CONFIDENCE.phone, firm: FIRM.name, go: 'next' };
    const place = (await postForm(running, '/drafts', fields)).headers.get('location')!;
    const own = await textOf(running, place.replace(/[^/]+$/, 'contact'));
    expect(found(own, SPELLINGS)).toEqual(expect.arrayContaining(['0987 651 243', 'Ẩn Mình']));
    expect((await running.app.request(place)).headers.get('cache-control')).toContain('no-store');
    for (const other of ['/needs/new', '/needs', '/', '/api/v1/needs'])
      expect(found(await textOf(running, other), SPELLINGS)).toEqual([]);
    const queue = await textOf(running, '/operator/needs', AS_OPERATOR);
    expect(queue).not.toContain(place.split('/')[2]!);
  });

  test('no organisation was made of a name that was not to be shown', async () => {
    const rows = await running.database.db.selectFrom('organisation').selectAll().execute();
    expect(found(JSON.stringify(rows), SPELLINGS)).toEqual([]);
  });

  test('the act log holds nothing of it', async () => {
    const acts = await running.database.db.selectFrom('act').selectAll().execute();
    expect(acts.length).toBeGreaterThan(4);
    expect(found(JSON.stringify(acts), [...SPELLINGS, rich.token, 'sấy'])).toEqual([]);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
