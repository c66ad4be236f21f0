import fc from 'fast-check';
import { decree, enact, episode, fork, history } from 'truce';
import { laws, truceEngine } from 'truce/testing';
import { test } from 'vitest';
import { tariff } from '../machine/support.js';

/** Threatened, and imposed a month later. */
const record = history({
  id: 'threat',
  name: 'a threat carried out',
  parties: ['XA', 'XB'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  episodes: [
    episode('all', [
      decree({ id: 'act', cite: 'an act', by: 'XA', confidence: 'high' }, [
        { id: 'threat', on: '2025-01-01', type: 'threatened', measure: tariff('t') },
        { id: 'imposition', on: '2025-02-03', type: 'imposed', measure: tariff('t') },
      ]),
    ]),
  ],
});

test('an edit that bites late may make an earlier event of the record illegal, and so be felt on its day', () => {
  // Announced in January for the 4th of February, it cannot be imposed anew on the 3rd.
  const edits = [enact('threat', { on: '2025-01-23', effective: '2025-02-04' })];
  const engine = {
    ...truceEngine,
    fork: (base: typeof record) => fork(base, { name: 'late', edits, orphans: 'skip' }),
  };
  fc.assert(laws.causality.property(engine as typeof truceEngine, fc.constant(record)), { numRuns: 30 });
});
