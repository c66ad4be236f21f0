import type { Basket, Stratum } from '../../baskets/index.js';

/** China's average duty on others, which is its MFN average by the same weights, since 1 January 2025. */
const mfn2025 = '6.527207%';

/**
 * The shares of trade that PIIE's published steps imply, laid side by side: each step, less that of China's duty on others
 * on the same day, divided by the change in law that made it.
 *
 * | Share | What of | Divided out of | Checked by |
 * |---|---|---|---|
 * | 1.50649 | answer to Section 232, if all at 25 | 2 Apr 2018 | |
 * | 11.54641, 16.98411 | lists 1 and 2, vehicles among them | 6 Jul and 23 Aug 2018, 25 | |
 * | 6.58849 | vehicles, if all at 25 | 1 Jan 2019, 25 less | |
 * | 28.17791 | list 3, if what was raised was raised by 15 | 1 Jun 2019 | |
 * | 22.97321 | list 3, the rest, if at 5 | 24 Sep 2018, less the above | |
 * | 11.48964 | $75bn list, if all at 10 | 1 Sep 2019 | 14 Feb 2020, 5 less |
 * | 7.10979 | No. 1 of 2025, if all at 10 | 10 Feb 2025 | |
 * | 7.19477 | No. 2 of 2025, if all at 10 | 10 Mar 2025 | 10 Nov 2025, 10 less |
 * | 100 | the April layer | 10 Apr 2025, 84 (implies 99.99991) | 12 Apr, 41; 14 May, 115 less |
 *
 * A batch with two rates in it leaves two shares to one step, so only their sum by rate is determined: 15 a + 25 b for the
 * answer to Section 232 at 15 and 25 likewise, and so on. One rate is written for the batch, which makes the same average
 * on every day. Lists are laid end to end; China's duties only add up, so the average does not ask how they overlap.
 */
const strata: readonly Stratum[] = [
  {
    id: 'autos',
    title: 'vehicles of lists 1 and 2',
    share: '6.58849%',
    lists: ['cn-301-autos-25-list-1', 'cn-301-autos-25'],
    mfn: mfn2025,
  },
  { id: 'list-1', title: 'list 1, without vehicles', share: '4.95792%', lists: ['cn-301-list-1'], mfn: mfn2025 },
  { id: 'list-2', title: 'list 2', share: '16.98411%', lists: ['cn-301-list-2'], mfn: mfn2025 },
  {
    id: 'list-3-raised',
    title: 'list 3, the part raised on 1 June 2019',
    share: '13.87335%',
    lists: ['cn-301-list-3-annex-1'],
    mfn: mfn2025,
  },
  {
    id: 'list-3-raised/no-1',
    title: 'the same, with No. 1 of 2025',
    share: '7.10979%',
    lists: ['cn-301-list-3-annex-1', 'cn-no1-10'],
    mfn: mfn2025,
  },
  {
    id: 'list-3-raised/no-2',
    title: 'the same, with No. 2 of 2025',
    share: '7.19477%',
    lists: ['cn-301-list-3-annex-1', 'cn-no2-10'],
    mfn: mfn2025,
  },
  {
    id: 'list-3-kept',
    title: 'list 3, the part kept at 5',
    share: '22.97321%',
    lists: ['cn-301-list-3-annex-4'],
    mfn: mfn2025,
  },
  {
    id: '75bn',
    title: 'the $75bn list, first batch',
    share: '11.48964%',
    lists: ['cn-301-75bn-1-parts-1-2'],
    mfn: mfn2025,
  },
  { id: '232', title: 'the answer to Section 232', share: '1.50649%', lists: ['cn-232-25'], mfn: mfn2025 },
  { id: 'no-list', title: 'on no list before 2025', share: '7.32223%', mfn: mfn2025 },
];

/**
 * PIIE's average Chinese duty on US goods, as shares. Exclusions and waivers are left out of it, as PIIE leaves them out.
 * MFN is that of 2025; for an earlier day give the strata the MFN average of that day. For its average, not for coverage.
 */
export const piieChinaOnUs: Basket = {
  id: 'piie-china-on-us',
  title: 'PIIE’s Chinese average on US goods, by the shares its steps imply',
  source: {
    label: 'PIIE, US-China Trade War Tariffs: An Up-to-Date Chart (Bown)',
    url: 'https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart',
  },
  vintage: 'workbook with last row 2025-11-14',
  lane: { importer: 'CN', origin: 'US' },
  strata,
};
