import { type Assessment, assess, type Percent, replay, unwrap } from 'truce';
import { type ParseRefusal, parse } from 'truce/codec';
import { usChina2025 } from 'truce/history';
import type * as testing from 'truce/testing';

const toys = { importer: 'US', origin: 'CN', hs: '9503.00.00', enteredOn: '2025-05-01' } as const;
const assessment: Assessment = unwrap(assess(unwrap(replay(usChina2025)), toys));
export const rate: Percent = assessment.total;

// @ts-expect-error A rate is a percentage: '0.34' would be read a hundred times too small by somebody.
export const share: Percent = '0.34';
// @ts-expect-error So is a number.
export const number: Percent = 0.34;

const read = parse('', { expect: 'fork', bases: [usChina2025] });
export const name: string | ParseRefusal = read.ok ? read.value.name : read.error;

export type Testing = keyof typeof testing;
