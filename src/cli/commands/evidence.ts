/** The commands about evidence, which share the ledger's format and its reader. */
export * as assess from './assess.ts';
export * as ledger from './ledger.ts';
