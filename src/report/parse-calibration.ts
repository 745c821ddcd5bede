import type { Calibration } from '../types.ts';
import { calibrationSchema } from './calibration-schema.ts';
import { type JsonLocator, parseStored } from './parse-result.ts';

/**
 * Reads a calibration that `calibrate` wrote.
 *
 * @throws AtriskError `calibration.invalid` naming what is wrong and where
 */
export function parseCalibration(text: string, name: string, locate: JsonLocator = () => ''): Calibration {
  return parseStored(
    text,
    name,
    {
      what: 'calibration',
      code: 'calibration.invalid',
      schema: calibrationSchema,
      mark: ['calibration', true],
      faults: curveFaults,
      how: 'Write one with: atrisk calibrate DATA --outcomes FILE --event COLUMN -o calibration.json',
    },
    locate,
  );
}

/** A step without a value, and a method without its curve. */
function curveFaults({ method, curve, bands }: Calibration): string[] {
  return [
    ...((curve?.kind ?? 'bands') === method ? [] : ['curve: must be of the kind that `method` says']),
    ...(curve?.kind === 'isotonic' && (curve.from.length !== curve.value.length || curve.from.length === 0)
      ? ['curve: must have a value for every step']
      : []),
    ...(bands.at(-1)?.to === null ? [] : ['bands: must end with an open band']),
  ];
}
