import type { Locator, Page } from 'playwright-core';
import { DESKTOP, type Site } from './browser.ts';

/** Opens a session with the operator key and ends at the needs that wait. */
export async function enterAsOperator(site: Site, options: object = {}): Promise<Page> {
  const page = await site.visit({ ...DESKTOP, ...options });
  await page.goto('/operator');
  await page.getByLabel('Khoá vận hành').fill(site.operatorKey);
  await page.getByRole('button', { name: 'Mở phiên' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nhu cầu chờ duyệt' }).waitFor();
  return page;
}

/** Scores the record of this part of the queue so that it is published. */
export async function reviewWell(waiting: Locator): Promise<void> {
  for (const criterion of ['Ưu điểm và tính mới', 'Rõ ràng, mạch lạc', 'Mong muốn hợp tác', /^Đúng hướng dẫn/])
    await waiting.getByLabel(criterion).selectOption('4');
  await waiting.getByLabel('Lời nhắn cho người gửi').fill('Rõ ràng, đủ số liệu; đăng được ngay.');
  await waiting.getByRole('button', { name: 'Ghi kết quả duyệt' }).click();
}

/** Posts a need with consent, budget and contact through the API of the site; gives its number. */
export async function postNeed(site: Pick<Site, 'address'>, problem: string): Promise<string> {
  const response = await fetch(`${site.address}/api/v1/needs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      problem,
      product: 'cá tra phi lê',
      province: '92',
      budgetVnd: 3_210_000_000,
      email: 'giam.doc@example.vn',
      consentPublish: true,
      lang: 'vi',
    }),
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  const { ref } = (await response.json()) as { ref: string };
  return ref;
}

/** A file of `good` records and one line that is none. */
export function importFile(good: number) {
  const lines = Array.from({ length: good }, (_, i) =>
    JSON.stringify({
      kind: 'technology',
      ref: `demo:${i}`,
      lang: 'en',
      title: `Heat pump number ${i} for drying fruit`,
      description: 'Dries fruit slices at low temperature.\nNeeds no boiler.',
      provider: { name: 'Demo Laboratory', country: 'JP' },
      source: { name: 'Demo list', licence: 'CC0' },
    }),
  );
  const text = [...lines, 'not a record'].join('\n');
  return { name: 'demo.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) };
}

/** Sends the file through the page, looks at what it would do, and waits at the run's own page until it is done. */
export async function importThroughPage(page: Page, good: number): Promise<void> {
  await sendFile(page, importFile(good));
  await page.getByRole('button', { name: `Nhập ${good} hồ sơ` }).click();
  await page.getByRole('status').getByText('Đã xong').waitFor();
}

type SentFile = { name: string; mimeType: string; buffer: Buffer };

/** Sends a file from the page of imports and ends wherever it leads. */
export async function sendFile(page: Page, file: SentFile, source?: string): Promise<void> {
  await page.goto('/operator/imports');
  await page.getByLabel('Tệp cần nhập').setInputFiles(file);
  if (source) await page.getByLabel('Nguồn của tệp').fill(source);
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
  await page.waitForURL(/\/operator\/imports\/[0-9a-f-]{36}/);
}
