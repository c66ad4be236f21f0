import type { z } from 'zod/mini';
import type { Basket } from '../../src/baskets/index.js';
import type { act } from '../../src/codec/schema/act.js';
import type { basketFields } from '../../src/codec/schema/basket.js';
import type { controlledItem } from '../../src/codec/schema/control.js';
import type { eventForms } from '../../src/codec/schema/event.js';
import type { editForms, forkFields, ruleForm } from '../../src/codec/schema/fork.js';
import type { duty, goods, productList } from '../../src/codec/schema/goods.js';
import type { historyFields } from '../../src/codec/schema/history.js';
import type { measureForms, termsForms } from '../../src/codec/schema/measure.js';
import type { ownershipFields } from '../../src/codec/schema/ownership.js';
import type { TradeEvent } from '../../src/machine/index.js';
import type { Act, ControlledItem, Duty, Goods, Measure, ProductList, Terms } from '../../src/measures/index.js';
import type { OwnershipGraph } from '../../src/ownership/index.js';
import type { Edit, ForkOptions, History, RuleRef } from '../../src/scenario/index.js';

/**
 * A type with `readonly` and the difference between a field that may be left out and one that may not made part of it,
 * so that two types that can stand for each other are the same: without this a field that only one of them knows, and
 * may leave out, would go unseen.
 */
type Spelled<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Spelled<T[K]> }
    : {
        readonly [K in keyof T]-?: object extends Pick<T, K> ? { optional: Spelled<T[K]> } : { needed: Spelled<T[K]> };
      };

type Stands<A, B> = [Spelled<A>] extends [Spelled<B>] ? true : false;
type Same<Schema extends z.ZodMiniType, T> = [Stands<z.infer<Schema>, T>, Stands<T, z.infer<Schema>>];
type Shape<Fields extends z.core.$ZodLooseShape> = z.ZodMiniObject<Fields, z.core.$strict>;

/** Compiles only when the schema and the type say the same. */
const both = <T extends readonly [true, true]>(): T | undefined => undefined;

both<Same<typeof duty, Duty>>();
both<Same<typeof goods, Goods>>();
both<Same<typeof productList, ProductList>>();
both<Same<typeof controlledItem, ControlledItem>>();
both<Same<typeof measureForms, Measure>>();
both<Same<typeof termsForms, Terms>>();
both<Same<typeof act, Act>>();
both<Same<typeof eventForms, TradeEvent>>();
both<Same<typeof editForms, Edit>>();
both<Same<typeof ruleForm, RuleRef>>();
both<Same<Shape<typeof historyFields>, Omit<History, 'scenario' | 'ids'>>>();
both<Same<Shape<Omit<typeof forkFields, 'base'>>, ForkOptions<string>>>();
both<Same<Shape<typeof basketFields>, Basket>>();
both<Same<Shape<typeof ownershipFields>, OwnershipGraph>>();

// The test itself: a field too many, one too few, and one that may be left out on one side only, do not compile.
type Known = { readonly a: string; readonly b?: readonly number[] };
// @ts-expect-error
both<[Stands<Known, { a: string }>, Stands<{ a: string }, Known>]>();
// @ts-expect-error
both<[Stands<Known, { a: string; b: number[] }>, Stands<{ a: string; b: number[] }, Known>]>();
// @ts-expect-error
both<[Stands<Known, { a: 'x'; b?: number[] }>, Stands<{ a: 'x'; b?: number[] }, Known>]>();
both<[Stands<Known, { a: string; b?: number[] }>, Stands<{ a: string; b?: number[] }, Known>]>();
