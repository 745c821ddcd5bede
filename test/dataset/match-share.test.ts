import { expect, it } from 'vitest';
import { matchShare } from '../../src/dataset/match-share.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { tableOf } from './support.ts';

it('counts the indicators found in headers', async () => {
  expect(matchShare([await tableOf('unit,tension,Income_per_head,other\nA,1,2,3\n')], definitionOf())).toBe(0.5);
});

it('counts the indicators found in a long table, each once', async () => {
  const table = await tableOf('unit,indicator,value\nA,tension,1\nB,Political tension,1\nA,other,1\n');
  expect(matchShare([table], definitionOf())).toBe(0.25);
});

it('counts over all tables', async () => {
  const tables = [await tableOf('unit,tension\nA,1\n'), await tableOf('unit,income\nA,1\n')];
  expect(matchShare(tables, definitionOf())).toBe(0.5);
});

it('is zero for nothing', () => {
  expect(matchShare([], definitionOf())).toBe(0);
  expect(matchShare([], definitionOf({ indicators: [] }))).toBe(0);
});
