import { MFN } from '../duties/index.js';
import { describeDuty } from '../measures/index.js';
import type { Result } from '../values/index.js';
import type { AssessedLine, Assessment } from './assess.js';
import type { Reason } from './causes.js';
import { cited, shortCite } from './cite.js';
import type { QueryRefusal } from './refusals.js';

/**
 * An assessment as text that can be quoted: the total, a line for each layer that counts with its act and how its rate
 * came about, then what was suppressed and by what, then what was taken for granted. Takes the `Result` of `assess` as it
 * is: a refusal is explained too.
 *
 * @example
 * ```ts
 * import { assess, explain, replay, unwrap } from 'truce';
 * import { usChina2025 } from 'truce/history';
 *
 * const run = unwrap(replay(usChina2025));
 * console.log(explain(assess(run, { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' })));
 * ```
 */
export function explain(given: Assessment | Result<Assessment, QueryRefusal>): string {
  if (!('ok' in given)) return explained(given);
  return given.ok ? explained(given.value) : `no answer (${given.error.code}): ${given.error.message}`;
}

function explained(assessment: Assessment): string {
  const counted = assessment.lines.filter(counts);
  const suppressed = assessment.lines.filter((line) => !counts(line));
  return [
    heading(assessment),
    ...(counted.length === 0 ? ['  no duty counts'] : counted.flatMap((line) => countedLine(line, assessment))),
    ...(suppressed.length === 0 ? [] : ['  not counted:']),
    ...suppressed.map((line) => suppressedLine(line, assessment)),
    ...takenForGranted(assessment).map((each) => `  taken for granted: ${each}`),
  ].join('\n');
}

/** Lists that are not known in full come up by the dozen, so they share a line. */
function takenForGranted({ assumptions }: Assessment): readonly string[] {
  const lists = assumptions.filter(({ code }) => code === 'LIST_UNDECIDED').map(({ about }) => about);
  const others = assumptions.filter(({ code }) => code !== 'LIST_UNDECIDED').map(({ message }) => message);
  if (lists.length === 0) return others;
  return [
    ...others,
    `the goods are on none of these lists, which their code does not decide (name with lists those they are on): ${lists.join(', ')}`,
  ];
}

function heading({ importer, origin, hs, on, knownOn, total, specific, mfn }: Assessment): string {
  const goods = hs === null ? 'generic good' : `HS ${hs}`;
  const clock = knownOn === null ? '' : `, by the law as known on ${knownOn}`;
  const units = specific.map((each) => ` + ${each}`).join('');
  const without = mfn.from === 'absent' ? ' (MFN not known, not counted)' : '';
  return `${importer} duty on ${origin} goods, ${goods}, entered ${on}${clock}: ${total}${units}${without}`;
}

function countedLine(line: AssessedLine, { titles, mfn }: Assessment): readonly string[] {
  const amount = [line.points, ...line.specific].join(' + ').padStart(7);
  if (line.measure === MFN) return [`${amount}  mfn  ${mfn.from === 'record' ? (mfn.source ?? 'record') : 'given'}`];
  const share = line.share === '100%' ? '' : ` (${line.counted} on ${line.share} of the value)`;
  const rest = line.verdict === 'suspended' ? ` (of ${describeDuty(line.statutory)}; the rest is suspended)` : '';
  const by = line.suppressedBy.map((id) => titles[id] ?? id).join('; ');
  const limited = by === '' ? '' : `, limited by ${by}`;
  const first = `${amount}  ${line.program}${share}${rest}  ${cited(line.reasons.at(-1))}${limited}`;
  const chain = rateChain(line.reasons);
  return chain === '' ? [first] : [first, `${' '.repeat(9)}${chain}`];
}

function suppressedLine(line: AssessedLine, { titles }: Assessment): string {
  const by = line.suppressedBy.map((id) => titles[id] ?? id).join('; ');
  const why = by === '' ? cited(line.reasons.at(-1)) : `by ${by}`;
  return `${describeDuty(line.statutory).padStart(7)}  ${line.program} (${line.measure}): ${line.verdict}, ${why}`;
}

/** `34% EO 14257 → 84% EO 14259`, when a rate was set more than once. */
function rateChain(chain: readonly Reason[]): string {
  const set = chain.filter(({ duty, verb }) => duty !== null && verb !== 'threatened' && verb !== 'proposed');
  if (set.length < 2) return '';
  return set.map((each) => `${each.duty} ${shortCite(each)}`).join(' → ');
}

function counts(line: AssessedLine): boolean {
  return line.points !== '0%' || line.specific.length > 0 || line.measure === MFN;
}
