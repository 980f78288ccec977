import { describe, expect, test } from 'vitest';
import { type Appointment, makePerson, signedIn } from '../../../../test/people.ts';
import { reviewFields } from '../../../../test/reviewing.ts';
import {
  AS_OPERATOR,
  caughtUp,
  jsonOf,
  onEveryProgram,
  postForm,
  postJson,
  textOf,
} from '../../../../test/program.ts';
import { latestSeq, listActsAfter } from '../../../platform/acts/index.ts';

const SENT = {
  need: {
    path: '/api/v1/needs',
    body: {
      problem: 'Lúa ướt, cần máy sấy lúa đốt trấu.',
      phone: '0912 345 678',
      organisation: { name: 'HTX Kín Tiếng', taxCode: '1801234567' },
      targets: [{ what: 'độ ẩm', figure: { max: 14, unit: '%' } }],
    },
    shown: ['0912 345 678', 'HTX Kín Tiếng', 'độ ẩm: ≤ 14'],
    place: '/needs',
    queue: '/operator/needs',
  },
  technology: {
    path: '/api/v1/technologies',
    body: {
      title: 'Máy sấy lúa tầng sôi của HTX',
      description: 'Thổi khí nóng qua lớp lúa.',
      phone: '0912 345 678',
      provider: { name: 'Cơ khí Kín Tiếng', province: '92', type: 'company' },
      price: { min: 8e8, max: 9e8, currency: 'VND' },
    },
    shown: ['0912 345 678', 'Cơ khí Kín Tiếng', '800–900 triệu đồng'],
    place: '/technologies',
    queue: '/operator/technologies',
  },
} as const;
const CONSENTS = { consentPublish: true, consentName: true, consentContact: true };

onEveryProgram('the private page', running => {
  describe.each(['need', 'technology'] as const)('of a %s', kind => {
    const { path, body, shown, place, queue } = SENT[kind];
    const send = async (over: object = {}) => {
      const answer = await (await postJson(running, path, { ...body, ...CONSENTS, ...over })).json();
      return { id: answer.id as string, link: new URL(answer.privateUrl).pathname };
    };
    const review = (id: string, fields: Record<string, string>) =>
      postForm(running, `${queue}/${id}`, fields, AS_OPERATOR);
    const publicStatus = async (id: string) => (await running.app.request(`${place}/${id}`)).status;

    test('says back all that was sent, and what was agreed to, in both languages', async () => {
      const { link } = await send({ consentContact: false });
      const html = await textOf(running, link);
      for (const said of [...shown, 'Chờ duyệt để đăng', 'Đã đồng ý lúc', 'Không đồng ý'])
        expect(html.replaceAll('\u00a0', ' '), said).toContain(said);
      expect(html.match(/name="purpose"/g)).toHaveLength(2);
      expect(await textOf(running, `/en${link}`)).toContain('What you agreed to');
    });

    test('without consent it says that nothing will be published', async () => {
      const { link, id } = await send({ consentPublish: false, consentName: false });
      expect(await textOf(running, link)).toContain('Đã ghi nhận');
      expect((await review(id, reviewFields(id, 'publish'))).status).toBe(422);
    });

    test('follows the record: published, named, then taken back by withdrawing the consent', async () => {
      const { id, link } = await send();
      expect((await review(id, reviewFields(id, 'publish'))).status).toBe(303);
      await caughtUp(running);
      expect(await textOf(running, `${place}/${id}`)).toContain('Kín Tiếng');
      expect(await textOf(running, link)).toContain(`href="${place}/${id}"`);
      const take = (purpose: string) => postForm(running, link, { action: 'withdraw-consent', purpose });
      expect((await take('name')).status).toBe(303);
      await caughtUp(running);
      expect(await textOf(running, `${place}/${id}`)).not.toContain('Kín Tiếng');
      expect((await take('publish')).status).toBe(303);
      await caughtUp(running);
      expect(await publicStatus(id)).not.toBe(200);
      const { items } = await jsonOf(running, `${path}?limit=100`);
      expect(items.map((item: { id: string }) => item.id)).not.toContain(id);
      expect(await textOf(running, link)).toContain('Đã rút lại lúc');
    });

    test('a refused record tells its sender why', async () => {
      const { id, link } = await send();
      expect((await review(id, reviewFields(id, 'decline', 'Thiếu <công suất> của máy'))).status).toBe(303);
      expect(await textOf(running, link)).toContain('Thiếu &lt;công suất>');
    });

    test('held, it opens again as it was sent, is mended, reviewed anew and published', async () => {
      const { id, link } = await send();
      expect((await review(id, reviewFields(id, 'hold', 'Hãy thêm công suất của máy.'))).status).toBe(303);
      for (const said of ['Hãy thêm công suất của máy.', '8/20', 'Sửa và gửi lại'])
        expect(await textOf(running, link)).toContain(said);
      expect((await postForm(running, `${place}/${id}/private/x/mend`, {})).status).toBe(404);
      const draft = (await postForm(running, `${link}/mend`, {})).headers.get('location')!;
      const opened = (await textOf(running, draft)).replaceAll('\u00a0', ' ');
      for (const said of ['0912 345 678', 'Kín Tiếng']) expect(opened).toContain(said);
      const typed = { consent_publish: '1', go: 'deliver' };
      expect((await postForm(running, draft, typed)).headers.get('location')).toContain(id);
      const again = await textOf(running, link);
      for (const said of ['Chờ duyệt để đăng', 'Hãy thêm công suất']) expect(again).toContain(said);
      expect((await postForm(running, `${link}/mend`, {})).status).toBe(409);
      expect((await review(id, reviewFields(id, 'publish'))).status).toBe(412);
      expect((await review(id, reviewFields(id, 'publish', undefined, 2))).status).toBe(303);
      expect(await publicStatus(id)).toBe(200);
      expect(await textOf(running, `${place}/${id}`)).not.toContain('Kín Tiếng');
    });

    test('is withdrawn by its sender, once', async () => {
      const { link } = await send();
      expect((await postForm(running, link, { action: 'withdraw' })).status).toBe(303);
      expect(await textOf(running, link)).toContain('Đã rút');
      expect((await postForm(running, link, { action: 'withdraw' })).status).toBe(409);
    });

    test('is taken down by a reviewer of its own place with a reason, which its sender reads', async () => {
      const { id, link } = await send();
      const page = `${place}/${id}/private`;
      const reason = '<b>Hồ sơ</b> kể bí mật của người khác.';
      const take = (headers: Record<string, string>, comment = reason) =>
        postForm(running, page, { action: 'take-down', comment }, headers);
      expect((await take(AS_OPERATOR)).status, 'before it is public').toBe(409);
      await review(id, reviewFields(id, 'publish'));
      const person = async (...appointments: Appointment[]) => signedIn(await makePerson(running.database, { appointments }));
      const broker = await person({ role: 'broker', authority: 'VN' });
      const elsewhere = await person({ role: 'officer', authority: '40' });
      for (const headers of [{}, await person(), broker, elsewhere]) expect((await take(headers)).status).toBe(404);
      expect((await postForm(running, link, { action: 'take-down', comment: reason })).status).toBe(404);
      expect((await postForm(running, page, { action: 'withdraw' }, AS_OPERATOR)).status, 'in the sender’s place').toBe(404);
      const short = await take(AS_OPERATOR, 'Ngắn <i>\u0007');
      expect(short.status).toBe(422);
      const html = await short.text();
      expect(html).toContain('Ngắn &lt;i>');
      expect(html).toContain('id="f-comment-error"');
      expect(html).not.toContain('value="withdraw"');
      expect(await publicStatus(id)).toBe(200);
      const seq = await latestSeq(running.database.db);
      expect((await take(AS_OPERATOR)).status).toBe(303);
      expect((await take(AS_OPERATOR)).status, 'twice').toBe(409);
      expect(await publicStatus(id)).toBe(404);
      const acts = await listActsAfter(running.database.db, seq, 10);
      expect(acts).toMatchObject([{ kind: `${kind}.take-down`, actor: 'operator', payload: { from: 'published', to: 'declined' } }]);
      expect(JSON.stringify(acts)).not.toContain('bí mật');
      const own = await textOf(running, link);
      expect(own).toContain('&lt;b>Hồ sơ&lt;/b> kể bí mật của người khác.');
      expect(own).toContain('Sửa và gửi lại');
      expect(own).not.toContain('value="take-down"');
    });

    test('of one opens no other, and is not the other kind’s', async () => {
      const [one, other] = [await send(), await send()];
      const foreign = kind === 'need' ? '/technologies' : '/needs';
      const token = one.link.split('/').at(-1)!;
      for (const wrong of [
        one.link.replace(one.id, other.id),
        `${place}/${one.id}/private/x`,
        `${place}/x/private/${token}`,
        `${foreign}/${one.id}/private/${token}`,
      ]) {
        expect((await running.app.request(wrong)).status).toBe(404);
        expect((await postForm(running, wrong, { action: 'withdraw' })).status).toBe(404);
      }
      for (const fields of [{}, { action: 'withdraw-consent', purpose: 'x' }, { purpose: 'support' }])
        expect((await postForm(running, one.link, fields as Record<string, string>)).status).toBe(404);
    });

    test('the queue shows the operator the whole of it, a visitor not that there is one', async () => {
      const { id } = await send();
      const html = (await textOf(running, queue, AS_OPERATOR)).replaceAll('\u00a0', ' ');
      expect(html).toContain(`id="${id}"`);
      for (const said of shown) expect(html).toContain(said);
      for (const path of [queue, `/en${queue}`]) expect((await running.app.request(path)).status).toBe(404);
      expect((await postForm(running, `${queue}/${id}`, reviewFields(id, 'publish'))).status).toBe(404);
    });
  });

  test('a prohibited technology is not published, a restricted one only with its notice read', async () => {
    const { path, body, queue } = SENT.technology;
    const { id } = await (await postJson(running, path, { ...body, ...CONSENTS, listStatus: 'prohibited' })).json();
    const publish = (listStatus: string, noticeRead = '') =>
      postForm(
        running,
        `${queue}/${id}`,
        { ...reviewFields(id, 'publish'), [`listStatus-${id}`]: listStatus, [`noticeRead-${id}`]: noticeRead },
        AS_OPERATOR,
      );
    const refused = await publish('prohibited');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Điều 11');
    const unread = await publish('restricted');
    expect(unread.status).toBe(422);
    expect(await unread.text()).toContain('Giấy phép chuyển giao công nghệ');
    expect((await publish('restricted', '1')).status).toBe(303);
    expect((await running.app.request(`/technologies/${id}`)).status).toBe(200);
  });

  test('nothing of all this was a bug', () => {
    expect(running.logged).toEqual([]);
  });
});
