import { describe, expect, test } from 'vitest';
import type { Content } from '../papers/schema.ts';
import { termsFaults, valuationOwed } from '../terms/rules.ts';
import { closingFaults, flowOf, registrationOwed } from './rules.ts';

describe('which registration a contract owes', () => {
  const facts = { stateCapital: false, taskCertificate: false, licensed: false, signedOn: '2026-03-02' };
  test.each([
    ['from abroad', { flow: flowOf('KR', 'VN') }, 'mandatory inbound transferee 2026-06-01'],
    ['to abroad', { flow: flowOf('VN', 'LA') }, 'mandatory outbound transferor 2026-06-01'],
    ['at home, private', { flow: flowOf('VN', 'VN') }, 'voluntary domestic transferee -'],
    ['at home, state capital', { flow: flowOf('VN', 'VN'), stateCapital: true }, 'mandatory state-capital transferee 2026-06-01'],
    [
      'at home, state capital, a registered task',
      { flow: flowOf('VN', 'VN'), stateCapital: true, taskCertificate: true },
      'voluntary task-certificate transferee -',
    ],
    ['restricted and licensed', { flow: flowOf('KR', 'VN'), licensed: true }, 'exempt licensed - -'],
    ['wholly abroad', { flow: flowOf('KR', 'LA') }, 'outside abroad - -'],
    ['a country unknown', { flow: flowOf('KR', undefined) }, 'outside abroad - -'],
    ['not signed yet', { flow: flowOf('KR', 'VN'), signedOn: null }, 'mandatory inbound transferee -'],
  ] as const)('%s', (_, over, said) => {
    const { duty, ground, filer, until } = registrationOwed({ ...facts, ...over });
    expect([duty, ground, filer ?? '-', until ?? '-'].join(' ')).toBe(said);
  });
});

describe('what cannot stand in the terms', () => {
  const faultsOf = (content: Content) => Object.keys(termsFaults(content));
  test.each<[string, Content, string[]]>([
    ['nothing yet', {}, []],
    ['equipment alone', { objects: ['equipment'] }, ['objects']],
    ['equipment with know-how', { objects: ['know-how', 'equipment'] }, []],
    ['a price without its kind', { price1Value: 5 }, ['price1']],
    ['a kind without a number', { price1: 'lump-sum' }, ['price1Value']],
    ['an amount without a currency', { price1: 'lump-sum', price1Value: 5 }, ['price1Currency']],
    ['a percentage beyond 100', { price2: 'pct-net-sales', price2Value: 101 }, ['price2Value']],
    ['a percentage', { price2: 'pct-net-sales', price2Value: 100 }, []],
    ['a cap below the floor', { price1: 'other', price1Floor: 5, price1Cap: 4 }, ['price1Cap']],
    ['days the wrong way', { price1: 'other', price1From: '2027-01-01', price1To: '2026-01-01' }, ['price1To']],
    ['a fixed value that is not given', { valueBasis: 'fixed' }, ['valueVnd']],
    [
      'a foreign currency without a rate',
      { price1: 'lump-sum', price1Value: 5, price1Currency: 'USD', valueBasis: 'estimated', valueVnd: 1e5 },
      ['rate', 'rateDay'],
    ],
  ])('%s', (_, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  test.each<[Content, string[]]>([
    [{}, []],
    [{ stateCapital: true }, ['state-capital']],
    [{ related: true }, ['related-parties']],
    [{ stateCapital: true, price1: 'equity', price1Value: 5 }, ['state-capital', 'state-equity']],
    [{ price1: 'equity', price1Value: 5 }, []],
  ])('%j owes a valuation for %j', (content, reasons) => {
    expect(valuationOwed(content)).toEqual(reasons);
  });

  test.each<[string, Content, string[]]>([
    ['an independent transfer by an annex', { form: 'independent', documentType: 'annex' }, ['documentType']],
    ['a franchise by an annex', { form: 'franchise', documentType: 'annex' }, []],
    ['a term that ends before it begins', { termFrom: '2027-01-01', termTo: '2026-01-01' }, ['termTo']],
    ['a tax code that is none', { transfereeCountry: 'VN', transfereeNumber: '12' }, ['transfereeNumber']],
    ['a number of another country', { transfereeCountry: 'KR', transfereeNumber: '12' }, []],
    ['a branch', { transfereeCountry: 'VN', transfereeNumber: '0101234567-001' }, []],
  ])('%s', (_, content, faults) => {
    expect(Object.keys(closingFaults(content))).toEqual(faults);
  });
});
