import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Person } from '../src/kernel/actor.ts';
import type { Database } from '../src/platform/db/database.ts';
import { signedIn } from '../test/people.ts';
import { onOneProgram, OPERATOR_KEY, renew, type Running } from '../test/program.ts';
import { executablePath } from './browser.ts';

/** The program with its database and its clock in the test's hand, at a real address. */
export type Place = Running & {
  address: string;
  operatorKey: string;
  /** A browser of whoever it is; nobody: a visitor. It is closed with the test. */
  visit(person: Person | undefined, options: BrowserContextOptions): Promise<Page>;
};

/**
 * One running program for all tests of a file, on one database: pages are the same on either. Letters stay in the
 * outbox. A test fails by what a page complains of: errors of scripts, parts that do not load, answers of a bug.
 */
export function describeProgram(name: string, preferred: Database['kind'], tests: (place: Place) => void): void {
  if (!executablePath) return void test.skip(`${name}: no Chromium found (set CHROMIUM_PATH)`, () => undefined);
  onOneProgram(name, preferred, running => {
    const place = running as Place;
    let server: Server;
    let browser: Browser;
    beforeAll(async () => {
      server = await listen(place);
      browser = await chromium.launch({ executablePath });
      place.operatorKey = OPERATOR_KEY;
      place.visit = (person, options) => visit(browser, place, person, options);
    });
    afterAll(async () => {
      await browser?.close();
      server?.closeAllConnections();
      server?.close();
    });
    tests(place);
  });
}

function listen(place: Place): Promise<Server> {
  return new Promise(resolve => {
    const fetch: typeof place.app.fetch = (...asked) => place.app.fetch(...asked);
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      place.address = `http://127.0.0.1:${port}`;
      place.web.baseUrl = place.address;
      place.web.mailer = place.program.post;
      renew(place);
      resolve(server as Server);
    });
  });
}

async function visit(
  browser: Browser,
  place: Place,
  person: Person | undefined,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: place.address, locale: 'vi-VN', ...options });
  context.setDefaultTimeout(30_000);
  if (person) {
    const { cookie = '' } = await signedIn(person);
    const [name = '', value = ''] = cookie.split(/=(.*)/s);
    await context.addCookies([{ name, value, url: place.address }]);
  }
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  return page;
}

/** A page may be refused; what belongs to a page may not, and no page may break. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    const refused = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !refused) complaints.push(message.text());
  });
  page.on('response', response => {
    const allowed = response.request().isNavigationRequest() ? 500 : 400;
    if (response.status() >= allowed) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}
