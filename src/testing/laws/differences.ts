import type { Comparison } from '../../queries/index.js';
import { type Percent, percent, points } from '../../values/index.js';
import { agree, hold } from '../same.js';
import { diceOf, editsOf, goodsOn, law } from './law.js';

/** Differences behave like differences. */
export const differencesAddUp = law(
  'a run differs nowhere from itself; swapping two runs turns the sign of their difference; over a third run differences add up',
  ({ replay, fork, compare }, trial) => {
    const edits = editsOf(trial);
    const [a, b, c] = [
      replay(trial.history),
      replay(fork(trial.history, { name: 'some', edits: edits.slice(0, 1), orphans: 'skip' })),
      replay(fork(trial.history, { name: 'all', edits, orphans: 'skip' })),
    ];
    if (!a.ok || !b.ok || !c.ok) return;
    const goods = goodsOn(a.value, diceOf(trial, 0));
    const [same, there, back] = [
      compare(b.value, b.value, goods),
      compare(a.value, b.value, goods),
      compare(b.value, a.value, goods),
    ];
    const [onward, whole] = [compare(b.value, c.value, goods), compare(a.value, c.value, goods)];
    if (same.ok)
      hold(
        'a run differs from itself',
        same.value.intervals.every(({ difference }) => difference === '0%'),
      );
    if (!there.ok || !back.ok || !onward.ok || !whole.ok) return;
    for (const { from, difference } of there.value.intervals) {
      agree(`the difference of ${from} the other way round`, differenceOn(back.value, from), negated(difference));
    }
    for (const { from } of [...there.value.intervals, ...onward.value.intervals, ...whole.value.intervals]) {
      const [first, second] = [differenceOn(there.value, from), differenceOn(onward.value, from)];
      if (first === null || second === null) continue;
      agree(`the difference of ${from}`, differenceOn(whole.value, from), percent(points(first).plus(points(second))));
    }
  },
);

/** `null` where the two runs do not both answer. */
function differenceOn({ intervals }: Comparison, day: string): Percent | null {
  const holds = intervals.find(({ from, until }) => from <= day && (until === null || day < until));
  return holds?.difference ?? null;
}

function negated(given: Percent): Percent {
  return percent(points(given).neg());
}
