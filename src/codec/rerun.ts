import { type ReplayOptions, type RuleRegistry, type Run, replay, type Scenario } from '../scenario/index.js';
import { err, type IsoDate, ok, type Result } from '../values/index.js';
import { outcomeHash } from './content-hash.js';
import { fileIssue, type InvalidFile, invalidFile } from './file-issue.js';

/** The scenario of a run, replayed now, comes out otherwise than when the file was written: the engine has changed. */
export interface OutcomeMoved {
  readonly code: 'OUTCOME_MOVED';
  readonly expected: string;
  readonly actual: string;
  readonly message: string;
}

/** What a file says of a run beside its scenario. */
export interface Replayed {
  readonly knownOn?: IsoDate;
  readonly until?: IsoDate;
  readonly outcome?: string;
}

/** How a run was replayed, so that replaying it so again gives it back. */
export function replayedHow({ knownOn, window }: Run): Omit<Replayed, 'outcome'> {
  return { ...(knownOn === null ? {} : { knownOn }), ...(window.until === null ? {} : { until: window.until }) };
}

/** Replays the scenario of a run, and sees that it comes out as it did. */
export function rerun(
  scenario: Scenario,
  { knownOn, until, outcome }: Replayed,
  rules: RuleRegistry | undefined,
  moved: 'refuse' | 'accept',
): Result<Run, InvalidFile | OutcomeMoved> {
  const options: ReplayOptions = {
    ...(knownOn === undefined ? {} : { knownOn }),
    ...(until === undefined ? {} : { until }),
    ...(rules === undefined ? {} : { rules }),
  };
  const run = replay(scenario, options);
  if (!run.ok) return err(invalidFile([fileIssue(run.error.code, '', run.error.message, '/scenario')]));
  const actual = outcomeHash(run.value);
  if (outcome === undefined || moved === 'accept' || actual.startsWith(outcome)) return ok(run.value);
  const message = `replayed now it comes out otherwise (${actual}) than when the file was written (${outcome}): the engine has changed; take it as it is now with moved: 'accept'`;
  return err({ code: 'OUTCOME_MOVED', expected: outcome, actual, message });
}
