import { join } from 'node:path';
import { system } from '../kernel/actor.ts';
import {
  IMPORT_JOB,
  listOpenRunIds,
  loadSample,
  removeForgottenDrafts,
  OpenData,
  readSample,
  WEBHOOK_JOB,
  WEBHOOK_RETRIES,
  webhooksConsumer,
  workOnImport,
  workOnWebhooks,
} from '../modules/catalogue/index.ts';
import {
  alertsConsumer,
  type Discovery,
  type Embedder,
  keepIndexIn,
  makeDiscovery,
  type Reranker,
  readLexicon,
  startReranker,
  thesaurusKnowledge,
} from '../modules/discovery/index.ts';
import { dealLettersConsumer, type FollowedPast, followPast, type Matching, noteRecordedNeeds, startMatching, type Watch, watchSearches } from '../modules/deals/index.ts';
import { type Config, ROOT } from '../platform/config.ts';
import type { Ctx } from '../platform/ctx.ts';
import type { Database } from '../platform/db/database.ts';
import { type Deliveries, startDeliveries } from '../platform/deliveries/index.ts';
import { FileStore } from '../platform/files/store.ts';
import { type JobQueue, startJobQueue } from '../platform/jobs/queue.ts';
import type { Log } from '../platform/log.ts';
import { MAIL_JOB, MAIL_RETRIES, makePost, type Post, smtpMailer, workOnMail } from '../platform/mail/index.ts';

/** Everything that lives as long as the server does. */
export type Program = {
  discovery: Discovery;
  jobs: JobQueue;
  files: FileStore;
  openData: OpenData;
  post: Post;
  deliveries: Deliveries;
  /** Mail leaves by a server; else letters stay in the outbox. */
  sends: boolean;
  /** Finds matches without being asked. */
  matching: Matching;
  /** Tells matching what became of interests, and what was judged. */
  past: FollowedPast;
  /** Opens searches for needs that nothing answers. */
  searches: Watch;
};

export const systemCtx = (config: Config, database: Database, name: string): Ctx => ({
  database,
  actor: system(name),
  now: new Date(),
  locale: 'vi',
  secret: config.authSecret,
});

export async function startProgram(
  config: Config,
  database: Database,
  log: Log,
  embedder?: Embedder,
): Promise<Program> {
  const files = new FileStore(config.dataDir);
  if (database.kind === 'pglite') await files.removePartial();
  if (config.sample === 'load')
    await loadSample(systemCtx(config, database, 'sample'), readSample(join(ROOT, 'db/sample')));
  const knowledge = thesaurusKnowledge(database);
  // A fault in the words stops the start, before anything else has begun.
  await knowledge.sources();
  await removeForgottenDrafts(database.db, new Date());
  const retries = { [MAIL_JOB]: MAIL_RETRIES, [WEBHOOK_JOB]: WEBHOOK_RETRIES };
  const jobs = await startJobQueue(database, [IMPORT_JOB, MAIL_JOB, WEBHOOK_JOB], log, retries);
  const keeper = keepIndexIn(join(config.dataDir, 'index'), config.authSecret, database, log);
  const discovery = makeDiscovery(database, knowledge, log, keeper);
  if (embedder) discovery.reranker = rerankerOf(embedder, log);
  await workOnImports(config, database, jobs, files);
  const openData = new OpenData(database, join(config.dataDir, 'open-data'));
  const office = { database, jobs, now: () => new Date() };
  await workOnMail(office, config.smtp && smtpMailer(config.smtp.url, config.smtp.from));
  await workOnWebhooks({ ...office, secret: config.authSecret });
  const ctxOf = (name: string) => systemCtx(config, database, name);
  const post = makePost(office);
  const letters = { post, baseUrl: config.baseUrl };
  const consumers = [webhooksConsumer(jobs), alertsConsumer(discovery), dealLettersConsumer(letters)];
  const deliveries = await startDeliveries(consumers, { database, ctxOf, log });
  const deskCtx = () => systemCtx(config, database, 'desk');
  const matching = startMatching(deskCtx, discovery, log, acts => noteRecordedNeeds(deskCtx(), acts));
  const searches = watchSearches(deskCtx, log);
  const past = followPast(deskCtx, discovery.past, log);
  const sends = config.smtp !== undefined;
  return { discovery, jobs, files, openData, post, deliveries, sends, matching, past, searches };
}

/** The words of the files are enough to try a model on. */
function rerankerOf(embedder: Embedder, log: Log): Reranker {
  const lexicon = readLexicon(join(ROOT, 'db/thesaurus'));
  return startReranker(embedder, lexicon, readSample(join(ROOT, 'db/sample')), log).reranker;
}

async function workOnImports(
  config: Config,
  database: Database,
  jobs: JobQueue,
  files: FileStore,
): Promise<void> {
  await jobs.work<{ runId: string }>(IMPORT_JOB, async ({ runId }, signal) => {
    await workOnImport(systemCtx(config, database, 'import'), runId, { files, now: () => new Date(), signal });
  });
  // A run whose process was killed has lost its job's worker, not its place in the file.
  for (const runId of await listOpenRunIds(database.db))
    await database.transaction(trx => jobs.enqueue(trx, IMPORT_JOB, { runId }));
}

export async function stopProgram({ discovery, jobs, deliveries, matching, past, searches }: Program): Promise<void> {
  await searches.stop();
  await past.stop();
  await matching.stop();
  await deliveries.stop();
  await jobs.stop();
  await discovery.stop();
}
