/** How people name the offsets of the clocks that acts are written by. */
const names: Readonly<Record<string, string>> = {
  'America/New_York -04:00': 'EDT',
  'America/New_York -05:00': 'EST',
  'Asia/Shanghai +08:00': 'Beijing',
};

/**
 * The clock time of an instant as its act gives it: `'2025-04-10T00:01-04:00'` of New York is `'00:01 EDT'`. Where the
 * zone has no name here, the offset stands. `null` when there is no clock time.
 */
export function clockOf(instant: string | undefined, zone: string | undefined): string | null {
  const parts = instant?.match(/T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/);
  if (!parts) return null;
  const [, time = '', offset = ''] = parts;
  return `${time} ${names[`${zone} ${offset}`] ?? (offset === 'Z' ? 'UTC' : `UTC${offset}`)}`;
}
