import type { IsoDate, Party } from '../values/index.js';

/** How sure the record is: `high` official text or two independent reports, `medium` one good source, `low` inference. */
export type Confidence = 'high' | 'medium' | 'low';

/** What kind of document a fact rests on. */
export type Evidence = 'published-text' | 'official-statement' | 'company-filing' | 'press-report' | 'inferred';

/** Where a fact can be checked. */
export interface Source {
  readonly label: string;
  readonly url?: string;
}

/**
 * The legal or political act behind one or more events: an order, a notice, an announcement, a statement.
 *
 * Dates are calendar days at the issuer. Clock times are kept as the text gives them, with their offset, for people to
 * read; the machine reckons in days.
 */
export interface Act {
  readonly id: string;
  /** How a lawyer would cite it: `'EO 14266, 90 FR 15625'`. */
  readonly cite: string;
  readonly title?: string;
  readonly by: Party;
  readonly issuer?: string;
  readonly signedOn?: IsoDate;
  /** Put on public inspection, where that differs from publication. */
  readonly filedOn?: IsoDate;
  readonly publishedOn?: IsoDate;
  /** The clock time at which it bites, with offset: `'2025-04-10T00:01-04:00'`. */
  readonly effectiveAt?: string;
  /** The IANA zone of the issuer's clock. */
  readonly zone?: string;
  /** Chapter 99 headings or annexes that it writes to. */
  readonly headings?: readonly string[];
  readonly url?: string;
  readonly sources?: readonly Source[];
  readonly confidence: Confidence;
  readonly evidence?: Evidence;
  /** What the sources do not settle, in a sentence. */
  readonly note?: string;
}
