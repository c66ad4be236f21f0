import type { Life, TradeEvent } from '../../machine/index.js';
import type { Tariff } from '../../measures/index.js';
import { type Edit, insert, type Run } from '../../scenario/index.js';
import { addDays, type IsoDate, percent } from '../../values/index.js';
import type { Dice } from '../arbitraries/dice.js';
import { agree, hold } from '../same.js';
import { dayIn, diceOf, lanesOf, law } from './law.js';

/** A lapse brings back the measure as last amended. */
export const lapseRestoresAmended = law(
  'when the window of a suspension runs out, the measure is back as it was last amended, not as it was before',
  ({ replay, fork, stateOn }, trial) => {
    const plain = replay(trial.history);
    if (!plain.ok) return;
    const story = storyOf(plain.value, diceOf(trial, 0));
    const run = replay(fork(trial.history, { name: 'suspended', edits: story.edits, orphans: 'skip' }));
    if (!run.ok) return;
    const lifeOn = (day: IsoDate) => lifeIn(stateOn(run.value, day), story.tariff.id);
    const [last, back] = [lifeOn(addDays(story.until, -1)), lifeOn(story.until)];
    if (last !== null) agree('the day before the window ends', last.status, 'suspended');
    if (back === null) return;
    agree('the day the window ends', [back.status, back.suspension], ['in-force', null]);
    agree('the duty that is back', back.measure.kind === 'tariff' && back.measure.duty, story.amendedTo);
  },
);

/** An extension that is in time moves the end and nothing before it. */
export const extensionInTime = law(
  'an extension decreed by the last day of a window moves its end, and changes nothing before the old one',
  ({ replay, fork, stateOn, ratePath }, trial) => {
    const plain = replay(trial.history);
    if (!plain.ok) return;
    const dice = diceOf(trial, 1);
    const { edits, tariff, until, suspendedOn } = storyOf(plain.value, diceOf(trial, 0));
    // On the last day, hours before the window would close, is in time.
    const on = dice.pick([until, addDays(until, -1), suspendedOn].filter((day) => day > suspendedOn || day === until));
    const further = addDays(until, 1 + dice.below(60));
    const longer: Edit = insert({ id: 'law:x', on, type: 'suspension-extended', target: tariff.id, until: further });
    const short = replay(fork(trial.history, { name: 'short', edits, orphans: 'skip' }));
    const long = replay(fork(trial.history, { name: 'long', edits: [...edits, longer], orphans: 'skip' }));
    if (!short.ok || !long.ok) return;
    hold(`the extension on ${on} of a window to ${until} was refused`, !skips(long.value, 'law:x'));
    const goods = { importer: tariff.scope.importer, origin: lanesOf(trial.history)[0]?.origin ?? 'XB' };
    const [was, is] = [ratePath(short.value, goods), ratePath(long.value, goods)];
    if (was.ok && is.ok) agree('the rates before the old end', before(was.value, until), before(is.value, until));
    const standing = lifeIn(stateOn(long.value, until), tariff.id);
    if (standing !== null)
      agree('the old last day', [standing.status, standing.suspension?.until], ['suspended', further]);
    const back = lifeIn(stateOn(long.value, further), tariff.id);
    if (back !== null) agree('the new last day', back.status, 'in-force');
  },
);

/** What has run out cannot be extended. */
export const extensionTooLate = law(
  'an extension decreed after the last day of a window is refused and changes nothing',
  ({ replay, fork }, trial) => {
    const plain = replay(trial.history);
    if (!plain.ok) return;
    const { edits, tariff, until } = storyOf(plain.value, diceOf(trial, 0));
    const on = addDays(until, 1 + diceOf(trial, 1).below(30));
    const reachesBack = diceOf(trial, 1).oneIn(2) ? { effective: addDays(until, -1) } : {};
    const late: TradeEvent = {
      id: 'law:x',
      on,
      ...reachesBack,
      type: 'suspension-extended',
      target: tariff.id,
      until: addDays(on, 30),
    };
    const short = replay(fork(trial.history, { name: 'short', edits, orphans: 'skip' }));
    const long = replay(fork(trial.history, { name: 'late', edits: [...edits, insert(late)], orphans: 'skip' }));
    if (!short.ok || !long.ok) return;
    hold(`the extension on ${on} of a window to ${until} was not refused`, skips(long.value, 'law:x'));
    agree('the number of steps', long.value.steps.length, short.value.steps.length);
    agree('the last state', long.value.steps.at(-1)?.state, short.value.steps.at(-1)?.state);
  },
);

/** A tariff that the history does not know: imposed, suspended until a day, amended before or meanwhile. */
function storyOf(run: Run, dice: Dice) {
  const { importer, origin } = lanesOf(run.history)[0] ?? { importer: 'XA', origin: 'XB' };
  const imposedOn = dayIn(run, dice);
  const suspendedOn = addDays(imposedOn, dice.below(20));
  const until = addDays(suspendedOn, 1 + dice.below(60));
  const amendedTo = percent(1 + dice.below(99));
  const scope = { importer, origins: [origin], goods: 'all' } as const;
  const id = 'law:tariff';
  const tariff: Tariff = { kind: 'tariff', id, by: importer, program: 'law', scope, duty: '125%' };
  const amendedOn = addDays(imposedOn, dice.below(20));
  const events: readonly TradeEvent[] = [
    { id: 'law:i', on: imposedOn, type: 'imposed', measure: tariff },
    {
      id: 'law:a',
      on: min(amendedOn, addDays(until, -1)),
      type: 'amended',
      target: id,
      to: { kind: 'tariff', duty: amendedTo },
    },
    { id: 'law:s', on: suspendedOn, type: 'suspended', target: id, leaving: dice.pick(['nothing', '10%']), until },
  ];
  return { tariff, until, suspendedOn, amendedTo, edits: events.map((event): Edit => insert(event)) };
}

function min(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function lifeIn(
  state:
    | { readonly ok: true; readonly value: { readonly measures: Readonly<Record<string, Life>> } }
    | { readonly ok: false },
  id: string,
): Life | null {
  return state.ok ? (state.value.measures[id] ?? null) : null;
}

function skips({ skipped }: Run, id: string): boolean {
  return skipped.some(({ event }) => event.id === id);
}

function before(path: readonly { readonly from: IsoDate; readonly value: string }[], day: IsoDate): readonly unknown[] {
  return path.filter(({ from }) => from < day).map(({ from, value }) => [from, value]);
}
