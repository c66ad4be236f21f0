import type { Amount, Money, Party, Percent } from '../values/index.js';
import type { Conditions } from './conditions.js';
import type { EndCase, Extraterritorial, LicencePolicy, Review } from './control.js';
import type { Duty } from './duty.js';
import type { Goods, Scope } from './goods.js';
import type { Selector } from './selector.js';

/** The kinds of measure. */
export const MEASURE_KINDS = [
  'tariff',
  'exemption',
  'stacking',
  'export-control',
  'listing',
  'charge',
  'import-ban',
  'investigation',
] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

interface MeasureCommon {
  readonly id: string;
  readonly title?: string;
  readonly by: Party;
  /** The family it belongs to, such as `'ieepa-reciprocal'`; stacking relations and averages speak of programs. */
  readonly program: string;
  /** Chapter 99 heading, or the like. */
  readonly heading?: string;
  /** The record it comes from in the sources, when an episode holds several measures of one instrument. */
  readonly instrument?: string;
  /**
   * Why a measure is imposed. Pressure unless said. What fulfils a promise, relaxes an older measure, remedies trade in one
   * product or belongs to a quarrel of another kind is no move of one side against the other.
   */
  readonly purpose?: 'pressure' | 'fulfilment' | 'relaxation' | 'security' | 'trade-remedy' | 'foreign-policy';
  /** Aimed at the other side (as long as nothing is said), or at many countries alike even where its text names one. */
  readonly salience?: 'bilateral' | 'global';
  readonly note?: string;
}

/** What share of the customs value a tariff is charged on. */
export type Base = 'full-value' | { readonly content: string };

/** A duty on goods of a lane. Duties add up unless a stacking relation says otherwise. */
export interface Tariff extends MeasureCommon {
  readonly kind: 'tariff';
  readonly scope: Scope;
  readonly duty: Duty;
  /** Default `'full-value'`. On content, the shipment's content share counts; unknown content is charged in full. */
  readonly base?: Base;
  /** What the declarant may choose to pay instead, as with postal items. Counted only when the shipment says so. */
  readonly alternative?: Duty;
  readonly when?: Conditions;
}

/** Takes goods out of duties, in whole or down to what is left: exclusions, annexes, in-transit rules. */
export interface Exemption extends MeasureCommon {
  readonly kind: 'exemption';
  readonly scope: Scope;
  readonly from: Selector;
  /** What the exempted duty still charges; nothing unless said. */
  readonly leaving?: Percent;
  readonly when?: Conditions;
}

/**
 * How duties meet on one article.
 *
 * - `adds`: both are owed (what holds without any relation; written where a text says so, and then binding)
 * - `displaces`: where `winner` is owed above zero, `loser` is not; on the `whole` article, or on the `share` of value
 *   that the winner is charged on, leaving the loser the rest
 * - `caps`: the selected duties together are at most `at`
 */
export type Relation =
  | { readonly type: 'adds'; readonly these: Selector; readonly those: Selector }
  | {
      readonly type: 'displaces';
      readonly winner: Selector;
      readonly loser: Selector;
      readonly extent: 'whole' | 'share';
    }
  | { readonly type: 'caps'; readonly these: Selector; readonly at: Percent };

/** A stacking relation: dated and cited law like any other, with a life of its own. */
export interface Stacking extends MeasureCommon {
  readonly kind: 'stacking';
  readonly scope: Scope;
  readonly relation: Relation;
}

/** Whom an export control looks at. */
export interface Destinations {
  readonly to: 'all' | readonly Party[];
  readonly except?: readonly Party[];
}

/** A licence requirement or ban on exports. */
export interface ExportControl extends MeasureCommon {
  readonly kind: 'export-control';
  readonly destinations: Destinations;
  /** Ids of the history's vocabulary of items, whole lists among them; without a vocabulary, named materials. */
  readonly items: readonly string[];
  /** How licences are reviewed where no review of its own is given. */
  readonly policy: LicencePolicy;
  /** Kinds of end user or use that are reviewed otherwise; of those that fit, the strictest governs. */
  readonly reviews?: readonly Review[];
  /** Set when it is only about some end users or uses. */
  readonly onlyFor?: EndCase;
  /** Purposes that need no licence when the exporter claims them, such as `'disaster-relief'`. */
  readonly exemptFor?: readonly string[];
  /** For a permission: the measures, by id, that ask for nothing where an exporter claims it. It asks for nothing itself. */
  readonly lifts?: readonly string[];
  readonly extraterritorial?: Extraterritorial;
}

/** Names on a list, and what being on it means. */
export interface Listing extends MeasureCommon {
  readonly kind: 'listing';
  readonly list: string;
  /** Names, or how many where they are not published or not collected. */
  readonly entities: readonly string[] | number;
  readonly policy: LicencePolicy;
  readonly targets?: readonly Party[];
  /** What may not go to those on it without a licence, as in an export control; nothing unless said. */
  readonly items?: readonly string[];
  readonly extraterritorial?: Extraterritorial;
}

/** A fee that is not a duty on goods, such as a port fee. */
export interface Charge extends MeasureCommon {
  readonly kind: 'charge';
  readonly fee: Money | { readonly unsettled: string };
  readonly payers: string;
}

/** A stop to imports that is not a duty. */
export interface ImportBan extends MeasureCommon {
  readonly kind: 'import-ban';
  readonly origins: readonly Party[];
  readonly goods: Goods;
  readonly entities?: readonly string[];
}

/** A procedure that may end in a measure. */
export interface Investigation extends MeasureCommon {
  readonly kind: 'investigation';
  readonly statute: string;
  readonly subject: string;
  readonly targets?: readonly Party[];
  readonly valueInIssue?: Amount;
}

/** The smallest thing of law that has a life of its own. */
export type Measure = Tariff | Exemption | Stacking | ExportControl | Listing | Charge | ImportBan | Investigation;

/** What an amendment can change, kind by kind. */
export type Terms =
  | ({ readonly kind: 'tariff' } & Partial<Pick<Tariff, 'duty' | 'scope' | 'base' | 'alternative' | 'when'>>)
  | ({ readonly kind: 'exemption' } & Partial<Pick<Exemption, 'leaving' | 'scope' | 'when'>>)
  | ({ readonly kind: 'stacking' } & Partial<Pick<Stacking, 'relation' | 'scope'>>)
  | ({ readonly kind: 'export-control' } & Partial<
      Pick<ExportControl, 'items' | 'destinations' | 'extraterritorial' | 'onlyFor' | 'reviews' | 'exemptFor'>
    >)
  | ({ readonly kind: 'listing' } & Partial<Pick<Listing, 'entities' | 'targets' | 'items' | 'extraterritorial'>>)
  | ({ readonly kind: 'charge' } & Partial<Pick<Charge, 'fee' | 'payers'>>)
  | ({ readonly kind: 'import-ban' } & Partial<Pick<ImportBan, 'goods' | 'entities'>>)
  | ({ readonly kind: 'investigation' } & Partial<Pick<Investigation, 'subject'>>);
