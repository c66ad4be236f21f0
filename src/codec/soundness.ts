import type { TradeEvent } from '../machine/index.js';
import { type Edit, type Fork, lineage, type ReplayRefusal, type RuleRegistry, replay } from '../scenario/index.js';
import type { Issue } from '../values/index.js';
import { type FileIssue, fromIssue } from './file-issue.js';

/**
 * What is wrong with the edits and rules of a fork that has the right shape, in the world of its base. What the law of that
 * world makes of it later, such as events that became illegal, is for `replay` to say.
 *
 * Cost: a replay, which is remembered, so that the next one costs nothing.
 */
export function soundFork(fork: Fork, rules: RuleRegistry | undefined, path: string): readonly FileIssue[] {
  const run = replay(fork, rules === undefined ? {} : { rules });
  return run.ok ? [] : refusalIssues(run.error, fork, path);
}

function refusalIssues(refused: ReplayRefusal, fork: Fork, path: string): readonly FileIssue[] {
  if (refused.code === 'EDITS_REFUSED') {
    return refused.refusals.map(({ code, path: at, edit, message }) =>
      fromIssue({ code, path: at, given: edit, message }, `${path}${at}`),
    );
  }
  if (refused.code !== 'INVALID_SCENARIO') return [];
  return refused.issues.map((each) => fromIssue(each, `${path}${whereMade(each, fork)}`));
}

/** What an edit put in has no place in the file but that of its edit. */
function whereMade({ path, given }: Issue, fork: Fork): string {
  if (!/^\/(inserted|events)\//.test(path)) return path;
  const newestFirst = [...lineage(fork).forks].reverse();
  for (const [outer, { edits }] of newestFirst.entries()) {
    for (const [index, edit] of edits.entries()) {
      const at = `${'/base'.repeat(outer)}/edits/${index}`;
      const { begins, field, measure } = madeBy(edit);
      if (path.startsWith(`/inserted/${begins}`)) {
        return field === null ? at : `${at}/${field}${path.slice(`/inserted/${begins}`.length - 1)}`;
      }
      // Relations that cannot be obeyed together are told by the measure that says so.
      if (path.startsWith('/events/') && measure === given) return `${at}/${field}/measure/relation`;
    }
  }
  return '';
}

/** How the names of events begin that an edit puts in, the field in which it holds one, and the measure of that one. */
function madeBy(edit: Edit): { readonly begins: string; readonly field: string | null; readonly measure?: string } {
  switch (edit.edit) {
    case 'insert':
      return { begins: `${edit.event.id}/`, field: 'event', ...measureOf(edit.event) };
    case 'replace':
      return { begins: `${edit.with.id}/`, field: 'with', ...measureOf(edit.with) };
    case 'reschedule':
      return { begins: `${edit.event}/`, field: null };
    case 'enact':
      return { begins: `${edit.event}:enacted`, field: null };
    case 'extend':
      return { begins: `${edit.target}:extended:${edit.on}/`, field: null };
    case 'disable':
      return { begins: `disabled:${edit.program}:`, field: null };
    default:
      return { begins: '/', field: null };
  }
}

function measureOf(event: TradeEvent): { readonly measure?: string } {
  return 'measure' in event ? { measure: event.measure.id } : {};
}
