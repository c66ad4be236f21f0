import { describe, expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

describe('examples/rare-earths.ts', async () => {
  const printed = await runExample('rare-earths');

  test('tells the life of each control through the truce, along both axes', () => {
    for (const row of [
      /No\. 18 +2025-04-04 +in-force +presumption of denial/,
      /2025-06-27 +in-force +licences granted/,
      /2025-12-04 +in-force +general licence/,
      /No\. 57 +2025-10-09 +announced/,
      /No\. 61 \(1\) +2025-10-09 +announced/,
      /No\. 61 \(3\) +2025-10-09 +in-force/,
      /No\. 62 +2025-10-09 +in-force/,
    ]) {
      expect(printed).toMatch(row);
    }
    expect(printed.match(/2025-11-07 +suspended +2026-11-11 +Announcement 2025 No\. 70/g)).toHaveLength(8);
    expect(printed.match(/2026-11-11 +in-force +case by case +falls due/g)).toHaveLength(8);
  });

  test('answers for exports by day, explains one to the act, and asks for what is missing of another', () => {
    expect(printed).toMatch(/terbium, China to +no +presumption +licences +licences +general/);
    expect(printed).toContain('requires a licence, case by case, by its door of origin');
    expect(printed).toContain('MOFCOM Announcement 2025 No. 61; decreed 2025-10-09');
    expect(printed).toContain('missing /origin: say where the item was made');
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});

describe('examples/fifty-percent.ts', async () => {
  const printed = await runExample('fifty-percent');

  test('answers no, yes, yes, no', () => {
    expect(printed).toMatch(/Joint Venture +clear +restricted +restricted +clear/);
    expect(printed).toMatch(/Minority Stake +clear +red-flag/);
    expect(printed).toMatch(/Secretive Fund +clear +undetermined/);
    expect(printed).toMatch(/Joint Venture +50% +presumption of denial +Chip Maker 1\/6 \+ Holding 1\/3/);
    expect(printed.match(/to the joint venture: (needed|not-needed)/g)).toEqual([
      'to the joint venture: not-needed',
      'to the joint venture: needed',
      'to the joint venture: needed',
      'to the joint venture: not-needed',
    ]);
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});

describe('examples/who-answered-whom.ts', async () => {
  const printed = await runExample('who-answered-whom');

  test('tells chains that cross kinds, draws one, and finds what lost its cause', () => {
    expect(printed).toMatch(/Samarium, .*\n +⇢ answers ieepa-reciprocal-34 \(inferred\)/);
    expect(printed).toMatch(/An additional 100% on China\n +→ answers cn-mofcom-2025-61 \(stated\)/);
    expect(printed).toContain('flowchart LR');
    expect(printed).toMatch(/inferred +nl-nexperia-order/);
    expect(printed).toMatch(/stated +cn-mofcom-gacc-2025-57/);
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});
