/**
 * The record: histories as data, every event with its act.
 *
 * @packageDocumentation
 */
export { type ControlledItem, controlledItems } from './items.js';
export { usChina2018 } from './us-china-2018/index.js';
export { usChina2025 } from './us-china-2025/index.js';
