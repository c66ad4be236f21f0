export { type Assumption, type DutyLine, type Undetermined, VERDICTS, type Verdict } from './lines.js';
export { type Books, MFN, type Owed, owed } from './owed.js';
