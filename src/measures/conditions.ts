import { type Amount, currencyOf, type IsoDate, quantityOf } from '../values/index.js';
import type { Shipment, Transport } from './shipment.js';

/**
 * What a shipment must show, beside its goods, for a measure to reach it. All that are given must hold.
 *
 * A fact that the shipment does not state is not met: an in-transit rule never helps goods whose loading day is unknown,
 * and a use is never assumed. Day bounds are half-open as everywhere.
 */
export interface Conditions {
  /** Loaded on the final means of transport before this day. */
  readonly ladenBefore?: IsoDate;
  /** Loaded on or after this day. */
  readonly ladenFrom?: IsoDate;
  /** Entered before this day. */
  readonly enteredBefore?: IsoDate;
  /** Entered on or after this day. */
  readonly enteredFrom?: IsoDate;
  readonly transport?: readonly Transport[];
  /** The goods are for this use, such as `'automobile-part'`. */
  readonly use?: string;
  /** The importer claims this exclusion or exemption, whose text describes the goods, not their code. */
  readonly claim?: string;
  /** The importer holds this waiver. */
  readonly waiver?: string;
  /** Customs value of the whole shipment at most this. */
  readonly valueAtMost?: Amount;
}

/** Whether a shipment shows everything that a measure asks for. */
export function meets(conditions: Conditions | undefined, shipment: Shipment): boolean {
  if (conditions === undefined) return true;
  const { ladenOn, enteredOn } = shipment;
  return (
    before(ladenOn, conditions.ladenBefore) &&
    from(ladenOn, conditions.ladenFrom) &&
    before(enteredOn, conditions.enteredBefore) &&
    from(enteredOn, conditions.enteredFrom) &&
    among(shipment.transport, conditions.transport) &&
    names(shipment.uses, conditions.use) &&
    names(shipment.claims, conditions.claim) &&
    names(shipment.waivers, conditions.waiver) &&
    atMost(shipment.value, conditions.valueAtMost)
  );
}

function before(day: IsoDate | undefined, bound: IsoDate | undefined): boolean {
  return bound === undefined || (day !== undefined && day < bound);
}

function from(day: IsoDate | undefined, bound: IsoDate | undefined): boolean {
  return bound === undefined || (day !== undefined && day >= bound);
}

function among(transport: Transport | undefined, allowed: readonly Transport[] | undefined): boolean {
  return allowed === undefined || allowed.some((each) => each === transport);
}

function names(stated: readonly string[] | undefined, wanted: string | undefined): boolean {
  return wanted === undefined || (stated?.includes(wanted) ?? false);
}

/** Values in another currency are not compared, so the condition is not met. */
function atMost(value: Amount | undefined, limit: Amount | undefined): boolean {
  if (limit === undefined) return true;
  if (value === undefined || currencyOf(value) !== currencyOf(limit)) return false;
  return quantityOf(value).lte(quantityOf(limit));
}
