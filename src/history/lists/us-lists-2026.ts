import type { ProductList } from '../../measures/index.js';

/**
 * The US product lists of 2026. Most of their lines are not in the sources of this record: the shipment says that it is on
 * one.
 */
export const usLists2026: readonly ProductList[] = [
  {
    id: 'us-232-chips',
    title: 'Named advanced logic chips, for uses outside the exceptions',
    source: 'Proclamation 11002; HTS heading 9903.79.01',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-122-exempt',
    title: 'Goods outside the Section 122 surcharge',
    source: 'Proclamation 11012, Annex II',
    prefixes: [],
    complete: false,
    note: 'Electronics close to the list of April 2025, pharmaceuticals, critical minerals, bullion, energy, fertiliser, some farm goods, some aerospace goods.',
  },
  {
    id: 'us-232-metals-annex-1a',
    title: 'Metals of Annex I-A beside the mill articles: most copper articles and certain derivatives, 50%',
    source: 'Proclamation 11021, Annex I-A; HTS headings 9903.82',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-metals-annex-1b',
    title: 'Metals of Annex I-B: downstream derivatives, 25%',
    source: 'Proclamation 11021, Annex I-B; HTS headings 9903.82',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-metals-annex-3',
    title: 'Metals of Annex III: up to 15% with the ordinary duty, to the end of 2027',
    source: 'Proclamation 11021, Annex III; HTS headings 9903.82',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-pharma',
    title: 'Patented pharmaceuticals',
    source: 'Proclamation 11020',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-301-forced-labour-exempt',
    title: 'Goods outside the forced-labour action',
    source: 'HTS chapter 99 subchapter III, U.S. note 52(b); 91 FR 47318',
    prefixes: ['8517.62', '8523.51'],
    complete: false,
    note: 'Whether smartphones (8517.13) and computers (8471) are on it was not confirmed.',
  },
  {
    id: 'us-232-drones-100',
    title: 'Drones at 100%',
    source: 'Proclamation 11055',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-drones-25',
    title: 'Drones at 25%',
    source: 'Proclamation 11055',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-drone-components',
    title: 'Components of drones',
    source: 'Proclamation 11055',
    prefixes: [],
    complete: false,
  },
  {
    id: 'us-232-polysilicon',
    title: 'Polysilicon and its derivatives',
    source: 'Proclamation 11052',
    prefixes: ['2804.61'],
    complete: false,
  },
];
