import type { Amount, IsoDate } from '../values/index.js';
import type { Transport } from './shipment.js';

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
