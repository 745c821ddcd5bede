import type { MethodOptions, ReferenceSet } from '../types.ts';
import type { Slice } from './panel.ts';

/** The reference set that a method's options declare; the same period where a method has no use for one. */
export function declaredReference(options: MethodOptions): ReferenceSet {
  return (options['referenceSet'] as ReferenceSet | undefined) ?? 'period';
}

/** From and up to which row values may be taken. Periods are in order, so each reference set is one run of rows. */
export function referenceRange(reference: ReferenceSet, slice: Slice, rows: number): [number, number] {
  const ranges = { period: [slice.start, slice.end], 'up-to-period': [0, slice.end], panel: [0, rows] } as const;
  return [...ranges[reference]];
}

/** A column without the rows that values may not be taken from. */
export function referable(column: Float64Array, mayFit: ((row: number) => boolean) | undefined): Float64Array {
  return mayFit === undefined ? column : column.map((value, row) => (mayFit(row) ? value : Number.NaN));
}
