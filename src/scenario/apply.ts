import { bitesOn, firstTraceOn, type TradeEvent } from '../machine/index.js';
import { daysBetween, type IsoDate, isIsoDate } from '../values/index.js';
import { malformedEdit } from './check-edit.js';
import { disabling } from './disable.js';
import { beforeRecord, type EditRefusal, notKnown, refuseEdit } from './edit-refusals.js';
import { describeEdit, type Edit, type Move } from './edits.js';
import { type History, inDecreedOrder, withInstead } from './history.js';
import { agreementsOf, isLegOf, isWindow, movedBy } from './legs.js';
import { eventIn } from './names.js';

/** What an edit did to one event of the log. */
export interface Change {
  readonly edit: string;
  readonly event: string;
  readonly did: 'inserted' | 'dropped' | 'replaced' | 'moved';
  /** The first day on which it can make a difference. */
  readonly from: IsoDate;
}

/** A log of events under edits. */
export interface Log {
  readonly events: readonly TradeEvent[];
  readonly changes: readonly Change[];
  /** Whether questions may be asked beyond the window of the record, because an edit ended history. */
  readonly open: boolean;
}

interface Work {
  readonly history: History;
  readonly edit: Edit;
  readonly path: string;
  readonly log: Log;
}

/** Makes one edit, or says what is wrong with it. */
export function applyEdit(log: Log, edit: Edit, path: string, history: History): Log | readonly EditRefusal[] {
  const malformed = malformedEdit(edit);
  if (malformed !== null) return [refuseEdit(malformed.code, path, edit, malformed.message)];
  const work: Work = { history, edit, path, log };
  switch (edit.edit) {
    case 'insert':
      return inserted(work, [edit.event]);
    case 'drop':
      return withEvent(work, edit.event, (event) => without(work, (each) => each === event));
    case 'replace':
      return withEvent(work, edit.event, (event) => substituted(work, event, edit.with, 'replaced'));
    case 'reschedule':
      return withEvent(work, edit.event, (event) =>
        substituted(work, event, movedBy(event, edit.move, bitesOn(event)), 'moved'),
      );
    case 'reschedule-agreement':
      return movedAgreement(work, edit.agreement, edit.move);
    case 'enact':
      return enacted(work, edit);
    case 'end-history':
      return { ...without(work, (each) => each.on > edit.after), open: true };
    case 'drop-act':
      if (!log.events.some((each) => each.act === edit.act)) {
        return [refuseEdit('UNKNOWN_ACT', path, edit, notKnown('act', edit.act, Object.keys(history.acts)))];
      }
      return without(work, (each) => each.act === edit.act);
    case 'drop-agreement':
      if (!agreementsOf(log.events).includes(edit.agreement)) return [unknownAgreement(work, edit.agreement)];
      return without(work, (each) => isLegOf(each, edit.agreement));
    case 'lapse':
      return lapsed(work, edit.target);
    case 'extend':
      return extended(work, edit);
    case 'disable': {
      const events = disabling(log.events, edit);
      if (events.length > 0) return inserted(work, events);
      const programs = [...new Set(log.events.flatMap((each) => ('measure' in each ? [each.measure.program] : [])))];
      return [refuseEdit('UNKNOWN_PROGRAM', path, edit, notKnown('program with duties', edit.program, programs))];
    }
  }
}

function inserted(work: Work, events: readonly TradeEvent[]): Log | readonly EditRefusal[] {
  const { log, edit, path, history } = work;
  const refused = events.flatMap((event): readonly EditRefusal[] => {
    if (!isIsoDate(event.on)) return [refuseEdit('MALFORMED_DATE', path, edit, `'${event.on}' is not a calendar day`)];
    // An act known in time may reach back before the window; one decreed before it may not be put in.
    const early = event.on < history.window.from ? firstTraceOn(event) : null;
    return [
      ...(log.events.some((each) => each.id === event.id)
        ? [refuseEdit('DUPLICATE_ID', path, edit, `there is an event '${event.id}' already`)]
        : []),
      ...(early === null ? [] : [beforeRecord(path, edit, early, history.window.from)]),
    ];
  });
  if (refused.length > 0) return refused;
  const marked = events.map(
    (event): TradeEvent => ({
      ...event,
      hypothetical: true,
      cause: event.cause ?? { kind: 'edit', edit: describeEdit(edit) },
    }),
  );
  return {
    ...log,
    events: inDecreedOrder([...log.events, ...marked]),
    changes: [...log.changes, ...marked.map((event) => change(edit, event, 'inserted', firstTraceOn(event)))],
  };
}

function without(work: Work, gone: (event: TradeEvent) => boolean): Log {
  const { log, edit } = work;
  const dropped = log.events.filter(gone);
  return {
    ...log,
    events: log.events.filter((each) => !gone(each)),
    changes: [...log.changes, ...dropped.map((event) => change(edit, event, 'dropped', firstTraceOn(event)))],
  };
}

function substituted(
  work: Work,
  event: TradeEvent,
  instead: TradeEvent,
  did: Change['did'],
): Log | readonly EditRefusal[] {
  const { log, edit, path, history } = work;
  const taken = instead.id !== event.id && log.events.some((each) => each.id === instead.id);
  if (taken) return [refuseEdit('DUPLICATE_ID', path, edit, `there is an event '${instead.id}' already`)];
  if (!isIsoDate(instead.on))
    return [refuseEdit('MALFORMED_DATE', path, edit, `'${instead.on}' is not a calendar day`)];
  if (instead.on < history.window.from && event.on >= history.window.from) {
    return [beforeRecord(path, edit, instead.on, history.window.from)];
  }
  const marked: TradeEvent = { ...instead, hypothetical: true, cause: { kind: 'edit', edit: describeEdit(edit) } };
  const from = firstTraceOn(event) < firstTraceOn(marked) ? firstTraceOn(event) : firstTraceOn(marked);
  return {
    ...log,
    events: withInstead(log.events, event, marked),
    changes: [...log.changes, change(edit, marked, did, from)],
  };
}

function movedAgreement(work: Work, agreement: string, move: Move): Log | readonly EditRefusal[] {
  const legs = work.log.events.filter((each) => isLegOf(each, agreement));
  const start = legs.find((each) => each.type === 'agreement-in-force' && each.target === agreement) ?? legs[0];
  if (start === undefined) return [unknownAgreement(work, agreement)];
  const byDays = 'to' in move ? daysBetween(bitesOn(start), move.to) : move.byDays;
  const days: Move = { byDays, ...(move.windows === undefined ? {} : { windows: move.windows }) };
  let log = work.log;
  for (const leg of legs) {
    const next = substituted({ ...work, log }, leg, movedBy(leg, days, bitesOn(leg)), 'moved');
    if (!('events' in next)) return next;
    log = next;
  }
  return log;
}

function enacted(work: Work, edit: Extract<Edit, { edit: 'enact' }>): Log | readonly EditRefusal[] {
  return withEvent(work, edit.event, (event) => {
    const day = { on: edit.on, ...(edit.effective === undefined ? {} : { effective: edit.effective }) };
    if (event.type === 'threatened' || event.type === 'proposed') {
      return inserted(work, [{ id: `${event.id}:enacted`, ...day, type: 'imposed', measure: event.measure }]);
    }
    if (event.type === 'promised' && event.would !== undefined && event.would.length > 0) {
      const moves = event.would.map(
        (move, index) => ({ ...move, ...day, id: `${event.id}:enacted:${index + 1}` }) as TradeEvent,
      );
      const kept: TradeEvent = { id: `${event.id}:kept`, on: edit.on, type: 'promise-kept', target: event.promise.id };
      return inserted(work, [...moves, kept]);
    }
    const message = `'${event.id}' is '${event.type}'; only a threat, a proposal or a promise that says what it would do can be enacted`;
    return [refuseEdit('NOTHING_TO_ENACT', work.path, edit, message)];
  });
}

function lapsed(work: Work, target: string): Log | readonly EditRefusal[] {
  const { log, edit, path } = work;
  const agreement = agreementsOf(log.events).includes(target);
  const measures = agreement
    ? log.events.flatMap((each) => (isWindow(each) && each.agreement === target ? [each.target] : []))
    : [target];
  const known = agreement || log.events.some((each) => 'measure' in each && each.measure.id === target);
  if (!known) {
    const names = log.events.flatMap((each) => ('measure' in each ? [each.measure.id] : []));
    return [refuseEdit('UNKNOWN_TARGET', path, edit, notKnown('measure or agreement', target, names))];
  }
  const prolongs = (each: TradeEvent) =>
    ((each.type === 'suspension-extended' || each.type === 'prolonged') &&
      measures.includes(each.target) &&
      !(agreement && each.agreement === target)) ||
    ((each.type === 'agreement-extended' || each.type === 'agreement-superseded') && each.target === target);
  if (!log.events.some(prolongs)) {
    return [refuseEdit('NOTHING_TO_LAPSE', path, edit, `nothing extends '${target}', so it runs out as it is`)];
  }
  return without(work, prolongs);
}

function extended(work: Work, edit: Extract<Edit, { edit: 'extend' }>): Log | readonly EditRefusal[] {
  const { log, path } = work;
  const { target, on, until } = edit;
  const common = { id: `${target}:extended:${on}`, on, target, until };
  if (agreementsOf(log.events).includes(target)) return inserted(work, [{ ...common, type: 'agreement-extended' }]);
  const about = log.events.filter((each) => 'target' in each && each.target === target && each.on <= on);
  const stopped = about.filter((each) => each.type === 'suspended' || each.type === 'suspension-ended').at(-1);
  if (stopped?.type === 'suspended') return inserted(work, [{ ...common, type: 'suspension-extended' }]);
  if (log.events.some((each) => 'measure' in each && each.measure.id === target)) {
    return inserted(work, [{ ...common, type: 'prolonged' }]);
  }
  const names = log.events.flatMap((each) => ('measure' in each ? [each.measure.id] : []));
  return [refuseEdit('UNKNOWN_TARGET', path, edit, notKnown('measure or agreement', target, names))];
}

function withEvent(
  work: Work,
  id: string,
  then: (event: TradeEvent) => Log | readonly EditRefusal[],
): Log | readonly EditRefusal[] {
  const event = eventIn(work.log.events, id);
  if (event !== undefined) return then(event);
  const gone = work.log.changes.find((each) => each.event === id && each.did === 'dropped');
  if (gone !== undefined) {
    const message = `'${id}' was taken out by '${gone.edit}' before this edit`;
    return [refuseEdit('CONTRADICTING_EDITS', work.path, work.edit, message)];
  }
  const known = work.log.events.map((each) => each.id);
  return [refuseEdit('UNKNOWN_EVENT', work.path, work.edit, notKnown('event', id, known))];
}

function unknownAgreement({ edit, path, log }: Work, agreement: string): EditRefusal {
  return refuseEdit('UNKNOWN_AGREEMENT', path, edit, notKnown('agreement', agreement, agreementsOf(log.events)));
}

function change(edit: Edit, event: TradeEvent, did: Change['did'], from: IsoDate): Change {
  return { edit: describeEdit(edit), event: event.id, did, from };
}
