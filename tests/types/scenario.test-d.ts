/** What must not compile of histories, edits and forks, each with its reason, and what must. */
import type { Act, Edit, History, Run, Tariff } from 'truce';
import {
  assess,
  decree,
  drop,
  dropAgreement,
  enact,
  endHistory,
  episode,
  fork,
  history,
  insert,
  ratePath,
  replace,
  replay,
  reschedule,
  stateOn,
  unwrap,
} from 'truce';
import { usChina2025 } from 'truce/history';
import { given } from 'truce/testing';

declare const act: Act;
declare const tariff: Tariff;

const record = history({
  id: 'small',
  name: 'a small record',
  parties: ['XA', 'XB'],
  window: { from: '2025-01-01', until: '2026-01-01' },
  episodes: [
    episode('One', [decree(act, [{ id: 'imposed', on: '2025-01-10', type: 'imposed', measure: tariff }])]),
    episode('Two', [decree(act, [{ id: 'ended', on: '2025-02-10', type: 'terminated', target: 't' }])]),
  ],
});

// A history knows the ids of its events, and its forks hold edits to them.
record satisfies History<'imposed' | 'ended'>;
export const never = fork(record, { name: 'never', edits: [drop('imposed'), drop('ended')] });
export const later = fork(record, { name: 'later', edits: [reschedule('ended', { byDays: 30, windows: 'move' })] });
// @ts-expect-error there is no event of this id: a typo does not compile
export const typo = fork(record, { name: 'typo', edits: [drop('imposd')] });
// @ts-expect-error one typo among edits is enough
export const among = fork(record, { name: 'typo', edits: [drop('ended'), reschedule('endd', { byDays: 1 })] });
// @ts-expect-error nor in a fork of a fork
export const deeper = fork(never, { name: 'deeper', edits: [enact('threatened', { on: '2025-03-01' })] });
// @ts-expect-error nor in a test
given(record).when(drop('imposd'));

// The bundled record, too.
export const noThreat = fork(usChina2025, {
  name: 'no Geneva',
  edits: [dropAgreement('truce-geneva')],
  orphans: 'skip',
});
export const worse = fork(usChina2025, {
  name: 'the threat of October is carried out',
  edits: [enact('us-additional-100-threat', { on: '2025-11-01' })],
});
// @ts-expect-error there is no event of this id in the record of 2025
export const unknown = fork(usChina2025, { name: 'unknown', edits: [drop('us-recipocal-imposed')] });

// Edits that name nothing recorded go with any scenario.
export const ended = fork(record, { name: 'ended', edits: [endHistory({ after: '2025-01-31' })] });
export const more = fork(record, {
  name: 'more',
  edits: [insert({ id: 'said', on: '2025-01-31', type: 'stated', by: 'XA', what: 'something' })],
});
export const free: readonly Edit[] = [drop('anything'), endHistory({ after: '2025-01-31' })];
// @ts-expect-error edits of unknown events are for a scenario of unknown events
export const mixed = fork(record, { name: 'mixed', edits: free });

// @ts-expect-error a move is by days or to a day
reschedule('ended', { by: 3 });
// @ts-expect-error what is put in another's place is an event
replace('ended', { id: 'ended', on: '2025-02-10', type: 'expired', target: 't' });
// @ts-expect-error an enactment has its day
enact('ended', {});
// @ts-expect-error orphans are refused or skipped
fork(record, { name: 'careless', orphans: 'ignore' });
// @ts-expect-error a fork has a name
fork(record, { edits: [] });
// @ts-expect-error a record is between parties that there are
history({ id: 'x', name: 'x', parties: ['USA'], window: { from: '2025-01-01', until: '2026-01-01' }, episodes: [] });
// @ts-expect-error a record is never changed
record.events.push({ id: 'x', on: '2025-01-01', type: 'stated', by: 'XA', what: '' });

// A replay may be refused, and so may a question.
const replayed = replay(record);
// @ts-expect-error it has to be asked first
export const unasked: Run = replayed.value;
export const run: Run = unwrap(replayed);
// @ts-expect-error a run is asked, not its result
stateOn(replayed, '2025-02-01');
// @ts-expect-error the steps of a run are never changed
run.steps.pop();

const lane = { importer: 'XA', origin: 'XB' } as const;
const owed = assess(run, { ...lane, enteredOn: '2025-02-01' });
// @ts-expect-error there may be no answer
export const total: string = owed.total;
export const answered: string = owed.ok ? owed.value.total : owed.error.message;
// @ts-expect-error a lane is between parties that there are
assess(run, { importer: 'XA', origin: 'Mars', enteredOn: '2025-02-01' });
// @ts-expect-error and a shipment enters on a day
assess(run, lane);
export const path = unwrap(ratePath(run, lane)).map(({ from, value }) => `${from} ${value}`);
