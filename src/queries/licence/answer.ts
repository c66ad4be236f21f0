import type { Act, LicencePolicy } from '../../measures/index.js';
import type { IsoDate, Party } from '../../values/index.js';
import type { Reason } from '../causes.js';
import type { Missing } from './holds.js';
import type { Finding } from './line.js';
import type { ExportQuestion } from './question.js';

/** What one measure says of an export, with the act that last shaped it and the chain of events behind it. */
export interface LicenceLine extends Omit<Finding, 'measure' | 'life'> {
  readonly measure: string;
  readonly title: string;
  readonly kind: 'export-control' | 'listing';
  readonly by: Party;
  /** How it ended or where it stands: `'announced'`, `'in-force'`, `'suspended'`. */
  readonly status: string;
  /** Claims that would free from it: exempt purposes, permissions in force by id. */
  readonly reliefs: readonly string[];
  readonly act: Act | null;
  readonly reasons: readonly Reason[];
}

/** Something taken for granted. */
export interface LicenceAssumption {
  readonly code: 'REFERENCE_LINE' | 'OTHER_LAW' | 'RECORD_ONLY';
  readonly message: string;
}

/** A fact that would decide, and the measures that turn on it. */
export interface MissingFact extends Missing {
  readonly measures: readonly string[];
}

/** Whether an export needs a licence, and why. Plain data. */
export interface Licence {
  readonly asked: ExportQuestion;
  /** The items of the vocabulary that it is, or may be. */
  readonly items: readonly string[];
  readonly on: IsoDate;
  readonly knownOn: IsoDate | null;
  readonly answer: 'needed' | 'not-needed' | 'undetermined';
  /** The strictest policy of the measures that require one; `null` when none does. */
  readonly policy: LicencePolicy | null;
  /** A stricter policy that it may come to, or the strictest that an undetermined answer may; see `missing`. */
  readonly atWorst: LicencePolicy | null;
  /** Whether a measure that requires one reaches beyond its issuer's border to do so. */
  readonly extraterritorial: boolean;
  /** Every measure about such goods, there, to such parties; those that require a licence first, the strictest before. */
  readonly lines: readonly LicenceLine[];
  readonly missing: readonly MissingFact[];
  readonly assumptions: readonly LicenceAssumption[];
}
