import type { ExportQuestion, LicencePolicy } from '../../src/index.js';

/** One row of the decision table of No. 61 in the record of facts, section 3.4, and questions that turn on it. */
export interface DecisionRow {
  readonly id: string;
  readonly question: string;
  readonly cases: readonly {
    readonly what: string;
    readonly asked: Partial<ExportQuestion>;
    readonly answer: 'needed' | 'not-needed';
    /** The items of No. 61 by which it is needed. */
    readonly by: readonly ('item-1' | 'item-2' | 'item-3')[];
    readonly policy: LicencePolicy | null;
  }[];
}

/** An export that nobody would look at: every fact is told, and none is of the kind that No. 61 asks for. */
export const plainExport: ExportQuestion = {
  item: 'rare-earth-magnets',
  from: 'JP',
  to: 'DE',
  on: '2025-12-05',
  origin: 'JP',
  content: { CN: '0%', US: '0%' },
  madeWith: { CN: [], US: [] },
  endUser: { name: 'A motor works', military: false, listings: [], heldBy: { share: '0%', lists: [] } },
  endUse: 'other',
};

const chinese = { content: { CN: '0.1%', US: '0%' } } as const;
const denied = { answer: 'needed', by: ['item-1'], policy: 'presumption-of-denial' } as const;
const plainUser = { military: false, listings: [], heldBy: { share: '0%', lists: [] } } as const;

export const decisionTable: readonly DecisionRow[] = [
  {
    id: 'no-61-row-1',
    question: 'Exporter outside China, destination outside China?',
    cases: [
      { what: 'both', asked: chinese, answer: 'needed', by: ['item-1'], policy: 'case-by-case' },
      // Then No. 18 asks, and No. 61 does not.
      { what: 'from China', asked: { ...chinese, from: 'CN' }, answer: 'needed', by: [], policy: 'general-licence' },
      { what: 'to China', asked: { ...chinese, to: 'CN' }, answer: 'not-needed', by: [], policy: null },
    ],
  },
  {
    id: 'no-61-row-2',
    question: 'Made abroad, of part 2 of annex 1, with Chinese items of part 1 worth 0.1% or more of its value?',
    cases: [
      { what: 'exactly 0.1%', asked: chinese, answer: 'needed', by: ['item-1'], policy: 'case-by-case' },
      {
        what: 'a little less',
        asked: { content: { CN: '0.0999%', US: '0%' } },
        answer: 'not-needed',
        by: [],
        policy: null,
      },
      { what: 'of part 1', asked: { ...chinese, item: 'terbium' }, answer: 'not-needed', by: [], policy: null },
    ],
  },
  {
    id: 'no-61-row-3',
    question: 'Made abroad with Chinese technology?',
    cases: ['mining', 'smelting and separation', 'metal smelting', 'magnet making', 'recycling'].flatMap((technology) =>
      ['terbium', 'rare-earth-magnets'].map((item) => ({
        what: `${item}, ${technology}`,
        asked: { item, madeWith: { CN: [technology], US: [] } },
        answer: 'needed' as const,
        by: ['item-2'] as const,
        policy: 'case-by-case' as const,
      })),
    ),
  },
  {
    id: 'no-61-row-4',
    question: 'Of Chinese origin, re-exported?',
    cases: [
      {
        what: 'dysprosium',
        asked: { item: 'dysprosium', origin: 'CN' },
        answer: 'needed',
        by: ['item-3'],
        policy: 'case-by-case',
      },
      { what: 'of Japan', asked: { item: 'dysprosium' }, answer: 'not-needed', by: [], policy: null },
      { what: 'neodymium', asked: { item: 'neodymium', origin: 'CN' }, answer: 'not-needed', by: [], policy: null },
    ],
  },
  {
    id: 'no-61-row-5',
    question: 'End user military, or on the control or watch list, or held 50% or more by such parties?',
    cases: [
      { what: 'military', asked: { ...chinese, endUser: { ...plainUser, military: true } }, ...denied },
      {
        what: 'on the watch list',
        asked: { ...chinese, endUser: { ...plainUser, listings: ['Watch List'] } },
        ...denied,
      },
      {
        what: 'on the control list, by an entry of the record',
        asked: { ...chinese, endUser: { ...plainUser, listings: ['cn-mofcom-2025-01-02-lists/ecl'] } },
        ...denied,
      },
      {
        what: 'exactly half held',
        asked: { ...chinese, endUser: { ...plainUser, heldBy: { share: '50%', lists: ['Export Control List'] } } },
        ...denied,
      },
      {
        what: 'a little less held',
        asked: { ...chinese, endUser: { ...plainUser, heldBy: { share: '49.99%', lists: ['Export Control List'] } } },
        answer: 'needed',
        by: ['item-1'],
        policy: 'case-by-case',
      },
      {
        what: 'held by parties on another list',
        asked: { ...chinese, endUser: { ...plainUser, heldBy: { share: '100%', lists: ['Unreliable Entity List'] } } },
        answer: 'needed',
        by: ['item-1'],
        policy: 'case-by-case',
      },
    ],
  },
  {
    id: 'no-61-row-6',
    question: 'End use weapons of mass destruction, terrorism, military?',
    cases: ['weapons of mass destruction', 'terrorism', 'military'].map((endUse) => ({
      what: endUse,
      asked: { ...chinese, endUse },
      ...denied,
    })),
  },
  {
    id: 'no-61-row-7',
    question: 'Chips of 14 nm or below, memory of 256 layers or above, or AI with military potential?',
    cases: ['logic chips of 14 nm or below', 'memory of 256 layers or above', 'AI with military potential'].map(
      (endUse) => ({
        what: endUse,
        asked: { ...chinese, endUse },
        answer: 'needed' as const,
        by: ['item-1'] as const,
        policy: 'case-by-case' as const,
      }),
    ),
  },
  {
    id: 'no-61-row-8',
    question: 'Emergency medical care, public health, disaster relief?',
    cases: ['emergency medical care', 'public health', 'disaster relief'].map((claim) => ({
      what: claim,
      asked: { ...chinese, relief: [claim] },
      answer: 'not-needed' as const,
      by: [],
      policy: null,
    })),
  },
];
