import type { Amount, IsoDate, Party, Percent, Unit } from '../values/index.js';
import type { Duty } from './duty.js';

/** How goods travel on the last leg. */
export type Transport = 'vessel' | 'air' | 'rail' | 'truck' | 'post';

/**
 * How goods come in. Only entry for consumption is modelled; the others are named so that they can be refused with what
 * to ask instead.
 */
export const PROCEDURES = ['consumption', 'warehouse-withdrawal', 'foreign-trade-zone', 'drawback'] as const;

/** How goods come in; see `PROCEDURES`. */
export type Procedure = (typeof PROCEDURES)[number];

/** Goods of one origin brought into one customs territory. */
export interface Lane {
  readonly importer: Party;
  readonly origin: Party;
}

/** A lane and what is known of the goods; without a code it is the generic good, on no list. */
export interface GoodsOnLane extends Lane {
  /** HS code of 2 to 10 digits, any punctuation. */
  readonly hs?: string;
  /** Product lists that the good is on, where the law is a list that the history does not hold in full. */
  readonly lists?: readonly string[];
  /** The MFN duty, where the caller knows it. */
  readonly mfn?: Duty;
  /** Share of the customs value that is each material, for duties on content: `{ steel: '40%' }`. */
  readonly content?: Readonly<Record<string, Percent>>;
  /** What the goods are for, such as `'automobile-part'`. */
  readonly uses?: readonly string[];
  /** Exclusions and exemptions claimed, by id: their text describes the goods better than the code does. */
  readonly claims?: readonly string[];
  /** Waivers that this importer holds, by id. Never assumed. */
  readonly waivers?: readonly string[];
  readonly transport?: Transport;
  /** Programs whose alternative duty the declarant chooses, such as `'low-value'` for the sum by postal item. */
  readonly choosesAlternative?: readonly string[];
  /** Customs value of the shipment. */
  readonly value?: Amount;
  /** How much of it there is, for duties by unit: `{ kg: '120' }`. */
  readonly quantities?: Readonly<Partial<Record<Unit, string>>>;
}

/** One consignment at the border. */
export interface Shipment extends GoodsOnLane {
  /** The day of entry for consumption, in the importer's territory: the day whose law applies. */
  readonly enteredOn: IsoDate;
  /** The day it was loaded on the final means of transport; in-transit rules need it. */
  readonly ladenOn?: IsoDate;
  /** The day an in-bond movement was accepted, if there was one: then that day's law applies (19 CFR 141.69(b)). */
  readonly acceptedInBondOn?: IsoDate;
  /** Default `'consumption'`. Any other is refused as not modelled. */
  readonly procedure?: Procedure;
}
