import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../src/evidence/load.ts';
import { readLedgerYaml } from '../../src/evidence/read-yaml.ts';
import { ledgerYaml } from '../../src/evidence/write.ts';
import type { Ledger } from '../../src/types.ts';
import { example } from './example.ts';

const EMPTY: Ledger = {
  framework: 'un-foa@2014',
  sources: [],
  items: [],
  codings: [],
  assessments: [],
  indicators: [],
  custody: [],
};

const again = (ledger: Ledger): Ledger => {
  const { ledger: read, findings } = loadLedger([readLedgerYaml(ledgerYaml(ledger, 'A comment.'), 'l.yaml')]);
  expect(findings).toEqual([]);
  return read;
};

const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'at' ? undefined : inner)));

/** Texts that YAML or a spreadsheet would take for something else. */
const words = fc
  .oneof(
    fc.constantFrom(
      '1.10',
      'null',
      'yes',
      '~',
      '- a',
      'a: b',
      '# no',
      '"',
      "'",
      '=1+1',
      '{x}',
      '[y]',
      '&a',
      '*a',
      '!t',
      '2026-01-01',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  )
  .map((text) => text.trim())
  .filter((text) => text !== '');

describe('ledgerYaml', () => {
  it('writes the example so that it is read as it was', () => {
    expect(bare(again(example.ledger))).toEqual(bare(example.ledger));
  });

  it('writes an empty ledger', () => {
    expect(again(EMPTY)).toEqual(EMPTY);
  });

  it('keeps every text, whatever it looks like', () => {
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom('2026', '2026-05', '2026-05-01', '2026-05-01/2026-06'),
        (first, second, date) => {
          const [source] = loadLedger([readLedgerYaml('ledger: 1\nsources: [{id: "1.10"}]\n', 'l.yaml')]).ledger
            .sources;
          const records = { ...source, title: first.slice(0, 400) };
          const made = loadLedger([
            {
              framework: null,
              records: [
                {
                  kind: 'items',
                  value: { id: '004', unit: first, source: '1.10', statement: second, date, place: first },
                  at: { file: '', line: 1, lines: {} },
                },
              ],
            },
          ]).ledger;
          const ledger = { ...made, sources: [records] as unknown as Ledger['sources'] };
          expect(bare(again(ledger))).toEqual(bare(ledger));
        },
      ),
    );
  });
});
