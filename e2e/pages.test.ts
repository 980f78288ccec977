import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { describeSite, type Site } from './browser.ts';
import { enterAsOperator, importThroughPage, postNeed } from './operator.ts';
import { expectWhole } from './whole.ts';

const first = (list: string) => async (page: Page) => {
  await page.goto(list);
  await page.getByRole('article').first().getByRole('link').first().click();
  await page.waitForURL(url => url.pathname.split('/').length > 2);
};
const at = (address: string) => async (page: Page) => {
  await page.goto(address);
};
const match = (text: string) => async (page: Page) => {
  await page.goto('/match');
  await page.getByLabel('Nhu cầu của bạn').fill(text);
  await page.getByRole('button', { name: 'Ghép thử' }).click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
};
const post = (problem: string) => async (page: Page) => {
  await page.goto('/needs/new?view=all');
  await page.getByLabel('Bạn đang gặp vấn đề gì?').fill(problem);
  await page.getByRole('main').getByRole('button', { name: 'Gửi nhu cầu' }).click();
  await page.getByRole('main').locator('[role=alert], .private-link').first().waitFor();
};

const PUBLIC: Record<string, (page: Page) => Promise<void>> = {
  home: at('/'),
  'home in English': at('/en'),
  'all technologies': at('/technologies'),
  'technologies found': at('/technologies?q=may%20say%20lua'),
  'technologies filtered': at('/en/technologies?q=dryer&country=VN'),
  'technologies by capital': at('/technologies?sort=capital'),
  'technologies being compared': async page => {
    await page.goto('/technologies?q=may%20say%20lua');
    const link = page.getByRole('article').first().getByRole('link', { name: /^So sánh/ });
    await page.goto((await link.getAttribute('href'))!);
  },
  'nothing found': at('/technologies?q=zzqqkk'),
  'nothing under its filters': at('/technologies?q=may%20say%20lua&country=KR&trl=3'),
  sectors: at('/sectors'),
  'a sector': at('/sectors/agriculture'),
  countries: at('/en/countries'),
  Vietnam: at('/countries/VN'),
  'a country without records': at('/countries/VA'),
  provinces: at('/provinces'),
  organisations: at('/organisations'),
  'a technology': first('/technologies?q=may%20say%20lua'),
  needs: at('/needs'),
  'a need': first('/needs?q=say%20lua'),
  'an organisation': async page => {
    await first('/technologies?q=may%20say%20lua')(page);
    await page.locator('a[href*="/organisations/"]').first().click();
    await page.waitForURL('**/organisations/**');
  },
  'the match form': at('/match'),
  'matches found': match('máy sấy lúa đốt trấu cho hợp tác xã'),
  'no match': match('zzqq vvkk'),
  'the first question of a need': at('/needs/new'),
  'all questions of a need': at('/needs/new?view=all'),
  'the last screen of a need': async page => {
    await page.goto('/needs/new');
    await page.getByLabel('Bạn đang gặp vấn đề gì?').fill('cần máy sấy lúa đốt trấu');
    await page.getByRole('button', { name: 'Gửi luôn' }).click();
    await page.waitForURL(/\/send$/);
  },
  'where an offer begins': at('/technologies/new'),
  'the first question of an offer': at('/en/technologies/new?view=one'),
  'all questions of an offer': at('/technologies/new?view=all'),
  'a question read from a text': async page => {
    await page.goto('/technologies/new');
    await page.getByLabel('Dán văn bản vào đây').fill('Tên công nghệ: Máy sấy\nTRL 9\nGiá: 850 triệu đồng');
    await page.getByRole('button', { name: 'Đọc và điền giúp' }).click();
    await page.waitForURL(/\/title\?read=/);
    await page.goto(page.url().replace(/title.*/, 'readiness'));
  },
  'the form with a mistake': post(''),
  'a private page': post('cần máy sấy lúa đốt trấu'),
  'a private page without a match': post('zzqq vvkk'),
  'how matching works': at('/about/matching'),
  'how well it finds': at('/about/quality'),
  'the thesaurus': at('/thesaurus'),
  'a word looked up': at('/en/thesaurus?q=may%20say'),
  'a word that is not there': at('/thesaurus?q=zzqqkk'),
  'concepts of a sector': at('/thesaurus/sectors/fishery'),
  'concepts under a letter': at('/thesaurus/letters/%C4%91'),
  'a concept': at('/thesaurus/rice-dryer'),
  'a concept with many below it': at('/thesaurus/drying'),
  'no such page': at('/khong-co'),
  'the operator’s door': at('/operator'),
};
const OPERATOR: typeof PUBLIC = {
  'review of needs': at('/operator/needs'),
  'review of technologies': at('/operator/technologies'),
  imports: at('/operator/imports'),
  'the steward’s page': at('/operator/thesaurus?q=say'),
  'the form of a concept': at('/operator/thesaurus/concepts/rice-dryer'),
  'a changed concept': async page => {
    await page.goto('/operator/thesaurus/concepts/mango');
    const words = page.getByLabel('Tiếng Việt');
    await words.fill(`${await words.inputValue()}\nxoài thử ${Date.now()}`);
    await page.getByLabel('Lý do').first().fill('Thử.');
    await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page.getByRole('status').getByText('Đã xong').waitFor();
  },
  'the form of a concept with a mistake': async page => {
    await page.goto('/operator/thesaurus/new');
    await page.getByRole('button', { name: 'Ghi thay đổi' }).click();
    await page.getByRole('main').getByRole('alert').waitFor();
  },
  'a table of changes looked at': async page => {
    const buffer = Buffer.from('id\tvi\npapaya\tđu đủ|đu đủ thử\n');
    await page.goto('/operator/thesaurus/import');
    await page.getByLabel('Tệp TSV').setInputFiles({ name: 'a.tsv', mimeType: 'text/tab-separated-values', buffer });
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: /^Sẽ đổi/ }).waitFor();
  },
  'an import': async page => {
    await page.goto('/operator/imports');
    await page.getByRole('link', { name: 'demo.ndjson' }).click();
    await page.waitForURL(/imports\/./);
  },
};

/** What a page does that it should not, besides what axe sees: speaks to others, complains, is too wide. */
function listen(page: Page, address: string): string[] {
  const heard: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith(address)) heard.push(`asks ${request.url()}`);
  });
  page.on('pageerror', error => heard.push(error.message));
  page.on('console', message => {
    // The browser notes an answer of 404 or 422 by itself.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) heard.push(message.text());
  });
  return heard;
}

async function inspect(site: Site, page: Page, open: (page: Page) => Promise<void>) {
  const heard = listen(page, site.address);
  await expectWhole(page, () => open(page));
  page.removeAllListeners();
  expect(heard).toEqual([]);
}

describeSite('every page, at every size and in both themes, is whole', site => {
  let visitor: Page;
  let operator: Page;
  beforeAll(async () => {
    await postNeed(site(), 'Kho lạnh cá tra tốn điện.');
    visitor = await site().visit();
    operator = await enterAsOperator(site());
    await importThroughPage(operator, 3);
  });

  test.each(Object.entries(PUBLIC))('%s', async (_, open) => {
    await visitor.context().clearCookies();
    await inspect(site(), visitor, open);
  });

  test.each(Object.entries(OPERATOR))('%s', async (_, open) => {
    await inspect(site(), operator, open);
  });
});
