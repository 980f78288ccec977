import { describe, expect, test } from 'vitest';
import {
  checkLength,
  conflict,
  denied,
  invalid,
  limited,
  missing,
  Refusal,
  STATUS_OF,
  tooLarge,
  unavailable,
} from './errors.ts';

const SAID = { vi: 'Không được.', en: 'No.' };

describe('refusals', () => {
  test.each([
    ['invalid', invalid(SAID), 422],
    ['denied', denied(SAID), 403],
    ['missing', missing(SAID), 404],
    ['conflict', conflict(SAID), 409],
    ['limited', limited(SAID, 30), 429],
    ['unavailable', unavailable(SAID), 503],
  ] as const)('%s answers with its own status', (kind, refusal, status) => {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ kind, status, said: SAID, message: SAID.en, fields: {} });
    expect(STATUS_OF[kind]).toBe(status);
  });

  test('a body beyond the limit is invalid, with the status that HTTP has for it', () => {
    expect(tooLarge(SAID)).toMatchObject({ kind: 'invalid', status: 413 });
  });

  test('fields and waiting time are carried along', () => {
    expect(invalid(SAID, { email: SAID }).fields).toEqual({ email: SAID });
    expect(limited(SAID, 30).retryAfterSeconds).toBe(30);
    expect(missing().said.vi).not.toBe('');
  });

  test('a text that fills its field is taken, a longer one refused with the fault at the field', () => {
    expect(() => checkLength('words', 'x'.repeat(1_000), 1_000)).not.toThrow();
    expect(() => checkLength('words', 'x'.repeat(1_001), 1_000)).toThrow(
      expect.objectContaining({ status: 422, fields: { words: { vi: expect.stringContaining('1.000'), en: expect.stringContaining('1,000') } } }),
    );
  });
});
