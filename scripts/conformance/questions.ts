import type { Basket, Shipment } from 'truce';
import {
  chinaImportsFromUs2017,
  piieChinaOnUs,
  piieUsOnChina,
  usExportsToChina2020,
  usImportsFromChina2024,
} from 'truce/history';
import { piie2025 } from '../../examples/piie-series.js';

type Day = Shipment['enteredOn'];

/** Somebody else's figure for the same thing. */
export interface Published {
  readonly label: string;
  readonly url?: string;
  readonly vintage: string;
  readonly figure: string;
}

/** What the duty is on goods entered on a day. */
export interface DutyQuestion {
  readonly id: string;
  readonly ask: Shipment;
  /** The law as it was known by the end of this day; hindsight where it is left out. */
  readonly knownOn?: Day;
  /** Goes another way than it went: what runs out and is not extended. */
  readonly supposing?: { readonly lapses: string; readonly inWords: string };
  /** What others get wrong here. */
  readonly trap?: string;
  readonly published?: readonly Published[];
}

const us = { importer: 'US', origin: 'CN' } as const;
const china = { importer: 'CN', origin: 'US' } as const;

const usDays: readonly Day[] = [
  '2025-02-03',
  '2025-02-04',
  '2025-03-03',
  '2025-03-04',
  '2025-04-04',
  '2025-04-05',
  '2025-04-08',
  '2025-04-09',
  '2025-04-10',
  '2025-05-13',
  '2025-05-14',
  '2025-08-12',
  '2025-11-01',
  '2025-11-09',
  '2025-11-10',
  '2025-12-31',
];
const chinaDays: readonly Day[] = [
  '2025-02-09',
  '2025-02-10',
  '2025-03-09',
  '2025-03-10',
  '2025-04-09',
  '2025-04-10',
  '2025-04-11',
  '2025-04-12',
  '2025-05-13',
  '2025-05-14',
  '2025-08-12',
  '2025-11-09',
  '2025-11-10',
  '2025-12-31',
];

const usTraps: Readonly<Record<string, string>> = {
  '2025-02-03': 'the order was signed on 1 February and bites on the 4th',
  '2025-04-08': '34% was decreed for the 9th and never collected',
  '2025-05-13': 'Geneva was agreed on the 12th and bites on the 14th',
  '2025-05-14': 'the heading was rewritten to 34% and 24 points of it suspended: 125% is gone, not paused',
  '2025-11-01': 'the additional 100% threatened for this day was withdrawn',
  '2025-11-10': 'one thing changes: fentanyl from 20 to 10',
};
const chinaTraps: Readonly<Record<string, string>> = {
  '2025-04-10': 'No. 5 raised 34% to 84% before it began',
  '2025-11-10': 'one act ends at 12:01 and the next begins at 13:01; the hour between is no snap-back',
};

const lists = { '1 to 3': 'us-301-list-3', '4A': 'us-301-list-4a' } as const;

const generic: readonly DutyQuestion[] = [
  ...usDays.map(
    (enteredOn): DutyQuestion => trapped({ id: `us-generic-${enteredOn}`, ask: { ...us, enteredOn } }, usTraps),
  ),
  ...Object.entries(lists).flatMap(([name, list]) =>
    (['2025-03-10', '2025-04-15', '2025-06-10', '2025-12-31'] as const).map(
      (enteredOn): DutyQuestion => ({
        id: `us-list-${name.replaceAll(' ', '-').toLowerCase()}-${enteredOn}`,
        ask: { ...us, lists: [list], enteredOn },
      }),
    ),
  ),
  ...chinaDays.map(
    (enteredOn): DutyQuestion => trapped({ id: `cn-generic-${enteredOn}`, ask: { ...china, enteredOn } }, chinaTraps),
  ),
];

function trapped(question: DutyQuestion, traps: Readonly<Record<string, string>>): DutyQuestion {
  const trap = traps[question.ask.enteredOn];
  return trap === undefined ? question : { ...question, trap };
}

const nyt = (figure: string): Published => ({ label: 'New York Times', vintage: '12 April 2025', figure });
const usmef = (figure: string): Published => ({ label: 'USMEF', vintage: 'April to July 2025', figure });
const platts = (figure: string): Published => ({ label: 'Platts', vintage: '12 May and November 2025', figure });

interface Good {
  readonly name: string;
  readonly goods: Omit<Shipment, 'enteredOn'>;
  readonly trap?: string;
  readonly published?: Readonly<Record<string, Published>>;
}

const waived = { ...china, waivers: ['cn-market-based'] } as const;

const goods: readonly Good[] = [
  { name: 'toys', goods: { ...us, hs: '9503.00.00' }, published: { '2025-04-12': nyt('145%') } },
  {
    name: 'syringes',
    goods: { ...us, hs: '9018.31.0040' },
    trap: 'the four-year review of Section 301 alone is 100%',
    published: { '2025-04-12': nyt('245%') },
  },
  {
    name: 'battery electric cars',
    goods: { ...us, hs: '8703.80.00' },
    trap: 'what owes Section 232 on the whole owes no reciprocal duty',
    published: { '2025-04-12': nyt('147.5%, printed as 148') },
  },
  {
    name: 'smartphones',
    goods: { ...us, hs: '8517.13.00' },
    trap: 'the exemption of 11 April reaches back to the 5th',
  },
  {
    name: 'backpacks',
    goods: { ...us, hs: '4202.92.31' },
    published: { '2025-06-10': { label: 'CNBC', vintage: 'May 2025', figure: '72.6%' } },
  },
  { name: 'aluminium foil', goods: { ...us, hs: '7607.11.60' }, published: { '2025-04-12': nyt('about 75%') } },
  {
    name: 'steel bolts',
    goods: { ...us, hs: '7318.15.20', content: { steel: '100%' } },
    trap: 'from 4 June chapter 73 is charged on its steel, no longer on the whole',
  },
  {
    name: 'building hardware with 6.24% aluminium',
    goods: { ...us, hs: '8302.41.30', content: { aluminium: '6.24%', steel: '0%' } },
    trap: 'until 3 June a good that owes the metals duty on part of its value is wholly outside the reciprocal duty',
  },
  {
    name: 'soybeans',
    goods: { ...waived, hs: '1201.90' },
    published: {
      '2025-06-10': {
        label: 'American Soybean Association',
        vintage: '14 May 2025',
        figure: '34% with 9% VAT, so 23%',
      },
      '2025-12-31': { label: 'Reuters', vintage: 'November 2025', figure: '13%' },
    },
    trap: 'published totals leave out the answer to Section 301, which an importer may have waived; nobody has it by default',
  },
  { name: 'soybeans without a waiver', goods: { ...china, hs: '1201.90' } },
  {
    name: 'liquefied natural gas',
    goods: { ...waived, hs: '2711.11' },
    published: { '2025-06-10': platts('25%'), '2025-12-31': platts('25%') },
  },
  {
    name: 'crude oil',
    goods: { ...waived, hs: '2709.00' },
    published: { '2025-06-10': platts('20%'), '2025-12-31': platts('20%') },
  },
  {
    name: 'frozen pork',
    goods: { ...waived, hs: '0203.29' },
    published: { '2025-04-12': usmef('172%'), '2025-06-10': usmef('57%') },
    trap: 'the answer to Section 232 cannot be waived',
  },
  {
    name: 'frozen beef',
    goods: { ...waived, hs: '0202.30' },
    published: { '2025-04-12': usmef('147%'), '2025-06-10': usmef('32%') },
  },
  {
    name: 'cars over 2.5 litres',
    goods: { ...china, hs: '8703.24' },
    trap: 'the duties of 2018 on cars are suspended',
  },
];

const goodsDays: readonly Day[] = ['2025-03-15', '2025-04-12', '2025-06-10', '2025-12-31'];

const named = goods.flatMap(({ name, goods: facts, trap, published }) =>
  goodsDays.map((enteredOn): DutyQuestion => {
    const figure = published?.[enteredOn];
    return {
      id: `${facts.importer.toLowerCase()}-${name.replaceAll(' ', '-').replaceAll('%', '')}-${enteredOn}`,
      ask: { ...facts, enteredOn },
      ...(trap === undefined ? {} : { trap }),
      ...(figure === undefined ? {} : { published: [figure] }),
    };
  }),
);

const hard: readonly DutyQuestion[] = [
  {
    id: 'us-loaded-before-the-fentanyl-duty',
    ask: { ...us, ladenOn: '2025-01-31', enteredOn: '2025-03-06' },
    trap: 'loaded before 1 February and entered before 7 March: no fentanyl duty',
  },
  {
    id: 'us-loaded-before-the-fentanyl-duty-too-late',
    ask: { ...us, ladenOn: '2025-01-31', enteredOn: '2025-03-07' },
    trap: 'the same a day later: in full',
  },
  {
    id: 'us-on-a-ship-before-5-april',
    ask: { ...us, ladenOn: '2025-04-04', transport: 'vessel', enteredOn: '2025-05-01' },
    trap: 'on its last ship before 5 April and entered in time: no reciprocal duty',
  },
  {
    id: 'us-on-a-ship-before-9-april',
    ask: { ...us, ladenOn: '2025-04-08', transport: 'vessel', enteredOn: '2025-05-01' },
    trap: 'on its last ship before 9 April: 10% instead of the rate of China',
  },
  {
    id: 'us-in-the-air-before-5-april',
    ask: { ...us, ladenOn: '2025-04-04', transport: 'air', enteredOn: '2025-05-01' },
    trap: 'the rule is for ships',
  },
  {
    id: 'us-in-bond-from-12-may',
    ask: { ...us, acceptedInBondOn: '2025-05-12', enteredOn: '2025-05-15' },
    trap: 'in bond, the law of the day of acceptance applies (19 CFR 141.69(b))',
  },
  {
    id: 'us-goods-of-hong-kong',
    ask: { importer: 'US', origin: 'HK', enteredOn: '2025-06-10' },
    trap: 'Hong Kong is in both IEEPA duties and not in Section 301',
  },
  {
    id: 'us-goods-of-macau',
    ask: { importer: 'US', origin: 'MO', enteredOn: '2025-06-10' },
    trap: 'Macau is in the reciprocal duty of China and not in the fentanyl duty',
  },
  {
    id: 'us-smartphones-as-known-on-10-april',
    ask: { ...us, hs: '8517.13.00', enteredOn: '2025-04-10' },
    knownOn: '2025-04-10',
    trap: 'paid that day; the exemption of the 11th gives 125 points back',
  },
  {
    id: 'us-generic-if-geneva-had-lapsed',
    ask: { ...us, enteredOn: '2025-08-12' },
    supposing: {
      lapses: 'us-reciprocal-china',
      inWords: 'the suspension of 24 points that began on 14 May 2025 is never extended',
    },
    trap: 'a lapse brings back the rewritten 34%, so 54% with fentanyl, and not 145%',
  },
];

export const dutyQuestions: readonly DutyQuestion[] = [...generic, ...named, ...hard];

/** What the average of a basket is on a day, MFN included. */
export interface AverageQuestion {
  readonly id: string;
  readonly basket: Basket;
  readonly on: Day;
  readonly knownOn?: Day;
  readonly published?: readonly Published[];
}

const changeDays: readonly Day[] = [
  '2025-01-20',
  '2025-02-04',
  '2025-03-04',
  '2025-03-12',
  '2025-04-03',
  '2025-04-05',
  '2025-04-09',
  '2025-04-10',
  '2025-05-03',
  '2025-05-14',
  '2025-06-04',
  '2025-06-23',
  '2025-08-01',
  '2025-08-18',
  '2025-09-08',
  '2025-10-14',
  '2025-11-01',
  '2025-11-09',
  '2025-11-10',
  '2025-11-13',
  '2025-12-31',
];
const chinaChangeDays: readonly Day[] = [
  '2025-01-20',
  '2025-02-10',
  '2025-03-10',
  '2025-04-10',
  '2025-04-12',
  '2025-05-14',
  '2025-11-10',
  '2025-12-31',
];

const piie = (figure: number): Published => ({
  label: 'PIIE, US-China Trade War Tariffs: An Up-to-Date Chart',
  url: 'https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart',
  vintage: 'workbook with last row 2025-11-14',
  figure: `${figure}%`,
});

export const averageQuestions: readonly AverageQuestion[] = [
  ...changeDays.map((on) => ({ id: `average-us-imports-2024-${on}`, basket: usImportsFromChina2024, on })),
  ...chinaChangeDays.flatMap((on) => [
    { id: `average-cn-imports-2017-${on}`, basket: chinaImportsFromUs2017, on },
    { id: `average-us-exports-2020-${on}`, basket: usExportsToChina2020, on },
  ]),
  ...piie2025.flatMap(({ date: on, usOnChina, chinaOnUs }): readonly AverageQuestion[] => [
    {
      id: `average-piie-us-${on}`,
      basket: piieUsOnChina,
      on,
      // PIIE has the electronics in until the 11th, as the law was known until then.
      ...(on >= '2025-04-05' && on < '2025-04-11' ? { knownOn: '2025-04-10' as const } : {}),
      published: [piie(usOnChina)],
    },
    { id: `average-piie-cn-${on}`, basket: piieChinaOnUs, on, published: [piie(chinaOnUs)] },
  ]),
];
