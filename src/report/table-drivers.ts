import type { Result, ResultRow } from '../types.ts';
import { type Column, LEAST_NAME } from './column.ts';
import { splitDrivers } from './drivers.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorName } from './indicator-label.ts';
import { NONE, signed } from './number.ts';
import { displayWidth, shorten } from './text.ts';

/** How many drivers a row names. */
const MOST = 2;

/** Room for one driver whose name is shortened. */
const LEAST_WIDTH = 26;

/** The strongest observed drivers towards rank 1; no column where no row is compared with a reference. */
export function driversColumn(result: Result, rows: readonly ResultRow[], ellipsis: string): Column[] {
  if (rows.every(({ drivers }) => drivers.length === 0)) return [];
  const drivers = rows.map((row) => driversOf(result, row));
  return [
    {
      key: 'drivers',
      label: 'Strongest drivers',
      align: 'left',
      cells: drivers.map((each) => (each.length === 0 ? NONE : each.map(textOf).join(SEPARATOR))),
      fit: (row, width) => fitted(drivers[row] ?? [], width, ellipsis),
      least: LEAST_WIDTH,
    },
  ];
}

interface NamedDriver {
  name: string;
  /** Signed difference from the reference. */
  size: string;
}

const SEPARATOR = ', ';

function driversOf(result: Result, row: ResultRow): NamedDriver[] {
  const { framework } = result;
  return splitDrivers(result, row)
    .raising.slice(0, MOST)
    .map(({ indicator, difference }) => ({
      name: indicatorName(framework, indicator),
      size: signed(difference, decimalsOf(framework)),
    }));
}

function textOf({ name, size }: NamedDriver): string {
  return `${name} ${size}`;
}

/** Both drivers with names shortened to what the width leaves; where that is too little, the first alone. */
function fitted([first, second]: readonly NamedDriver[], width: number, ellipsis: string): string {
  if (first === undefined) return NONE;
  const cut = ({ name, size }: NamedDriver, room: number): string => `${shorten(name, room, ellipsis)} ${size}`;
  const alone = cut(first, Math.max(LEAST_NAME, width - displayWidth(first.size) - 1));
  if (second === undefined) return alone;
  const room = width - displayWidth(` ${first.size}${SEPARATOR} ${second.size}`);
  const [one, two] = [displayWidth(first.name), displayWidth(second.name)];
  if (Math.min(one, LEAST_NAME) + Math.min(two, LEAST_NAME) > room) return alone;
  const half = Math.floor(room / 2);
  const share = one <= half ? one : two <= half ? room - two : half;
  return `${cut(first, share)}${SEPARATOR}${cut(second, room - share)}`;
}
