import { assess, dropAgreement, fork, replay, unwrap } from 'truce';
import { fromUrl, toUrl } from 'truce/codec';
import { usChina2025 } from 'truce/history';

const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' } as const;

export const duty: string = unwrap(assess(unwrap(replay(usChina2025)), toys)).total;

const noGeneva = fork(usChina2025, { name: 'no Geneva', edits: [dropAgreement('truce-geneva')], orphans: 'skip' });
export const shared: string = unwrap(fromUrl(unwrap(toUrl(noGeneva)), { bases: [usChina2025] })).name;
