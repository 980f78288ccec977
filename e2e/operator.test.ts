import { expect, test } from 'vitest';
import { DESKTOP, describeSite } from './browser.ts';
import { enterAsOperator, importThroughPage, postNeed } from './operator.ts';

/** A change reaches the search a moment after it is recorded. */
const PATIENCE = { timeout: 15_000, interval: 250 };
const PROBLEM = 'Kho lạnh cá tra tốn điện, cần cách làm lạnh đỡ tốn hơn.';

describeSite('the operator', site => {
  test('is refused without the right key', async () => {
    const page = await site().visit(DESKTOP);
    const response = await page.goto('/operator/needs');
    expect(response?.ok()).toBe(false);
    await page.goto('/operator');
    await page.getByLabel('Khoá vận hành').fill('không phải khoá');
    await page.getByRole('button', { name: 'Mở phiên' }).click();
    await page
      .getByRole('alert')
      .getByText(/Khoá chưa đúng/)
      .waitFor();
    await page.context().close();
  });

  test('reviews and publishes a need, which is then public without its budget and contact', async () => {
    const ref = await postNeed(site(), PROBLEM);
    const operator = await enterAsOperator(site());
    const waiting = operator.getByRole('main');
    expect(await waiting.textContent()).toContain('3,21 tỷ đồng');
    expect(await waiting.textContent()).toContain('giam.doc@example.vn');
    await operator.getByRole('button', { name: 'Đăng công khai' }).click();
    await operator.getByText('Không còn nhu cầu nào chờ duyệt').waitFor();
    await operator.context().close();

    const visitor = await site().visit(DESKTOP);
    await expect
      .poll(async () => {
        await visitor.goto('/needs?q=kho lạnh cá tra');
        return visitor.getByRole('main').textContent();
      }, PATIENCE)
      .toContain('Kho lạnh cá tra');
    await visitor.getByRole('article').first().getByRole('link').click();
    await visitor.getByRole('heading', { level: 1, name: /Kho lạnh cá tra/ }).waitFor();
    const html = await visitor.content();
    expect(html).toContain(ref);
    expect(html).not.toMatch(/3,21|3\.?210\.?000|giam\.doc/);
    await visitor.context().close();
  });

  test('imports a file through the page, sees it done and what was set aside', async () => {
    const page = await enterAsOperator(site());
    await importThroughPage(page, 300);
    expect(await page.getByRole('definition').allTextContents()).toEqual(['300', '0', '0', '1']);
    await page.getByRole('cell', { name: 'not a record', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Về danh sách' }).click();
    await page.getByRole('row', { name: /demo\.ndjson Đã xong 300/ }).waitFor();
    await expect
      .poll(async () => {
        await page.goto('/technologies?q=heat pump drying fruit');
        return page.getByRole('main').textContent();
      }, PATIENCE)
      .toContain('Heat pump number');
    await page.context().close();
  });
});
