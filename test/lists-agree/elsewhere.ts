import { ctxFor, NOW, operatorCtx } from '../database.ts';
import { openDeal } from '../deals.ts';
import { type Cast, ELSEWHERE } from '../permissions/cast.ts';
import { caughtUp, eventually, type Running } from '../program.ts';
import { review } from '../reviewing.ts';
import { saveHolder } from '../../src/modules/catalogue/holders/store.ts';
import { offerTechnology, postNeed } from '../../src/modules/catalogue/index.ts';
import { openAssignment } from '../../src/modules/deals/assignments/commands.ts';
import { makeOrganisation, open } from '../../src/modules/deals/mastery/mastery.test-data.ts';
import { listSuggestionsOfNeed } from '../../src/modules/deals/suggestions/store.ts';
import { addFirms, startSurvey } from '../../src/modules/deals/surveys/commands.ts';
import { listFirms } from '../../src/modules/deals/surveys/store.ts';
import { sendMessage } from '../../src/modules/deals/thread/commands.ts';
import { claimOrganisation } from '../../src/modules/directory/members/commands.ts';
import { latestSeq } from '../../src/platform/acts/index.ts';
import { runSql } from '../../src/platform/db/database.ts';

/** What lies in Hà Nội, of the same kinds as in the places of the permissions: for those who reach that far alone. */
export async function makeElsewhere(running: Running, cast: Cast, deal: string) {
  const { database } = running;
  const records = await makeRecords(running, cast);
  const desk = await makeDesk(running, cast, records.farNeed);
  const seeker = cast.people['other-seeker'];
  const parties = { seekerOrganisation: foreignOf(cast), ownerOrganisation: cast.institute, seeker };
  const farDeal = await openDeal(database, { ...parties, broker: cast.people['broker-elsewhere'] }, { province: ELSEWHERE });
  const far = await makeOrganisation(database, 'Xưởng Thanh Oai', ELSEWHERE);
  const claim = { reason: 'Tôi phụ trách kỹ thuật.', email: 'ky.thuat@thanh-oai.vn' };
  const farClaim = (await claimOrganisation(ctxFor(database, cast.people.stranger), far, claim)).id;
  const farMastery = await open(database, seeker, { organisationId: foreignOf(cast) });
  const files = { file: await sendFile(running, cast, deal), farFile: await sendFile(running, cast, farDeal) };
  await caughtUp(running);
  return { ...records, ...desk, ...files, farDeal, farClaim, farMastery };
}

const foreignOf = ({ people }: Cast): string => people['other-seeker'].grants[0]!.organisationId!;

async function makeRecords({ database }: Running, cast: Cast) {
  const posted = { province: ELSEWHERE, consentPublish: true, consentSupport: true, consentContact: true };
  const seeker = ctxFor(database, cast.people['other-seeker']);
  const send = async (problem: string) => (await postNeed(seeker, { ...posted, problem })).id;
  const farNeed = await send('Cần máy sấy lúa 10 tấn mỗi ngày, đốt trấu.');
  const farWaiting = await send('Cần máy tách hạt sen.');
  const offer = { ...posted, title: 'Máy tách hạt sen', description: 'Dao quay.' };
  const farOffered = (await offerTechnology(ctxFor(database, cast.people['other-owner']), offer)).id;
  const holder = { personId: cast.people['other-seeker'].id, organisationId: foreignOf(cast) };
  await database.transaction(trx => saveHolder(trx, 'need', farNeed, holder, NOW));
  await review(operatorCtx(database), 'need', farNeed, 'publish');
  return { farNeed, farWaiting, farOffered };
}

async function makeDesk({ database, program }: Running, { people }: Cast, need: string) {
  const last = await latestSeq(database.db);
  await eventually(() => {
    if (program.matching.seenSeq() < last) throw new Error('the matches are behind the acts');
  });
  const officer = ctxFor(database, people['officer-elsewhere']);
  const days = { startsOn: '2026-11-01', endsOn: '2026-11-30' };
  const farSurvey = await startSurvey(officer, { name: 'Đợt xa', province: ELSEWHERE, sectors: [], ...days });
  const contact = { contact: 'Ông Sáu', phone: '0912345679', email: 'sau@lua.vn' };
  await addFirms(officer, farSurvey, [{ name: 'HTX Xa', taxCode: '0101234567', sector: null, ...contact }]);
  return {
    farSuggestion: (await listSuggestionsOfNeed(database.db, need))[0]!.id,
    farAssignment: await openAssignment(operatorCtx(database), need),
    farSurvey,
    farSurveyed: (await listFirms(database.db, farSurvey, { limit: 1, offset: 0 }))[0]!.id,
  };
}

/** A file of a deal, from its owner's side. */
async function sendFile({ database, program }: Running, { people }: Cast, deal: string): Promise<string> {
  const { sha256, size } = await program.files.save(new Blob(['%PDF-1.7']).stream(), 100);
  const file = { sha256, size, kind: 'pdf' as const, name: 'ban-ve.pdf' };
  await sendMessage(ctxFor(database, people.owner), deal, { body: '', file });
  const rows = await runSql(database.db, 'select id from deal_file where deal_id = $1', [deal]);
  return (rows as { id: string }[])[0]!.id;
}
