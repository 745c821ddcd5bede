import type { CoderAgreement } from '../types.ts';
import { columnOf, nameColumn, sectionOf } from './inspect-section.ts';
import { count } from './list-words.ts';
import { laidOutJson } from './laid-out-json.ts';
import { fixed, percent } from './number.ts';
import { drawPages } from './pages.ts';
import { sanitise } from './sanitise.ts';
import type { View } from './view.ts';

/** Agreement as JSON. Ends with a newline. */
export function renderAgreementJson(agreement: CoderAgreement): string {
  return laidOutJson(agreement, 'agreement');
}

/** Agreement as tables for people: the whole, each pair of coders, and what they do not agree on. Ends with a newline. */
export function renderAgreementTable(agreement: CoderAgreement, view: View): string {
  const { pairs, coders, percent: share, alpha, kappas, disagreements } = agreement;
  if (pairs === 0) return 'Nothing was coded by two people: there is nothing to compare.\n';
  const notes = [
    `${count(pairs, 'claim')} coded by several of ${count(coders, 'coder')}. The direction is the same in ${share === null ? 'none' : percent(share)} of comparisons.`,
    `Krippendorff's alpha, ordinal: ${alpha === null ? 'not defined, for all say the same' : fixed(alpha, 3)}. The order, from contradicts over mitigates to supports strongly, is ours.`,
  ];
  const section = sectionOf({
    title: "Cohen's kappa of the direction",
    notes: ['1 is full agreement, 0 is chance; none where fewer than two directions occur.'],
    columns: [
      nameColumn(
        'coders',
        'Coders',
        kappas.map(({ coders: two }) => two.map(sanitise).join(' and ')),
      ),
      columnOf(
        'pairs',
        'Coded by both',
        kappas.map((one) => String(one.pairs)),
      ),
      columnOf(
        'percent',
        'Agreed',
        kappas.map((one) => percent(one.percent)),
      ),
      columnOf(
        'kappa',
        'Kappa',
        kappas.map(({ kappa }) => (kappa === null ? 'none' : fixed(kappa, 2))),
      ),
    ],
  });
  const items = disagreements.map(
    ({ item, target, codings }) =>
      `${item} on ${target}: ${codings.map(({ coder, direction, strength }) => `${sanitise(coder)} ${direction}, ${strength}`).join('; ')}`,
  );
  const open = sectionOf({ title: 'Not agreed', items: items.length === 0 ? ['Nothing.'] : items });
  return drawPages([{ title: 'How far coders agree', notes, sections: [section, open] }], view);
}
