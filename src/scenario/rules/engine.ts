import type { State, TradeEvent } from '../../machine/index.js';
import { err, type IsoDate, type Issue, isIsoDate, issue, ok, within } from '../../values/index.js';
import type { Answer, FoldStop, Step } from '../fold.js';
import type { History } from '../history.js';
import type { RuleRef, RuleRegistry, Sight } from './rule.js';

/** Rules answered each other without end. `trail` is the last of the answers, each naming what it answered. */
export interface RunawayRules extends FoldStop {
  readonly code: 'RUNAWAY_RULES';
  readonly trail: readonly string[];
}

/** What is wrong with the rules of a fork: unknown names, wrong or missing parameters. All at once. */
export function ruleIssues(rules: readonly RuleRef[], registry: RuleRegistry, path = '/rules'): readonly Issue[] {
  return rules.flatMap((ref, index) => {
    const at = `${path}/${index}`;
    const rule = registry[ref.rule];
    if (rule === undefined || !Object.hasOwn(registry, ref.rule)) {
      const known = Object.keys(registry).join(', ');
      return [issue('UNKNOWN_RULE', ref.rule, `there is no rule of this name; known: ${known}`, `${at}/rule`)];
    }
    const window = (['from', 'until'] as const).flatMap((key) => {
      const day = ref.params[key];
      return day === undefined || isIsoDate(day)
        ? []
        : [issue('MALFORMED_DATE', day, 'a day is written YYYY-MM-DD', `${at}/params/${key}`)];
    });
    const own = rule.check(ref).map((each) => within(at, each));
    return [...window, ...own, ...ruleIssues(ref.of ?? [], registry, `${at}/of`)];
  });
}

/** The first day on which rules can answer anything: the earliest `from`, or the day given when one has none. */
export function rulesBegin(rules: readonly RuleRef[], otherwise: IsoDate): IsoDate | null {
  const days = rules.map(({ params }) => (isIsoDate(params['from']) ? params['from'] : otherwise));
  return days.sort()[0] ?? null;
}

/**
 * Lets rules answer each step, in their order. Every answer is named after its rule and what it answers, says so in its
 * cause, and is hypothetical. `given` is how many were given before; `fuel` bounds how many a replay may hold.
 */
export function answering(
  rules: readonly RuleRef[],
  registry: RuleRegistry,
  history: History,
  { past, given, fuel }: { readonly past: readonly Step[]; readonly given: number; readonly fuel: number },
): Answer {
  const trail: string[] = [];
  return (step: Step, before: State) => {
    const answers: TradeEvent[] = [];
    for (const ref of rules) {
      const sight: Sight = { step, before, past, history };
      for (const event of answersOf(ref, sight, registry)) {
        const id = `${ref.rule}:${event.type}:${subjectOf(event)}:${event.on}:${given + trail.length + 1}`;
        answers.push({
          ...event,
          id,
          hypothetical: true,
          cause: { kind: 'response', rule: ref.rule, to: step.event.id },
        });
        trail.push(`${id} answers ${step.event.id}`);
      }
    }
    if (given + trail.length <= fuel) return ok(answers);
    const stop: RunawayRules = {
      code: 'RUNAWAY_RULES',
      trail: trail.slice(-10),
      message: `rules gave more than ${fuel} answers; the last: ${trail.slice(-3).join('; ')}. Cap them, let one ignore, or bound them with until`,
    };
    return err(stop);
  };
}

function answersOf(ref: RuleRef, sight: Sight, registry: RuleRegistry): readonly TradeEvent[] {
  const { from, until } = ref.params;
  const { on } = sight.step;
  if ((isIsoDate(from) && on < from) || (isIsoDate(until) && on >= until)) return [];
  const inner = (wrapped: RuleRef) => answersOf(wrapped, sight, registry);
  return registry[ref.rule]?.answer(ref, sight, inner) ?? [];
}

function subjectOf(event: TradeEvent): string {
  if ('target' in event) return event.target;
  return 'measure' in event ? event.measure.id : event.type;
}
