import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartFault } from '../../../platform/start-fault.ts';
import { cosine, type Embedder } from './embedder.ts';

/** The package is no part of an installation: whoever wants it puts it there (decision 22). */
export const PACKAGE = '@huggingface/transformers';
export const VERSION = '4.3.1';

/**
 * `modelDir`: a folder of models, else the model is fetched and kept in `cacheDir`; `packageDir`: where the
 * package lies when it is not here.
 */
export type RerankConfig = {
  model: string;
  modelDir?: string | undefined;
  packageDir?: string | undefined;
  cacheDir?: string | undefined;
};

type Tensor = { dims: number[]; data: Float32Array };
type Extract = (texts: string[], options: { pooling: 'mean'; normalize: boolean }) => Promise<Tensor>;
type Transformers = {
  env: { localModelPath: string; allowRemoteModels: boolean; cacheDir: string | null };
  pipeline(task: 'feature-extraction', model: string, options: { dtype: 'q8' | 'fp32' }): Promise<Extract>;
};

/** The file to load, or `undefined` where the package is not. */
export function findTransformers(packageDir: string | undefined): string | undefined {
  const from = packageDir === undefined ? import.meta.url : pathToFileURL(join(packageDir, 'package.json'));
  try {
    return createRequire(from).resolve(PACKAGE);
  } catch {
    return undefined;
  }
}

/** Loads the model and asks it one sentence in both languages: with a wrong one the start ends with code 2. */
export async function loadEmbedder(config: RerankConfig): Promise<Embedder> {
  const file = findTransformers(config.packageDir);
  if (!file) throw packageMissing(config.packageDir);
  const extract = await loadModel(file, config).catch((cause: Error) => {
    throw modelFault(config.model, cause.message);
  });
  const embedder = embedderOf(extract);
  await check(embedder, config.model);
  return embedder;
}

async function loadModel(file: string, { model, modelDir, cacheDir }: RerankConfig): Promise<Extract> {
  const loaded: Transformers & { default?: Transformers } = await import(pathToFileURL(file).href);
  const { env, pipeline } = loaded.default ?? loaded;
  env.allowRemoteModels = modelDir === undefined;
  if (modelDir !== undefined) env.localModelPath = modelDir;
  if (cacheDir !== undefined) env.cacheDir = cacheDir;
  // Rounded to eight bits a model is a quarter as large and nearly as good, but not every one is offered so.
  return pipeline('feature-extraction', model, { dtype: 'q8' }).catch(() =>
    pipeline('feature-extraction', model, { dtype: 'fp32' }),
  );
}

const embedderOf = (extract: Extract): Embedder => ({
  async embed(texts) {
    const { dims, data } = await extract([...texts], { pooling: 'mean', normalize: true });
    const size = dims.at(-1)!;
    return texts.map((_, i) => Float32Array.from(data.subarray(i * size, (i + 1) * size)));
  },
});

const SENTENCES = ['Máy sấy lúa cho nông dân', 'A rice dryer for farmers', 'Medicine against fever for children'];

/** A model of one language holds the two sentences that mean the same no nearer than those that do not. */
async function check(embedder: Embedder, model: string): Promise<void> {
  const vectors = await embedder.embed(SENTENCES).catch((cause: Error) => {
    throw modelFault(model, cause.message);
  });
  const [vi, en, other] = vectors;
  const same = cosine(vi!, en!);
  if (same > cosine(vi!, other!)) return;
  throw modelFault(model, 'không hiểu tiếng Việt / it does not understand Vietnamese');
}

function packageMissing(dir = 'node_modules'): StartFault {
  const how = `npm install --no-save --ignore-scripts ${PACKAGE}@${VERSION}`;
  return new StartFault(
    2,
    `RERANK_MODEL cần gói ${PACKAGE}, không thấy trong ${dir}: ${how}`,
    `RERANK_MODEL needs the package ${PACKAGE}, which is not in ${dir}: ${how}`,
  );
}

const modelFault = (model: string, why: string): StartFault =>
  new StartFault(
    2,
    `Không dùng được mô hình "${model}" của RERANK_MODEL: ${why}`,
    `The model "${model}" of RERANK_MODEL can not be used: ${why}`,
  );
