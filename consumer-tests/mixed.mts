// A dependency that came in as CommonJS and a program that is an ES module pass the same values around.
import type { Assessment, IsoDate, Percent, Run, Scenario } from 'truce';

interface Cjs {
  Assessment: import('truce', { with: { 'resolution-mode': 'require' }}).Assessment;
  IsoDate: import('truce', { with: { 'resolution-mode': 'require' }}).IsoDate;
  Percent: import('truce', { with: { 'resolution-mode': 'require' }}).Percent;
  Run: import('truce', { with: { 'resolution-mode': 'require' }}).Run;
  Scenario: import('truce', { with: { 'resolution-mode': 'require' }}).Scenario;
}

type Same<A, B> = [A, B] extends [B, A] ? true : never;

export const same: readonly true[] = [
  true satisfies Same<Assessment, Cjs['Assessment']>,
  true satisfies Same<IsoDate, Cjs['IsoDate']>,
  true satisfies Same<Percent, Cjs['Percent']>,
  true satisfies Same<Run, Cjs['Run']>,
  true satisfies Same<Scenario, Cjs['Scenario']>,
];
