export type { Assumption } from './assumptions.js';
export { MFN } from './candidates.js';
export { type DutyLine, type Undetermined, VERDICTS, type Verdict } from './lines.js';
export { type Owed, owed } from './owed.js';
