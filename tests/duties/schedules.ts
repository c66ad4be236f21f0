import fc from 'fast-check';
import type { Life } from '../../src/machine/index.js';
import type { Conditions, Duty, Goods, Measure, ProductList, Scope, Shipment } from '../../src/measures/index.js';
import type { IsoDate, Percent } from '../../src/values/index.js';

/** A tariff schedule on one day: lives that are law, a shipment, lists and an MFN duty. Dense, so that duties meet. */
export interface Schedule {
  readonly lives: readonly Life[];
  readonly shipment: Shipment;
  readonly mfn: number;
}

const PROGRAMS = ['autos', 'metals', 'emergency', 'reciprocal', 'remedy'] as const;
const MATERIALS = ['steel', 'copper'] as const;

export const LISTS: Readonly<Record<string, ProductList>> = {
  machines: { id: 'machines', title: '', source: '', prefixes: ['84', '8501'], except: ['8471'], complete: true },
  wheels: { id: 'wheels', title: '', source: '', prefixes: ['8708.70'], complete: false },
};

const percents = fc.integer({ min: 0, max: 150 }).map((points): Percent => `${points}%`);
const day = fc
  .integer({ min: 1, max: 28 })
  .map((date): IsoDate => `2025-04-${String(date).padStart(2, '0')}` as IsoDate);

const duty: fc.Arbitrary<Duty> = fc.oneof(
  { weight: 5, arbitrary: percents },
  { weight: 1, arbitrary: percents.map((each): Duty => ({ all: [each, { specific: '2 USD/kg' }] })) },
  { weight: 1, arbitrary: fc.constant<Duty>({ specific: '3 USD/item' }) },
);

const goods: fc.Arbitrary<Goods> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Goods>('all') },
  fc.constantFrom<Goods>(
    { hs: ['84', '8708'], except: ['8471'] },
    { hs: ['8708.70'] },
    { list: 'machines' },
    { list: 'wheels' },
  ),
  fc.constant<Goods>({ anyOf: [{ list: 'wheels' }, { hs: ['8471.30', '85'] }] }),
);

const scope: fc.Arbitrary<Scope> = fc.record({
  importer: fc.constant('US' as const),
  origins: fc.constantFrom<Scope['origins']>('all', 'all', 'all', ['CN', 'HK'], ['CN'], ['HK']),
  goods,
});

const when: fc.Arbitrary<Conditions> = fc.oneof(
  { weight: 9, arbitrary: fc.constant<Conditions>({}) },
  fc.record({ ladenBefore: day, enteredBefore: day }),
  fc.record({ enteredFrom: day, ladenFrom: day }),
  fc.record({ transport: fc.constant(['vessel'] as const) }),
  fc.record({ use: fc.constantFrom('part', 'ware') }),
  fc.record({ claim: fc.constant('excluded') }),
  fc.record({ waiver: fc.constant('waived') }),
);

const program = fc.constantFrom(...PROGRAMS);

function life(measure: Measure, suspension: Life['suspension'] = null): Life {
  const status = suspension === null ? 'in-force' : 'suspended';
  return {
    status,
    measure,
    since: '2025-01-01',
    effective: null,
    announcedBy: null,
    until: null,
    suspension,
    endedBy: null,
    because: [],
  };
}

const tariff = (id: string): fc.Arbitrary<Life> =>
  fc
    .record({
      program,
      scope,
      duty,
      when,
      base: fc.constantFrom('full-value' as const, ...MATERIALS.map((content) => ({ content }))),
      leaving: fc.option(fc.oneof(fc.constant('nothing' as const), percents), { nil: null, freq: 3 }),
      from: fc.constantFrom('in-force' as const, 'announced' as const),
    })
    .map(({ leaving, from, ...terms }) =>
      life(
        { kind: 'tariff', id, by: 'US', ...terms },
        leaving === null
          ? null
          : { since: '2025-02-01', until: null, leaving, wayBack: 'automatic-lapse', form: 'suspension', from },
      ),
    );

const exemption = (id: string): fc.Arbitrary<Life> =>
  fc
    .record({ scope, when, from: program, leaving: fc.constantFrom<Percent>('0%', '0%', '5%', '10%') })
    .map(({ from, ...terms }) =>
      life({ kind: 'exemption', id, by: 'US', program: 'exemptions', from: { programs: [from, 'mfn'] }, ...terms }),
    );

/** The winner stands before the loser among the programs, so that no circle can form. */
const stacking = (id: string): fc.Arbitrary<Life> =>
  fc
    .record({
      scope,
      pair: fc
        .tuple(fc.nat(PROGRAMS.length - 2), fc.nat(PROGRAMS.length - 1))
        .filter(([winner, loser]) => winner < loser),
      extent: fc.constantFrom('whole' as const, 'share' as const),
    })
    .map(({ scope: reach, pair: [winner, loser], extent }) => {
      const one = (index: number) => ({ programs: [PROGRAMS[index] as string] });
      const relation = { type: 'displaces', winner: one(winner), loser: one(loser), extent } as const;
      return life({ kind: 'stacking', id, by: 'US', program: 'stacking', scope: reach, relation });
    });

const shipment: fc.Arbitrary<Shipment> = fc
  .record({
    origin: fc.constantFrom('CN' as const, 'HK' as const),
    hs: fc.constantFrom('8471.30.01', '8708.70.45', '8708', '8501.10.20', '9503.00.00'),
    lists: fc.constantFrom<readonly string[]>([], ['wheels']),
    content: fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
      .map(([steel, copper]) => ({ steel: `${steel}%` as Percent, copper: `${copper}%` as Percent })),
    uses: fc.constantFrom<readonly string[]>([], ['part']),
    claims: fc.constantFrom<readonly string[]>([], ['excluded']),
    waivers: fc.constantFrom<readonly string[]>([], ['waived']),
    transport: fc.constantFrom('vessel' as const, 'air' as const),
    ladenOn: fc.option(day, { nil: undefined }),
    enteredOn: day,
  })
  .map(({ ladenOn, ...rest }) => ({ importer: 'US', ...rest, ...(ladenOn === undefined ? {} : { ladenOn }) }));

function several(
  of: (id: string) => fc.Arbitrary<Life>,
  name: string,
  [min, max]: readonly [number, number],
): fc.Arbitrary<readonly Life[]> {
  return fc
    .integer({ min, max })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => of(`${name}-${index}`))));
}

/** Schedules of up to eight duties, three exemptions and six relations. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .tuple(
    several(tariff, 'duty', [2, 8]),
    several(exemption, 'exemption', [0, 3]),
    several(stacking, 'relation', [1, 6]),
    shipment,
    fc.nat(20),
  )
  .map(([duties, exemptions, relations, goodsOf, mfn]) => ({
    lives: [...duties, ...exemptions, ...relations],
    shipment: goodsOf,
    mfn,
  }));
