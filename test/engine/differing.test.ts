import { expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { putDataset, shipped } from '../helpers/files.ts';

const differing = (period: string) =>
  score(shipped('mrg-put'), putDataset(), 'x', { period })
    .findings.filter(({ code }) => code === 'score.differs')
    .map(({ unit, message }) => [unit, message]);

it('names the rows whose score is not the one printed', () => {
  // 2019: the printed D of Cameroon, El Salvador and Pakistan has lost its decimals; India's total agrees.
  expect(differing('2019')).toEqual([
    ['CMR', 'The score of Cameroon in 2019 is 14.825 here; the publisher printed 14.94.'],
    ['PAK', 'The score of Pakistan in 2019 is 18.293 here; the publisher printed 18.31.'],
    ['SLV', 'The score of El Salvador in 2019 is 10.358 here; the publisher printed 10.69.'],
  ]);
  expect(differing('2016').map(([unit]) => unit)).toEqual(['TUR']);
});

it('says nothing where all agree, or where nothing is printed', () => {
  expect(differing('2021')).toEqual([]);
});
