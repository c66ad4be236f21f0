import type { TradeEvent } from '../machine/index.js';
import { insert } from '../scenario/index.js';
import { addMonths, type IsoDate, type Issue, isIsoDate, issue } from '../values/index.js';
import type { Deed, Hazard } from './chances.js';
import type { Node } from './nodes.js';
import { type Happening, probabilityIssues, whether } from './probabilities.js';
import type { ReadNode } from './read-tables.js';

/** The longest a hazard can run: a hundred years of months. */
const LONGEST = 1200;

/**
 * A hazard as a chain of draws, one a month: of each month one node for a truce that holds and one for a truce that has
 * collapsed, shared by every past that leads there.
 */
export function readHazard(name: string, hazard: Hazard, path: string): ReadNode {
  const issues = hazardIssues(hazard, path);
  if (issues.length > 0) return { issues };
  const { from, months, collapse, repair, begins = 'truce', onCollapse, onRepair } = hazard;
  let holds: Node | null = null;
  let broken: Node | null = null;
  for (let month = months - 1; month >= 0; month -= 1) {
    const on = addMonths(from, month);
    const [later, laterBroken]: [Node | null, Node | null] = [holds, broken];
    holds = whether(collapse, turn(name, 'collapses', onCollapse, on), laterBroken, later);
    broken = whether(repair, turn(name, 'is repaired', onRepair, on), later, laterBroken);
  }
  const root = begins === 'truce' ? holds : broken;
  // There is at least one month.
  return { node: root as Node };
}

function turn(name: string, how: 'collapses' | 'is repaired', deeds: readonly Deed[], on: IsoDate): Happening {
  const edits = deeds.map((deed, index) =>
    // A deed is an event but for its id and its day.
    insert({ ...deed, id: `${name}:${how.split(' ').at(-1)}:${on}:${index + 1}`, on } as TradeEvent),
  );
  return { happens: [`${name} ${how} on ${on}`], edits };
}

function hazardIssues(
  { from, months, collapse, repair, begins, onCollapse, onRepair }: Hazard,
  path: string,
): readonly Issue[] {
  const phases: readonly unknown[] = ['truce', 'escalation', undefined];
  return [
    ...probabilityIssues(collapse, `${path}/collapse`),
    ...probabilityIssues(repair, `${path}/repair`),
    ...(isIsoDate(from) ? [] : [issue('MALFORMED_DATE', from, 'a day is written YYYY-MM-DD', `${path}/from`)]),
    ...(Number.isInteger(months) && months >= 1 && months <= LONGEST
      ? []
      : [issue('MALFORMED_COUNT', months, `months is a whole number from 1 to ${LONGEST}`, `${path}/months`)]),
    ...(phases.includes(begins)
      ? []
      : [issue('UNKNOWN_PHASE', begins, "a hazard begins in a 'truce' or an 'escalation'", `${path}/begins`)]),
    ...Object.entries({ onCollapse, onRepair }).flatMap(([field, deeds]) =>
      Array.isArray(deeds) && deeds.length > 0
        ? []
        : [issue('NOTHING_HAPPENS', deeds, 'say which events happen then', `${path}/${field}`)],
    ),
  ];
}
