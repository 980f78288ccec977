import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cosine } from './embedder.ts';
import { writeTinyModel } from './tiny-model.test-data.ts';
import { findTransformers, loadEmbedder, PACKAGE } from './transformers.ts';

const packageDir = process.env.TRANSFORMERS_DIR;
const found = findTransformers(packageDir) !== undefined;
if (!found) console.log(`${PACKAGE} is not installed: the tests that load a model are skipped.`);

const folder = mkdtempSync(join(tmpdir(), 'nhip-cau-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('without the package the start ends with code 2 and says how to get it', async () => {
  await expect(loadEmbedder({ model: 'any', packageDir: folder })).rejects.toMatchObject({
    exitCode: 2,
    vi: expect.stringContaining('npm install --no-save'),
    message: expect.stringContaining('npm install --no-save'),
  });
});

describe.runIf(found)('a model in a folder', () => {
  const load = (model: string) => loadEmbedder({ model, modelDir: folder, packageDir });
  beforeAll(() => {
    writeTinyModel(join(folder, 'tiny'), [['lúa', 'rice'], ['sấy', 'dryer'], ['nông', 'farmers'], ['sốt', 'fever']]);
    writeTinyModel(join(folder, 'english'), [['rice'], ['dryer'], ['farmers'], ['fever']]);
    writeTinyModel(join(folder, 'broken'), [['lúa', 'rice']]);
    writeFileSync(join(folder, 'broken/onnx/model_quantized.onnx'), 'no model');
  });

  test('gives texts of one meaning one vector, whatever their languages and lengths', async () => {
    const { embed } = await load('tiny');
    const [vi, en, other] = await embed(['sấy lúa', 'Rice dryer', 'farmers fever rice rice']);
    expect(vi).toHaveLength(5);
    expect(cosine(vi!, en!)).toBeCloseTo(1, 5);
    expect(cosine(vi!, other!)).toBeLessThan(0.9);
  });

  test.each([
    ['no such model', 'gone'],
    ['a damaged one', 'broken'],
    ['one that knows no Vietnamese', 'english'],
  ])('%s ends the start with code 2', async (_, model) => {
    await expect(load(model)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(model) });
  });
});
