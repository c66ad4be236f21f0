/**
 * The record: histories as data, every event with its act.
 *
 * @packageDocumentation
 */
export {
  chinaImportsFromUs2017,
  piieChinaOnUs,
  piieUsOnChina,
  usExportsToChina2020,
  usImportsFromChina2024,
} from './baskets/index.js';
export { controlledItems } from './items.js';
export { usChina2018 } from './us-china-2018/index.js';
export { usChina2025 } from './us-china-2025/index.js';
export { usChina2026 } from './us-china-2026/index.js';
