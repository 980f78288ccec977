import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { DESKTOP, describeSite, PHONE, press } from './browser.ts';
import { enterAsOperator, reviewWell } from './operator.ts';

const SHEET = `PHIẾU THÔNG TIN CÔNG NGHỆ
1. Tên công nghệ: MÁY TÁCH VỎ CA CAO TƯƠI
2. Tóm tắt: Máy bổ và tách vỏ trái ca cao tươi, thay bốn người làm tay.
3. Mô tả công nghệ
Trái ca cao được hai lưỡi dao xoay bổ đôi, lồng quay tách hạt và lớp cơm khỏi vỏ.
4. Ưu điểm:
- Tách 800 trái mỗi giờ
5. Thông số kỹ thuật
- Điện: 2,2 kW
6. Giá bán: 95 triệu đồng
7. Đơn vị cung cấp: Xưởng cơ khí Mẫu Bến Tre
Liên hệ: 0912 345 678, xuong@mau.example.vn`;

async function pasteSheet(page: Page) {
  await page.goto('/technologies/new');
  await page.getByLabel('Dán văn bản vào đây').fill(SHEET);
  await press(page, 'Đọc và điền giúp');
  await page.getByText(/^Đã đọc được \d+ câu trả lời/).waitFor();
}

describeSite('an owner who offers a technology', site => {
  test.each([
    ['on a phone', PHONE],
    ['without scripts', { ...DESKTOP, javaScriptEnabled: false }],
  ])('pastes a sheet, looks at what was read, and sends it: %s', async (_, options) => {
    const page = await site().visit(options);
    await pasteSheet(page);
    expect(await page.getByLabel('Tên công nghệ').inputValue()).toBe('Máy tách vỏ ca cao tươi');
    await page.getByText('Đọc từ văn bản của bạn, hãy xem lại.').first().waitFor();
    await page.getByLabel('Tên công nghệ').fill('Máy tách vỏ ca cao tươi 800 trái mỗi giờ');
    await press(page, 'Tiếp');
    await page.getByRole('heading', { level: 1, name: 'Nó làm việc thế nào?' }).waitFor();
    await press(page, 'Gửi luôn');
    await page.getByRole('heading', { level: 1, name: 'Xem lại và gửi' }).waitFor();
    await press(page, 'Gửi công nghệ');
    await page.getByRole('alert').getByText(/đọc từ văn bản/).waitFor();
    await page.getByLabel(/^Tôi đã xem những điều đọc từ văn bản/).check();
    await page.getByLabel(/^Cho đăng công nghệ/).check();
    await press(page, 'Gửi công nghệ');
    await page.waitForURL(/\/technologies\/.*\/private\//);
    const said = ((await page.textContent('main')) ?? '').replaceAll('\u00a0', ' ');
    for (const words of ['800 trái mỗi giờ', '95 triệu đồng', '2,2 kW', '0912 345 678', 'Chờ duyệt để đăng'])
      expect(said).toContain(words);
    await page.context().close();
  });

  test('uploads it as a file', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/technologies/new');
    const file = { name: 'to-gioi-thieu.txt', mimeType: 'text/plain', buffer: Buffer.from(SHEET) };
    await page.getByLabel(/^Hoặc chọn tệp/).setInputFiles(file);
    await press(page, 'Đọc và điền giúp');
    await page.getByText(/^Đã đọc được/).waitFor();
    expect(await page.getByLabel('Tên công nghệ').inputValue()).toBe('Máy tách vỏ ca cao tươi');
    await page.context().close();
  });

  test('sees it published without a name, then takes it back', async () => {
    const page = await site().visit(DESKTOP);
    await page.goto('/technologies/new?view=one');
    await page.getByLabel('Tên công nghệ').fill('Máy cắt cỏ voi chạy năng lượng mặt trời');
    await press(page, 'Tiếp');
    await page.getByLabel('Cách làm việc').fill('Tấm pin nạp bình ắc quy, mô tơ quay lưỡi cắt.');
    await press(page, 'Gửi luôn');
    await page.getByLabel(/^Cho đăng công nghệ/).check();
    await press(page, 'Gửi công nghệ');
    await page.waitForURL(/\/private\//);

    const operator = await enterAsOperator(site());
    await operator.goto('/operator/technologies');
    const waiting = operator.locator('section', { hasText: 'Máy cắt cỏ voi' }).last();
    await reviewWell(waiting);
    await operator.waitForURL(/\/operator\/technologies$/);
    await operator.context().close();

    await page.reload();
    await page.getByRole('link', { name: 'Xem trang công khai' }).click();
    await page.getByRole('heading', { level: 1, name: /Máy cắt cỏ voi/ }).waitFor();
    await page.goBack();
    await page.getByRole('main').getByRole('button', { name: 'Rút lại', exact: true }).click();
    await page.getByText('Bạn đã rút công nghệ này.').waitFor();
    await page.context().close();
  });
});
