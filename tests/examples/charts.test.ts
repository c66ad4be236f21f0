import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { coverageChart, fanChart } from 'truce/charts';
import { afterAll, describe, expect, test } from 'vitest';
import { svgOf } from '../../examples/svg.js';
import { runExample } from './run-example.js';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const given = process.argv;
process.argv = [given[0] ?? '', 'charts', folder];
await runExample('charts');
process.argv = given;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('five pictures are drawn, each with a title that says what the reader sees', () => {
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['answers.svg', 'both-sides-dark.svg', 'both-sides.svg', 'lives.svg', 'no-busan.svg']);
  const drawn = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(drawn('both-sides.svg')).toContain('Peaks: US on Chinese goods 145%, China on US goods 125%');
  expect(drawn('no-busan.svg')).toContain('134 points more from 2025-11-10');
  expect(drawn('lives.svg')).toContain('Geneva joint statement');
  expect(drawn('answers.svg')).toContain('Affiliates Rule');
});

describe('specifications are what the schema of Vega-Lite allows', async () => {
  const schema = createRequire(import.meta.url)('vega-lite/vega-lite-schema.json') as object;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  const { pictures } = await import('../../examples/charts.js');
  const fan = fanChart([
    { from: '2025-11-01', until: '2025-12-01', bands: [{ name: '10 to 90%', low: 30, high: 130 }], mean: 60 },
  ]);
  const coverage = coverageChart([{ from: '2025-02-04', until: '2025-12-31', program: 'ieepa-fentanyl', share: 100 }]);
  for (const [name, spec] of Object.entries({ ...pictures, fan, coverage })) {
    test(name, async () => {
      expect(validate(spec) ? [] : validate.errors).toEqual([]);
      expect(await svgOf(spec)).toContain('<svg');
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    });
  }
});
