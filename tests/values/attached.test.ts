import { describe, expect, test, vi } from 'vitest';
import { attached, once } from '../../src/values/index.js';

describe('what is attached to an object', () => {
  test('is remembered by that very object, and can be changed', () => {
    const memory = attached<object, string>();
    const [one, other] = [{}, {}];
    expect(memory.get(one)).toBeUndefined();
    memory.put(one, 'first');
    memory.put(one, 'second');
    expect([memory.get(one), memory.get(other)]).toEqual(['second', undefined]);
  });

  test('is apart from what something else attaches', () => {
    const [names, numbers] = [attached<object, string>(), attached<object, number>()];
    const owner = {};
    names.put(owner, 'a');
    numbers.put(owner, 1);
    expect([names.get(owner), numbers.get(owner)]).toEqual(['a', 1]);
  });

  test('is seen by nobody who reads, copies, compares or writes the object', () => {
    const memory = attached<object, string>();
    const owner = { id: 'a' };
    memory.put(owner, 'hidden');
    expect(owner).toStrictEqual({ id: 'a' });
    expect(Reflect.ownKeys(owner)).toEqual(['id']);
    expect(JSON.stringify(owner)).toBe('{"id":"a"}');
    expect(memory.get({ ...owner })).toBeUndefined();
    expect(memory.get(structuredClone(owner))).toBeUndefined();
  });

  test('is remembered of frozen objects and of lists too', () => {
    const memory = attached<object, string>();
    for (const owner of [Object.freeze({ id: 'a' }), Object.preventExtensions({}), [1, 2]]) {
      memory.put(owner, 'kept');
      expect(memory.get(owner)).toBe('kept');
    }
  });
});

test('what is done once is done when it is first asked for, even if it comes to nothing', () => {
  const work = vi.fn(() => undefined);
  const asked = once(work);
  expect(work).not.toHaveBeenCalled();
  expect([asked(), asked()]).toEqual([undefined, undefined]);
  expect(work).toHaveBeenCalledTimes(1);
});
