import { describe, expect, test } from 'vitest';
import { runExample, widest } from './run-example.js';

describe('what an entry costs to land', async () => {
  const printed = await runExample('landed-cost');

  test('by line and program, to the cent, with the fees that were given', () => {
    for (const line of [
      /4202\.92\.31 +s301-lists +25% +3125\.13/,
      /4202\.92\.31 +mfn +17\.6% +2200\.09/,
      /9403\.20\.00 +s232-steel +31% +5580\.00/,
      /9403\.20\.00 +ieepa-reciprocal +3\.8% +684\.00/,
      /entry +merchandise processing +244\.21/,
      /entry +harbor maintenance +88\.13/,
      /value 70500\.50 USD, duty 35439\.37 USD \(50\.27%\), landed 106272\.21 USD/,
    ]) {
      expect(printed).toMatch(line);
    }
  });

  test('on other days, cheapest, for how long, at worst, and why', () => {
    for (const line of [
      /2025-04-12 +92340\.95 +130\.98%/,
      /loaded 10 April: cheapest from 2025-11-10, at 20%/,
      /2025-10-28 +30% +13 days, then 54% on 2025-11-10/,
      /by law alone: +54% from 2025-11-10/,
      /with the threats: +154% from 2025-11-10 \(us-additional-100\)/,
      /-125% +us-reciprocal-china: amended by EO 14298; suspended by EO 14298/,
    ]) {
      expect(printed).toMatch(line);
    }
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});

describe('what stacks', async () => {
  const printed = await runExample('what-stacks');

  test('by layer, for goods that each meet another rule', () => {
    for (const line of [
      /aluminium foil +25% +25% +20% +· +5\.3% +75\.3%/,
      /electric car +100% +25% +20% +· +2\.5% +147\.5%/,
      /brake pads for cars +25% +· +20% +125% +2\.5% +172\.5%/,
      /brake pads for cars +25% +25% +20% +· +2\.5% +72\.5%/,
      /hinges, 6% aluminium +25% +3% +20% +9\.4% +3\.9% +61\.3%/,
      /smartphone +· +· +10% +· +· +10%/,
    ]) {
      expect(printed).toMatch(line);
    }
  });

  test('with what gave way to what, and the same in another world', () => {
    expect(printed).toContain('What owes Section 232 on steel or aluminium owes no reciprocal duty');
    expect(printed).toMatch(/smartphone: 125% exempt/);
    expect(printed).toMatch(/2025-04-10 +50\.4% +167\.9%/);
    expect(widest(printed)).toBeLessThanOrEqual(100);
  });
});
