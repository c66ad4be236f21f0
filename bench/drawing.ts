import { type IsoDate, insert, type Percent } from 'truce';
import type { AverageDrawing } from 'truce/uncertainty';

/** The measures that something may happen to, each independently of the others. */
const MEASURES = [
  'us-fentanyl',
  'us-reciprocal-baseline',
  'us-301-list-1',
  'us-301-list-2',
  'us-301-list-3',
  'us-301-list-4a',
  'us-232-steel',
  'us-232-aluminium',
  'us-232-copper',
  'us-232-auto-parts',
] as const;

export const SEED = 2026;

/** Each measure stays as it is, is raised to one of two rates on one of three days, or ends: 2^30 different worlds. */
function outcomesOf(target: string): AverageDrawing['choices'] {
  const amended = (['12.5%', '60%'] as const).flatMap((duty) =>
    (['2026-01-15', '2026-04-15', '2026-07-15'] as const).map((on) => {
      const to = { kind: 'tariff', duty } as const;
      const edit = insert({ id: `${target}-${duty}-${on}`, on, type: 'amended', target, to });
      return [`${duty} on ${on}`, { probability: '10%' as Percent, edits: [edit] }] as const;
    }),
  );
  const end = insert({ id: `${target}-ends`, on: '2026-03-01', type: 'terminated', target });
  return {
    [target]: {
      ...Object.fromEntries(amended),
      ends: { probability: '10%', edits: [end] },
      stays: { probability: '30%', edits: [] },
    },
  };
}

export const days = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2025, 12 + month, 0)).toISOString().slice(0, 10),
);

/** Ten random events over a year, and the average of twelve thousand lines at the end of each month. */
export const drawing: Omit<AverageDrawing, 'seed'> = {
  days: days as readonly IsoDate[],
  knownOn: '2025-11-15',
  choices: Object.assign({}, ...MEASURES.map(outcomesOf)),
};
