import { expect, test } from 'vitest';
import { DESKTOP, describeSite } from './browser.ts';
import { enterAsOperator, importThroughPage, postNeed, reviewWell, sendFile } from './operator.ts';

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
    await reviewWell(waiting);
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

  test('maps the columns of a table, looks at what it would do, imports it and takes it back', async () => {
    const page = await enterAsOperator(site());
    const rows = [
      'Tên công nghệ;Mô tả;Đơn vị;Giá từ;Giá đến;Ghi chú',
      'Tháp sấy chuối sứ;Sấy chuối bằng hơi nước;Viện Thử;100 triệu;200 triệu;nội bộ',
      'Máy thái chuối sứ;Thái lát đều;Viện Thử;9 tỷ;2 tỷ;',
      'Máy đóng gói chuối sứ;Đóng gói 30 túi mỗi phút;Viện Thử;;;',
    ];
    const file = { name: 'chuoi.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n')) };
    await sendFile(page, file, 'Sở Thử');
    await page.getByRole('heading', { level: 1, name: /Ghép cột/ }).waitFor();
    expect(await page.getByLabel('Cột “Tên công nghệ” là').inputValue()).toBe('title');
    expect(await page.getByLabel('Cột “Ghi chú” là').inputValue()).toBe('');
    await page.getByLabel('Cột “Mô tả” là').selectOption('summary');
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();

    await page.getByRole('cell', { name: /Giá thấp nhất lớn hơn giá cao nhất/ }).waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Tháp sấy chuối sứ');
    await page.getByRole('button', { name: 'Nhập 2 hồ sơ' }).click();
    await page.getByRole('status').getByText('Đã xong').waitFor();
    const run = new URL(page.url()).pathname;
    const [report] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải báo cáo (CSV)' }).click(),
    ]);
    expect(report.suggestedFilename()).toMatch(/^import-.*\.csv$/);

    const found = async () => {
      await page.goto('/technologies?q=tháp sấy chuối sứ');
      return page.getByRole('main').textContent();
    };
    await expect.poll(found, PATIENCE).toContain('Tháp sấy chuối sứ');
    await page.goto(run);
    await page.getByRole('link', { name: 'Hoàn tác lần nhập này' }).click();
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByRole('status').getByText('Đã rút 2 hồ sơ').waitFor();
    await expect.poll(found, PATIENCE).not.toContain('Tháp sấy chuối sứ');
    await page.context().close();
  });

  test('does the same with scripts off', async () => {
    const page = await enterAsOperator(site(), { javaScriptEnabled: false });
    const buffer = Buffer.from('Tên công nghệ,Mô tả\r\nMáy bóc vỏ lạc,Bóc vỏ nhanh\r\n');
    await sendFile(page, { name: 'lac.csv', mimeType: 'text/csv', buffer }, 'Sở Thử không mã');
    await page.getByRole('button', { name: 'Xem trước', exact: true }).click();
    const button = page.getByRole('button', { name: 'Nhập 1 hồ sơ' });
    await expect.poll(() => page.reload().then(() => button.count()), PATIENCE).toBe(1);
    await button.click();
    const done = page.getByRole('status').getByText('Đã xong');
    await expect.poll(() => page.reload().then(() => done.count()), PATIENCE).toBe(1);
    await page.context().close();
  });
});
