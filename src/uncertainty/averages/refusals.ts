import type { BasketRefusal } from '../../baskets/index.js';
import type { SampleRefusal } from '../refusals.js';

/** Why there is no sample of averages. */
export type AverageRefusal = SampleRefusal | BasketRefusal;
