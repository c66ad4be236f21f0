/**
 * What is wrong with one value that came from outside.
 *
 * `code` is stable and safe to branch on; `message` is for people and may change between versions.
 */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  /** JSON Pointer to the value inside what was given; `''` when the value itself was given. */
  readonly path: string;
  /** The text that was given, shortened if very long. */
  readonly given: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** Builds an issue; the given value is shown as text and never longer than 60 characters. */
export function issue<const Code extends string>(code: Code, given: unknown, message: string, path = ''): Issue<Code> {
  return { code, path, given: shown(given), message };
}

/** The same issue seen from one level further out. */
export function within<Code extends string>(prefix: string, inner: Issue<Code>): Issue<Code> {
  return { ...inner, path: `${prefix}${inner.path}` };
}

/** One step of a JSON Pointer (RFC 6901), for a name that may hold anything: `'a/b'` gives `'/a~1b'`. */
export function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function shown(given: unknown): string {
  const text = typeof given === 'string' ? given : written(given);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** What was given may be anything, even what JSON refuses: a bigint, a circle. */
function written(given: unknown): string {
  try {
    return JSON.stringify(given) ?? String(given);
  } catch {
    return typeof given === 'bigint' ? `${given}` : Object.prototype.toString.call(given);
  }
}

/** What a parser refused, as issues at a path; none when it did not. */
export function refusalOf(
  parsed: { readonly ok: true } | { readonly ok: false; readonly error: Issue },
  path: string,
): readonly Issue[] {
  return parsed.ok ? [] : [within(path, parsed.error)];
}
