import { randomUUID } from 'node:crypto';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newcomer, PASSWORD } from '../src/modules/identity/accounts/visitor.test-data.ts';
import { makePerson } from '../test/people.ts';
import { AS_OPERATOR, postForm } from '../test/program.ts';
import { signIn, switchCodeOn } from './account.ts';
import { DESKTOP, PHONE, press } from './browser.ts';
import { postNeed } from './operator.ts';
import { describeProgram } from './program.ts';
import { expectSound } from './whole.ts';

const STILL = { reducedMotion: 'reduce' } as const;
const QUEUE = '/operator/needs';

describeProgram('an administrator', 'pglite', place => {
  const idOf = async (email: string): Promise<string> => {
    const asked = place.database.db.selectFrom('person').select('id').where('email', '=', email);
    return (await asked.executeTakeFirstOrThrow()).id;
  };

  async function enter(email: string, options: BrowserContextOptions): Promise<Page> {
    const page = await place.visit(undefined, { ...options, ...STILL });
    await page.goto('/sign-in');
    await signIn(page, { email, password: PASSWORD });
    return page;
  }

  test('appoints somebody, who has the work at once, and ends it, which closes it at once', async () => {
    await newcomer(place, 'quan.tri@example.vn', 'Phạm Quản Trị');
    await newcomer(place, 'chuyen.vien@example.vn', 'Lê Chuyên Viên');
    await postNeed(place, 'Kho lạnh cá tra tốn điện, cần cách làm lạnh đỡ tốn hơn.');
    const post = { role: 'administrator', authority: 'VN', key: randomUUID() };
    await postForm(place, `/people/${await idOf('quan.tri@example.vn')}`, post, AS_OPERATOR);
    const administrator = await enter('quan.tri@example.vn', DESKTOP);
    await administrator.getByRole('heading', { level: 1, name: 'Thêm một lớp bảo vệ trước khi bắt đầu' }).waitFor();
    await expectSound(administrator);
    await administrator.getByRole('link', { name: 'Thiết lập ngay' }).click();
    await switchCodeOn(administrator, { password: PASSWORD });
    await administrator.goto('/home');
    const officer = await enter('chuyen.vien@example.vn', PHONE);
    await officer.waitForURL(/\/home$/);
    expect((await officer.goto(QUEUE))!.status()).toBe(404);

    await administrator.getByRole('main').getByRole('link', { name: 'Bổ nhiệm người' }).click();
    await administrator.getByLabel('Tên hoặc e-mail').fill('chuyen.vien@example.vn');
    await press(administrator, 'Tìm');
    await expectSound(administrator);
    await administrator.getByRole('link', { name: 'Lê Chuyên Viên' }).click();
    await administrator.getByLabel('Vai trò').selectOption('officer');
    await administrator.getByLabel('Địa bàn').selectOption('92');
    await administrator.getByLabel('Đến hết ngày').fill('2027-12-31');
    await expectSound(administrator);
    await press(administrator, 'Bổ nhiệm');
    await administrator.getByRole('heading', { level: 3, name: 'Chuyên viên của sở' }).waitFor();
    await expectSound(administrator);

    await officer.goto('/home');
    await expectSound(officer);
    await officer.getByRole('link', { name: 'Duyệt 1 nhu cầu' }).click();
    await officer.getByRole('heading', { name: /Kho lạnh cá tra/ }).waitFor();
    await expectSound(officer);

    await administrator.getByText('Chấm dứt: Chuyên viên của sở').click();
    await administrator.getByLabel('Lý do chấm dứt').fill('Chuyển công tác.');
    await press(administrator, 'Chấm dứt');
    const ended = administrator.getByRole('row', { name: /Chuyên viên của sở.*Cần Thơ.*Chuyển công tác/ });
    await ended.waitFor();
    await expectSound(administrator);
    expect((await officer.reload())!.status()).toBe(404);
    await expectSound(officer);
    await officer.goto('/home');
    await officer.getByText('Hiện không có việc nào chờ bạn').waitFor();

    const reader = { appointments: [{ role: 'inspector', authority: 'VN' }] } as const;
    const inspector = await place.visit(await makePerson(place.database, reader), { ...DESKTOP, ...STILL });
    await inspector.goto('/acts');
    const log = (await inspector.textContent('main')) ?? '';
    for (const words of ['giao vai trò chuyên viên của sở ở', 'thu lại vai trò chuyên viên của sở ở']) expect(log).toContain(words);
    await expectSound(inspector);
  });
});
