import { type Issue, isPercent, issue } from '../values/index.js';

/** What is malformed in a rate that is charged, left or set as a limit: not a percent, or below nothing. */
export function rateIssues(given: unknown, path: string): readonly Issue[] {
  if (isPercent(given) && !given.startsWith('-')) return [];
  return [issue('MALFORMED_PERCENT', given, "a rate is a percent that is not negative, such as '34%'", path)];
}
