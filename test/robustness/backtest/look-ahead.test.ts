import { describe, expect, it } from 'vitest';
import { lagsUnknown, methodLooksAhead, trainedLater } from '../../../src/robustness/backtest/look-ahead.ts';
import { framework, indicator, node } from '../../helpers/framework.ts';
import { training } from './fitted.ts';

const found = (more: Record<string, unknown>) => methodLooksAhead(framework(more)).map(({ what }) => what);
const REFERENCES = ['period', 'up-to-period', 'panel'] as const;

describe('methodLooksAhead', () => {
  it('finds nothing in a method that takes nothing from the data', () => {
    expect(found({})).toEqual([]);
  });

  it.each(REFERENCES)(
    'finds bounds of a step that are taken from the reference set %s, if that is the panel',
    (referenceSet) => {
      const index = [
        node('bounds', 'min-max', ['a'], { options: { referenceSet } }),
        node('total', 'sum', ['bounds', 'b']),
      ];
      expect(found({ index })).toEqual(referenceSet === 'panel' ? ['bounds'] : []);
    },
  );

  it.each(REFERENCES)(
    'finds weights that are taken from the reference set %s, if that is the panel',
    (referenceSet) => {
      const weighting = { method: 'principal-component', options: { referenceSet } };
      const index = [node('total', 'weighted-mean', ['a', 'b'], { weighting })];
      expect(found({ index })).toEqual(referenceSet === 'panel' ? ['total'] : []);
    },
  );

  it.each(REFERENCES)(
    'finds outlier limits that are taken from the reference set %s, if that is the panel',
    (referenceSet) => {
      const treatment = { method: 'winsorise', options: { referenceSet } };
      expect(found({ indicators: [indicator('a', { treatment }), indicator('b')] })).toEqual(
        referenceSet === 'panel' ? ['a'] : [],
      );
    },
  );

  it.each(REFERENCES)(
    'finds missing values that are filled from the reference set %s, if that is the panel',
    (referenceSet) => {
      const missing = { rule: 'mean', options: { referenceSet } };
      expect(found({ indicators: [indicator('a', { missing }), indicator('b')] })).toEqual(
        referenceSet === 'panel' ? ['a'] : [],
      );
    },
  );

  it.each([
    ['linear', { rule: 'linear' }, true],
    ['constant', { rule: 'constant', reason: 'it never changes' }, true],
    ['last-observation', { rule: 'last-observation', options: { maxAge: 3 } }, false],
    ['zero', { rule: 'zero', reason: 'none were counted' }, false],
    ['leave', { rule: 'leave' }, false],
  ])('knows whether the rule %s looks at later values of the unit', (_, missing, looks) => {
    expect(found({ indicators: [indicator('a', { missing }), indicator('b')] })).toEqual(looks ? ['a'] : []);
  });

  it('says of everything what it is and what to write instead', () => {
    const index = [
      node('bounds', 'min-max', ['a'], { options: { referenceSet: 'panel' } }),
      node('total', 'sum', ['bounds', 'b']),
    ];
    expect(methodLooksAhead(framework({ index }))).toEqual([
      {
        kind: 'later',
        what: 'bounds',
        message:
          'The node bounds looks ahead: min-max takes its bounds from the whole panel, later periods among them.',
        hint: 'Write referenceSet: period or up-to-period there.',
      },
    ]);
  });
});

describe('lagsUnknown', () => {
  it('names the indicators that declare no lag', () => {
    const { definition } = framework({
      indicators: [indicator('a', { publicationLagMonths: 0 }), indicator('b')],
    });
    const [one] = lagsUnknown(definition);
    expect(one).toMatchObject({ kind: 'unknown', what: 'b' });
    expect(one?.message).toContain('1 of 2 indicators (b)');
  });

  it('shortens a long list', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const { definition } = framework({
      indicators: ids.map((id) => indicator(id)),
      index: [node('total', 'sum', ids)],
    });
    expect(lagsUnknown(definition)[0]?.message).toContain('(a, b, c, d, e, f and 2 more)');
  });

  it('finds nothing where all declare one', () => {
    const indicators = ['a', 'b'].map((id) => indicator(id, { publicationLagMonths: 3 }));
    expect(lagsUnknown(framework({ indicators }).definition)).toEqual([]);
  });
});

describe('trainedLater', () => {
  const { definition } = framework({ training: training({ knownUntil: '2010' }) });
  const hint = (from: number, lead: number) => trainedLater(definition, { from, until: 2020 }, { lead })[0]?.hint;

  it('finds nothing in a framework that people wrote', () => {
    expect(trainedLater(framework().definition, { from: 1990, until: 2020 }, { lead: 1 })).toEqual([]);
  });

  it('refuses periods before the last outcome that was used, and takes those from it on', () => {
    expect(hint(2009, 1)).toContain('--from 2010');
    expect(hint(2010, 1)).toBeUndefined();
    expect(hint(2010, 2)).toBeUndefined();
  });

  it('refuses the period of the last outcome too where rows are the period forecast', () => {
    expect(hint(2010, 0)).toContain('--from 2011');
    expect(hint(2011, 0)).toBeUndefined();
  });

  it('can say nothing where periods are of another kind', () => {
    const quarters = { ...definition, period: 'quarter' as const };
    expect(trainedLater(quarters, { from: 0, until: 9 }, { lead: 1 })).toEqual([]);
  });
});
