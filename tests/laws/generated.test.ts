import fc from 'fast-check';
import { laws, truceEngine } from 'truce/testing';
import { describe, test } from 'vitest';

describe('the laws over generated histories', () => {
  test.each(Object.entries(laws))('%s', (_, law) => {
    fc.assert(law.property(truceEngine), { numRuns: 1000 });
  });
});
