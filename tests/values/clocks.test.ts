import { describe, expect, test } from 'vitest';
import { clockOf } from '../../src/values/index.js';

describe('the clock time of an act', () => {
  test.each([
    ['2025-04-10T00:01-04:00', 'America/New_York', '00:01 EDT'],
    ['2025-11-10T00:01-05:00', 'America/New_York', '00:01 EST'],
    ['2025-04-10T12:01+08:00', 'Asia/Shanghai', '12:01 Beijing'],
    ['2025-04-10T12:01:59+08:00', 'Asia/Shanghai', '12:01 Beijing'],
  ])('%s of %s is %s', (instant, zone, said) => {
    expect(clockOf(instant, zone)).toBe(said);
  });

  test('stands with its offset where the zone has no name here', () => {
    expect(clockOf('2025-04-10T12:01+02:00', 'Europe/Brussels')).toBe('12:01 UTC+02:00');
    expect(clockOf('2025-04-10T12:01-04:00', undefined)).toBe('12:01 UTC-04:00');
    expect(clockOf('2025-04-10T12:01+08:00', 'America/New_York')).toBe('12:01 UTC+08:00');
    expect(clockOf('2025-04-10T12:01Z', 'Europe/London')).toBe('12:01 UTC');
  });

  test.each([
    undefined,
    '',
    '2025-04-10',
    '2025-04-10T12:01',
    '2025-04-10T12Z',
    '2025-04-10T12:01Z and later',
    'T1:01Z',
  ])('is none where none is given: %j', (instant) => {
    expect(clockOf(instant, 'America/New_York')).toBeNull();
  });
});
