import type { IsoDate, Party } from '../values/index.js';

/** One term of an agreement: who does what, to which measure, and whose text says so. */
export interface Term {
  readonly by: Party | 'both';
  readonly verb: string;
  readonly what: string;
  /** The measure it is about, where it is one. */
  readonly measure?: string;
  readonly from?: IsoDate;
  /** First day on which the term no longer binds. */
  readonly until?: IsoDate;
  /** What happens at the end with no new act. */
  readonly wayBack?: 'automatic-rule' | 'automatic-lapse' | 'needs-act' | 'none';
  /** Terms that only one side's text contains say whose. */
  readonly assertedBy?: Party | 'both';
}

/** A truce or deal: a set of terms. Its legs are the events that name it in `agreement`. */
export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly Party[];
  /**
   * - `truce`: holds measures in check
   * - `repair`: puts a truce back on its feet, and means nothing without it
   * - `deal`: records undertakings
   */
  readonly kind: 'truce' | 'repair' | 'deal';
  /** Of a deal that sets up standing bodies. */
  readonly standing?: true;
  /** Agreed in principle only, or in a text. */
  readonly form: string;
  readonly terms: readonly Term[];
  /** The day each side announced it, where they differ. */
  readonly agreedOn?: Readonly<Partial<Record<Party, IsoDate>>>;
  readonly note?: string;
}

/** One side says that the other broke an agreement. */
export interface Allegation {
  readonly id: string;
  readonly by: Party;
  readonly against: Party;
  readonly agreement: string;
  readonly claim: string;
}

/** Talks, a call, a summit. */
export interface Meeting {
  readonly id: string;
  readonly kind: 'talks' | 'leader-call' | 'leader-summit' | 'official-call' | 'postponement';
  readonly title: string;
  readonly place?: string;
  readonly people?: Readonly<Partial<Record<Party, readonly string[]>>>;
  /** First day after it; a meeting of one day may leave it out. */
  readonly until?: IsoDate;
  readonly outcome?: string;
}

/** A party says that it will act. It has no legal effect. */
export interface Undertaking {
  readonly id: string;
  readonly by: Party;
  readonly what: string;
  /** The day it is promised for. */
  readonly statedFor?: IsoDate;
  /** The measures it is about. */
  readonly measures?: readonly string[];
}

/** What a court decided. Alone it changes no duty: an act of the issuer, or `annulled`, does. */
export interface Ruling {
  readonly court: string;
  readonly case: string;
  readonly holding: string;
  readonly measures: readonly string[];
  /** `none` while the ruling is stayed or the mandate withheld. */
  readonly effect: 'none' | 'stayed' | 'final';
}

/** An undertaking to buy or do a quantity within a window. */
export interface Commitment {
  readonly id: string;
  readonly by: Party;
  readonly to: Party;
  readonly what: string;
  readonly amount: number;
  readonly unit: string;
  readonly from: IsoDate;
  /** First day after the window. */
  readonly until: IsoDate;
  /** What counts, and other deadlines that were spoken of. */
  readonly note?: string;
}
