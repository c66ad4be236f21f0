import type { State } from '../../machine/index.js';
import type { LicencePolicy } from '../../measures/index.js';
import type { Run } from '../../scenario/index.js';
import { err, ok, type Result } from '../../values/index.js';
import { stateAt } from '../at.js';
import { reasons } from '../causes.js';
import type { QueryRefusal } from '../refusals.js';
import type { Licence, LicenceAssumption, LicenceLine, MissingFact } from './answer.js';
import { refusedExport } from './check-question.js';
import { type FoundItem, findItem } from './item.js';
import { type Finding, findingOf, type LicenceVerdict, stricter } from './line.js';
import type { ExportQuestion } from './question.js';
import { type Words, wordsOf } from './words.js';

/**
 * Whether an export needs a licence under the law of its day: by which measures, under which review policy, by which door
 * if it is beyond the issuer's border; and every measure that does not apply, with why.
 *
 * What is not stated is not guessed. `undetermined` comes with `missing`, the facts that would decide. A licence that is
 * needed for certain is `needed`, with `missing` saying what may make its review stricter. A listing whose names the record
 * does not have cannot be searched: the question says where the end user is listed.
 *
 * Refuses, all at once: an unknown item, party, use, technology, listing or relief, malformed shares, goods that stay
 * where they are (`INVALID_QUESTION`); days the run does not answer for (`OUTSIDE_RECORD`).
 *
 * Cost: one look at each life of the day.
 *
 * @example
 * ```ts
 * import { licence, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * const terbium = unwrap(licence(run, { item: 'terbium', from: 'CN', to: 'DE', on: '2025-07-01' }));
 * terbium.answer; //=> 'needed'
 * terbium.policy; //=> 'licences-granted'
 * ```
 */
export function licence(run: Run, asked: ExportQuestion): Result<Licence, QueryRefusal> {
  const refused = refusedExport(run, asked);
  if (refused !== null) return err(refused);
  const words = wordsOf(run);
  const item = findItem(words.items, asked.item) as FoundItem;
  const state = stateAt(run, asked.on);
  const permissions = permissionsIn(state, asked);
  const claimed = permissions.filter(({ id }) => asked.relief?.includes(id));
  const ground = { asked, item, words, state, lifted: new Set(claimed.flatMap(({ lifts }) => lifts)) };
  const findings = Object.values(state.measures).flatMap((life) => findingOf(life, ground) ?? []);
  const lines = findings.map((each) => lineOf(run, each, permissions)).sort(bySeverity);
  const requiring = lines.filter(({ verdict }) => verdict === 'requires');
  const open = lines.filter(({ verdict }) => verdict === 'undetermined');
  const answer = requiring.length > 0 ? 'needed' : open.length > 0 ? 'undetermined' : 'not-needed';
  const policy = strictest(requiring.flatMap((each) => each.policy ?? []));
  const worst = strictest([...requiring, ...open].flatMap(({ policy, atWorst }) => atWorst ?? policy ?? []));
  return ok({
    asked,
    items: item.candidates.map(({ id }) => id),
    on: asked.on,
    knownOn: run.knownOn,
    answer,
    policy,
    atWorst: worst === policy ? null : worst,
    extraterritorial: requiring.some(({ door }) => door !== 'home'),
    lines,
    missing: missingFacts(lines),
    assumptions: assumptionsOf(asked, item, words, answer),
  });
}

interface Permission {
  readonly id: string;
  readonly lifts: readonly string[];
}

function permissionsIn({ measures }: State, { to }: ExportQuestion): readonly Permission[] {
  return Object.values(measures).flatMap(({ measure, status }) => {
    if (measure.kind !== 'export-control' || measure.lifts === undefined || status !== 'in-force') return [];
    const { destinations, id, lifts } = measure;
    const goes = destinations.to === 'all' || destinations.to.includes(to);
    return goes && !destinations.except?.includes(to) ? [{ id, lifts }] : [];
  });
}

function lineOf(run: Run, { measure, life, ...finding }: Finding, permissions: readonly Permission[]): LicenceLine {
  const chain = reasons(run, life.because);
  const freeing = permissions.filter(({ lifts }) => lifts.includes(measure.id)).map(({ id }) => id);
  const exempt = measure.kind === 'export-control' ? (measure.exemptFor ?? []) : [];
  return {
    measure: measure.id,
    title: measure.title ?? measure.id,
    kind: measure.kind,
    by: measure.by,
    status: life.status,
    ...finding,
    reliefs: [...exempt, ...freeing],
    act: chain.filter((each) => each.act !== null).at(-1)?.act ?? null,
    reasons: chain,
  };
}

function strictest(policies: readonly LicencePolicy[]): LicencePolicy | null {
  return policies.length === 0 ? null : policies.reduce(stricter);
}

const severity: readonly LicenceVerdict[] = [
  'requires',
  'undetermined',
  'lifted',
  'suspended',
  'not-in-force',
  'asks-nothing',
  'out-of-reach',
  'other-end-user',
  'ended',
];

function bySeverity(a: LicenceLine, b: LicenceLine): number {
  const difference = severity.indexOf(a.verdict) - severity.indexOf(b.verdict);
  if (difference !== 0 || a.policy === null || b.policy === null || a.policy === b.policy) return difference;
  return stricter(a.policy, b.policy) === a.policy ? -1 : 1;
}

/** One entry for each fact, with every measure that turns on it. */
function missingFacts(lines: readonly LicenceLine[]): readonly MissingFact[] {
  const facts = new Map<string, MissingFact>();
  for (const { measure, missing } of lines) {
    for (const { path, message } of missing) {
      const known = facts.get(`${path} ${message}`);
      const measures = known === undefined ? [measure] : [...new Set([...known.measures, measure])];
      facts.set(`${path} ${message}`, { path, message, measures });
    }
  }
  return [...facts.values()];
}

function assumptionsOf(
  { from }: ExportQuestion,
  { candidates, line }: FoundItem,
  { issuers }: Words,
  answer: Licence['answer'],
): readonly LicenceAssumption[] {
  const names = candidates.map(({ title }) => title).join(', ');
  return [
    ...(line === null
      ? []
      : [assumed('REFERENCE_LINE', `the goods of line ${line} answer to the description: ${names}`)]),
    ...(issuers.includes(from) ? [] : [assumed('OTHER_LAW', `the record holds no export law of ${from}`)]),
    ...(answer === 'not-needed' ? [assumed('RECORD_ONLY', 'no law but that of the record is asked')] : []),
  ];
}

function assumed(code: LicenceAssumption['code'], message: string): LicenceAssumption {
  return { code, message };
}
