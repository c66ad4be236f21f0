import type { TradeEvent } from '../../machine/index.js';
import type { Assessment } from '../../queries/index.js';
import { disable, drop, type Edit, type History } from '../../scenario/index.js';
import type { Dice } from '../arbitraries/dice.js';
import { agree } from '../same.js';
import { dayIn, diceOf, editsOf, law, shipmentOn } from './law.js';
import { agreeOnState } from './steps.js';

/** What happens on one day to different things happens in no order. */
export const orderOfDayIsMoot = law(
  'in which order unrelated events of one day are recorded, stacking relations among them, makes no difference by its end',
  ({ replay, stateOn, assess }, trial) => {
    const shuffled: History = { ...trial.history, events: shuffledDays(trial.history.events, diceOf(trial, 0)) };
    const [a, b] = [replay(trial.history), replay(shuffled)];
    if (!a.ok || !b.ok) {
      agree('whether it replays', b.ok, a.ok);
      return;
    }
    for (const index of [1, 2, 3]) {
      const day = dayIn(a.value, diceOf(trial, index));
      const [x, y] = [stateOn(a.value, day), stateOn(b.value, day)];
      if (x.ok && y.ok) agreeOnState(`the world at the end of ${day}`, x.value, y.value);
      const shipment = shipmentOn(a.value, diceOf(trial, index));
      const [owed, owes] = [assess(a.value, shipment), assess(b.value, shipment)];
      agree('whether it can be assessed', owed.ok, owes.ok);
      if (owed.ok && owes.ok) agree('what a shipment owes', gist(owed.value), gist(owes.value));
    }
  },
);

/** Take a duty away, and what it displaced is back. */
export const displacementRederived = law(
  'with a program switched off, every other duty is what it would be had that program never been',
  ({ replay, fork, assess }, trial) => {
    const programs = [...new Set(tariffsOf(trial.history).map(({ program }) => program))];
    if (programs.length === 0) return;
    const program = diceOf(trial, 0).pick(programs);
    const off = disable(program, { from: trial.history.window.from });
    const gone = trial.history.events.filter((event) => isOf(event, program, trial.history));
    const [a, b] = [
      replay(fork(trial.history, { name: 'off', edits: [off], orphans: 'skip' })),
      replay(fork(trial.history, { name: 'never', edits: gone.map(({ id }): Edit => drop(id)), orphans: 'skip' })),
    ];
    if (!a.ok || !b.ok) return;
    for (const index of [1, 2, 3]) {
      const shipment = shipmentOn(a.value, diceOf(trial, index));
      const [owed, owes] = [assess(a.value, shipment), assess(b.value, shipment)];
      if (owed.ok && owes.ok) agree(`the duty without ${program}`, owed.value.total, owes.value.total);
    }
  },
);

/** Two edits that have nothing to do with each other. */
export const editsCommute = law(
  'edits of unrelated events can be made in any order',
  ({ replay, fork, stateOn, assess }, trial) => {
    const edits = unrelated(editsOf(trial), trial.history);
    const worlds = [edits, [...edits].reverse()].map((list) =>
      replay(fork(trial.history, { name: 'either way', edits: list, orphans: 'skip' })),
    );
    const [a, b] = worlds;
    if (!a?.ok || !b?.ok) {
      agree('whether both can be made', a?.ok, b?.ok);
      return;
    }
    const day = dayIn(a.value, diceOf(trial, 0));
    const [x, y] = [stateOn(a.value, day), stateOn(b.value, day)];
    if (x.ok && y.ok) agreeOnState(`the world at the end of ${day}`, x.value, y.value);
    const shipment = shipmentOn(a.value, diceOf(trial, 1));
    const [owed, owes] = [assess(a.value, shipment), assess(b.value, shipment)];
    if (owed.ok && owes.ok) agree('what a shipment owes', gist(owed.value), gist(owes.value));
  },
);

/** Events of one day in another order, but those that have to do with each other in their own. */
function shuffledDays(events: readonly TradeEvent[], dice: Dice): readonly TradeEvent[] {
  const list = [...events];
  for (let turn = 0; turn < 2 * list.length; turn += 1) {
    const index = turn % Math.max(1, list.length - 1);
    const [a, b] = [list[index], list[index + 1]];
    if (a === undefined || b === undefined || dice.oneIn(3)) continue;
    if (a.on !== b.on || a.sequence !== b.sequence || areRelated(a, b, events)) continue;
    list[index] = b;
    list[index + 1] = a;
  }
  return list;
}

function areRelated(a: TradeEvent, b: TradeEvent, events: readonly TradeEvent[]): boolean {
  const other = new Set(namesIn(b, events));
  return namesIn(a, events).some((name) => other.has(name));
}

/** What an event is about: its subject, itself, the event it takes back and that one's subject. */
function namesIn(event: TradeEvent, events: readonly TradeEvent[]): readonly string[] {
  const names = [`event ${event.id}`];
  const revoked = event.type === 'revoked' ? events.find(({ id }) => id === event.revokes) : undefined;
  if (revoked !== undefined) names.push(...namesIn(revoked, events));
  if ('target' in event) names.push(event.target);
  if ('measure' in event) names.push(event.measure.id);
  if ('deal' in event) names.push(event.deal.id);
  if ('promise' in event) names.push(event.promise.id);
  if ('commitment' in event) names.push(event.commitment.id);
  if ('allegation' in event) names.push(event.allegation.id, event.allegation.agreement);
  if ('meeting' in event) names.push(event.meeting.id);
  return names;
}

/** Edits of single events, no two of which are about the same thing. */
function unrelated(edits: readonly Edit[], { events }: History): readonly Edit[] {
  const seen = new Set<string>();
  return edits.filter((edit) => {
    const about = subjectsOf(edit, events);
    if (about === null || about.some((name) => seen.has(name))) return false;
    for (const name of about) seen.add(name);
    return true;
  });
}

function subjectsOf(edit: Edit, events: readonly TradeEvent[]): readonly string[] | null {
  if (edit.edit === 'insert') return namesIn(edit.event, events);
  if (edit.edit !== 'drop' && edit.edit !== 'replace' && edit.edit !== 'reschedule') return null;
  const event = events.find(({ id }) => id === edit.event);
  if (event === undefined) return null;
  return [...namesIn(event, events), ...(edit.edit === 'replace' ? namesIn(edit.with, events) : [])];
}

function tariffsOf({ events }: History) {
  return events.flatMap((event) => ('measure' in event && event.measure.kind === 'tariff' ? [event.measure] : []));
}

/** Whether an event brings a tariff of a program, or does something to one. */
function isOf(event: TradeEvent, program: string, history: History): boolean {
  if ('measure' in event) return event.measure.kind === 'tariff' && event.measure.program === program;
  if (!('target' in event)) return false;
  return tariffsOf(history).some(({ id, program: of }) => id === event.target && of === program);
}

/** What an assessment says, whatever the order of its lines. */
function gist({ total, additional, specific, lines, on }: Assessment): unknown {
  const parts = lines.map((line) => ({ ...line, suppressedBy: [...line.suppressedBy].sort() }));
  return { on, total, additional, specific: [...specific].sort(), lines: parts.sort(byMeasure) };
}

function byMeasure(a: { readonly measure: string }, b: { readonly measure: string }): number {
  return a.measure < b.measure ? -1 : a.measure > b.measure ? 1 : 0;
}
