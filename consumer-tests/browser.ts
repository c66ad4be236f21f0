import { assess, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';

const run = unwrap(replay(usChina2025));

export const duty: string = assess(run, {
  importer: 'US',
  origin: 'CN',
  hs: '9503.00.00',
  enteredOn: '2025-05-01',
}).adValorem;
