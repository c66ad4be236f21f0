export { type AssessedLine, type Assessment, assess } from './assess.js';
export { stateOn, stepsBetween } from './at.js';
export type { Reason } from './causes.js';
export { explain } from './explain.js';
export { type Interval, type RateInterval, ratePath } from './rate-path.js';
export type { InvalidQuestion, OutsideRecord, QueryRefusal, UndeterminedDuty, UnknownLane } from './refusals.js';
export { type RateRow, rows } from './rows.js';
