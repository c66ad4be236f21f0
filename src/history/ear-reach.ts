import type { Extraterritorial } from '../measures/index.js';

/**
 * What is subject to the US Export Administration Regulations beyond what leaves the United States: items of US origin
 * wherever they are (15 CFR 734.3(a)(2)), and items made abroad with controlled US content of more than 25% of their
 * value (734.4(d); 25% itself is de minimis; 10% for a few destinations that this record has nothing on). Direct product
 * rules come on top, one by one. From the public record, not re-read.
 */
export const subjectToTheEar: Extraterritorial = {
  origin: true,
  deMinimis: { share: '25%', reached: 'above' },
};
