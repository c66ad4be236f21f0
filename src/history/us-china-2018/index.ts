import { history } from '../../scenario/index.js';
import { cnLists } from '../lists/cn-lists.js';
import { usLists } from '../lists/us-lists.js';
import { cnMfn } from '../mfn/cn-mfn.js';
import { usMfn } from '../mfn/us-mfn.js';
import { cn75bn } from './cn-75bn.js';
import { cnExclusions } from './cn-exclusions.js';
import { cnSection232Answer } from './cn-section-232.js';
import { cnSection301Answer } from './cn-section-301.js';
import { buenosAires, osaka, phaseOne } from './truces.js';
import { usDeMinimisBefore2025 } from './us-de-minimis.js';
import { usSection301List4 } from './us-list-4.js';
import { usSection232Metals2018 } from './us-section-232.js';
import { usSection301Lists1To3 } from './us-section-301.js';

/** The chapters of the first trade war; the record of 2025 opens with them. */
export const episodes2018 = [
  usDeMinimisBefore2025,
  usSection232Metals2018,
  usSection301Lists1To3,
  usSection301List4,
  cnSection232Answer,
  cnSection301Answer,
  cn75bn,
  cnExclusions,
  buenosAires,
  osaka,
  phaseOne,
] as const;

/**
 * The first US–China trade war, 2018 to 2020: Section 232 and Section 301, China's answers in every batch, the truces of
 * Buenos Aires and Osaka, and Phase One. The MFN duties are those of 2025.
 */
export const usChina2018 = history({
  id: 'us-china-2018',
  name: 'US–China 2018 to 2020, as it happened',
  parties: ['US', 'CN', 'HK', 'MO'],
  window: { from: '2018-01-01', until: '2021-01-01' },
  episodes: episodes2018,
  lists: [...usLists, ...cnLists],
  mfn: [...usMfn, ...cnMfn],
  // From this level on each side trade in the generic good is as good as prohibited; never reached in these years.
  phases: { sides: ['US', 'CN'], prohibitiveAt: '80%' },
});
