import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  cap,
  fork,
  holdFire,
  ignoreAbove,
  type Party,
  proportional,
  type RuleRef,
  type Run,
  replay,
  type Scenario,
  unwrap,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { owed } from '../../src/duties/index.js';
import { emptyState, type State } from '../../src/machine/index.js';
import { fold, type Step } from '../../src/scenario/fold.js';
import { lineage } from '../../src/scenario/fork.js';
import { editedLog } from '../../src/scenario/index.js';
import { answering } from '../../src/scenario/rules/engine.js';
import { builtInRules } from '../../src/scenario/rules/index.js';
import { answersOf, world } from './support.js';
import { day, plainRule, rate, records, rule } from './worlds.js';

const settings = { numRuns: 1000 };
const both = fc.array(fc.oneof(rule('XA'), rule('XB')), { minLength: 1, maxLength: 4 });

/** A record with the names that rules may watch, forked with rules; orphans are skipped. */
function ruled(events: Parameters<typeof world>[0], rules: readonly RuleRef[], base?: Scenario) {
  return fork((base ?? recordOf(events)) as Scenario<string>, { name: 'ruled', rules, orphans: 'skip' });
}

function recordOf(events: Parameters<typeof world>[0]) {
  return world(events);
}

describe('law 14', () => {
  test('rules terminate or are stopped with a typed error, and never give more answers than fuel allows', () => {
    fc.assert(
      fc.property(records(), both, (events, rules) => {
        const result = replay(ruled(events, rules), { fuel: 40 });
        if (result.ok) expect(result.value.answers.length).toBeLessThanOrEqual(40);
        else expect(['RUNAWAY_RULES', 'UNSOUND_ANSWER']).toContain(result.error.code);
      }),
      settings,
    );
  });

  test.each([
    ['cap', (at: `${number}%`, of: readonly RuleRef[]) => cap({ at, of })],
    ['ignoreAbove', (level: `${number}%`, of: readonly RuleRef[]) => ignoreAbove({ level, of })],
  ] as const)('no answer under %s raises what its party charges above the level', (_, wrap) => {
    fc.assert(
      fc.property(
        records(['XA']),
        rate,
        fc.array(plainRule('XB'), { minLength: 1, maxLength: 3 }),
        (events, at, of) => {
          const run = unwrap(replay(ruled(events, [wrap(at, of)])));
          for (const { before, after } of answersBiting(run)) {
            const [was, is] = [charges(before, 'XB'), charges(after, 'XB')];
            if (is > was) expect(is).toBeLessThanOrEqual(points(at));
          }
        },
      ),
      settings,
    );
  });

  test('every answer says which rule answered what, and what it answers came first', () => {
    fc.assert(
      fc.property(records(), both, (events, rules) => {
        const result = replay(ruled(events, rules), { fuel: 40 });
        if (!result.ok) return;
        const { steps, answers } = result.value;
        for (const { after, event } of answers) {
          const { cause } = event;
          if (cause?.kind !== 'response') throw new Error(`${event.id} has no cause`);
          expect(steps[after - 1]?.event.id).toBe(cause.to);
          expect(rules.map((ref) => ref.rule)).toContain(cause.rule.split('(')[0]);
          expect(event.on >= (steps[after - 1]?.event.on ?? '')).toBe(true);
        }
      }),
      settings,
    );
  });
});

describe('rules are data and pure', () => {
  test('JSON there and back is identity, and replays alike', () => {
    fc.assert(
      fc.property(records(), both, (events, rules) => {
        const scenario = ruled(events, rules);
        const back = JSON.parse(JSON.stringify(rules)) as readonly RuleRef[];
        expect(back).toEqual(rules);
        const again = ruled(events, back, scenario.base);
        alike(plain(replay(again, { fuel: 40 })), plain(replay(scenario, { fuel: 40 })));
      }),
      settings,
    );
  });

  test('nothing that they see is changed, and asking twice gives the same', () => {
    fc.assert(
      fc.property(records(), both, (events, rules) => {
        const scenario = frozen(ruled(events, rules));
        const first = replay(scenario, { fuel: 40 });
        alike(plain(replay(frozen(structuredClone(scenario)), { fuel: 40 })), plain(first));
      }),
      settings,
    );
  });
});

describe('two clocks', () => {
  test('no answer is known before it is decreed, and from the last decree on all are', () => {
    fc.assert(
      fc.property(records(), rule('XB'), day(), (events, ref, knownOn) => {
        const scenario = ruled(events, [ref]);
        const then = replay(scenario, { knownOn });
        if (then.ok) expect(then.value.answers.every(({ event }) => event.on <= knownOn)).toBe(true);
        const hindsight = unwrap(replay(scenario));
        const decrees = [...events, ...hindsight.answers.map(({ event }) => event)];
        const last = decrees
          .map(({ on }) => on)
          .sort()
          .at(-1);
        alike(plain(replay(scenario, last ? { knownOn: last } : {})), plain({ ok: true, value: hindsight }));
      }),
      settings,
    );
  });
});

describe('shared past', () => {
  test('replay with rules equals folding the edited log from nothing', () => {
    fc.assert(
      fc.property(records(), both, both, day(), (events, rules, more, ended) => {
        const first = ruled(events, rules);
        const second = fork(first as Scenario<string>, {
          name: 'second',
          edits: [{ edit: 'end-history', after: ended }],
          rules: more,
          orphans: 'skip',
        });
        for (const scenario of [first, second]) {
          const result = replay(scenario, { fuel: 40 });
          alike(result.ok ? told(result.value.steps) : result.error.code, fromNothing(scenario, 40));
        }
      }),
      settings,
    );
  });

  test('nothing changes before the first day of a rule, and those steps are the base’s own', () => {
    fc.assert(
      fc.property(records(), rule('XB'), day(), (events, ref, from) => {
        const base = recordOf(events);
        const result = replay(ruled(events, [cap({ at: '900%', of: ref, from })], base));
        if (!result.ok) return;
        const before = unwrap(replay(base)).steps.filter((step) => step.on < from);
        expect(before.every((step, index) => step === result.value.steps[index])).toBe(true);
      }),
      settings,
    );
  });
});

describe('composition', () => {
  test('wrappers that do not bite change nothing but the name of who answered', () => {
    fc.assert(
      fc.property(records(), plainRule('XB'), (events, ref) => {
        const base = recordOf(events);
        const neutral = [
          cap({ at: '9999%', of: ref }),
          ignoreAbove({ level: '9999%', of: ref }),
          holdFire({ while: 'truce', of: ref }),
          holdFire({ while: 'talks', forDays: 30, of: ref }),
        ];
        const scales = 'share' in ref.params || 'duty' in ref.params;
        if (scales) neutral.push(proportional({ covered: '70%', answering: '70%', of: ref }));
        const alone = answersOf(unwrap(replay(ruled(events, [ref], base))));
        for (const wrapped of neutral) {
          expect(answersOf(unwrap(replay(ruled(events, [wrapped], base))))).toEqual(alone);
        }
      }),
      settings,
    );
  });

  test('a rule cut in two at a day answers as the whole', () => {
    fc.assert(
      fc.property(records(), plainRule('XB'), day(), (events, ref, cut) => {
        const whole = ref.params['from'] as string;
        fc.pre(whole < cut);
        const parts = [
          { ...ref, params: { ...ref.params, until: cut } },
          { ...ref, params: { ...ref.params, from: cut } },
        ];
        const base = recordOf(events);
        expect(answersOf(unwrap(replay(ruled(events, parts, base))))).toEqual(
          answersOf(unwrap(replay(ruled(events, [ref], base)))),
        );
      }),
      settings,
    );
  });
});

/** The slow way: the edited log folded from an empty world, with all rules of all forks. */
function fromNothing(scenario: Scenario, fuel: number): ReturnType<typeof told> | string {
  const { root, forks } = lineage(structuredClone(scenario));
  const past: Step[] = [];
  const answer = answering({
    rules: forks.flatMap((each) => each.rules),
    registry: builtInRules,
    history: root,
    past,
    given: [],
    knownOn: null,
    fuel,
  });
  const log = unwrap(editedLog(root, forks));
  const folded = fold(emptyState('1000-01-01'), log.events, { answer, steps: past });
  return folded.ok ? told(folded.value.steps) : folded.error.code;
}

/** Where answers have their effect: as they are applied, or as what they announced takes effect. */
function answersBiting(run: Run): readonly { readonly before: State; readonly after: State }[] {
  const ids = new Set(run.answers.map(({ event }) => event.id));
  const imposes = new Set(run.answers.flatMap(({ event }) => ('measure' in event ? [event.measure.id] : [])));
  return run.steps.flatMap(({ kind, event, state }, index) => {
    const isAnswer = kind === 'applied' && ids.has(event.id);
    const isBegun = event.type === 'took-effect' && imposes.has(event.target);
    return isAnswer || isBegun
      ? [{ before: run.steps[index - 1]?.state ?? emptyState('1000-01-01'), after: state }]
      : [];
  });
}

function charges(state: State, importer: Party): number {
  const origin = importer === 'XA' ? 'XB' : 'XA';
  return points(owed(state, { importer, origin, enteredOn: state.on }, { lists: {}, mfn: null }).additional);
}

function points(rate: `${number}%`): number {
  return Number(rate.slice(0, -1));
}

/** Deep equality; the slow comparison only to show what differs. */
function alike(a: unknown, b: unknown): void {
  if (!isDeepStrictEqual(a, b)) expect(a).toEqual(b);
}

/** A result without the scenario that it came from. */
function plain(result: ReturnType<typeof replay>) {
  if (!result.ok) return { ok: false, error: { code: result.error.code } };
  const { steps, answers, skipped } = result.value;
  return { ok: true, value: { ...told(steps), answers, skipped } };
}

/** What happened, in order, and the world it led to: each state follows from the one before and its event. */
function told(steps: readonly Step[]) {
  return { happened: steps.map(({ on, kind, event }) => ({ on, kind, event })), led: steps.at(-1)?.state };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}
