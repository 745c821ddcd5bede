import type { Backtest } from '../types.ts';
import { calibrationSection, frequencySections } from './backtest-frequency.ts';
import { gradedSection, lookAheadNotes } from './backtest-graded.ts';
import { onsetsSection } from './backtest-onsets.ts';
import { atRanksSection, qualitySection } from './backtest-quality.ts';
import { rivalsSection } from './backtest-rivals.ts';
import { backtestTitle } from './backtest-words.ts';
import { type InspectSection, sectionOf } from './inspect-section.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import type { View } from './view.ts';

/** A backtest as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderBacktestTable(report: Backtest, view: View): string {
  return drawPages([pageOf(report, view.top)], view);
}

/** A backtest as a document: the tables of the terminal with every column. Ends with a newline. */
export function renderBacktestMarkdown(report: Backtest, { top }: Pick<View, 'top'>): string {
  return markdownPages([pageOf(report, top)]);
}

function pageOf(report: Backtest, top: number | null): Page {
  return {
    title: backtestTitle(report),
    notes: lookAheadNotes(report),
    sections: [
      gradedSection(report),
      qualitySection(report),
      atRanksSection(report),
      onsetsSection(report, top),
      ...frequencySections(report),
      ...calibrationSection(report),
      ...rivalsSection(report),
      closingSection(report),
    ],
  };
}

/** What the figures are, and what they are not. */
function closingSection({ options: { draws, seed } }: Backtest): InspectSection {
  return sectionOf({
    title: 'How to read this',
    items: [
      'This grades one ranking on the past of one outcome: it is no prediction of an event and no legal finding, and whoever tries many rankings, windows or periods on the same events finds one that looks good by chance',
      `Intervals of AUC: 95 %, of ${draws} resamples of whole units (seed ${seed})`,
    ],
  });
}
