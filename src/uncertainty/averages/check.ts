import { comparePercents, type Issue, isIsoDate, isPercent, issue } from '../../values/index.js';
import type { AverageDrawing } from './drawing.js';

/** What is wrong with the days and the step of a question about averages. */
export function drawingIssues({ days, step, knownOn }: Omit<AverageDrawing, 'seed'>): readonly Issue[] {
  const date = 'a date is a real calendar day written YYYY-MM-DD';
  const issues: Issue[] = [];
  if (knownOn !== undefined && !isIsoDate(knownOn)) issues.push(issue('MALFORMED_DATE', knownOn, date, '/knownOn'));
  if (!Array.isArray(days) || days.length === 0) {
    issues.push(issue('WHICH_DAYS', days, 'say on which days: days: [...]', '/days'));
  } else {
    days.forEach((day, index) => {
      const path = `/days/${index}`;
      if (!isIsoDate(day)) issues.push(issue('MALFORMED_DATE', day, date, path));
      else if (index > 0 && day <= days[index - 1]) {
        issues.push(issue('DAYS_NOT_ASCENDING', day, `it does not come after ${days[index - 1]}`, path));
      }
    });
  }
  if (step !== undefined && !(isPercent(step) && comparePercents(step, '0%') > 0)) {
    issues.push(issue('MALFORMED_STEP', step, "a step is a percent above 0%, such as '0.01%'", '/step'));
  }
  return issues;
}
