import fc from 'fast-check';
import { usChina2025 } from '../../src/history/index.js';
import { type ExportQuestion, type IsoDate, type Licence, licence, type Run, replay, unwrap } from '../../src/index.js';

export const record = unwrap(replay(usChina2025));

/** An end user that no law looks at. */
export const nobody = { military: false, listings: [], heldBy: { share: '0%', lists: [] } } as const;

/** Every fact told, none of it of note: the export is decided by item, lane and day. */
export const plain = {
  endUser: nobody,
  endUse: 'other',
  content: { CN: '0%', US: '0%' },
  madeWith: { CN: [], US: [] },
} as const;

export const ask = (asked: ExportQuestion, run: Run = record): Licence => unwrap(licence(run, asked));

/** The answer in a line: `'needed, case-by-case'`. */
export function told(asked: ExportQuestion, run: Run = record): string {
  const { answer, policy } = ask(asked, run);
  return policy === null ? answer : `${answer}, ${policy}`;
}

/** What each measure says of an export, by id. */
export const verdictsOf = (asked: ExportQuestion, run: Run = record): Readonly<Record<string, string>> =>
  Object.fromEntries(ask(asked, run).lines.map(({ measure, verdict }) => [measure, verdict]));

const items = [
  'terbium',
  'holmium',
  'rare-earth-magnets',
  'gallium',
  'neodymium',
  'h20',
  'ethane',
  'rare-earth-technology',
];
const parties = ['US', 'CN', 'JP', 'DE'] as const;
const technologies = ['magnet making', 'recycling', 'rules of section 734.9'];
const lists = ['Entity List', 'Export Control List'];

/** Days of 2025 from January to December. */
const days = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(
    ([month, day]): IsoDate => `2025-${String(month).padStart(2, '0') as '02'}-${String(day).padStart(2, '0') as '01'}`,
  );

/** Exports of which every fact is told. */
export const fullExports: fc.Arbitrary<Required<ExportQuestion>> = fc
  .record({
    item: fc.constantFrom(...items),
    from: fc.constantFrom(...parties),
    to: fc.constantFrom(...parties),
    on: days,
    origin: fc.constantFrom(...parties),
    content: fc.record({
      US: fc.constantFrom('0%', '25%', '26%'),
      CN: fc.constantFrom('0%', '0.09%', '0.1%', '30%'),
    } as const),
    madeWith: fc.record({
      US: fc.subarray(technologies),
      CN: fc.subarray(technologies),
    }),
    endUser: fc.record({
      name: fc.constantFrom('Nobody of note', 'Huawei', 'Insitu', 'COMAC'),
      military: fc.boolean(),
      listings: fc.subarray(['us-bis-entity-2025-03-25', 'cn-mofcom-2025-21', 'cn-uel-2025-5', 'Watch List']),
      heldBy: fc.record({
        share: fc.constantFrom('0%', '1/3', '49.99%', '50%', '100%'),
        lists: fc.subarray(lists),
      } as const),
    }),
    endUse: fc.constantFrom('other', 'military', 'civil', 'AI with military potential'),
    relief: fc.subarray(['disaster relief', 'us-bis-affiliates/tgl-7']),
  })
  .filter(({ from, to }) => from !== to) as fc.Arbitrary<Required<ExportQuestion>>;

/** A full export, and the same with some of its facts left out. */
export const partlyTold: fc.Arbitrary<readonly [ExportQuestion, ExportQuestion]> = fc
  .tuple(fullExports, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }))
  .map(([full, told]) => {
    const { item, from, to, on, relief, content, madeWith, endUser, origin, endUse } = full;
    const kept = <Field extends object>(index: number, field: Field) => (told[index] === true ? field : {});
    const asked: ExportQuestion = {
      item,
      from,
      to,
      on,
      // A relief counts when it is claimed; leaving it out is to say no.
      relief,
      ...kept(0, { origin }),
      content: { ...kept(1, { US: content.US as '0%' }), ...kept(2, { CN: content.CN as '0%' }) },
      madeWith: { ...kept(3, { US: madeWith.US as string[] }), ...kept(4, { CN: madeWith.CN as string[] }) },
      endUser: {
        ...kept(5, { name: endUser.name as string, listings: endUser.listings as string[] }),
        ...kept(6, { military: endUser.military as boolean }),
        ...kept(7, { heldBy: endUser.heldBy as typeof nobody.heldBy }),
      },
      ...kept(8, { endUse }),
    };
    return [full, asked] as const;
  });
