import type { MfnRate } from '../../scenario/index.js';

const piie = {
  label: 'PIIE tariff data at HS6 (Bown, Jung, Zhang; maxima, vintage December 2019)',
  url: 'https://github.com/mwaugh0328/tradewar-tracker',
} as const;
const usmef = {
  label: 'USMEF via Iowa Agribusiness Radio, April 2025: beef 147 = 12 + 10 + 125',
  url: 'https://iowaagribusinessradionetwork.com/chinas-retaliatory-tariffs-have-halted-red-meat-trade/',
} as const;
const platts = {
  label: 'S&P Global, 12 May 2025: crude 20, LNG 25, propane 10, ethane base duty 1',
  url: 'https://www.spglobal.com/energy/en/news-research/latest-news/crude-oil/051225-us-china-tariff-cuts-likely-to-revive-trade-boost-chinas-oil-demand',
} as const;

/**
 * Chinese MFN duties of 2025 for goods that the record speaks of: the published totals need them.
 *
 * The PIIE data are HS6 maxima of December 2019, so a rate that rests on them alone is `medium`. Two rates were different
 * within the record: cars 25 before 1 July 2018, frozen pork 8 in 2021.
 */
export const cnMfn: readonly MfnRate[] = [
  {
    importer: 'CN',
    hs: '1201.90',
    duty: '3%',
    source: {
      label: 'Reuters via Farms.com, November 2025: 13 = 3 + 10',
      url: 'https://m.farms.com/news/china-buys-brazil-soy-as-us-crop-still-faces-13-tariff-234574.aspx',
    },
    confidence: 'high',
  },
  { importer: 'CN', hs: '1201.10', duty: '0%', source: piie, confidence: 'medium' },
  {
    importer: 'CN',
    hs: '0203.29',
    duty: '12%',
    source: {
      label: "Ohio's Country Journal citing NPPC, December 2021: 12 again from 1 January 2022",
      url: 'https://ocj.com/2021/12/chinese-pork-tariff-to-increase-jan-1/',
    },
    confidence: 'high',
  },
  { importer: 'CN', hs: '0203.19', duty: '20%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '0202.30', duty: '12%', source: usmef, confidence: 'high' },
  // Out of quota. Within the tariff quota the duty is 1 (from memory), which a code cannot show.
  { importer: 'CN', hs: '1005.90', duty: '65%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '1001.99', duty: '65%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '5201.00', duty: '40%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '1007.90', duty: '2%', source: piie, confidence: 'medium' },
  // A specific duty by statute, held at zero by the yearly schedule (from memory).
  { importer: 'CN', hs: '2709', duty: '0%', source: platts, confidence: 'high' },
  { importer: 'CN', hs: '2711.11', duty: '0%', source: platts, confidence: 'high' },
  // The data give 6 for the subheading; that coking coal pays 3 of it is from memory.
  { importer: 'CN', hs: '2701.12.10', duty: '3%', source: { label: 'public record, not re-read' }, confidence: 'low' },
  { importer: 'CN', hs: '2701.12.90', duty: '6%', source: piie, confidence: 'medium' },
  // 2 in the data of 2019.
  { importer: 'CN', hs: '2901.10', duty: '1%', source: platts, confidence: 'medium' },
  { importer: 'CN', hs: '2711.12', duty: '1%', source: platts, confidence: 'medium' },
  {
    importer: 'CN',
    hs: '8703',
    duty: '15%',
    source: {
      label: 'CBT News and Bloomberg, February 2025: 15 to 25',
      url: 'https://cbtnews.com/china-imposes-10-additional-tariff-on-u-s-as-trade-tensions-persist',
    },
    confidence: 'high',
  },
  // The Information Technology Agreement; the data show a residue on multi-component circuits only.
  { importer: 'CN', hs: '8542', duty: '0%', source: piie, confidence: 'high' },
  { importer: 'CN', hs: '8486.20', duty: '0%', source: piie, confidence: 'medium' },
  // The maximum of the subheading; large types pay less (from memory).
  { importer: 'CN', hs: '8802.40', duty: '5%', source: piie, confidence: 'low' },
  { importer: 'CN', hs: '8411.12', duty: '1%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '0802.12', duty: '10%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '2204.21', duty: '14%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '0306.32', duty: '7%', source: piie, confidence: 'medium' },
  { importer: 'CN', hs: '4403.91', duty: '0%', source: piie, confidence: 'medium' },
];
