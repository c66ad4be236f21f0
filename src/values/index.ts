export { attached } from './attached.js';
export { clockOf } from './clocks.js';
export { addDays, addMonths, daysBetween, daysFrom, earlier, type IsoDate, isIsoDate, parseIsoDate } from './dates.js';
export { Exact } from './decimal.js';
export { Given } from './given.js';
export { type HsDigits, hsDigits, longerPrefix, longestPrefix, parseHsCode } from './hs.js';
export { type Issue, issue, pointerStep, refusalOf, within } from './issue.js';
export { leading } from './leading.js';
export {
  type Amount,
  type Currency,
  currencyOf,
  forQuantity,
  isQuantity,
  isUnit,
  type Money,
  parseAmount,
  parseMoney,
  quantityOf,
  rateOn,
  ratio,
  sumAmounts,
  toCents,
  UNITS,
  type Unit,
  unitOf,
} from './money.js';
export { once } from './once.js';
export { isParty, type Party, parseParty } from './parties.js';
export {
  comparePercents,
  isNothing,
  isPercent,
  type Percent,
  parsePercent,
  percent,
  points,
  shareOf,
  shortestForm,
  subtractPercents,
  sumPercents,
  toNumber,
} from './percents.js';
export { err, ok, RefusedError, type Result, unwrap } from './result.js';
