import type { AssessedLine } from '../../queries/index.js';
import type { Run } from '../../scenario/index.js';
import { type Percent, percent, points } from '../../values/index.js';
import { agree, hold } from '../same.js';
import { diceOf, forkOf, law, shipmentOn } from './law.js';
import { sumOf } from './rationals.js';

/** Parts sum to the whole, and every part says where it comes from. */
export const partsSum = law(
  'the lines of an assessment sum to its total exactly; no duty is below nothing; every line has its events and their acts',
  ({ replay, assess }, trial) => {
    const replayed = replay(forkOf(trial));
    if (!replayed.ok) return;
    for (const index of [0, 1, 2, 3]) {
      const assessed = assess(replayed.value, shipmentOn(replayed.value, diceOf(trial, index)));
      if (!assessed.ok) continue;
      const { total, additional, lines, specific } = assessed.value;
      agree('the total and the sum of its lines', total, sum(lines));
      agree('the additional duty and its lines', additional, sum(lines.filter(({ measure }) => measure !== 'mfn')));
      agree('the duties by unit', [...specific].sort(), lines.flatMap((line) => line.specific).sort());
      hold(`the total is ${total}`, !total.startsWith('-'));
      for (const line of lines) wellFounded(replayed.value, line);
    }
  },
);

function wellFounded(
  { history }: Run,
  { measure, counted, share, points: part, because, reasons }: AssessedLine,
): void {
  agree(`${measure}: its part of the whole`, part, percent(points(counted).times(points(share)).div(100)));
  if (measure === 'mfn') return;
  hold(`${measure} has no event`, because.length > 0);
  agree(
    `${measure}: the events it names`,
    reasons.map(({ event }) => event),
    because.map(({ event }) => event),
  );
  for (const { event, act } of reasons) {
    const recorded = history.events.find(({ id }) => id === event);
    if (recorded?.act === undefined) continue;
    hold(
      `${event} has no act with a source`,
      act !== null && ((act.sources?.length ?? 0) > 0 || act.url !== undefined),
    );
  }
}

function sum(lines: readonly AssessedLine[]): Percent {
  return sumOf(lines.map((line) => line.points));
}
