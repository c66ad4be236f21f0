import type { State, TradeEvent } from '../../machine/index.js';
import type { Issue } from '../../values/index.js';
import type { Step } from '../fold.js';
import type { History } from '../history.js';

/** What a rule's parameters may be made of: JSON. */
export type RuleParam = string | number | boolean | readonly string[];

/** A rule by name and parameters; `of` holds the rules that it wraps. Plain data, so that a fork can be stored. */
export interface RuleRef {
  readonly rule: string;
  readonly params: Readonly<Record<string, RuleParam>>;
  readonly of?: readonly RuleRef[];
}

/** What a rule sees: the step it may answer, the state before it, everything that happened so far, and the record. */
export interface Sight {
  readonly step: Step;
  readonly before: State;
  readonly past: readonly Step[];
  /** Every answer that rules have given so far, those not decreed yet included. */
  readonly answers: readonly TradeEvent[];
  readonly history: History;
}

type WithoutId<Event> = Event extends TradeEvent ? Omit<Event, 'id'> & { readonly id?: string } : never;

/** An event as a rule answers with it. The engine names it and says what caused it. */
export type Reply = WithoutId<TradeEvent>;

/** What the parameters of a rule may speak of: the record, the log of the fork after its edits, and all rules of the fork. */
export interface Ground {
  readonly history: History;
  readonly events: readonly TradeEvent[];
  readonly rules: readonly RuleRef[];
}

/** A rule as it is put in a registry. */
export interface Rule {
  /** What is wrong with its parameters; paths are relative to the rule, such as `/params/share`. */
  readonly check: (ref: RuleRef, ground: Ground) => readonly Issue[];
  /**
   * The events with which it answers a step; an empty list is silence. Pure in what it sees. Ids and causes are given
   * by the engine, after the rule and what it answers. `inner` asks a rule that this one wraps.
   */
  readonly answer: (ref: RuleRef, sight: Sight, inner: (ref: RuleRef) => readonly Reply[]) => readonly Reply[];
}

/** Rules by name. */
export type RuleRegistry = Readonly<Record<string, Rule>>;
