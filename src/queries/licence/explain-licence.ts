import type { LicencePolicy } from '../../measures/index.js';
import type { Result } from '../../values/index.js';
import type { Reason } from '../causes.js';
import { inForce } from '../cite.js';
import type { QueryRefusal } from '../refusals.js';
import type { Licence, LicenceLine } from './answer.js';

/**
 * An answer of `licence` as text that can be quoted: the answer and its review policy, each measure with its act and how
 * its policy came about, then what is missing and what was taken for granted. Takes the `Result` of `licence` as it is: a
 * refusal is explained too.
 *
 * @example
 * ```ts
 * import { explainLicence, licence, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * console.log(explainLicence(licence(run, { item: '1C904', from: 'CN', to: 'US', on: '2025-05-01' })));
 * ```
 */
export function explainLicence(given: Licence | Result<Licence, QueryRefusal>): string {
  if (!('ok' in given)) return explained(given);
  return given.ok ? explained(given.value) : `no answer (${given.error.code}): ${given.error.message}`;
}

function explained(licence: Licence): string {
  const { lines, missing, assumptions } = licence;
  const [open, others] = [lines.filter(isOpenListing), lines.filter((line) => !isOpenListing(line))];
  return [
    heading(licence),
    ...(lines.length === 0 ? ['  no measure of the record is about such an export'] : others.flatMap(lineText)),
    ...openListings(open),
    ...missing.map(({ path, message, measures }) => `  missing ${path}: ${message} (${some(measures)})`),
    ...assumptions.map((each) => `  taken for granted: ${each.message}`),
  ].join('\n');
}

function heading({ asked, on, knownOn, answer, policy, atWorst, extraterritorial }: Licence): string {
  const clock = knownOn === null ? '' : `, by the law as known on ${knownOn}`;
  const review = policy === null ? '' : `, ${words(policy)}`;
  const worse = atWorst === null ? '' : ` (${words(atWorst)}, if what is missing is so)`;
  const beyond = extraterritorial ? ', beyond the border of who requires it' : '';
  const goods = `${asked.item} from ${asked.from} to ${asked.to} on ${on}`;
  return `licence for ${goods}${clock}: ${words(answer)}${review}${worse}${beyond}`;
}

function lineText(line: LicenceLine): readonly string[] {
  const chain = policyChain(line.reasons);
  const claims = line.verdict === 'requires' && line.reliefs.length > 0 ? line.reliefs.join(', ') : null;
  return [
    `  ${line.by} ${line.title} (${line.measure})`,
    `      ${stands(line)}`,
    ...sourceOf(line.reasons.at(-1)),
    ...(chain === null ? [] : [`      policy: ${chain}`]),
    ...(claims === null ? [] : [`      can be claimed: ${claims}`]),
  ];
}

function stands({ verdict, policy, suspended, until, door, status }: LicenceLine): string {
  const by = door === null || door === 'home' ? '' : `, by its door of ${words(door)}`;
  const review = policy === null ? '' : `, ${words(policy)}`;
  switch (verdict) {
    case 'requires':
      return suspended
        ? `suspended until ${until ?? 'a further act'}, and still requires a licence${review}${by}`
        : `requires a licence${review}${by}`;
    case 'undetermined':
      return `would require one${review}, if what is missing is so`;
    case 'suspended':
      return `suspended until ${until ?? 'a further act'}`;
    case 'not-in-force':
      return `${status}, not in force${until === null ? '' : ` before ${until}`}`;
    case 'other-end-user':
      return 'about other end users or uses';
    default:
      return words(verdict);
  }
}

/** The whole citation, the day of the decree, and the day it bit if that is another or has an hour. */
function sourceOf(reason: Reason | undefined): readonly string[] {
  if (reason === undefined) return [];
  const { act, event, decreedOn, hypothetical } = reason;
  const source = act?.cite ?? `${event}${hypothetical ? ' (hypothetical)' : ''}`;
  const bites = inForce(reason);
  return [`      ${source}; decreed ${decreedOn}${bites === decreedOn ? '' : `, in force ${bites}`}`];
}

/** Entries on lists come up by the dozen while nobody says who the end user is, so those of one list share a line. */
function openListings(lines: readonly LicenceLine[]): readonly string[] {
  const groups = new Map<string, LicenceLine[]>();
  for (const line of lines) {
    const key = `${line.by} entries on lists would require one${line.policy === null ? '' : `, ${words(line.policy)}`}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(
    ([key, entries]) => `  ${key}, if the end user is on them: ${entries.map(({ measure }) => measure).join(', ')}`,
  );
}

function isOpenListing({ kind, verdict }: LicenceLine): boolean {
  return kind === 'listing' && verdict === 'undetermined';
}

/** `case by case (2025-04-04) → presumption of denial (2025-04-04)`, when the policy was set more than once. */
function policyChain(chain: readonly Reason[]): string | null {
  const set = chain.filter(({ policy }) => policy !== null);
  return set.length < 2 ? null : set.map(({ policy, on }) => `${words(policy as LicencePolicy)} (${on})`).join(' → ');
}

function some(measures: readonly string[]): string {
  const more = measures.length > 3 ? ` and ${measures.length - 3} more` : '';
  return `for ${measures.slice(0, 3).join(', ')}${more}`;
}

function words(kebab: string): string {
  return kebab.replaceAll('-', ' ');
}
