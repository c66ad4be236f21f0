import type { Share } from '../../ownership/index.js';
import type { IsoDate, Party, Percent } from '../../values/index.js';

/** What is known of who is to use an export. What is not stated is not known, and may leave an answer undetermined. */
export interface EndUser {
  readonly name?: string;
  readonly military?: boolean;
  /** Every entry it stands under: ids of listings of the record, or names of lists. `[]` says: on none. */
  readonly listings?: readonly string[];
  /**
   * What parties on lists own of it together, and on which lists: `{ share: '0%', lists: [] }` says nothing. Takes what
   * `ownershipOn` says of an entity as it is.
   */
  readonly heldBy?: { readonly share: Share; readonly lists: readonly string[] };
}

/** One export, as far as it is known. */
export interface ExportQuestion {
  /** A named item of the record's vocabulary, a control-list code (`'1C904'`, `'1C904.a'`), or a tariff code. */
  readonly item: string;
  /** The territory it leaves from. */
  readonly from: Party;
  readonly to: Party;
  /** The day of export, whose law applies. */
  readonly on: IsoDate;
  /** Where it was made. */
  readonly origin?: Party;
  /** What share of its value is controlled content of each party: `{ CN: '0.1%' }`. `'0%'` says none. */
  readonly content?: Readonly<Partial<Record<Party, Percent>>>;
  /** With which technologies of each party it was made, as the measures name them. `[]` says with none. */
  readonly madeWith?: Readonly<Partial<Record<Party, readonly string[]>>>;
  readonly endUser?: EndUser;
  /** What it is for: a use that a measure names, or `'other'` for none of those. */
  readonly endUse?: string;
  /** Exempt purposes that the exporter claims, and permissions by id. Never assumed. */
  readonly relief?: readonly string[];
}
