import { agreement, evidenceAmount, level, sourceKind, voice } from '../schema-parts.ts';
import { NO_INFORMATION, type SheetColumn } from './columns.ts';

/** The words of the columns that have a closed list of them. */
export const CHOICES: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  direction: ['supports', 'contradicts', 'mitigates', NO_INFORMATION],
  strength: ['weak', 'moderate', 'strong'],
  'source kind': sourceKind.options,
  voice: voice.options,
  level: level.options,
  evidence: evidenceAmount.options,
  agreement: agreement.options,
};
