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
  readonly history: History;
}

/** A rule as it is put in a registry. */
export interface Rule {
  /** What is wrong with its parameters; paths are relative to them. */
  readonly check: (ref: RuleRef) => readonly Issue[];
  /**
   * The events with which it answers a step; an empty list is silence. Pure in what it sees. Ids and causes are given
   * by the engine, after the rule and what it answers.
   */
  readonly answer: (
    ref: RuleRef,
    sight: Sight,
    inner: (ref: RuleRef) => readonly TradeEvent[],
  ) => readonly TradeEvent[];
}

/** Rules by name. */
export type RuleRegistry = Readonly<Record<string, Rule>>;
