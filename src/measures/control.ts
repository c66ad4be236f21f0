import type { Percent } from '../values/index.js';

/**
 * How freely a licence is given, from shut to open. The second axis of an export control: it can move while the legal
 * life of the measure does not.
 */
export const LICENCE_POLICIES = [
  'prohibited',
  'presumption-of-denial',
  'case-by-case',
  'licences-granted',
  'general-licence',
  'none',
] as const;

/** How freely a licence is given; see `LICENCE_POLICIES`. */
export type LicencePolicy = (typeof LICENCE_POLICIES)[number];

/**
 * Something that controls name: a material, a product, software, a technology, or a whole list of them.
 *
 * A control follows the description of an item, not its tariff line: codes are for finding the item.
 */
export interface ControlledItem {
  /** What `items` of a control says. */
  readonly id: string;
  readonly title: string;
  readonly covers: string;
  /** Control-list codes of the issuer, and tariff lines that an act gives for reference (digits alone). */
  readonly codes: readonly string[];
  /** For a whole list: everything there is, or whatever the controls of a program name while they are in force. */
  readonly includes?: 'everything' | { readonly program: string };
}

/** A kind of end user or end use. One trait that holds is enough. */
export interface EndCase {
  /** End users by name. */
  readonly users?: readonly string[];
  /** Military end users. */
  readonly military?: true;
  /** Parties on these lists. */
  readonly onLists?: readonly string[];
  /** What parties on these lists own, together and through others like it, from this share on, inclusive. */
  readonly heldBy?: { readonly lists: readonly string[]; readonly from: Percent };
  readonly uses?: readonly string[];
  /** Every use but these. */
  readonly usesOtherThan?: readonly string[];
}

/** How a licence is reviewed for a kind of end user or use. */
export interface Review extends EndCase {
  readonly policy: LicencePolicy;
}

/**
 * How a control reaches exports from other territories than its issuer's. One door that is open is enough.
 *
 * Without it a control is about exports from the issuer's territory alone.
 */
export interface Extraterritorial {
  /** Items that originate with the issuer, wherever they leave from. */
  readonly origin?: true;
  /**
   * Items made abroad with content of the issuer's, by share of their value: `'from'` the share on, inclusive, or only
   * `'above'` it.
   */
  readonly deMinimis?: { readonly share: Percent; readonly reached: 'from' | 'above' };
  /** Items made abroad with one of these technologies of the issuer's, named as the text names them. */
  readonly directProduct?: readonly string[];
  /** Set when exports from the issuer's own territory are left to other controls. */
  readonly onlyAbroad?: true;
}
