import {
  assess,
  deadlines,
  type ExportControl,
  emptyState,
  endHistory,
  fork,
  type Listing,
  type Measure,
  refund,
  replay,
  respondWithControl,
  type TradeEvent,
  unwrap,
  why,
  worstCase,
} from 'truce';
import { describe, expect, test } from 'vitest';
import { hostileMove } from '../../src/queries/hostility.js';
import { wordsOf } from '../../src/queries/licence/words.js';
import { mfnOf, ratedCodes } from '../../src/queries/mfn.js';
import { control, historyOf, tariff } from '../machine/support.js';
import { imposes, smallLaw } from '../support/law.js';

const imposed = (measure: Measure, more: object = {}): TradeEvent => ({
  id: measure.id,
  on: '2025-02-01',
  type: 'imposed',
  measure,
  ...more,
});

const listedUnder = (policy: Listing['policy']): Listing => ({
  kind: 'listing',
  id: 'listed',
  by: 'XB',
  program: 'lists',
  list: 'A list',
  entities: 3,
  policy,
});

describe('the words of a run', () => {
  const words = (events: readonly TradeEvent[], parts: Parameters<typeof historyOf>[1] = {}) =>
    wordsOf(unwrap(replay(historyOf(events, parts))));
  const listing = listedUnder('prohibited');

  test('are none but the other use where no export law speaks', () => {
    expect(words([imposed(tariff('duty'))])).toEqual({
      items: [],
      uses: ['other'],
      technologies: [],
      reliefs: [],
      listings: [],
      issuers: [],
    });
  });

  test('of a bare listing are its id, its list and its issuer', () => {
    expect(words([imposed(listing)])).toEqual({
      items: [],
      uses: ['other'],
      technologies: [],
      reliefs: [],
      listings: ['listed', 'A list'],
      issuers: ['XB'],
    });
  });

  test('are gathered from every part of a control, each once', () => {
    const spoken: ExportControl = {
      ...(control('spoken') as ExportControl),
      onlyFor: { uses: ['civil'], onLists: ['B list'] },
      reviews: [
        { policy: 'prohibited', usesOtherThan: ['civil', 'health'] },
        { policy: 'prohibited', heldBy: { lists: ['C list'], from: '50%' } },
      ],
      exemptFor: ['relief'],
      extraterritorial: { directProduct: ['etching'] },
    };
    expect(words([imposed(spoken), imposed({ ...spoken, id: 'again' })])).toEqual({
      items: [{ id: 'gallium', title: 'gallium', covers: 'gallium', codes: [] }],
      uses: ['civil', 'health', 'other'],
      technologies: ['etching'],
      reliefs: ['relief'],
      listings: ['B list', 'C list'],
      issuers: ['XA'],
    });
  });

  test('hold an item of the vocabulary once, as the vocabulary has it', () => {
    const gallium = { id: 'gallium', title: 'Gallium', covers: 'the metal', codes: ['3C001'] };
    expect(words([imposed(control('c'))], { items: [gallium] }).items).toEqual([gallium]);
  });

  test('hold a permission by its id, and no control by its own', () => {
    const permission = { ...(control('permission') as ExportControl), lifts: ['c'], exemptFor: ['relief'] };
    expect(words([imposed(control('c')), imposed(permission)]).reliefs).toEqual(['relief', 'permission']);
  });

  test('grow with an amendment, which names no issuer', () => {
    const amended = words([
      imposed(control('c')),
      {
        id: 'c:amended',
        on: '2025-03-01',
        type: 'amended',
        target: 'c',
        to: { kind: 'export-control', items: ['gallium', 'germanium'] },
      },
    ]);
    expect(amended.items.map(({ id }) => id)).toEqual(['gallium', 'germanium']);
    expect(amended.issuers).toEqual(['XA']);
    expect(amended.reliefs).toEqual([]);
  });

  test('are made once a run', () => {
    const run = unwrap(replay(historyOf([imposed(control('c'))])));
    expect(wordsOf(run)).toBe(wordsOf(run));
  });
});

describe('a hostile move', () => {
  const moves = (events: readonly TradeEvent[], phases: 'with' | 'without' = 'with') => {
    const history = historyOf(events, { phases: { sides: ['XA', 'XB'], prohibitiveAt: '80%' } });
    const { steps } = unwrap(replay(history));
    const told = phases === 'with' ? history : { acts: history.acts };
    return steps.flatMap((step, at) => {
      const move = hostileMove(step, steps[at - 1]?.state ?? emptyState('2025-01-01'), told);
      return move === null ? [] : [{ ...move, on: step.on }];
    });
  };
  const pause = (until: '2025-05-01' | '2025-09-01'): TradeEvent => ({
    id: 'pause',
    on: '2025-03-01',
    type: 'suspended',
    target: 'a',
    leaving: 'nothing',
    until,
  });
  const up = (more: object = {}): TradeEvent => ({
    id: 'up',
    on: '2025-04-01',
    type: 'amended',
    target: 'a',
    to: { kind: 'tariff', duty: '30%' },
    ...more,
  });

  test('is a duty that begins: by whom and when, and nothing ran out', () => {
    expect(moves([imposed(tariff('a'))])).toEqual([
      { by: 'XA', heardOf: '2025-02-01', ranOutOn: null, on: '2025-02-01' },
    ]);
  });

  test('is a duty decreed for later on the day it bites, heard of before', () => {
    expect(moves([imposed(tariff('a'), { effective: '2025-06-01' })])).toEqual([
      { by: 'XA', heardOf: '2025-02-01', ranOutOn: null, on: '2025-06-01' },
    ]);
  });

  test('is a suspension that runs out, on its day', () => {
    expect(moves([imposed(tariff('a')), pause('2025-05-01')]).slice(1)).toMatchObject([
      { by: 'XA', ranOutOn: '2025-05-01' },
    ]);
  });

  test('is not a suspension that runs out before the duty begins', () => {
    expect(
      moves([imposed(tariff('a'), { effective: '2025-06-01' }), pause('2025-05-01')]).map(({ on }) => on),
    ).not.toContain('2025-05-01');
  });

  test('is a duty that rises while it is in force, but not while it is suspended', () => {
    expect(moves([imposed(tariff('a')), up()]).map(({ on }) => on)).toEqual(['2025-02-01', '2025-04-01']);
    expect(moves([imposed(tariff('a')), pause('2025-09-01'), up()]).map(({ on }) => on)).toEqual([
      '2025-02-01',
      '2025-09-01',
    ]);
  });

  test('is not made in a history without sides', () => {
    expect(moves([imposed(tariff('a')), up()], 'without')).toEqual([]);
  });
});

const lane = { importer: 'US', origin: 'CN', mfn: '0%', enteredOn: '2025-04-01' } as const;

describe('a refund', () => {
  const base = imposes('2025-02-01', { id: 'base', duty: '10%' });
  const reachingBack = (event: TradeEvent): TradeEvent => ({ ...event, effective: '2025-03-01' });

  test('is a supplement when a later duty reaches back', () => {
    const run = unwrap(replay(smallLaw([base, reachingBack(imposes('2025-06-01', { id: 'late', duty: '25%' }))])));
    expect(unwrap(refund(run, lane))).toMatchObject({
      knownOn: '2025-04-01',
      back: '-25%',
      lines: [{ measure: 'late', program: 'late', paid: '0%', owed: '25%', back: '-25%', because: [] }],
    });
  });

  test('is refused for a shipment that is no shipment', () => {
    const run = unwrap(replay(smallLaw([base])));
    expect(refund(run, { ...lane, hs: '95030' } as never)).toMatchObject({ ok: false });
  });

  test('is refused when what was known then cannot be replayed', () => {
    const run = unwrap(replay(smallLaw([base])));
    expect(refund(run, lane, { knownOn: '2025-02-30' as never })).toMatchObject({ ok: false });
  });

  test('is refused when the later law leaves its duty open', () => {
    const late = imposes('2025-06-01', { id: 'late', duty: { unsettled: 'to be announced' } });
    const run = unwrap(replay(smallLaw([base, reachingBack(late)])));
    expect(refund(run, lane)).toMatchObject({ error: { code: 'UNDETERMINED', missing: [{ measure: 'late' }] } });
  });

  test('is refused when what was paid was open then, though a later law that reaches back closes it', () => {
    const open = imposes('2025-02-01', { id: 'base', duty: { unsettled: 'to be announced' } });
    const closed: TradeEvent = {
      id: 'closed',
      on: '2025-06-01',
      effective: '2025-03-01',
      type: 'amended',
      target: 'base',
      to: { kind: 'tariff', duty: '10%' },
    };
    const run = unwrap(replay(smallLaw([open, closed])));
    expect(unwrap(assess(run, lane)).total).toBe('10%');
    expect(refund(run, lane)).toMatchObject({ error: { code: 'UNDETERMINED', missing: [{ measure: 'base' }] } });
  });

  test('is answered in a run without end', () => {
    const silence = fork(smallLaw([base]), { name: 'silence', edits: [endHistory({ after: '2025-06-01' })] });
    expect(unwrap(refund(unwrap(replay(silence)), lane))).toMatchObject({ back: '0%', lines: [] });
  });
});

describe('why', () => {
  const before = { ...lane, enteredOn: '2025-02-10' } as const;

  test('a duty by unit that ended leaves no amount after', () => {
    const run = unwrap(
      replay(
        smallLaw([
          imposes('2025-02-01', { id: 'weight', duty: { specific: '2 USD/kg' } }),
          { id: 'end', on: '2025-03-01', type: 'terminated', target: 'weight' },
        ]),
      ),
    );
    expect(unwrap(why(run, before, lane)).lines).toMatchObject([{ specific: { before: ['2 USD/kg'], after: [] } }]);
    expect(unwrap(why(run, lane, before)).lines).toMatchObject([{ specific: { before: [], after: ['2 USD/kg'] } }]);
  });

  test('names a rise once, not again for the decree of another to come', () => {
    const to = (id: string, on: '2025-03-01' | '2025-03-02', duty: '20%' | '30%', more: object = {}): TradeEvent => ({
      id,
      on,
      type: 'amended',
      target: 'base',
      to: { kind: 'tariff', duty },
      ...more,
    });
    const run = unwrap(
      replay(
        smallLaw([
          imposes('2025-02-01', { id: 'base', duty: '10%' }),
          to('up', '2025-03-01', '20%'),
          to('more', '2025-03-02', '30%', { effective: '2025-06-01' }),
        ]),
      ),
    );
    expect(unwrap(why(run, before, lane)).lines.map((line) => line.because.map(({ event }) => event))).toEqual([
      ['up'],
    ]);
  });

  test('goods that differ on one day are told apart by the last act about what exempts one of them', () => {
    const scope = { importer: 'US', origins: ['CN'], goods: { hs: ['9503'] } } as const;
    const run = unwrap(
      replay(
        smallLaw([
          imposes('2025-02-01', { id: 'base', duty: '10%' }),
          imposed({ kind: 'exemption', id: 'toys', by: 'US', program: 'toys', scope, from: { programs: ['base'] } }),
          {
            id: 'toys:claimed',
            on: '2025-03-01',
            type: 'amended',
            target: 'toys',
            to: { kind: 'exemption', scope: { ...scope, goods: { hs: ['9503', '9504'] } } },
          },
        ]),
      ),
    );
    const found = unwrap(why(run, { ...lane, hs: '0101.21.00' }, { ...lane, hs: '9503.00.00' }));
    expect(found.lines.map(({ measure, difference, because }) => [measure, difference, because.length])).toEqual([
      ['base', '-10%', 1],
    ]);
    expect(found.lines[0]?.because[0]?.event).toBe('toys:claimed');
  });
});

describe('the worst case', () => {
  const window = { from: '2025-04-01', until: '2025-09-01' } as const;
  const base = imposes('2025-02-01', { id: 'base', duty: '10%' });
  const threat = (id: string, on: '2025-03-01' | '2025-05-01', more: object = {}): TradeEvent =>
    ({
      ...({ ...imposes(on, { id, duty: '50%', ...more }), id: `${id}:threat`, type: 'threatened' } as TradeEvent),
      statedFor: '2025-08-01',
    }) as TradeEvent;
  const worst = (...events: readonly TradeEvent[]) => worstCase(unwrap(replay(smallLaw(events))), lane, window);

  test('counts a threat made in the window, though nothing happens after it', () => {
    expect(unwrap(worst(base, threat('t', '2025-05-01'))).ifThreatened).toMatchObject({
      from: '2025-08-01',
      threats: ['t'],
    });
  });

  test('of a run without end in which nothing happens is that of one day', () => {
    const endless = fork(smallLaw([base]), { name: 'endless', edits: [endHistory({ after: '2025-03-01' })] });
    const run = unwrap(replay(endless, { knownOn: '2025-01-15' }));
    expect(unwrap(worstCase(run, lane)).window).toEqual({ from: '2025-04-01', until: '2025-04-02' });
  });

  test('is refused for a shipment that is no shipment', () => {
    expect(worstCase(unwrap(replay(smallLaw([base]))), { ...lane, hs: '95030' } as never, window)).toMatchObject({
      ok: false,
    });
  });

  test('is refused when rules give more answers to the threats carried out than there is fuel for', () => {
    const answer = respondWithControl({
      party: 'CN',
      to: 'US',
      watch: ['t'],
      measure: 'answer',
      program: 'controls',
      items: ['gallium'],
      policy: 'prohibited',
      lagDays: 1,
      from: '2025-03-01',
      until: '2025-12-01',
    });
    const ruled = fork(smallLaw([base, threat('t', '2025-03-01')]), { name: 'ruled', rules: [answer] });
    const run = unwrap(replay(ruled, { fuel: 0 }));
    expect(worstCase(run, lane, window)).toMatchObject({ ok: true });
    expect(worstCase(run, lane, window, { fuel: 0 })).toMatchObject({ error: { code: 'RUNAWAY_RULES' } });
  });

  test('is refused when a threat leaves open what the duty would be', () => {
    const open = threat('t', '2025-03-01', { duty: { unsettled: 'to be announced' } });
    expect(worst(base, open)).toMatchObject({ error: { code: 'UNDETERMINED', missing: [{ measure: 't' }] } });
  });
});

describe('MFN duties of a record', () => {
  const rate = (importer: 'XA' | 'XB', hs: string, duty: '5%' | '6%' | '7%') =>
    ({ importer, hs, duty, source: { label: `${importer} ${duty}` }, confidence: 'high' }) as const;
  const run = unwrap(
    replay(
      historyOf([imposed(tariff('a'))], {
        mfn: [rate('XA', '9503', '5%'), rate('XB', '9503', '6%'), rate('XA', '95.03', '7%')],
      }),
    ),
  );

  test('are those of the importer; of two for one code the first stands', () => {
    expect(mfnOf(run, { importer: 'XA', origin: 'XB', hs: '9503.00' })).toEqual({
      from: 'record',
      duty: '5%',
      source: 'XA 5%',
    });
  });

  test('are known for the codes of the importer alone', () => {
    expect(ratedCodes(run, { importer: 'XA' })).toEqual(['9503', '95.03']);
    expect(ratedCodes(run, { importer: 'XB' })).toEqual(['9503']);
    expect(ratedCodes(run, { importer: 'XC' })).toEqual([]);
  });
});

describe('what falls due', () => {
  test('of a commitment is up to whoever is bound by it; of a listing it is told by its policy', () => {
    const listing = listedUnder('presumption-of-denial');
    const run = unwrap(
      replay(
        historyOf([
          imposed(listing, { effective: '2025-05-01' }),
          {
            id: 'word',
            on: '2025-02-01',
            type: 'committed',
            commitment: {
              id: 'soya',
              by: 'XB',
              to: 'XA',
              what: 'soya beans',
              amount: 25,
              unit: 'million t',
              from: '2025-03-01',
              until: '2025-09-01',
            },
          },
        ]),
      ),
    );
    expect(unwrap(deadlines(run, '2025-04-01'))).toMatchObject([
      { on: '2025-05-01', by: ['XB'], ifNobodyActs: 'listed takes effect at presumption of denial' },
      { on: '2025-09-01', by: ['XB'], ifNobodyActs: 'the window of soya closes' },
    ]);
  });
});
