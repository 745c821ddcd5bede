import type { Assessment } from '../types.ts';
import {
  factorSentences,
  headSentences,
  heardSentences,
  indicatorSentences,
  itemSentences,
  type Sentence,
  targetNames,
  trendSentences,
} from './assessment-sentences.ts';
import {
  EXCLUSION_WORDS,
  countWords,
  indicatorName,
  levelRange,
  levelWords,
  narrowedWords,
  shareWords,
  STATE_WORDS,
} from './assessment-words.ts';
import { columnOf, type InspectSection, nameColumn, sectionOf } from './inspect-section.ts';
import { laidOutJson } from './laid-out-json.ts';
import { fixed } from './number.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import { sanitise } from './sanitise.ts';
import type { View } from './view.ts';

/** An assessment as JSON. Full doubles; never NaN. Ends with a newline. */
export function renderAssessmentJson(assessment: Assessment): string {
  return laidOutJson(assessment, 'assessment');
}

/** An assessment as tables for people: a line per factor and per indicator that was assessed. Ends with a newline. */
export function renderAssessmentTable(assessment: Assessment, view: View): string {
  const sections = [factorTable(assessment), indicatorTable(assessment), ...rest(assessment)];
  return drawPages([{ title: titleOf(assessment), notes: notesOf(assessment), sections }], view);
}

/** An assessment as a document in which every sentence rests on rows of the ledger, or says what the method is. */
export function renderAssessmentMarkdown(assessment: Assessment): string {
  return markdownPages([documentOf(assessment)]);
}

/** The sentences of the document with what each rests on, for checking them. */
export function assessmentSentences(assessment: Assessment): Sentence[] {
  return [
    ...headSentences(assessment),
    ...assessment.factors.flatMap((factor) => [...factorSentences(factor), ...indicatorSentences(factor)]),
    ...trendSentences(assessment),
    ...heardSentences(assessment),
    ...itemSentences(assessment),
  ];
}

function documentOf(assessment: Assessment): Page {
  const sections = assessment.factors.map((factor) =>
    sectionOf({
      title: `${factor.id} ${factor.name}`,
      notes: [],
      items: [...factorSentences(factor), ...indicatorSentences(factor)].map(textOf),
    }),
  );
  const items = itemSentences(assessment).map(textOf);
  return {
    title: titleOf(assessment),
    notes: notesOf(assessment),
    sections: [
      ...sections,
      ...rest(assessment),
      ...(items.length === 0 ? [] : [sectionOf({ title: 'Evidence that counts', items })]),
      ...(assessment.rules.notes.length === 0
        ? []
        : [sectionOf({ title: 'How this was made', items: methodOf(assessment) })]),
    ],
  };
}

/** What table and document have in common. */
function rest(assessment: Assessment): InspectSection[] {
  const { trend, changed, score, excluded } = assessment;
  return [
    profileTable(assessment),
    ...(trend === null
      ? []
      : [sectionOf({ title: `Since ${trend.since}`, items: trendSentences(assessment).map(textOf) })]),
    sectionOf({ title: 'Who was heard', items: heardSentences(assessment).map(textOf) }),
    ...(changed === null ? [] : [changedTable(changed, assessment)]),
    ...(excluded.length === 0
      ? []
      : [
          sectionOf({
            title: 'Not counted',
            items: excluded.map(({ reason, count }) => `${countWords(count, 'item')}: ${EXCLUSION_WORDS[reason]}.`),
          }),
        ]),
    ...(score === null
      ? []
      : [
          sectionOf({
            title: 'Score (ours; the framework has none)',
            items: [
              `Mean of the shares of ${score.factors} assessed factors, each counting the same: ${fixed(score.value, 3)}; with everything not known absent ${fixed(score.low, 3)}, present ${fixed(score.high, 3)}.`,
            ],
          }),
        ]),
  ];
}

function titleOf({ unit, framework, asOf }: Assessment): string {
  return `${sanitise(unit)}, as of ${asOf}: ${framework.title} (${framework.id} ${framework.version})`;
}

function notesOf(assessment: Assessment): string[] {
  return [
    ...headSentences(assessment).map(textOf),
    ...narrowedWords(assessment),
    'This says where there is a risk. It attributes no guilt, predicts nothing and is no legal finding.',
    ...(assessment.audience === 'internal'
      ? ['For the team only: it names sources and holds their words. Not for onward sharing.']
      : []),
    ...(assessment.holdsRestricted ? ['RESTRICTED: it holds what restricted sources said.'] : []),
  ];
}

function methodOf({ rules, framework }: Assessment): string[] {
  const { structural, dynamic, trigger } = rules.ageLimitMonths;
  return [
    ...rules.notes,
    `Rules: ${rules.title} (${rules.id}). Evidence counts for ${structural} months on structural indicators, ${dynamic} on dynamic ones, ${trigger} on triggers.`,
    `Framework: ${framework.citation}`,
  ];
}

function factorTable({ factors }: Assessment): InspectSection {
  return sectionOf({
    title: 'Factors',
    notes: ['The share present is ours, with what it would be were everything not known absent, and present.'],
    columns: [
      columnOf(
        'factor',
        'Factor',
        factors.map(({ id }) => id),
        { align: 'left' },
      ),
      nameColumn(
        'name',
        'Name',
        factors.map(({ name }) => sanitise(name)),
        20,
      ),
      columnOf(
        'share',
        'Share present',
        factors.map(({ share }) => (share.value === null ? '–' : fixed(share.value, 2))),
      ),
      columnOf(
        'bounds',
        'Bounds',
        factors.map(({ share }) => `${fixed(share.low, 2)} to ${fixed(share.high, 2)}`),
      ),
      columnOf(
        'assessed',
        'Assessed',
        factors.map(({ share }) => `${share.assessed} of ${share.listed}`),
      ),
      columnOf(
        'computed',
        'Computed',
        factors.map(({ computed }) => levelRange(computed.low, computed.high)),
        { align: 'left' },
      ),
      columnOf(
        'stated',
        'Stated',
        factors.map(({ stated, disagrees }) =>
          stated === null ? 'none' : `${levelWords(stated.level ?? 'unknown')}${disagrees ? ' (disagrees)' : ''}`,
        ),
        { align: 'left' },
      ),
    ],
    dropOrder: ['computed', 'bounds'],
  });
}

/** Indicators that somebody looked at; the others are counted above. */
function indicatorTable({ factors }: Assessment): InspectSection {
  const rows = factors.flatMap(({ id, indicators }) =>
    indicators.filter(({ state }) => state !== 'not-assessed').map((one) => ({ factor: id, one })),
  );
  const column = (key: string, label: string, cell: (row: (typeof rows)[number]) => string) =>
    columnOf(key, label, rows.map(cell), { align: 'left' });
  return sectionOf({
    title: 'Indicators that were assessed',
    columns: [
      column('factor', 'Factor', ({ factor }) => factor),
      nameColumn(
        'indicator',
        'Indicator',
        rows.map(({ one }) => sanitise(indicatorName(one))),
        24,
      ),
      column('kind', 'Kind', ({ one }) => one.kind),
      column('state', 'State', ({ one }) => STATE_WORDS[one.state]),
      column('for', 'For', ({ one }) => String(one.supports.count)),
      column('against', 'Against', ({ one }) => String(one.contradicts.count)),
      column('mitigating', 'Mitigating', ({ one }) => String(one.mitigates.count)),
      column('sources', 'Independent', ({ one }) =>
        String((one.state === 'absent' ? one.contradicts : one.supports).independentSources),
      ),
      column('confidence', 'Confidence', ({ one }) => one.confidence?.word ?? '–'),
      column('standard', 'Standard met', ({ one }) => one.standard?.replaceAll('-', ' ') ?? '–'),
    ],
    dropOrder: ['mitigating', 'standard', 'sources', 'kind', 'against'],
  });
}

function profileTable({ profiles }: Assessment): InspectSection {
  return sectionOf({
    title: 'By crime',
    items: profiles.map(
      ({ name, note, share, states }) =>
        `${name}: ${states.present} present, ${states.partly} partly, ${states.absent} absent; share ${shareWords(share)}. ${note}`,
    ),
  });
}

function changedTable(changed: NonNullable<Assessment['changed']>, { without, factors }: Assessment): InspectSection {
  const names = targetNames(factors);
  const title = `What changes without ${without === 1 ? 'the source left out' : `the ${without} sources left out`}`;
  return sectionOf({
    title,
    items:
      changed.length === 0
        ? ['No rating changes.']
        : changed.map(
            ({ factor, indicator, what, before, after }) =>
              `${factor}, ${names.get(indicator) ?? indicator}: ${what} ${before}, without ${after}.`,
          ),
  });
}

function textOf({ text }: Sentence): string {
  return text;
}
