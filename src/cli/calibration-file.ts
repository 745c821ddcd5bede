import { sha256Hex } from '../dataset/hash.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { Calibration, Result } from '../types.ts';
import { readInput, utf8 } from './files.ts';
import { placeOfFault } from './stored-result.ts';

/**
 * A result with the frequencies of a calibration beside its ranks.
 *
 * @throws AtriskError `calibration.invalid` where the file is none, or is of another ranking
 */
export async function withCalibration(result: Result, path: string): Promise<Result> {
  // What reads and applies a calibration is loaded only where one is given.
  const [{ parseCalibration }, { withFrequencies }] = await Promise.all([
    import('../report/parse-calibration.ts'),
    import('../robustness/backtest/with-frequencies.ts'),
  ]);
  const bytes = readInput(path);
  const calibration = parseCalibration(utf8(bytes, path, 'file.encoding', EXIT.input), path, placeOfFault);
  assertSameRanking(result, calibration, path);
  return withFrequencies(result, calibration, { name: path, sha256: sha256Hex(bytes) });
}

/** A frequency belongs to the ranking it was learnt from, and to no other. */
function assertSameRanking({ framework, options }: Result, calibration: Calibration, path: string): void {
  const { framework: of } = calibration;
  if (of === null) throw mismatch(`${path} is of the column "${calibration.column ?? ''}", not of a framework`);
  if (of.sha256 !== framework.sha256)
    throw mismatch(`${path} is of ${of.id} ${of.version}, ${otherFramework(of, framework)}`);
  const own = `the framework's own`;
  const [then, now] = [of.weights ?? own, options.weights?.set ?? own];
  if (then !== now) throw mismatch(`${path} is of the weights ${then}, and here they are ${now}`);
  if (of.minimumCoverage === options.minimumCoverage) return;
  throw mismatch(
    `${path} is of a minimum coverage of ${of.minimumCoverage}, and here it is ${options.minimumCoverage}`,
  );
}

function otherFramework(of: { id: string; version: string }, { id, version }: Result['framework']): string {
  if (of.id === id && of.version === version) return 'whose definition has changed since';
  return `and the data are scored by ${id} ${version}`;
}

function mismatch(what: string): AtriskError {
  return new AtriskError('calibration.invalid', `${what}.`, {
    exitCode: EXIT.input,
    hint: 'Make one for this ranking: atrisk calibrate DATA -f FRAMEWORK --outcomes FILE --event COLUMN -o calibration.json',
  });
}
