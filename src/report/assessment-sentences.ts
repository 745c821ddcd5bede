import type {
  Assessment,
  EvidenceSet,
  FactorAssessment,
  IndicatorAssessment,
  IndicatorState,
  ItemView,
  StatedLevel,
  TrendChange,
} from '../types.ts';
import {
  countWords,
  EXCLUSION_WORDS,
  indicatorName,
  levelRange,
  levelWords,
  setWords,
  shareWords,
  standardWords,
  STATE_WORDS,
  VOICE_WORDS,
} from './assessment-words.ts';
import { fixed } from './number.ts';

/**
 * A sentence of an assessment and what it rests on: the ids of the items, or the factor and day of what an analyst
 * stated; nothing where it says how many there are of something, or what the method is.
 */
export interface Sentence {
  text: string;
  items: readonly string[];
}

/** One sentence on an indicator: its state, what speaks for and against it, and how sure that is. */
function indicatorSentence(one: IndicatorAssessment): Sentence {
  const { supports, contradicts, mitigates, confidence, standard, exception, excluded } = one;
  const parts = [
    evidencePart('supported by', supports),
    evidencePart('contradicted by', contradicts),
    evidencePart('mitigated by', mitigates),
    confidence === null
      ? ''
      : `confidence ${confidence.word} (${confidence.evidence} evidence, ${confidence.agreement} agreement)`,
    standard === null
      ? ''
      : `meets ${standardWords(standard)}${exception === null ? '' : ` by the exception "${exception}"`}`,
    ...excluded.map(({ reason, count }) => `${countWords(count, 'item')} not counted: ${EXCLUSION_WORDS[reason]}`),
  ].filter((part) => part !== '');
  const rest = parts.length === 0 ? '' : `: ${parts.join('; ')}`;
  return {
    text: `${indicatorName(one)} is ${STATE_WORDS[one.state]}${rest}.`,
    items: [...new Set([...supports.items, ...contradicts.items, ...mitigates.items])],
  };
}

function evidencePart(what: string, set: EvidenceSet): string {
  if (set.count === 0) return '';
  return `${what} ${setWords(set)}${set.items.length === 0 ? '' : ` (${set.items.join(', ')})`}`;
}

/** What is computed of a factor, and what an analyst stated of it. */
export function factorSentences(factor: FactorAssessment): Sentence[] {
  const { share, byKind, computed, stated, general } = factor;
  const kinds = Object.entries(byKind).map(([kind, its]) => `${kind} ${shareWords(its)}`);
  return [
    plain(`Share present: ${shareWords(share)}, which is ${levelRange(computed.low, computed.high)} (computed, ours).`),
    ...(kinds.length < 2 ? [] : [plain(`Apart: ${kinds.join('; ')}.`)]),
    ...generalSentence(general),
    ...(stated === null ? [plain('No analyst stated a level.')] : statedSentences(stated, factor)),
  ];
}

function generalSentence(general: FactorAssessment['general']): Sentence[] {
  const parts = [
    evidencePart('supported by', general.supports),
    evidencePart('contradicted by', general.contradicts),
    evidencePart('mitigated by', general.mitigates),
  ].filter((part) => part !== '');
  if (parts.length === 0) return [];
  const items = [...general.supports.items, ...general.contradicts.items, ...general.mitigates.items];
  return [{ text: `As a whole it is ${parts.join('; ')}; this changes no indicator.`, items: [...new Set(items)] }];
}

function statedSentences(stated: StatedLevel, { computed, disagrees, share }: FactorAssessment): Sentence[] {
  const { asOf, level, trend, trendSince, confidence, standardOfProof, likelihood } = stated;
  const direction = trend === null ? '' : `, ${trend}${trendSince === null ? '' : ` since ${trendSince}`}`;
  const sure =
    confidence === null
      ? ''
      : ` Confidence: ${confidence.word} (${confidence.evidence} evidence, ${confidence.agreement} agreement).`;
  const proof = standardOfProof === null ? '' : ` Standard stated: ${standardWords(standardOfProof)}.`;
  return [
    plain(
      `Stated by the analyst on ${asOf}: ${level === null ? 'no level' : levelWords(level)}${direction}.${sure}${proof}`,
    ),
    ...(likelihood === null ? [] : [plain(`Likelihood: ${likelihood.term} (${likelihood.scale}).`)]),
    ...(disagrees
      ? [
          plain(
            `The stated level disagrees with the evidence: whatever the ${share.listed - share.assessed} indicators that are not known turn out to be, the share is ${levelRange(computed.low, computed.high)}.`,
          ),
        ]
      : []),
    ...[stated.rationale, stated.dissent].flatMap((words, at) =>
      words === null ? [] : [plain(`${at === 0 ? 'Reason' : 'Dissent'}: ${words}`)],
    ),
    ...stated.gaps.map((gap) => plain(`Gap: ${gap}`)),
    ...(stated.nextReview === null ? [] : [plain(`Next review: ${stated.nextReview}.`)]),
  ];
}

/** One sentence on each indicator that somebody looked at, and one for all others together. */
export function indicatorSentences({ indicators }: FactorAssessment): Sentence[] {
  const open = indicators.filter(isUntouched);
  const looked = indicators.filter((one) => !isUntouched(one)).map(indicatorSentence);
  if (open.length === 0) return looked;
  return [...looked, plain(`Not assessed: ${open.map(indicatorName).join('; ')}.`)];
}

function isUntouched({ state, excluded }: IndicatorAssessment): boolean {
  return state === 'not-assessed' && excluded.length === 0;
}

/** What is told of the whole before anything else. */
export function headSentences(assessment: Assessment): Sentence[] {
  const { states, factorsWithPresent: factors, heard } = assessment;
  const listed = Object.values(states).reduce((sum, value) => sum + value, 0);
  const counts = (Object.entries(states) as [IndicatorState, number][]).map(
    ([state, number]) => `${number} ${STATE_WORDS[state]}`,
  );
  return [
    plain(`Of ${listed} indicators: ${counts.join('; ')}.`),
    plain(
      factors.low === factors.high
        ? `${factors.low} of ${factors.of} factors have an indicator that is present or partly so.`
        : `At least ${factors.low} and at most ${factors.high} of ${factors.of} factors have an indicator that is present or partly so: it depends on what is not known.`,
    ),
    ...(heard.affectedHeard ? [] : [plain('No affected people were heard: nothing that counts comes from them.')]),
  ];
}

/** Who was heard, in a sentence for each voice. */
export function heardSentences({ heard }: Assessment): Sentence[] {
  const { sex, age, of } = heard.disaggregation;
  return [
    ...heard.voices.map(({ voice, heard: isHeard, sources, items }) =>
      plain(
        isHeard
          ? `Heard: ${VOICE_WORDS[voice]}${sources === 'under 5' ? '' : ` (${countWords(sources, 'source')}, ${countWords(items, 'item')})`}.`
          : `Not heard: ${VOICE_WORDS[voice]}.`,
      ),
    ),
    plain(
      `Telling women from men: ${countWords(sex, 'item')}. Telling ages: ${countWords(age, 'item')}. Of: ${countWords(of, 'item')}.`,
    ),
    plain(`Coded as about gender: ${countWords(heard.gendered, 'item')}.`),
  ];
}

/** What changed since the earlier day. */
export function trendSentences({ trend, factors }: Assessment): Sentence[] {
  if (trend === null) return [];
  const names = targetNames(factors);
  const change = (what: string) => (one: TrendChange) =>
    plain(
      `${what}: ${names.get(one.indicator) ?? one.indicator}, from ${STATE_WORDS[one.before]} to ${STATE_WORDS[one.after]}.`,
    );
  return [
    plain(
      `${trend.both} indicators were assessed on ${trend.since} and are now: ${trend.worsened.length} worsened, ${trend.improved.length} improved, ${trend.unchanged} did not change.`,
    ),
    ...trend.worsened.map(change('Worsened')),
    ...trend.improved.map(change('Improved')),
    ...trend.newlyAssessed.map(change('Newly assessed, which is no change')),
    ...trend.noLongerAssessed.map(change('No longer assessed')),
    ...trend.factors.map(({ factor, both, before, after }) =>
      plain(`${factor}, over the ${both} assessed on both days: ${fixed(before, 2)}, now ${fixed(after, 2)}.`),
    ),
  ];
}

/** A sentence on each item that counts. */
export function itemSentences({ items, factors }: Assessment): Sentence[] {
  const names = targetNames(factors);
  return items.map((item) => itemSentence(item, names));
}

/** What factors and indicators are called: by number only where it may be cited. */
export function targetNames(factors: readonly FactorAssessment[]): ReadonlyMap<string, string> {
  return new Map(
    factors.flatMap(({ id, name, indicators }) => [
      [id, `${id} ${name}`] as const,
      ...indicators.map((one) => [one.id, indicatorName(one)] as const),
    ]),
  );
}

/** What may be said of an item: its own words within the team, else those for the public. */
function itemSentence(item: ItemView, names: ReadonlyMap<string, string>): Sentence {
  const targets = item.codings
    .map(({ target, direction }) => `${direction} "${names.get(target) ?? target}"`)
    .join(', ');
  const about = [VOICE_WORDS[item.voice], item.kind.replaceAll('-', ' '), item.date, item.place, item.verification];
  const words = item.statement ?? item.publicWording ?? 'words withheld, restricted';
  const id = item.id === null ? '' : `${item.id}: `;
  return {
    text: `${id}${words} (${about.filter((part) => part !== null).join(', ')}; ${targets})`,
    items: item.id === null ? [] : [item.id],
  };
}

function plain(text: string): Sentence {
  return { text, items: [] };
}
