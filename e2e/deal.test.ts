import { beforeAll, expect, test } from 'vitest';
import { pagePublishedTechnologies } from '../src/modules/catalogue/index.ts';
import { castOfDeal, type DealCast, openDeal } from '../test/deals.ts';
import { DESKTOP, PHONE } from './browser.ts';
import { agreeTerms, confirmClosing, proposeMeeting, takeMeeting, writeClosing, writeTerms } from './deal-steps.ts';
import { describeProgram } from './program.ts';
import { expectWhole } from './whole.ts';

const FIRST = '00000000-0000-0000-0000-000000000000';

describeProgram('two people and their deal', 'pglite', place => {
  let cast: DealCast;
  let id: string;

  beforeAll(async () => {
    cast = await castOfDeal(place.database);
    const [technology] = await pagePublishedTechnologies(place.database.db, FIRST, 1);
    id = await openDeal(place.database, cast, { technologyId: technology!.id });
  });

  test('from accepted to closed, one of them on a phone without scripts', async () => {
    const seeker = await place.visit(cast.seeker, { ...PHONE, javaScriptEnabled: false });
    const owner = await place.visit(cast.owner, DESKTOP);
    const deal = `/deals/${id}`;

    await seeker.goto('/deals');
    await seeker.getByRole('main').getByRole('link').first().click();
    await proposeMeeting(seeker, '2026-11-25');
    await owner.goto(deal);
    await takeMeeting(owner);
    await writeTerms(owner, deal);
    await agreeTerms(seeker, deal);
    await writeClosing(seeker, deal);
    await seeker.getByText('Phải đăng ký chuyển giao công nghệ').waitFor();
    await confirmClosing(owner, deal);
    expect(place.logged).toEqual([]);
  });

  test('every part is whole for everybody', async () => {
    const page = await place.visit(cast.seeker, { ...PHONE, reducedMotion: 'reduce' });
    const fresh = await openDeal(place.database, cast);
    for (const path of ['', '/thread', '/meetings', '/terms', '/checklist', '/checklist/6', '/closing'])
      for (const one of [id, fresh]) await expectWhole(page, () => page.goto(`/deals/${one}${path}`));
    for (const path of ['/deals', '/figures/deals']) await expectWhole(page, () => page.goto(path));
  });
});
