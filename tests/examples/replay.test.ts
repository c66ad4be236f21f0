import { describe, expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

describe('npm start', async () => {
  const printed = await runExample('replay-2025');

  test('prints every change of both headline duties with its act, in 100 columns', () => {
    for (const change of [
      /2025-02-04 +0% +→ 10% .*EO 14195/,
      /2025-03-04 +10% +→ 20% .*EO 14228/,
      /2025-04-05 +20% +→ 30% .*EO 14257/,
      /2025-04-09 +30% +→ 104% .*EO 14259/,
      /2025-04-10 +104% +→ 145% +0% +→ 84% .*EO 14266; SCTC/,
      /2025-04-12 +145% +84% +→ 125% .*SCTC/,
      /2025-05-14 +145% +→ 30% +125% +→ 10% .*EO 14298/,
      /2025-11-10 +30% +→ 20% +10% .*EO 14357/,
    ]) {
      expect(printed).toMatch(change);
    }
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });

  test('shows phases, truces and their deadlines', () => {
    expect(printed).toMatch(/2025-04-10 .*standoff/);
    expect(printed).toMatch(/2025-05-14 .*truce +geneva, 2025-08-12/);
    expect(printed).toMatch(/2025-09-29 .*re-escalation/);
  });

  test('replays the world of 28 October 2025 and the thirteen claims of its article', () => {
    for (const line of [
      /phase +truce pending/,
      /US on CN, generic good +30%: fentanyl 20%, reciprocal 10%/,
      /the 34% heading +34% suspended until 2025-11-10/,
      /on List 3 +55%/,
      /CN on US, generic good +10%: No. 4, 34% suspended until 2025-11-10, 10% applies/,
      /Affiliates Rule +in force since 2025-09-29.*day 30/,
      /port fees +US: in force since 2025-10-14; China: in force since 2025-10-14/,
      /No. 18 +in force since 2025-04-04, licences granted/,
      /Nos. 55 to 58 +announced for 2025-11-08/,
      /items 1 and 2 +announced for 2025-12-01/,
      /the 100% threat +threatened for 2025-11-01/,
      /Phase One probe +open since 2025-10-24, day 5/,
    ]) {
      expect(printed).toMatch(line);
    }
    const verdicts = [
      'incomplete',
      'right',
      'right day',
      'reversed',
      'wrong',
      'estimate',
      'wrong day',
      'as reported',
      'outdated',
    ];
    for (const verdict of verdicts) expect(printed).toContain(verdict);
    expect(
      printed
        .split('claim  ')[1]
        ?.match(/ {2}(incomplete|right|right day|reversed|wrong|wrong day|estimate|as reported|outdated) {2}/g),
    ).toHaveLength(13);
  });
});

test('one shipment, layer by layer', async () => {
  const printed = await runExample('one-shipment');
  expect(printed).toContain('US duty on CN goods, HS 9503.00.00, entered 2025-05-01: 145%');
  expect(printed).toContain('34% EO 14257 → 84% EO 14259 → 125% EO 14266');
  expect(printed).toMatch(/34% {2}ieepa-reciprocal \(us-reciprocal-china\): suspended, EO 14298/);
  expect(printed).toMatch(/10% {2}ieepa-reciprocal \(us-reciprocal-baseline\): in-transit/);
  expect(printed).toContain('no answer (INVALID_QUESTION)');
});
