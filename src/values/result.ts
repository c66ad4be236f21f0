/** What may be refused returns a `Result`: a plain object, narrowed with `if (!result.ok)`. */
export type Result<Value, Refused> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Refused };

/** Wraps a value that was allowed. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** Wraps a refusal. */
export const err = <Refused>(error: Refused): { readonly ok: false; readonly error: Refused } => ({
  ok: false,
  error,
});

/** The one error this library throws, and only from `unwrap`. The typed refusal is on `.refusal`. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal: unknown;

  constructor(refusal: unknown) {
    super(messageOf(refusal));
    this.refusal = refusal;
  }
}

/**
 * Takes the value out of a `Result`, or throws a `RefusedError` that carries the refusal.
 *
 * The only function of the library that throws. Use it in scripts and tests; in programs narrow with `result.ok`.
 *
 * @example
 * ```ts
 * import { parsePercent, unwrap } from 'truce';
 *
 * unwrap(parsePercent('34%')); //=> '34%'
 * ```
 */
export function unwrap<Value, Refused>(result: Result<Value, Refused>): Value {
  if (result.ok) return result.value;
  throw new RefusedError(result.error);
}

function messageOf(refusal: unknown): string {
  const problems = Array.isArray(refusal) ? refusal : [refusal];
  return problems.map(oneMessage).join('\n');
}

function oneMessage(refusal: unknown): string {
  if (typeof refusal !== 'object' || refusal === null) return String(refusal);
  const { code, message } = refusal as { code?: unknown; message?: unknown };
  if (typeof message === 'string') return typeof code === 'string' ? `${code}: ${message}` : message;
  return typeof code === 'string' ? `${code} ${JSON.stringify(refusal)}` : JSON.stringify(refusal);
}
