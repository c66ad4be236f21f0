import { expect, test } from 'vitest';
import { sequences } from '../../src/baskets/sequences.js';

const numbers = (remembered: number) => sequences<number, object>((number) => number, remembered);

test('a sequence is worked out once, and is not one that begins or goes on like it', () => {
  const known = numbers(10);
  const one = known.of([1, 2], () => ({}));
  expect(known.of([1, 2], () => ({}))).toBe(one);
  for (const other of [[], [1], [2, 1], [1, 2, 3]]) expect(known.of(other, () => ({}))).not.toBe(one);
  expect(known.of([1, 2], () => ({}))).toBe(one);
});

test('what comes to nothing is remembered too', () => {
  const known = sequences<number, null>((number) => number, 10);
  let worked = 0;
  const workOut = () => {
    worked += 1;
    return null;
  };
  expect([known.of([7], workOut), known.of([7], workOut)]).toEqual([null, null]);
  expect(worked).toBe(1);
});

test('all are forgotten when there are too many', () => {
  const known = numbers(2);
  const one = known.of([1], () => ({}));
  known.of([2], () => ({}));
  expect(known.of([1], () => ({}))).toBe(one);
  known.of([3], () => ({}));
  expect(known.of([1], () => ({}))).not.toBe(one);
});
