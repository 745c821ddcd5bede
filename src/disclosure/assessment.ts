import type {
  Assessment,
  Direction,
  EvidenceSet,
  FactorAssessment,
  Heard,
  IndicatorAssessment,
  ItemView,
} from '../types.ts';
import { generalised } from './count.ts';

/** What a set of evidence may show of its size: a count that rests wholly on public sources stays. */
type IsPublic = (items: readonly string[]) => boolean;

/**
 * An assessment as the public may see it: no ids of items or sources, no own words, no places, no days of items but
 * their year, no rationale, dissent or gaps, which were written for the team; small counts that rest on sources that
 * are not public say that they are small. Wordings for the public stay: nobody but the analyst can write them.
 *
 * @param publicItems ids of items whose sources are public
 */
export function forPublic(assessment: Assessment, publicItems: ReadonlySet<string>): Assessment {
  const isPublic: IsPublic = (items) => items.every((id) => publicItems.has(id));
  return {
    ...assessment,
    audience: 'public',
    factors: assessment.factors.map((factor) => publicFactor(factor, isPublic)),
    heard: publicHeard(
      assessment.heard,
      assessment.items.every(({ id }) => id !== null && publicItems.has(id)),
    ),
    excluded: assessment.excluded
      .filter(({ reason }) => reason !== 'consent')
      .map((one) => ({ ...one, count: generalised(one.count) })),
    items: assessment.items.flatMap(publicItem),
    inputs: [],
  };
}

/**
 * An assessment for the team without the words, sources, places and days of restricted items: they are counted, and
 * nothing more, unless they are asked for.
 */
export function withoutRestricted(assessment: Assessment, restricted: ReadonlySet<string>): Assessment {
  const items = assessment.items.map((item) =>
    item.id !== null && restricted.has(item.id)
      ? { ...item, source: null, date: item.date?.slice(0, 4) ?? null, place: null, statement: null }
      : item,
  );
  return { ...assessment, items };
}

function publicFactor(factor: FactorAssessment, isPublic: IsPublic): FactorAssessment {
  const { general, stated } = factor;
  const set = (direction: Direction): EvidenceSet => publicSet(general[direction], isPublic);
  return {
    ...factor,
    indicators: factor.indicators.map((one) => publicIndicator(one, isPublic)),
    general: { supports: set('supports'), contradicts: set('contradicts'), mitigates: set('mitigates') },
    stated: stated === null ? null : { ...stated, rationale: null, dissent: null, gaps: [] },
  };
}

function publicIndicator(one: IndicatorAssessment, isPublic: IsPublic): IndicatorAssessment {
  return {
    ...one,
    supports: publicSet(one.supports, isPublic),
    contradicts: publicSet(one.contradicts, isPublic),
    mitigates: publicSet(one.mitigates, isPublic),
    // That something is withheld on just this indicator would say that there is something.
    excluded: [],
    // A day points at an event, and with the indicator at who saw it.
    newest: one.newest?.slice(0, 4) ?? null,
    // That somebody survived and spoke is theirs to tell.
    exception: null,
  };
}

function publicSet({ items, count, independentSources }: EvidenceSet, isPublic: IsPublic): EvidenceSet {
  const shown = isPublic(items);
  return {
    items: [],
    count: shown ? count : generalised(count),
    independentSources: shown ? independentSources : generalised(independentSources),
  };
}

function publicHeard(heard: Heard, areAllPublic: boolean): Heard {
  if (areAllPublic) return heard;
  const voices = heard.voices.map((one) => ({
    ...one,
    sources: generalised(one.sources),
    items: generalised(one.items),
  }));
  const { sex, age, of } = heard.disaggregation;
  // Beside the other voices a total would tell the one that is not shown.
  const isTold = voices.some(({ items }) => items === 'under 5');
  return {
    ...heard,
    voices,
    disaggregation: { sex: generalised(sex), age: generalised(age), of: isTold ? 'withheld' : generalised(of) },
    gendered: generalised(heard.gendered),
  };
}

/** An item without words for the public is not shown at all. */
function publicItem({ kind, voice, date, publicWording, verification, codings }: ItemView): ItemView[] {
  if (publicWording === null) return [];
  return [
    {
      id: null,
      source: null,
      kind,
      voice,
      date: date?.slice(0, 4) ?? null,
      place: null,
      statement: null,
      publicWording,
      verification,
      codings,
    },
  ];
}
