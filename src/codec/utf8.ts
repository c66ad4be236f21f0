// The language has no encoder of its own, and those of platforms are not everywhere.

/** A text in UTF-8. It holds no half of a pair, as no text that `JSON.stringify` made does. */
export function toUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  const put = (byte: number): void => {
    bytes[length] = byte;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) as number;
    if (code < 0x80) put(code);
    else {
      const following = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      // As many ones as there are bytes, then a nought, then the first of the bits.
      put(((0xf00 >> (following + 1)) & 0xff) | (code >> (6 * following)));
      for (let left = following - 1; left >= 0; left -= 1) put(0x80 | ((code >> (6 * left)) & 0x3f));
      if (following === 3) at += 1;
    }
  }
  return bytes.subarray(0, length);
}

/** The text that bytes are in UTF-8; throws a `URIError` when they are not UTF-8. For texts as short as a URL. */
export function fromUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}
