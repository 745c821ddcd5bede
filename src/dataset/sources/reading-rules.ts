import type { Markers } from '../markers.ts';

/** How the cells of a publisher's file are read: as the user says, else as the profile does. */
export interface ReadingRules {
  /** What the user declares to mean "no value"; the profile's own markers hold besides. */
  markers: Markers;
  decimal: '.' | ',';
}
