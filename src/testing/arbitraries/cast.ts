import type { ProductList } from '../../measures/index.js';
import type { MfnRate } from '../../scenario/index.js';
import type { Party } from '../../values/index.js';

/** Who plays in generated law. */
export interface Cast {
  readonly by: Party;
  readonly against: Party;
  /** Tariffs that exist so far: id to program. */
  readonly tariffs: Readonly<Record<string, string>>;
}

/**
 * Programs in the order of rank. A relation by which one displaces another always goes down the ranks, so that no
 * generated history stacks in a circle.
 */
export const PROGRAMS = ['security', 'remedy', 'emergency', 'reciprocal'] as const;

/** Product lists of every generated history: one known in full, one not. */
export const LISTS: readonly ProductList[] = [
  { id: 'machines', title: 'Machines', source: 'Annex A', prefixes: ['84', '85'], except: ['8517'], complete: true },
  { id: 'sundries', title: 'Sundries', source: 'Annex B', prefixes: ['9503'], complete: false },
];

/** HS prefixes that generated scopes speak of. */
export const PREFIXES = ['85', '8517', '851713', '9503', '87', '870380'] as const;

/** Codes of generated shipments: within those prefixes, beside them, and too short to tell. */
export const CODES = ['8517.13.00', '8541.10', '9503.00.00', '8703.80.00', '0102.29', '8517', '84'] as const;

/** MFN duties of every generated history, for each importer. */
export function mfnRates(importers: readonly Party[]): readonly MfnRate[] {
  const source = { label: 'Tariff schedule' };
  return importers.flatMap((importer): readonly MfnRate[] => [
    { importer, hs: '8517', duty: '0%', source, confidence: 'high' },
    { importer, hs: '85', duty: '3.4%', source, confidence: 'high' },
    { importer, hs: '8703', duty: '2.5%', source, confidence: 'high' },
    { importer, hs: '0102', duty: { all: ['1%', { specific: '1 USD/head' }] }, source, confidence: 'high' },
  ]);
}

/** Facts that generated conditions ask for and generated shipments may state. */
export const FACTS = { claim: 'claim-1', waiver: 'waiver-1', use: 'automobile-part', material: 'steel' } as const;
