import { assess, explain, ratePath, replay, type Shipment, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';
import { describe, expect, test } from 'vitest';

const run = unwrap(replay(usChina2025));
const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-06-10' } as const;

/** The problems of a question as `path CODE`. */
function problems(shipment: unknown): readonly string[] {
  const refused = assess(run, shipment as Shipment);
  if (refused.ok || refused.error.code !== 'INVALID_QUESTION') return [];
  return refused.error.issues.map(({ path, code }) => `${path} ${code}`);
}

describe('what is malformed in a shipment', () => {
  test('is said all at once, with paths', () => {
    const bad = {
      importer: 'USA',
      origin: 'China',
      hs: '9503.0x',
      lists: ['us-301-list-1', 'us-301-list-9'],
      mfn: '0.03',
      content: { steel: '101%', copper: '0.2' },
      value: '-5 USD',
      quantities: { kg: '-1', stone: '2' },
      waivers: ['cn-market-basd'],
      claims: ['us-301-exclusions'],
      choosesAlternative: ['low-values'],
      enteredOn: '10 June 2025',
      ladenOn: '2025-02-30',
      procedure: 'gift',
    };
    expect(problems(bad)).toEqual([
      '/importer UNKNOWN_PARTY',
      '/origin UNKNOWN_PARTY',
      '/hs MALFORMED_HS_CODE',
      '/lists/1 UNKNOWN_LIST',
      '/mfn MALFORMED_DUTY',
      '/content/steel MALFORMED_SHARE',
      '/content/copper MALFORMED_SHARE',
      '/value MALFORMED_AMOUNT',
      '/quantities/kg MALFORMED_QUANTITY',
      '/quantities/stone UNKNOWN_UNIT',
      '/waivers/0 UNKNOWN_WAIVER',
      '/claims/0 UNKNOWN_CLAIM',
      '/choosesAlternative/0 UNKNOWN_ALTERNATIVE',
      '/enteredOn MALFORMED_DATE',
      '/ladenOn MALFORMED_DATE',
      '/procedure UNKNOWN_PROCEDURE',
    ]);
  });

  test.each([
    ['letters in a code', { hs: '9503.AA.00' }, '/hs MALFORMED_HS_CODE'],
    ['five digits', { hs: '95030' }, '/hs MALFORMED_HS_CODE'],
    ['twelve digits', { hs: '950300000000' }, '/hs MALFORMED_HS_CODE'],
    ['a number for a code', { hs: 95030000 }, '/hs MALFORMED_HS_CODE'],
    ['a share above the whole', { content: { steel: '100.01%' } }, '/content/steel MALFORMED_SHARE'],
    ['a negative share', { content: { steel: '-1%' } }, '/content/steel MALFORMED_SHARE'],
    ['shares that sum above the whole', { content: { steel: '60%', copper: '41%' } }, '/content SHARES_ABOVE_WHOLE'],
    ['a negative value', { value: '-0.01 USD' }, '/value MALFORMED_AMOUNT'],
    ['a value without its currency', { value: '100' }, '/value MALFORMED_AMOUNT'],
    ['a negative MFN duty', { mfn: '-2%' }, '/mfn MALFORMED_DUTY'],
    ['loading after entry', { ladenOn: '2025-06-11' }, '/ladenOn LADEN_AFTER_ENTRY'],
  ])('%s', (_, wrong, problem) => {
    expect(problems({ ...toys, ...wrong })).toEqual([problem]);
  });

  test('a typo in a name is met with the name that was meant', () => {
    const refused = assess(run, { ...toys, importer: 'CN', origin: 'US', waivers: ['cn-market-basd'] });
    expect(refused).toMatchObject({ error: { message: expect.stringContaining("did you mean 'cn-market-based'?") } });
  });

  test('a path of rates refuses the same names', () => {
    const { enteredOn: _, ...goods } = toys;
    expect(ratePath(run, { ...goods, claims: ['nothing'] })).toMatchObject({
      error: { code: 'INVALID_QUESTION', issues: [{ code: 'UNKNOWN_CLAIM', path: '/claims/0' }] },
    });
  });
});

describe('what is not modelled', () => {
  test.each([
    ['drawback', 'assess the entry itself'],
    ['warehouse-withdrawal', 'the day of withdrawal'],
    ['foreign-trade-zone', 'the day of admission'],
  ] as const)('%s is refused with what to ask instead', (procedure, instead) => {
    expect(assess(run, { ...toys, procedure })).toMatchObject({
      ok: false,
      error: { code: 'NOT_MODELLED', procedure, message: expect.stringContaining(instead) },
    });
  });

  test('entry for consumption is what is meant without a word', () => {
    expect(assess(run, { ...toys, procedure: 'consumption' })).toEqual(assess(run, toys));
  });
});

describe('what is taken for granted', () => {
  const assumed = (facts: Partial<Shipment>) =>
    unwrap(assess(run, { ...toys, mfn: '0%', ...facts })).assumptions.map(({ code, about }) => `${code} ${about}`);

  test('a code that stops before the law does is said, measure by measure', () => {
    const short = assumed({ hs: '8703' });
    expect(short).toContain('CODE_TOO_SHORT us-301-review-ev-100');
    expect(short).toContain('CODE_TOO_SHORT us-232-autos');
    expect(assumed({ hs: '8703.80.00' }).filter((each) => each.startsWith('CODE_TOO_SHORT'))).toEqual([]);
  });

  test('a list that could take goods out of a duty is said as well as one that could put them in', () => {
    const medicine = assumed({ hs: '3004.49.00' });
    expect(medicine).toContain('LIST_UNDECIDED us-annex-2');
    expect(medicine).toContain('LIST_UNDECIDED us-301-list-3');
    expect(assumed({ hs: '3004.49.00', lists: ['us-annex-2'] })).not.toContain('LIST_UNDECIDED us-annex-2');
  });

  test('what could only take something off a duty that is not there is not', () => {
    // Before 5 April 2025 there is no reciprocal duty to be exempt from.
    expect(assumed({ hs: '3004.49.00', enteredOn: '2025-04-04' })).not.toContain('LIST_UNDECIDED us-annex-2');
    // List 4B is suspended and leaves nothing.
    expect(assumed({ hs: '3004.49.00' })).not.toContain('LIST_UNDECIDED us-301-list-4b');
  });

  test('content that is not given is charged in full, and said', () => {
    expect(assumed({ hs: '8302.41.3000' })).toContain('CONTENT_UNKNOWN us-232-aluminium-derivatives');
    expect(assumed({ hs: '8302.41.3000', content: { aluminium: '6%' } })).not.toContain(
      'CONTENT_UNKNOWN us-232-aluminium-derivatives',
    );
  });

  test('a use that no law asks for is passed over, and said', () => {
    expect(assumed({ uses: ['automobile-parts'] })).toEqual(['USE_UNKNOWN automobile-parts']);
    const [said] = unwrap(assess(run, { ...toys, uses: ['automobile-parts'] })).assumptions;
    expect(said?.message).toContain("did you mean 'automobile-part'?");
  });

  test('in words, the lists share a line', () => {
    const said = explain(assess(run, { ...toys, hs: '3004.49.00', mfn: '0%' })).split('\n');
    const lists = said.filter((line) => line.includes('us-annex-2'));
    expect(lists).toHaveLength(1);
    expect(lists[0]).toContain('taken for granted: the goods are on none of these lists');
  });
});
