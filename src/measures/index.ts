export type { Act, Confidence, Evidence, Source } from './act.js';
export { type Conditions, meets } from './conditions.js';
export {
  type ControlledItem,
  type EndCase,
  type Extraterritorial,
  LICENCE_POLICIES,
  type LicencePolicy,
  type Review,
} from './control.js';
export { type CsvRow, readCsv } from './csv.js';
export { chargesSomething, type Duty, describeDuty, dutyIssues, dutyParts } from './duty.js';
export {
  type Goods,
  type KnownGoods,
  type Membership,
  membership,
  originWithin,
  type ProductList,
  type Scope,
  type Undecided,
} from './goods.js';
export {
  type Base,
  type Charge,
  type Destinations,
  type Exemption,
  type ExportControl,
  type ImportBan,
  type Investigation,
  type Listing,
  MEASURE_KINDS,
  type Measure,
  type MeasureKind,
  type Relation,
  type Stacking,
  type Tariff,
  type Terms,
} from './measure.js';
export {
  type InvalidList,
  type ListReading,
  type ProductListParts,
  productList,
  readProductList,
} from './product-list.js';
export { type Selector, selects } from './selector.js';
export { type GoodsOnLane, type Lane, PROCEDURES, type Procedure, type Shipment, type Transport } from './shipment.js';
