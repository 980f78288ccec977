import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../src/kernel/actor.ts';
import { pagePublishedTechnologies } from '../src/modules/catalogue/index.ts';
import { castOfDeal, type DealCast, openDeal } from '../test/deals.ts';
import { signedIn } from '../test/people.ts';
import { onEveryProgram } from '../test/program.ts';
import { DESKTOP, executablePath, PHONE } from './browser.ts';
import { expectWhole } from './whole.ts';

const press = (page: Page, name: string) =>
  page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
const FIRST = '00000000-0000-0000-0000-000000000000';

/** What the closing still lacks after it was filled in from what is known. */
const FACTS = {
  transferorNumber: '110-81-12345',
  transferorAddress: 'Gangnam-gu, Seoul',
  transferorRepresentative: 'Kim Minsu',
  transferorTitle: 'CEO',
  transfereeAddress: 'Quận Cái Răng, Cần Thơ',
  transfereeRepresentative: 'Trần Thị Tìm',
  transfereeTitle: 'Giám đốc',
  contractTitle: 'Hợp đồng chuyển giao công nghệ',
  signedOn: '2026-11-20',
  termFrom: '2026-12-01',
  place: 'Cần Thơ',
};

if (executablePath)
  onEveryProgram('two people and their deal', running => {
    let browser: Browser;
    let server: Server;
    let address = '';
    let cast: DealCast;
    let id: string;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath });
      await new Promise<void>(resolve => {
        server = serve({ fetch: running.app.fetch, port: 0, hostname: '127.0.0.1' }, info => {
          address = `http://127.0.0.1:${info.port}`;
          resolve();
        }) as Server;
      });
      cast = await castOfDeal(running.database);
      const [technology] = await pagePublishedTechnologies(running.database.db, FIRST, 1);
      id = await openDeal(running.database, cast, { technologyId: technology!.id });
    });
    afterAll(async () => {
      await browser?.close();
      server?.closeAllConnections();
      server?.close();
    });
    const visit = async (person: Person, options: BrowserContextOptions) => {
      const context = await browser.newContext({ baseURL: address, locale: 'vi-VN', ...options });
      context.setDefaultTimeout(15_000);
      const { cookie = '' } = await signedIn(person);
      const [name = '', value = ''] = cookie.split(/=(.*)/s);
      await context.addCookies([{ name, value, url: address }]);
      return context.newPage();
    };

    test('from accepted to closed, one of them on a phone without scripts', async ({ skip }) => {
      // The pages are the same on either database.
      if (running.database.kind !== 'pglite') skip();
      const seeker = await visit(cast.seeker, { ...PHONE, javaScriptEnabled: false });
      const owner = await visit(cast.owner, DESKTOP);

      await seeker.goto('/deals');
      await seeker.getByRole('main').getByRole('link').first().click();
      await seeker.getByRole('link', { name: 'Đề nghị giờ gặp' }).click();
      await seeker.getByLabel('Ngày, lựa chọn 1').fill('2026-11-25');
      await seeker.getByLabel('Giờ, lựa chọn 1').fill('09:30');
      await seeker.getByLabel('Nơi gặp').fill('Cần Thơ');
      await press(seeker, 'Gửi đề nghị');
      await seeker.getByText('Đang chờ bên kia chọn giờ.').waitFor();

      await owner.goto(`/deals/${id}`);
      await owner.getByRole('link', { name: 'Chọn giờ gặp' }).click();
      await press(owner, 'Nhận giờ này');
      await owner.getByText('Đã hẹn').waitFor();

      await owner.goto(`/deals/${id}/terms`);
      await owner.getByLabel(/^Bí quyết kỹ thuật/).check();
      await owner.getByLabel('Hình thức chuyển giao').selectOption('independent');
      await owner.getByLabel('Đào tạo', { exact: true }).check();
      await owner.getByLabel('Quyền được chuyển giao').selectOption('non-exclusive');
      await owner.getByLabel('Khoản 1: cách tính').selectOption('pct-net-sales');
      await owner.getByLabel('Khoản 1: số tiền hoặc phần trăm').fill('3,5');
      await owner.getByLabel('Tổng giá trị là').selectOption('undetermined');
      await press(owner, 'Lưu thành bản mới');
      await owner.getByRole('heading', { name: /^Bản 1/ }).waitFor();
      await press(owner, 'Đồng ý với bản này');
      await seeker.goto(`/deals/${id}/terms`);
      await press(seeker, 'Đồng ý với bản này');

      await seeker.goto(`/deals/${id}/closing`);
      for (const [name, value] of Object.entries(FACTS)) await seeker.locator(`#f-${name}`).fill(value);
      await seeker.getByLabel('Tiếng Việt', { exact: true }).check();
      await seeker.getByLabel('Loại văn bản').selectOption('contract');
      await press(seeker, 'Lưu thành bản mới');
      await seeker.getByRole('heading', { name: /^Bản 1/ }).waitFor();
      await seeker.getByText('Phải đăng ký chuyển giao công nghệ').waitFor();
      await press(seeker, 'Xác nhận bản này để chốt');
      await seeker.getByText('Bên tìm công nghệ đã xác nhận').waitFor();
      await owner.goto(`/deals/${id}`);
      await owner.getByRole('link', { name: 'Xác nhận để chốt' }).click();
      await press(owner, 'Xác nhận bản này để chốt');
      await owner.getByText('Hợp đồng đã ký, hai bên đã chốt cùng một bản.').waitFor();
      expect(running.logged).toEqual([]);
    });

    test('every part is whole for everybody', async ({ skip }) => {
      if (running.database.kind !== 'pglite') skip();
      const page = await visit(cast.seeker, { ...PHONE, reducedMotion: 'reduce' });
      const fresh = await openDeal(running.database, cast);
      for (const path of ['', '/thread', '/meetings', '/terms', '/checklist', '/checklist/6', '/closing'])
        for (const one of [id, fresh]) await expectWhole(page, () => page.goto(`/deals/${one}${path}`));
      for (const path of ['/deals', '/figures/deals']) await expectWhole(page, () => page.goto(path));
    });
  });
else test.skip('two people and their deal: no Chromium', () => undefined);
