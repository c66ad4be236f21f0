import { bitesOn, type State, type TradeEvent } from '../../machine/index.js';
import { err, type IsoDate, type Issue, isIsoDate, issue, ok, within } from '../../values/index.js';
import { eventIssues, namesOf } from '../check.js';
import type { Answer, FoldStop, Step } from '../fold.js';
import type { History } from '../history.js';
import type { Ground, Reply, RuleRef, RuleRegistry, Sight } from './rule.js';

/** Rules answered each other without end. `trail` is the last of the answers, each naming what it answered. */
export interface RunawayRules extends FoldStop {
  readonly code: 'RUNAWAY_RULES';
  readonly trail: readonly string[];
}

/** A rule gave an answer that cannot be an event: malformed, or decreed before what it answers. */
export interface UnsoundAnswer extends FoldStop {
  readonly code: 'UNSOUND_ANSWER';
  readonly rule: string;
  /** The event it answered. */
  readonly to: string;
  readonly issues: readonly Issue[];
  readonly trail: readonly string[];
}

/** What is wrong with the rules of a fork: unknown names, wrong or missing parameters. All at once. */
export function ruleIssues(
  rules: readonly RuleRef[],
  registry: RuleRegistry,
  ground: Ground,
  path: string,
): readonly Issue[] {
  return rules.flatMap((ref, index) => {
    const at = `${path}/${index}`;
    const rule = registry[ref.rule];
    if (rule === undefined || !Object.hasOwn(registry, ref.rule)) {
      const known = Object.keys(registry).join(', ');
      return [issue('UNKNOWN_RULE', ref.rule, `there is no rule of this name; known: ${known}`, `${at}/rule`)];
    }
    if (typeof ref.params !== 'object' || ref.params === null) {
      return [issue('MALFORMED_RULE', ref, 'a rule is { rule, params } and perhaps { of }', at)];
    }
    const own = rule.check(ref, ground).map((each) => within(at, each));
    return [...windowIssues(ref, `${at}/params`), ...own, ...ruleIssues(ref.of ?? [], registry, ground, `${at}/of`)];
  });
}

/** The first day on which rules can answer anything: the earliest `from`, or the day given when one has none. */
export function rulesBegin(rules: readonly RuleRef[], otherwise: IsoDate): IsoDate | null {
  const days = rules.map(({ params }) => (isIsoDate(params['from']) ? params['from'] : otherwise));
  return days.sort()[0] ?? null;
}

/** What rules answer from. */
export interface Answering {
  readonly rules: readonly RuleRef[];
  readonly registry: RuleRegistry;
  readonly history: History;
  /** The steps so far, in the very list to which the fold adds. */
  readonly past: readonly Step[];
  /** The answers that were given before. */
  readonly given: readonly TradeEvent[];
  /** The last day on which an answer may be decreed; later ones are not known yet. */
  readonly knownOn: IsoDate | null;
  /** How many answers a replay may hold. */
  readonly fuel: number;
}

/**
 * Lets rules answer each step, in their order. Every answer is named after its rule and what it answers, says so in its
 * cause, and is hypothetical. A rule without `from` answers from the first day of the record's window. Wrapped rules are
 * named in those that wrap them: `ignoreAbove(mirror)`.
 */
export function answering({ rules, registry, history, past, given, knownOn, fuel }: Answering): Answer {
  const answers = [...given];
  const trail: string[] = [];
  return (step: Step, before: State) => {
    const fresh: TradeEvent[] = [];
    const sight: Sight = { step, before, past, answers, history };
    for (const ref of rules) {
      for (const reply of answersOf(ref, sight, registry)) {
        const event = named(reply, step, answers.length + 1);
        const issues = soundness(event, step, sight);
        if (issues.length > 0) return err(unsound(ref, step, issues, trail));
        if (knownOn !== null && event.on > knownOn) continue;
        trail.push(`${event.id} answers ${step.event.id}`);
        answers.push(event);
        fresh.push(event);
        if (answers.length > fuel) return err(runaway(fuel, trail));
      }
    }
    return ok(fresh);
  };
}

function answersOf(ref: RuleRef, sight: Sight, registry: RuleRegistry): readonly Reply[] {
  const { from = sight.history.window.from, until } = ref.params;
  const { on, event } = sight.step;
  if ((isIsoDate(from) && on < from) || (isIsoDate(until) && on >= until)) return [];
  const inner = (wrapped: RuleRef) => answersOf(wrapped, sight, registry);
  const replies = registry[ref.rule]?.answer(ref, sight, inner) ?? [];
  return replies.map((reply): Reply => {
    const wrapped = reply.cause?.kind === 'response' ? reply.cause.rule : null;
    return {
      ...reply,
      cause: { kind: 'response', rule: wrapped === null ? ref.rule : `${ref.rule}(${wrapped})`, to: event.id },
    };
  });
}

function named(reply: Reply, step: Step, count: number): TradeEvent {
  const rule = reply.cause?.kind === 'response' ? reply.cause.rule : '';
  const subject = 'target' in reply ? reply.target : 'measure' in reply ? reply.measure.id : step.event.id;
  // A reply is an event but for its id.
  return { ...reply, id: `${rule}:${reply.type}:${subject}:${reply.on}:${count}`, hypothetical: true } as TradeEvent;
}

/** What is wrong with an answer: as with any event; and it may neither be decreed nor bite before what it answers. */
function soundness(event: TradeEvent, step: Step, { history, past, answers }: Sight): readonly Issue[] {
  const names = namesOf(history, [...past.map((each) => each.event), ...answers]);
  const malformed = eventIssues(event, names, '');
  if (malformed.length > 0) return malformed;
  const early = (day: IsoDate, path: string, known: IsoDate) =>
    day >= known ? [] : [issue('ANSWERS_TOO_EARLY', day, `what it answers is of ${known}`, path)];
  return [...early(event.on, '/on', step.event.on), ...early(bitesOn(event), '/effective', step.on)];
}

function windowIssues({ params }: RuleRef, path: string): readonly Issue[] {
  const { from, until } = params;
  const malformed = Object.entries({ from, until }).flatMap(([name, day]) =>
    day === undefined || isIsoDate(day)
      ? []
      : [issue('MALFORMED_DATE', day, 'a day is written YYYY-MM-DD', `${path}/${name}`)],
  );
  if (malformed.length > 0 || from === undefined || until === undefined || from < until) return malformed;
  return [issue('ENDS_BEFORE_START', until, `it would end on ${until}, not after ${from}`, `${path}/until`)];
}

function runaway(fuel: number, trail: readonly string[]): RunawayRules {
  const last = trail.slice(-3).join('; ');
  const message = `rules gave more than ${fuel} answers; the last: ${last}. Cap them, let one ignore, or bound them with until`;
  return { code: 'RUNAWAY_RULES', trail: trail.slice(-10), message };
}

function unsound(ref: RuleRef, step: Step, issues: readonly Issue[], trail: readonly string[]): UnsoundAnswer {
  const problems = issues.map((each) => `${each.path}: ${each.message} (given ${each.given})`).join('; ');
  const message = `'${ref.rule}' answered ${step.event.id} with what cannot be decreed: ${problems}. Answers that grow without end are stopped here too: cap them or bound them with until`;
  return { code: 'UNSOUND_ANSWER', rule: ref.rule, to: step.event.id, issues, trail: trail.slice(-10), message };
}
