import { Decimal as Shared } from 'decimal.js';

/**
 * The library's own decimal constructor, the only door to decimal.js.
 *
 * `defaults: true` keeps out whatever a program has set on the shared constructor before, and nothing set on it later
 * reaches this one. The left operand's constructor decides in decimal.js, so every number is wrapped in this one first.
 * Exponents never show in text.
 */
export const Exact: typeof Shared = Shared.clone({
  defaults: true,
  precision: 60,
  rounding: Shared.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});

export type Exact = Shared;
