import { history } from '../../scenario/index.js';
import { cnExclusionExtensions } from '../between/cn-exclusions.js';
import { controlsBefore2025 } from '../between/controls.js';
import { huawei } from '../between/huawei.js';
import { investigationsBefore2025 } from '../between/investigations.js';
import { january2025 } from '../between/january-2025.js';
import { usExclusions2024 } from '../between/us-exclusions.js';
import { usFourYearReview } from '../between/us-four-year-review.js';
import { usSolarSafeguard } from '../between/us-solar-safeguard.js';
import { controlledItems } from '../items.js';
import { cnLists } from '../lists/cn-lists.js';
import { usLists as usProductLists } from '../lists/us-lists.js';
import { cnMfn } from '../mfn/cn-mfn.js';
import { usMfn } from '../mfn/us-mfn.js';
import { episodes2018 } from '../us-china-2018/index.js';
import { cnFentanylAnswer } from './cn-fentanyl-answer.js';
import { cnReciprocalAnswer } from './cn-reciprocal-answer.js';
import { cnTradeRemedies2025 } from './cn-trade-remedies.js';
import { cnWaivers2025 } from './cn-waivers.js';
import { affiliatesRule } from './export-controls-affiliates.js';
import { chipControls } from './export-controls-chips.js';
import { mayLetters } from './export-controls-letters.js';
import { mineralControls } from './export-controls-minerals.js';
import { nexperia } from './export-controls-nexperia.js';
import { octoberControls } from './export-controls-october.js';
import { importBans } from './import-bans.js';
import { investigations2025 } from './investigations.js';
import { chineseListsOfAutumn } from './listings-cn-autumn.js';
import { chineseListsOfSpring } from './listings-cn-spring.js';
import { usLists } from './listings-us.js';
import { portFees } from './port-fees.js';
import { talks2025 } from './talks.js';
import { tikTok } from './tiktok.js';
import { busan, genevaAndLondon, stockholm } from './truces.js';
import { usBusan } from './us-busan.js';
import { usCopperAndTimber2025 } from './us-copper-timber.js';
import { usCourts2025 } from './us-courts.js';
import { usFentanyl } from './us-fentanyl.js';
import { usGeneva } from './us-geneva.js';
import { usMetals2025 } from './us-metals.js';
import { usReciprocal } from './us-reciprocal.js';
import { usSection3012025 } from './us-section-301.js';
import { usStackingOrder } from './us-stacking.js';
import { usSummer2025 } from './us-summer.js';
import { usThreats2025 } from './us-threats.js';
import { usVehicles2025 } from './us-vehicles.js';

/** What stood before the second term: the first trade war, and what was added until January 2025. */
const opening = [
  ...episodes2018,
  usExclusions2024,
  usFourYearReview,
  usSolarSafeguard,
  cnExclusionExtensions,
  controlsBefore2025,
  huawei,
  investigationsBefore2025,
  january2025,
] as const;

/** 20 January to 31 December 2025, with what stood before. */
export const episodes2025 = [
  ...opening,
  usThreats2025,
  usFentanyl,
  cnFentanylAnswer,
  usMetals2025,
  usVehicles2025,
  usReciprocal,
  cnReciprocalAnswer,
  cnWaivers2025,
  usStackingOrder,
  usGeneva,
  usCourts2025,
  usSummer2025,
  usSection3012025,
  usCopperAndTimber2025,
  usBusan,
  cnTradeRemedies2025,
  mineralControls,
  chineseListsOfSpring,
  importBans,
  tikTok,
  chipControls,
  mayLetters,
  usLists,
  affiliatesRule,
  nexperia,
  octoberControls,
  chineseListsOfAutumn,
  investigations2025,
  portFees,
  talks2025,
  genevaAndLondon,
  stockholm,
  busan,
] as const;

/**
 * The US–China escalation of 2025 and the truces that held it, both sides, from 20 January to 31 December 2025: tariffs,
 * export controls, listings, port fees, talks. It opens with everything that stood before and leaves on its agenda what
 * reaches beyond it, 10 November 2026 above all.
 *
 * Every event carries its act, every act its citation, source and confidence. What the sources do not settle is said in a
 * `note`.
 */
export const usChina2025 = history({
  id: 'us-china-2025',
  name: 'US–China 2025, as it happened',
  parties: ['US', 'CN', 'HK', 'MO'],
  window: { from: '2025-01-20', until: '2026-01-01' },
  episodes: episodes2025,
  lists: [...usProductLists, ...cnLists],
  items: controlledItems,
  mfn: [...usMfn, ...cnMfn],
  // An editorial reading: on 10 April both headline duties had passed 80%, and cargoes were turned round.
  phases: { sides: ['US', 'CN'], prohibitiveAt: '80%' },
});
