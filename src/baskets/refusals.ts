import type { QueryRefusal } from '../queries/index.js';
import type { ReplayRefusal } from '../scenario/index.js';
import type { Issue } from '../values/index.js';

/** What is wrong with a basket; every problem with its path, `/strata/12/share`. */
export interface InvalidBasket {
  readonly code: 'INVALID_BASKET';
  readonly basket: string;
  readonly issues: readonly Issue[];
  readonly message: string;
}

/** A total was asked for, and neither the basket nor the record knows the MFN duty of these strata. */
export interface MfnUnknown {
  readonly code: 'MFN_UNKNOWN';
  readonly strata: readonly string[];
  readonly message: string;
}

/** An amount of money was asked of a basket that knows only shares. */
export interface NoValues {
  readonly code: 'NO_VALUES';
  readonly basket: string;
  readonly message: string;
}

/** No measure of the run is of this program. */
export interface UnknownProgram {
  readonly code: 'UNKNOWN_PROGRAM';
  readonly program: string;
  readonly known: readonly string[];
  readonly message: string;
}

/** Why a question to a basket has no answer. */
export type BasketRefusal = QueryRefusal | InvalidBasket | MfnUnknown | NoValues | UnknownProgram;

/** Why an act's contribution has no answer: as any question, or because the world without it cannot be replayed. */
export type ContributionRefusal = BasketRefusal | ReplayRefusal;

export function invalidBasket(basket: string, issues: readonly Issue[]): InvalidBasket {
  return { code: 'INVALID_BASKET', basket, issues, message: listed(issues) };
}

export function mfnUnknown(strata: readonly string[]): MfnUnknown {
  const shown = strata.slice(0, 5).join(', ');
  const message = `no MFN duty is known for ${strata.length} strata (${shown}); give them mfn, or ask for 'additional'`;
  return { code: 'MFN_UNKNOWN', strata, message };
}

/** The first problems in a few lines, and how many more there are. */
function listed(issues: readonly Issue[]): string {
  const shown = issues.slice(0, 5).map(({ path, given, message }) => `${path}: ${message} (given ${given})`);
  return [...shown, ...(issues.length > 5 ? [`and ${issues.length - 5} more`] : [])].join('\n');
}
