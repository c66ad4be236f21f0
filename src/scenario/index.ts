export * from './fold.js';
export * from './history.js';
