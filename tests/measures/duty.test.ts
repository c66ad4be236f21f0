import { type Duty, describeDuty } from 'truce';
import { describe, expect, test } from 'vitest';
import { chargesSomething, dutyIssues, dutyParts } from '../../src/measures/index.js';

describe('a duty', () => {
  const none = { adValorem: '0%', specific: [], upTo: null, unsettled: null };

  test.each<[Duty, string, object, boolean]>([
    ['34%', '34%', { adValorem: '34%' }, true],
    ['0%', '0%', {}, false],
    [{ specific: '4.3 USD/kg' }, '4.3 USD/kg', { specific: ['4.3 USD/kg'] }, true],
    [{ upTo: '15%', including: 'mfn' }, 'up to 15% including MFN', { upTo: '15%' }, true],
    [{ unsettled: 'to be announced' }, 'not settled (to be announced)', { unsettled: 'to be announced' }, false],
    [{ all: [] }, '', {}, false],
    [
      { all: ['3.4%', { specific: '4.3 USD/kg' }, '1%', { all: [{ specific: '2 USD/item' }] }] },
      '3.4% + 4.3 USD/kg + 1% + 2 USD/item',
      { adValorem: '4.4%', specific: ['4.3 USD/kg', '2 USD/item'] },
      true,
    ],
    [
      { all: [{ unsettled: 'first' }, { unsettled: 'second' }, { upTo: '15%', including: 'mfn' }] },
      'not settled (first) + not settled (second) + up to 15% including MFN',
      { upTo: '15%', unsettled: 'first' },
      true,
    ],
  ])('%j reads %s, and is taken apart', (duty, said, parts, charges) => {
    expect(describeDuty(duty)).toBe(said);
    expect(dutyParts(duty)).toEqual({ ...none, ...parts });
    expect(chargesSomething(duty)).toBe(charges);
    expect(dutyIssues(duty, '/duty')).toEqual([]);
  });

  test.each([
    ['10', 'MALFORMED_DUTY', '/duty'],
    ['-1%', 'MALFORMED_DUTY', '/duty'],
    [10, 'MALFORMED_DUTY', '/duty'],
    [null, 'MALFORMED_DUTY', '/duty'],
    [undefined, 'MALFORMED_DUTY', '/duty'],
    [{}, 'MALFORMED_DUTY', '/duty'],
    [{ specific: '4.3 USD' }, 'MALFORMED_MONEY', '/duty/specific'],
    [{ all: '34%' }, 'MALFORMED_DUTY', '/duty'],
    [{ all: ['34%', '34', { all: [null] }] }, 'MALFORMED_DUTY', '/duty/all/1 /duty/all/2/all/0'],
    [{ upTo: '15%' }, 'MALFORMED_DUTY', '/duty'],
    [{ including: 'mfn' }, 'MALFORMED_DUTY', '/duty'],
    [{ upTo: '15%', including: 'all' }, 'MALFORMED_DUTY', '/duty'],
    [{ upTo: '15', including: 'mfn' }, 'MALFORMED_DUTY', '/duty/upTo'],
    [{ upTo: { specific: '4.3 USD/kg' }, including: 'mfn' }, 'MALFORMED_DUTY', '/duty/upTo'],
    [{ unsettled: 1 }, 'MALFORMED_DUTY', '/duty'],
  ])('%j is refused', (duty, code, paths) => {
    const issues = dutyIssues(duty, '/duty');
    expect(issues.map(({ path }) => path).join(' ')).toBe(paths);
    expect(issues.every((issue) => issue.code === code)).toBe(true);
  });
});
