import { type Issue, issue } from '../values/index.js';
import { rateIssues } from './check-rate.js';

/** What is malformed in a stacking relation. */
export function relationIssues(relation: unknown, path: string): readonly Issue[] {
  const fields = fieldsOf(relation);
  const selectors = (...names: readonly string[]) =>
    names.flatMap((name) => selectorIssues(fields[name], `${path}/${name}`));
  switch (fields['type']) {
    case 'adds':
      return selectors('these', 'those');
    case 'caps':
      return [...selectors('these'), ...rateIssues(fields['at'], `${path}/at`)];
    case 'displaces': {
      const known = fields['extent'] === 'whole' || fields['extent'] === 'share';
      const message = "one duty displaces another on the 'whole' article or on the 'share' of value it is charged on";
      const extent = known ? [] : [issue('MALFORMED_RELATION', fields['extent'], message, `${path}/extent`)];
      return [...selectors('winner', 'loser'), ...extent];
    }
    default: {
      const message = "a relation is of type 'adds', 'displaces' or 'caps'";
      return [issue('MALFORMED_RELATION', fields['type'], message, `${path}/type`)];
    }
  }
}

/** What is malformed in a selector of measures. */
export function selectorIssues(selector: unknown, path: string): readonly Issue[] {
  const { programs, measures } = fieldsOf(selector);
  if (areNames(programs) || areNames(measures)) return [];
  const message = "duties are selected by { programs: ['...'] } or { measures: ['...'] }";
  return [issue('MALFORMED_SELECTOR', selector, message, path)];
}

/** Its fields; of what is no object, none that has a name. */
function fieldsOf(given: unknown): { readonly [field: string]: unknown } {
  return { ...(given as object) };
}

function areNames(given: unknown): boolean {
  return Array.isArray(given) && given.every((name) => typeof name === 'string');
}
