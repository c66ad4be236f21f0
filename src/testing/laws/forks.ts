import { bitesOn, type TradeEvent } from '../../machine/index.js';
import type { Run } from '../../scenario/index.js';
import { earlier, type IsoDate } from '../../values/index.js';
import { agree, hold } from '../same.js';
import { diceOf, editsOf, goodsOn, law, shipmentOn } from './law.js';
import { agreeOnSteps } from './steps.js';

/** A fork that changes nothing is its base. */
export const forkWithoutEdits = law(
  'a fork without edits comes to the same run as its base, whether that is a record or a fork',
  ({ replay, fork }, trial) => {
    const base = fork(trial.history, { name: 'base', edits: editsOf(trial), orphans: 'skip' });
    for (const world of [trial.history, base]) {
      const [before, after] = [replay(world), replay(fork(world, { name: 'same', edits: [] }))];
      hold('one of the two was refused', before.ok === after.ok);
      if (!before.ok || !after.ok) continue;
      agreeOnSteps('the fork without edits and its base', before.value.steps, after.value.steps);
      agree('what was skipped', before.value.skipped, after.value.skipped);
    }
  },
);

/** What a fork does not reach is not copied but shared. */
export const sharesPast = law(
  'the past of a fork is the past of its base: until its first change, the very same steps',
  ({ replay, fork }, trial) => {
    const base = replay(trial.history);
    const forked = replay(fork(trial.history, { name: 'what if', edits: editsOf(trial), orphans: 'skip' }));
    if (!base.ok || !forked.ok) return;
    const from = firstChange(forked.value);
    base.value.steps.forEach((step, index) => {
      if (from !== null && step.on >= from) return;
      const shared = forked.value.steps[index] === step;
      hold(`step ${index + 1} on ${step.on} is not shared, though the first change is on ${from ?? 'no day'}`, shared);
    });
  },
);

/** Forks of forks add up. */
export const forksCompose = law(
  'a fork of a fork comes to the same run as one fork with the edits of both',
  ({ replay, fork }, trial) => {
    const edits = editsOf(trial);
    const cut = diceOf(trial, 0).below(edits.length + 1);
    const first = fork(trial.history, { name: 'first', edits: edits.slice(0, cut), orphans: 'skip' });
    const second = replay(fork(first, { name: 'second', edits: edits.slice(cut), orphans: 'skip' }));
    const once = replay(fork(trial.history, { name: 'once', edits, orphans: 'skip' }));
    hold('one of the two was refused', second.ok === once.ok);
    if (!second.ok || !once.ok) return;
    agreeOnSteps('the fork of a fork and the one fork', second.value.steps, once.value.steps);
    agree('what was skipped', second.value.skipped, once.value.skipped);
    agree('what was changed', second.value.changes, once.value.changes);
  },
);

/** Nothing leaks back. */
export const baseUnmoved = law(
  'a base is the same before and after it is forked and its forks are replayed',
  ({ replay, fork }, trial) => {
    const fresh = JSON.stringify(trial.history);
    const before = replay(trial.history);
    const edits = editsOf(trial);
    edits.forEach((edit) => {
      replay(fork(trial.history, { name: 'other', edits: [edit], orphans: 'skip' }));
    });
    hold('the history was changed', JSON.stringify(trial.history) === fresh);
    const after = replay(JSON.parse(fresh));
    if (before.ok && after.ok) agreeOnSteps('the base before and after', before.value.steps, after.value.steps);
  },
);

/** Effects follow causes. */
export const causality = law(
  'edits that take effect on a day change no duty before it, unless they reach back or make an event of the record illegal, and nothing at all before they are decreed',
  ({ replay, fork, ratePath, assess }, trial) => {
    const base = replay(trial.history);
    const forked = replay(fork(trial.history, { name: 'what if', edits: editsOf(trial), orphans: 'skip' }));
    if (!base.ok || !forked.ok) return;
    const from = firstChange(forked.value);
    const before = (day: IsoDate) => from === null || day < from;
    agreeOnSteps(
      'what happened before the first change',
      base.value.steps.filter(({ on }) => before(on)),
      forked.value.steps.filter(({ on }) => before(on)),
    );
    const bite = earlier(firstBite(base.value, forked.value), base.value.window.until);
    const goods = goodsOn(base.value, diceOf(trial, 0));
    const [was, is] = [ratePath(base.value, goods), ratePath(forked.value, goods)];
    if (was.ok && is.ok)
      agree('the rates before anything bites', ratesBefore(was.value, bite), ratesBefore(is.value, bite));
    const shipment = shipmentOn(base.value, diceOf(trial, 1));
    if (bite !== null && (shipment.acceptedInBondOn ?? shipment.enteredOn) >= bite) return;
    const [owed, owes] = [assess(base.value, shipment), assess(forked.value, shipment)];
    if (owed.ok && owes.ok) agree('what a shipment owes before anything bites', owed.value.total, owes.value.total);
  },
);

/** The first day on which edits can make any difference. */
function firstChange({ changes }: Run): IsoDate | null {
  return changes.map(({ from }) => from).sort()[0] ?? null;
}

/** The first day on which an event that was put in, taken out, moved or made illegal has or had its effect. */
function firstBite(base: Run, forked: Run): IsoDate | null {
  const old = new Map(base.history.events.map((event) => [event.id, event]));
  const fresh = new Map(
    [...forked.steps, ...forked.skipped].map(({ event }): [string, TradeEvent] => [event.id, event]),
  );
  const bites = forked.changes.flatMap(({ event, from }) => {
    const both = [old.get(event), fresh.get(event)].flatMap((each) => (each === undefined ? [] : [bitesOn(each)]));
    // An event under a new name, or one that an extension of the record put in and another took out again.
    return both.length === 0 ? [from] : both;
  });
  const replaced = forked.changes.filter(({ did }) => did === 'replaced').map(({ from }) => from);
  // What is decreed early and bites late is law in waiting, under which an event of the record may be illegal at once.
  const passedOver = new Set(base.skipped.map(({ event }) => event.id));
  const illegal = forked.skipped.filter(({ event }) => !passedOver.has(event.id)).map(({ event }) => bitesOn(event));
  return [...bites, ...replaced, ...illegal].sort()[0] ?? null;
}

function ratesBefore(
  path: readonly { readonly from: IsoDate; readonly value: string }[],
  day: IsoDate | null,
): readonly unknown[] {
  return path.filter(({ from }) => day === null || from < day).map(({ from, value }) => [from, value]);
}
