import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPublishedTechnology } from '../src/modules/catalogue/index.ts';
import { makePerson } from '../test/people.ts';
import { type Newcomer, signIn, signUp } from './account.ts';
import { DESKTOP, PHONE, press } from './browser.ts';
import { agreeTerms, confirmClosing, proposeMeeting, takeMeeting, writeClosing, writeTerms } from './deal-steps.ts';
import { answerSix, asks } from './need.ts';
import { describeProgram, type Place } from './program.ts';
import { expectSound } from './whole.ts';

type Way = { options: BrowserContextOptions; name: string; email: string; papers: boolean };

/** On a phone with every paper there is; on a desktop without scripts, with none that may be left out. */
const WAYS: [string, Way][] = [
  [
    'on a phone, with scripts',
    { options: { ...PHONE, reducedMotion: 'reduce' }, name: 'Trần Thị Tìm', email: 'tim@example.vn', papers: true },
  ],
  [
    'on a desktop, without scripts',
    { options: { ...DESKTOP, javaScriptEnabled: false }, name: 'Đỗ Văn Mong', email: 'mong@example.vn', papers: false },
  ],
];
/** Some sixty pages, each looked at. */
const LONGEST_MS = 300_000;
const CLOSED = 'Hợp đồng đã ký, hai bên đã chốt cùng một bản.';

/** From the first page to three reasoned matches; answers the address of the best, which knows the need. */
async function postNeed(page: Page): Promise<string> {
  await page.goto('/');
  await expectSound(page);
  await page.getByRole('banner').getByRole('link', { name: 'Gửi nhu cầu' }).click();
  await answerSix(page, '2027-06-30');
  await expectSound(page);
  await press(page, 'Gửi luôn');
  await asks(page, 'Xem lại và gửi');
  await page.getByLabel(/^Cho đăng nhu cầu/).check();
  await expectSound(page);
  await press(page, 'Gửi nhu cầu');
  await page.waitForURL(/\/private\//);
  const matches = page.getByRole('article');
  expect(await matches.count()).toBeGreaterThanOrEqual(3);
  for (const match of (await matches.all()).slice(0, 3))
    expect(await match.getByText('Xem đủ lý do').count()).toBe(1);
  await matches.first().getByText('Xem đủ lý do').click();
  await expectSound(page);
  return (await matches.first().getByRole('heading').getByRole('link').getAttribute('href'))!;
}

/** From a technology to where the words of somebody without an account wait. */
async function writeInterest(page: Page, technology: string): Promise<void> {
  await page.goto(technology);
  await expectSound(page);
  await page.getByRole('main').getByRole('link', { name: 'Tôi quan tâm' }).first().click();
  await page.getByLabel('Chuyển giao công nghệ độc lập').check();
  await page.getByLabel('Nói thêm về điều bạn muốn cùng làm').fill('Sấy lúa hè thu cho 120 hộ ở Cái Răng.');
  await page.getByLabel('Đôi nét về bạn').fill('Hợp tác xã, đã có lò trấu.');
  await expectSound(page);
  await press(page, 'Tiếp tục');
  await page.getByRole('heading', { level: 1, name: 'Còn một bước là gửi' }).waitFor();
  await expectSound(page);
}

/** Makes an account on the way, and is led back to send; answers the path of the interest. */
async function sendWithNewAccount(page: Page, place: Place, newcomer: Newcomer): Promise<string> {
  await page.getByRole('link', { name: 'Tạo tài khoản' }).click();
  await expectSound(page);
  await signUp(page, place, newcomer);
  await expectSound(page);
  await page.getByRole('main').getByRole('link', { name: 'Đăng nhập' }).click();
  await signIn(page, newcomer);
  await page.getByText('Sấy lúa hè thu cho 120 hộ ở Cái Răng.').waitFor();
  await expectSound(page);
  await press(page, 'Gửi');
  await page.getByText('Bên nhận trả lời, đến hết ngày 29/11/2026.').waitFor();
  await expectSound(page);
  return new URL(page.url()).pathname;
}

/** From the home to the deal; answers its path. */
async function acceptFromHome(page: Page, interest: string): Promise<string> {
  await page.goto('/home');
  await expectSound(page);
  await page.getByRole('main').locator(`a[href="${interest}"]`).first().click();
  await expectSound(page);
  await press(page, 'Nhận lời và mở thương vụ');
  await page.waitForURL(/\/deals\//);
  await expectSound(page);
  return new URL(page.url()).pathname;
}

async function signBoth(pages: readonly Page[], deal: string, button: string): Promise<void> {
  for (const page of pages) {
    await page.goto(deal);
    await press(page, button);
  }
}

describeProgram('a need on its way to a contract', 'postgres', place => {
  const ownerOf = async (technology: string) => {
    const found = await findPublishedTechnology(place.database.db, /[0-9a-f-]{36}/.exec(technology)![0]);
    const organisationId = found!.providerId!;
    return makePerson(place.database, { name: 'Kim Minsu', appointments: [{ role: 'owner', organisationId }] });
  };

  test.each(WAYS)('%s', { timeout: LONGEST_MS }, async (_, { options, papers, ...who }) => {
    const seeker = await place.visit(undefined, options);
    const technology = await postNeed(seeker);
    const owner = await place.visit(await ownerOf(technology), options);
    await writeInterest(seeker, technology);
    const interest = await sendWithNewAccount(seeker, place, { ...who, password: 'con mèo bay qua cầu' });

    const deal = await acceptFromHome(owner, interest);
    await seeker.goto('/home');
    await expectSound(seeker);
    await seeker.goto(interest);
    await seeker.getByRole('link', { name: 'Mở thương vụ' }).click();
    if (papers) await signBoth([seeker, owner], deal, 'Ký thoả thuận bảo mật');
    await seeker.goto(deal);
    await proposeMeeting(seeker, '2026-11-25');
    await expectSound(seeker);
    await owner.goto(deal);
    await takeMeeting(owner);
    await writeTerms(owner, deal);
    await expectSound(owner);
    await agreeTerms(seeker, deal);
    if (papers) await signBoth([owner, seeker], deal, 'Xác nhận đã ký ghi nhớ');
    await writeClosing(seeker, deal, who.name);
    await expectSound(seeker);
    await confirmClosing(owner, deal);

    for (const page of [owner, seeker])
      for (const path of [deal, '/home']) {
        await page.goto(path);
        await page.getByText(CLOSED).first().waitFor();
        await expectSound(page);
      }
  });
});
