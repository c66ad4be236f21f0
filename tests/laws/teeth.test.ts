import fc from 'fast-check';
import type { Edit, IsoDate, Percent, Run, Scenario, Step, TradeEvent } from 'truce';
import { type Engine, laws, truceEngine } from 'truce/testing';
import { describe, expect, test } from 'vitest';

const { replay, fork, stateOn, assess, ratePath, compare, transition, advance, average, coverage } = truceEngine;

function dayAfter(day: IsoDate, days = 1): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as IsoDate;
}

/** An engine that makes something else of each run. */
function replayingAs(change: (run: Run) => Partial<Run>): Partial<Engine> {
  return {
    replay: (scenario, options) => {
      const run = replay(scenario, options);
      return run.ok ? { ok: true, value: { ...run.value, ...change(run.value) } } : run;
    },
  };
}

/** An engine that makes something else of the edits of each fork. */
function editingAs(change: (edits: readonly Edit[]) => readonly Edit[]): Partial<Engine> {
  return { fork: (base, options) => fork(base, { ...options, edits: change(options.edits) }) };
}

/** An engine that reads another history than it is given. */
function readingAs(change: (events: readonly TradeEvent[]) => readonly TradeEvent[]): Partial<Engine> {
  const read = (scenario: Scenario): Scenario =>
    scenario.scenario === 'history'
      ? { ...scenario, events: change(scenario.events) }
      : { ...scenario, base: read(scenario.base) };
  return { replay: (scenario, options) => replay(read(scenario), options) };
}

function withoutInserts(type: TradeEvent['type']): (edits: readonly Edit[]) => readonly Edit[] {
  return (edits) => edits.filter((edit) => edit.edit !== 'insert' || edit.event.type !== type);
}

let calls = 0;

/** For each law, an engine that is right in everything but it. */
const broken: Readonly<Record<keyof typeof laws, readonly [what: string, Partial<Engine>]>> = {
  deterministic: [
    'a step is lost now and then',
    replayingAs(({ steps }) => {
      calls += 1;
      return { steps: calls % 2 === 0 ? steps.slice(0, -1) : steps };
    }),
  ],
  coversTime: [
    'the last day of an interval is taken for its end',
    {
      ratePath: (run, goods) => {
        const path = ratePath(run, goods);
        if (!path.ok) return path;
        return {
          ok: true,
          value: path.value.map((each) => ({ ...each, until: each.until && dayAfter(each.until, -1) })),
        };
      },
    },
  ],
  halfOpen: ['expiries come a day late', { stateOn: (run, day) => stateOn(run, dayAfter(day, -1)) }],
  partsSum: [
    'a layer is left out of the lines',
    {
      assess: (run, shipment) => {
        const result = assess(run, shipment);
        return result.ok ? { ok: true, value: { ...result.value, lines: result.value.lines.slice(1) } } : result;
      },
    },
  ],
  forkWithoutEdits: [
    'a fork always says so in its log',
    editingAs((edits) => [
      ...edits,
      { edit: 'insert', event: { id: 'fork', on: '2025-02-01', type: 'stated', by: 'XA', what: '' } },
    ]),
  ],
  sharesPast: ['a fork copies its past', replayingAs(({ steps }) => ({ steps: steps.map((step) => ({ ...step })) }))],
  forksCompose: [
    'a fork of a fork forgets the first',
    {
      fork: (base, options) => fork(base.scenario === 'fork' ? base.base : base, options),
    },
  ],
  baseUnmoved: [
    'an edit is written into the base',
    {
      fork: (base, options) => {
        if (base.scenario === 'history') (base.events as TradeEvent[]).reverse();
        return fork(base, options);
      },
    },
  ],
  causality: [
    'an edit is felt from the first day',
    {
      ratePath: (run, goods) => {
        const path = ratePath(run, goods);
        if (!path.ok || run.changes.length === 0) return path;
        return { ok: true, value: path.value.map((each) => ({ ...each, value: '1%' as Percent })) };
      },
    },
  ],
  wordsChangeNoRate: [
    'a threat is taken for law',
    readingAs((events) =>
      events.map((event) =>
        event.type === 'threatened'
          ? ({ id: event.id, on: event.on, type: 'imposed', measure: event.measure } as TradeEvent)
          : event,
      ),
    ),
  ],
  lapseRestoresAmended: ['a lapse gives the duty before the amendment', editingAs(withoutInserts('amended'))],
  extensionInTime: ['extensions are not heard of', editingAs(withoutInserts('suspension-extended'))],
  extensionTooLate: [
    'what has run out is extended all the same',
    editingAs((edits) =>
      edits.map((edit): Edit => {
        if (edit.edit !== 'insert' || edit.event.type !== 'suspension-extended') return edit;
        const { effective: _, ...event } = edit.event;
        return { edit: 'insert', event: { ...event, type: 'suspended', leaving: 'nothing' } as TradeEvent };
      }),
    ),
  ],
  editsCommute: ['only the first edit is made', editingAs((edits) => edits.slice(0, 1))],
  differencesAddUp: [
    'a difference has no sign',
    {
      compare: (a, b, goods) => {
        const result = compare(a, b, goods);
        if (!result.ok) return result;
        const intervals = result.value.intervals.map((each) => ({
          ...each,
          difference: each.difference.replace('-', '') as Percent,
        }));
        return { ok: true, value: { ...result.value, intervals } };
      },
    },
  ],
  orderOfDayIsMoot: [
    'only one thing happens a day',
    readingAs((events) => events.filter(({ on }, index) => events[index - 1]?.on !== on)),
  ],
  displacementRederived: [
    'a program that is switched off still charges',
    editingAs((edits) => edits.filter(({ edit }) => edit !== 'disable')),
  ],
  knowledgeGrows: ['everything is known at once', { replay: (scenario) => replay(scenario) }],
  hindsight: [
    'a decree is known the day after',
    {
      replay: (scenario, options = {}) =>
        replay(
          scenario,
          options.knownOn === undefined ? options : { ...options, knownOn: dayAfter(options.knownOn, -1) },
        ),
    },
  ],
  refusalLeavesNoTrace: [
    'time passes when something is refused',
    {
      transition: (state, event) => {
        const moved = transition(state, event);
        if (!moved.ok) Object.assign(state, { on: dayAfter(state.on) });
        return moved;
      },
    },
  ],
  rulesTerminate: [
    'answers come before what they answer',
    replayingAs(({ answers }) => ({ answers: answers.map((each) => ({ ...each, after: 0 })) })),
  ],
  equalsReference: ['what becomes illegal is passed over in silence', replayingAs(() => ({ skipped: [] }))],
  steppingEqualsReplay: [
    'what falls due is a day late when time is advanced',
    { advance: (state, to) => advance(state, dayAfter(to, -1)) },
  ],
  averagesKeepTheirWeights: [
    'an average is rounded to the point',
    {
      average: (run, basket, day, options) => {
        const result = average(run, basket, day, options);
        if (!result.ok) return result;
        return { ok: true, value: { ...result.value, value: result.value.value.replace(/\..*%/, '%') as Percent } };
      },
    },
  ],
  coverageGrows: [
    'what is covered by anything is mistaken for what is not',
    {
      coverage: (run, basket, day, options) => {
        const result = coverage(run, basket, day, options);
        if (!result.ok || options?.program !== undefined) return result;
        const share = result.value.share === '0%' ? '100%' : '0%';
        return { ok: true, value: { ...result.value, share } };
      },
    },
  ],
};

describe('each law catches the engine that breaks it', () => {
  const cases = Object.entries(broken).map(([name, [what, sabotage]]) => [name, what, sabotage] as const);

  test.each(cases)('%s: %s', (name, _, sabotage) => {
    const engine: Engine = { ...truceEngine, ...sabotage };
    const { failed, errorInstance } = fc.check(laws[name as keyof typeof laws].property(engine), {
      numRuns: 1000,
      endOnFailure: true,
    });
    expect(failed).toBe(true);
    expect((errorInstance as Error).name).toBe('LawBroken');
  });
});

test('a law says where it is broken', () => {
  const engine: Engine = {
    ...truceEngine,
    ...replayingAs(({ steps }) => ({ steps: steps.slice(1) as readonly Step[] })),
  };
  const { errorInstance } = fc.check(laws.equalsReference.property(engine), { endOnFailure: true });
  expect((errorInstance as Error).message).toMatch(/^the fast and the slow replay/);
});
