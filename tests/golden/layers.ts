import { type Basket, decompose, type IsoDate, type Run, unwrap } from 'truce';

/** An average by the layers that the oracle prints, in points; `other` is what it leaves out. */
export interface Layers {
  readonly total: number;
  readonly s301: number;
  readonly s232: number;
  readonly reciprocal: number;
  readonly fentanyl: number;
  readonly mfn: number;
  readonly other: number;
}

const begins = {
  s301: 's301',
  s232: 's232',
  reciprocal: 'ieepa-reciprocal',
  fentanyl: 'ieepa-fentanyl',
  mfn: 'mfn',
} as const;

const columns = {
  total: 'law_us_imports_2024_hts10',
  s301: '  of_which_s301',
  s232: '  of_which_s232',
  reciprocal: '  of_which_recip',
  fentanyl: '  of_which_fent',
  mfn: '  of_which_mfn',
} as const;

/** The average of a basket on a day, by layers. */
export function layersOf(run: Run, basket: Basket, day: IsoDate): Layers {
  const { value, parts } = unwrap(decompose(run, basket, day, { of: 'total' }));
  const points = (keeps: (program: string) => boolean) =>
    parts.filter(({ program }) => keeps(program)).reduce((sum, each) => sum + Number(each.points.slice(0, -1)), 0);
  const named = Object.fromEntries(
    Object.entries(begins).map(([layer, start]) => [layer, points((program) => program.startsWith(start))]),
  ) as Record<keyof typeof begins, number>;
  const known = Object.values(begins);
  const other = points((program) => !known.some((start) => program.startsWith(start)));
  return { total: Number(value.slice(0, -1)), ...named, other };
}

/** How far layers are from a row of the oracle. */
export function off(layers: Layers, row: Readonly<Record<string, string>>): Omit<Layers, 'other'> {
  return Object.fromEntries(
    Object.entries(columns).map(([layer, column]) => [
      layer,
      layers[layer as keyof typeof columns] - Number(row[column]),
    ]),
  ) as unknown as Omit<Layers, 'other'>;
}

/** The layers that are further off than allowed, in words. */
export function within(layers: Layers, row: Readonly<Record<string, string>>, allowed: number): readonly string[] {
  return Object.entries(off(layers, row))
    .filter(([, difference]) => !(Math.abs(difference) < allowed))
    .map(([layer, difference]) => `${layer} is off by ${difference.toFixed(4)}`);
}
