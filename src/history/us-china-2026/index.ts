import { history } from '../../scenario/index.js';
import { controlledItems } from '../items.js';
import { cnLists } from '../lists/cn-lists.js';
import { usLists } from '../lists/us-lists.js';
import { usLists2026 } from '../lists/us-lists-2026.js';
import { cnMfn } from '../mfn/cn-mfn.js';
import { usMfn } from '../mfn/us-mfn.js';
import { episodes2025 } from '../us-china-2025/index.js';
import { cnTariffs2026 } from './cn-tariffs.js';
import { controls2026 } from './export-controls.js';
import { investigations2026 } from './investigations.js';
import { lists2026 } from './listings.js';
import { talks2026 } from './talks.js';
import { truces2026 } from './truces.js';
import { usAfterIeepa } from './us-after-ieepa.js';
import { usSection2322026 } from './us-section-232.js';

/**
 * 2026 as far as it is known: the record of 2025 with what was decreed until 8 October 2026 put in. The Supreme Court and
 * the end of the emergency duties, Section 122 and its statutory end, the forced-labour duty, Section 232 by annex, the
 * meetings of May and September.
 *
 * The window ends where the sources do. What they leave open, 10 November 2026 above all, is a promise or a deadline on
 * the agenda, not a guess.
 */
export const usChina2026 = history({
  id: 'us-china-2026',
  name: 'US–China 2025 and 2026, as far as it is known',
  parties: ['US', 'CN', 'HK', 'MO'],
  window: { from: '2025-01-20', until: '2026-10-09' },
  episodes: [
    ...episodes2025,
    investigations2026,
    usAfterIeepa,
    usSection2322026,
    cnTariffs2026,
    controls2026,
    lists2026,
    talks2026,
    truces2026,
  ],
  lists: [...usLists, ...usLists2026, ...cnLists],
  items: controlledItems,
  mfn: [...usMfn, ...cnMfn],
  phases: { sides: ['US', 'CN'], prohibitiveAt: '80%' },
});
