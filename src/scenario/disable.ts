import type { TradeEvent } from '../machine/index.js';
import type { IsoDate, Party } from '../values/index.js';

/**
 * Switching a program off is an exemption of all its goods from a day: its measures keep their lives, so that later
 * events on them stay legal, and stacking is worked out without them.
 */
export function disabling(
  events: readonly TradeEvent[],
  { program, from }: { readonly program: string; readonly from: IsoDate },
): readonly TradeEvent[] {
  const importers = new Set<Party>();
  for (const event of events) {
    if ('measure' in event && event.measure.kind === 'tariff' && event.measure.program === program) {
      importers.add(event.measure.scope.importer);
    }
  }
  return [...importers].map((importer): TradeEvent => {
    const id = `disabled:${program}:${importer}:${from}`;
    return {
      id,
      on: from,
      type: 'imposed',
      measure: {
        kind: 'exemption',
        id,
        by: importer,
        program: 'disabled',
        from: { programs: [program] },
        scope: { importer, origins: 'all', goods: 'all' },
      },
    };
  });
}
