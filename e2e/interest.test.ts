import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ctxFor, NOW } from '../test/database.ts';
import { makeWorld, type World } from '../test/interest-world.ts';
import { makePerson } from '../test/people.ts';
import { system } from '../src/kernel/actor.ts';
import { carryOnInterests } from '../src/modules/deals/index.ts';
import { DESKTOP, PHONE, press } from './browser.ts';
import { describeProgram } from './program.ts';
import { expectSound, expectWhole } from './whole.ts';

const DAY_MS = 86_400_000;
/** Fewer than five of a kind are not told in public. */
const FIVE = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'];

async function answerThree(page: Page) {
  await page.getByLabel('Chuyển giao công nghệ độc lập').check();
  await page.getByLabel('Nói thêm về điều bạn muốn cùng làm').fill('Sấy lúa hè thu ở xưởng Thanh Oai.');
  await page.getByLabel('Còn điều gì thiếu hoặc chưa rõ?').fill('Điện ba pha hay một pha?');
}

describeProgram('an interest and what becomes of it', 'postgres', place => {
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(place.database);
  });

  /** Sent by somebody who has an account already; answers where it stands. */
  async function send(page: Page, record: string): Promise<string> {
    await page.goto(`${record}/interest`);
    await answerThree(page);
    await page.getByLabel('Đôi nét về bạn').fill('Hợp tác xã 120 hộ.');
    await page.getByLabel('Bạn ở tỉnh, thành phố nào?').selectOption('01');
    await press(page, 'Gửi');
    await page.waitForURL(/sent=1/);
    return new URL(page.url()).pathname;
  }

  test.each([
    ['with scripts', true, 'seeker'],
    ['without scripts', false, 'stranger'],
  ] as const)('%s: written without an account, sent with one press, accepted', async (_, javaScriptEnabled, who) => {
    const options = { ...PHONE, javaScriptEnabled };
    const visitor = await place.visit(undefined, options);
    await visitor.goto(`/technologies/${world.dryer.id}`);
    await visitor.getByRole('link', { name: 'Tôi quan tâm' }).first().click();
    expect(await visitor.textContent('main')).toMatch(/Viện Cơ điện.*hết ngày 29\/11\/2026/s);
    await answerThree(visitor);
    await press(visitor, 'Tiếp tục');
    await visitor.getByRole('alert').getByRole('link', { name: /Hãy viết một câu về bạn/ }).click();
    await visitor.getByLabel('Đôi nét về bạn').fill('Hợp tác xã 120 hộ.');
    await press(visitor, 'Tiếp tục');
    await visitor.getByRole('heading', { level: 1, name: 'Còn một bước là gửi' }).waitFor();
    const signIn = await visitor.getByRole('link', { name: 'Đăng nhập để gửi' }).getAttribute('href');
    const kept = new URL(signIn!, place.address).searchParams.get('next')!;
    expect(kept).toBe(new URL(visitor.url()).pathname);

    const sender = await place.visit(world[who], options);
    await sender.goto(kept);
    expect(await sender.textContent('main')).toContain('Điện ba pha hay một pha?');
    await press(sender, 'Gửi');
    await sender.getByText('Bên nhận trả lời, đến hết ngày 29/11/2026.').waitFor();
    const interest = new URL(sender.url()).pathname;

    const owner = await place.visit(world.owner, options);
    await owner.goto('/interests');
    await owner.locator(`a[href="${interest}"]`).click();
    expect(await owner.textContent('main')).toContain('Hợp tác xã 120 hộ.');
    expect(await owner.textContent('main')).not.toContain('@example.vn');
    await press(owner, 'Nhận lời và mở thương vụ');
    await owner.waitForURL(/\/deals\//);
    await sender.goto(interest);
    expect(await sender.textContent('main')).toMatch(/Trần Chủ.*@example\.vn/s);
    await sender.getByRole('link', { name: 'Mở thương vụ' }).waitFor();
  });

  test('the owner declines with a reason, which the sender reads and the record keeps count of', async () => {
    const record = `/technologies/${world.dryer.id}`;
    const sender = await place.visit(await makePerson(place.database, { name: 'Lý Gửi' }), PHONE);
    const interest = await send(sender, record);
    const owner = await place.visit(world.owner, DESKTOP);
    await owner.goto(interest);
    await owner.getByText('Không đi tiếp lần này').click();
    await press(owner, 'Từ chối');
    await owner.getByRole('alert').getByRole('link').first().click();
    await owner.getByLabel('Không đạt tiêu chuẩn, quy chuẩn').check();
    await owner.getByLabel('Lời kèm cho bên gửi').fill('Máy chưa có giấy hợp quy cho lúa giống.');
    await press(owner, 'Từ chối');
    await owner.getByText('Đã từ chối', { exact: true }).waitFor();
    await expectSound(owner);

    await sender.goto(interest);
    await sender.getByText('Lý do: không đạt tiêu chuẩn, quy chuẩn.').waitFor();
    await sender.getByText('Máy chưa có giấy hợp quy cho lúa giống.').waitFor();
    await expectSound(sender);

    await owner.goto(record);
    await owner.getByRole('heading', { name: 'Ai quan tâm công nghệ của bạn' }).waitFor();
    await owner.getByRole('row', { name: /Tiêu chuẩn, quy chuẩn/ }).waitFor();
    await expectSound(owner);
    await sender.goto(record);
    expect(await sender.textContent('main')).not.toContain('Ai quan tâm công nghệ của bạn');
  });

  test('nobody answers: a reminder, then a broker who calls, then it is said in public', async () => {
    const later = (days: number) => {
      place.clock.now = new Date(NOW.getTime() + days * DAY_MS);
      return carryOnInterests(ctxFor(place.database, system('interests'), place.clock.now), { post: place.program.post, baseUrl: place.address }, place.web.log);
    };
    const needs = `/needs/${world.drying.id}`;
    const senders = await Promise.all(FIVE.map(name => makePerson(place.database, { name: `Lê ${name}` })));
    const interests: string[] = [];
    for (const person of senders) interests.push(await send(await place.visit(person, PHONE), needs));
    const broker = await place.visit(world.broker, DESKTOP);
    await broker.goto('/home');
    expect(await broker.textContent('main')).not.toContain('Gọi giúp');

    expect(await later(4), 'reminders').toBe(5);
    expect(await later(8), 'handed to brokers').toBe(5);
    await broker.goto('/home');
    await expectSound(broker);
    await broker.getByRole('link', { name: 'Gọi giúp 5 quan tâm chưa ai trả lời' }).click();
    await broker.getByRole('heading', { level: 1, name: 'Lời quan tâm cần người môi giới gọi' }).waitFor();
    await expectSound(broker);
    await broker.locator(`a[href="${interests[0]}"]`).click();
    await broker.getByLabel('Chưa gặp được').check();
    await broker.getByLabel('Ghi chú').fill('Gọi hai lần, máy bận.');
    await press(broker, 'Ghi cuộc gọi');
    await broker.getByText('Gọi hai lần, máy bận.').waitFor();
    await expectSound(broker);

    expect(await later(23), 'closed').toBe(5);
    await broker.goto('/interests/escalated');
    await broker.getByText('Không có lời nào đang chờ gọi').waitFor();
    const sender = await place.visit(senders[0], PHONE);
    await sender.goto(interests[0]!);
    await sender.getByText('Người môi giới đã hỏi nhưng bên nhận không trả lời.').waitFor();
    expect(await sender.textContent('main')).not.toContain('máy bận');
    await expectSound(sender);
    await sender.goto('/figures/answers');
    const row = sender.getByRole('table', { name: 'Gửi tới nhu cầu' }).getByRole('row', { name: /^11\/2026/ });
    expect(await row.getByRole('cell').allTextContents()).toEqual(['5', '0', '5', '–']);
    await expectSound(sender);
    place.clock.now = NOW;
  });

  test('every page of it is whole on phone and desktop, light and dark', async () => {
    const visitor = await place.visit(undefined, {});
    await expectWhole(visitor, () => visitor.goto(`/technologies/${world.dryer.id}/interest`));
    await answerThree(visitor);
    await visitor.getByLabel('Đôi nét về bạn').fill('Nhà máy gạo.');
    await press(visitor, 'Tiếp tục');
    await expectWhole(visitor, () => visitor.reload());
    const kept = new URL(visitor.url()).pathname;
    await expectWhole(visitor, () => visitor.goto('/figures/answers'));
    const sender = await place.visit(world.seekerColleague, {});
    await expectWhole(sender, () => sender.goto(kept));
    await press(sender, 'Gửi');
    await expectWhole(sender, () => sender.reload());
    const interest = new URL(sender.url()).pathname;
    const owner = await place.visit(world.owner, {});
    await expectWhole(owner, () => owner.goto('/interests'));
    await expectWhole(owner, () => owner.goto(interest));
    const broker = await place.visit(world.broker, {});
    await expectWhole(broker, () => broker.goto('/interests/escalated'));
  });
});
