import { assess, replay, unwrap } from 'truce';
import { usChina2025 } from 'truce/history';

const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' } as const;

export const duty: string = unwrap(assess(unwrap(replay(usChina2025)), toys)).total;
