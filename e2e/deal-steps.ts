import type { Page } from 'playwright-core';
import { press } from './browser.ts';

/** What a closing asks of a side that is known by nothing but its name. */
const TRANSFEROR = {
  transferorNumber: '110-81-12345',
  transferorAddress: 'Gangnam-gu, Seoul',
  transferorRepresentative: 'Kim Minsu',
  transferorTitle: 'CEO',
};
const CONTRACT = {
  transfereeAddress: 'Quận Cái Răng, Cần Thơ',
  transfereeRepresentative: 'Trần Thị Tìm',
  transfereeTitle: 'Giám đốc',
  contractTitle: 'Hợp đồng chuyển giao công nghệ',
  signedOn: '2026-11-20',
  termFrom: '2026-12-01',
  place: 'Cần Thơ',
};

/** From any page of the deal; `day` is still to come. */
export async function proposeMeeting(page: Page, day: string): Promise<void> {
  await page.getByRole('link', { name: 'Đề nghị giờ gặp' }).click();
  await page.getByLabel('Ngày, lựa chọn 1').fill(day);
  await page.getByLabel('Giờ, lựa chọn 1').fill('09:30');
  await page.getByLabel('Nơi gặp').fill('Cần Thơ');
  await press(page, 'Gửi đề nghị');
  await page.getByText('Đang chờ bên kia chọn giờ.').waitFor();
}

export async function takeMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Chọn giờ gặp' }).click();
  await press(page, 'Nhận giờ này');
  await page.getByText('Đã hẹn').waitFor();
}

/** The first version of the terms, and the word of whoever wrote them. */
export async function writeTerms(page: Page, deal: string): Promise<void> {
  await page.goto(`${deal}/terms`);
  await page.getByLabel(/^Bí quyết kỹ thuật/).check();
  await page.getByLabel('Hình thức chuyển giao').selectOption('independent');
  await page.getByLabel('Đào tạo', { exact: true }).check();
  await page.getByLabel('Quyền được chuyển giao').selectOption('non-exclusive');
  await page.getByLabel('Khoản 1: cách tính').selectOption('pct-net-sales');
  await page.getByLabel('Khoản 1: số tiền hoặc phần trăm').fill('3,5');
  await page.getByLabel('Tổng giá trị là').selectOption('undetermined');
  await press(page, 'Lưu thành bản mới');
  await page.getByRole('heading', { name: /^Bản 1/ }).waitFor();
  await press(page, 'Đồng ý với bản này');
}

export async function agreeTerms(page: Page, deal: string): Promise<void> {
  await page.goto(`${deal}/terms`);
  await press(page, 'Đồng ý với bản này');
}

/** The first version of the closing, confirmed by whoever wrote it; `person`: the seeker, who has no organisation. */
export async function writeClosing(page: Page, deal: string, person?: string): Promise<void> {
  await page.goto(`${deal}/closing`);
  if (person) await page.locator('#f-transfereeCountry').selectOption('VN');
  const facts = person ? { transfereeName: person, transfereeNumber: '1801234567' } : {};
  for (const [name, value] of Object.entries({ ...TRANSFEROR, ...CONTRACT, ...facts }))
    await page.locator(`#f-${name}`).fill(value);
  await page.getByLabel('Tiếng Việt', { exact: true }).check();
  await page.getByLabel('Loại văn bản').selectOption('contract');
  await press(page, 'Lưu thành bản mới');
  await page.getByRole('heading', { name: /^Bản 1/ }).waitFor();
  await press(page, 'Xác nhận bản này để chốt');
  await page.getByText('Bên tìm công nghệ đã xác nhận').waitFor();
}

export async function confirmClosing(page: Page, deal: string): Promise<void> {
  await page.goto(deal);
  await page.getByRole('link', { name: 'Xác nhận để chốt' }).click();
  await press(page, 'Xác nhận bản này để chốt');
  await page.getByText('Hợp đồng đã ký, hai bên đã chốt cùng một bản.').waitFor();
}
