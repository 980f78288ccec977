import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEveryProgram } from '../test/program.ts';
import { signedIn } from '../test/people.ts';
import type { Person } from '../src/kernel/actor.ts';
import { makeWorld, type World } from '../test/interest-world.ts';
import { executablePath, PHONE } from './browser.ts';
import { expectWhole } from './whole.ts';

const press = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function answerThree(page: Page) {
  await page.getByLabel('Chuyển giao công nghệ độc lập').check();
  await page.getByLabel('Nói thêm về điều bạn muốn cùng làm').fill('Sấy lúa hè thu ở xưởng Thanh Oai.');
  await page.getByLabel('Còn điều gì thiếu hoặc chưa rõ?').fill('Điện ba pha hay một pha?');
}

describe.skipIf(!executablePath)('an interest, from a visitor to a deal', () => {
  onEveryProgram('in a browser', running => {
    let browser: Browser;
    let server: ReturnType<typeof serve>;
    let world: World;
    let baseURL = '';

    beforeAll(async () => {
      world = await makeWorld(running.database);
      server = await new Promise(resolve => {
        const listening = serve({ fetch: running.app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(listening));
      });
      baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      browser = await chromium.launch({ executablePath });
    });
    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    /** A browser of whoever it is; nobody: a visitor. */
    async function visit(person: Person | undefined, options: BrowserContextOptions): Promise<Page> {
      const { cookie, ...extraHTTPHeaders } = person ? await signedIn(person) : {};
      const context = await browser.newContext({ baseURL, locale: 'vi-VN', ...options, extraHTTPHeaders });
      context.setDefaultTimeout(15_000);
      const cookies = (cookie ?? '').split('; ').filter(Boolean);
      await context.addCookies(
        cookies.map(pair => ({ name: pair.split('=')[0]!, value: pair.slice(pair.indexOf('=') + 1), url: baseURL })),
      );
      return context.newPage();
    }

    test.each([
      ['with scripts', true, 'seeker'],
      ['without scripts', false, 'stranger'],
    ] as const)('%s: written without an account, sent with one press, accepted', async (_, javaScriptEnabled, who) => {
      const options = { ...PHONE, javaScriptEnabled };
      const visitor = await visit(undefined, options);
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
      const kept = new URL(signIn!, baseURL).searchParams.get('next')!;
      expect(kept).toBe(new URL(visitor.url()).pathname);
      await visitor.context().close();

      const sender = await visit(world[who], options);
      await sender.goto(kept);
      expect(await sender.textContent('main')).toContain('Điện ba pha hay một pha?');
      await press(sender, 'Gửi');
      await sender.getByText('Bên nhận trả lời, đến hết ngày 29/11/2026.').waitFor();
      const place = new URL(sender.url()).pathname;

      const owner = await visit(world.owner, options);
      await owner.goto('/interests');
      await owner.locator(`a[href="${place}"]`).click();
      expect(await owner.textContent('main')).toContain('Hợp tác xã 120 hộ.');
      expect(await owner.textContent('main')).not.toContain('@example.vn');
      await press(owner, 'Nhận lời và mở thương vụ');
      await owner.waitForURL(/\/deals\//);
      await sender.goto(place);
      expect(await sender.textContent('main')).toMatch(/Trần Chủ.*@example\.vn/s);
      await sender.getByRole('link', { name: 'Mở thương vụ' }).waitFor();
      await owner.context().close();
      await sender.context().close();
    });

    test('every page of it is whole on phone and desktop, light and dark', async context => {
      context.skip(running.database.kind === 'postgres', 'a page looks the same from either database');
      const visitor = await visit(undefined, {});
      await expectWhole(visitor, () => visitor.goto(`/technologies/${world.dryer.id}/interest`));
      await answerThree(visitor);
      await visitor.getByLabel('Đôi nét về bạn').fill('Nhà máy gạo.');
      await press(visitor, 'Tiếp tục');
      await expectWhole(visitor, () => visitor.reload());
      const kept = new URL(visitor.url()).pathname;
      await expectWhole(visitor, () => visitor.goto('/figures/answers'));
      await visitor.context().close();
      const sender = await visit(world.seekerColleague, {});
      await expectWhole(sender, () => sender.goto(kept));
      await press(sender, 'Gửi');
      await expectWhole(sender, () => sender.reload());
      const place = new URL(sender.url()).pathname;
      const owner = await visit(world.owner, {});
      await expectWhole(owner, () => owner.goto('/interests'));
      await expectWhole(owner, () => owner.goto(place));
      const broker = await visit(world.broker, {});
      await expectWhole(broker, () => broker.goto('/interests/escalated'));
      for (const page of [sender, owner, broker]) await page.context().close();
    });
  });
});
