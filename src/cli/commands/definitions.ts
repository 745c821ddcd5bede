/** The commands about definitions, sheets for coding and the table of countries, which share code as well. */
export * as code from './code.ts';
export * as codebook from './codebook.ts';
export * as frameworks from './frameworks.ts';
export * as sources from './sources.ts';
export * as units from './units.ts';
