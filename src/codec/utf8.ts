// The language has no encoder of its own, but it knows how a URL writes UTF-8.

/** A text in UTF-8. It holds no half of a pair, as no text that `JSON.stringify` made does. */
export function toUtf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text);
  const bytes = new Uint8Array(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; at += 1) {
    const code = escaped.charCodeAt(at);
    const isEscaped = code === PERCENT;
    bytes[length] = isEscaped ? Number.parseInt(escaped.slice(at + 1, at + 3), 16) : code;
    length += 1;
    if (isEscaped) at += 2;
  }
  return bytes.subarray(0, length);
}

/** The text that bytes are in UTF-8; throws a `URIError` when they are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

const PERCENT = 37;
