// Node reads no TypeScript by itself: on this thread too, tsx does.
import { register } from 'tsx/esm/api';

register();
await import('./worlds-worker.ts');
