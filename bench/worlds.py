"""The sampled averages of src/uncertainty/averages over all worlds at once, with numpy: what a data scientist would write.

Reads the prepared tables that worlds.ts writes (see worlds.c) and draws with numpy's own generator, so that sums differ by
chance. Prints the CPU time of one world in nanoseconds, then the mean numerator of each day.

    python3 worlds.py prepared.bin 100000
"""

import sys
import time

import numpy as np

numbers = np.fromfile(sys.argv[1], dtype=np.float64)
worlds = int(sys.argv[2])
at = 0


def take(count=None):
    global at
    taken = numbers[at] if count is None else numbers[at : at + count]
    at += 1 if count is None else count
    return taken


days, start, per_step = int(take()), take(), take()
knots = []
for _ in range(int(take())):
    take(4)
    whole, branches = int(take()), int(take())
    knots.append((whole, take(branches), take(branches).astype(np.int64)))
bundles = []
for _ in range(int(take())):
    count = int(take())
    which, rooms = take(count).astype(int), take(count).astype(int)
    bundles.append((which, rooms, take(int(take())).reshape(-1, days)))


def run(seed):
    random = np.random.default_rng(seed)
    ways = [rows[np.searchsorted(ends, random.integers(whole, size=worlds), side="right")] for whole, ends, rows in knots]
    numerators = np.full((worlds, days), start)
    for which, rooms, added in bundles:
        place = np.zeros(worlds, dtype=np.int64)
        for knot, room in zip(which, rooms):
            place = place * room + ways[knot]
        numerators += added[place]
    levels = np.floor(numerators / per_step).astype(np.int64)
    counts = [np.bincount(levels[:, day]) for day in range(days)]
    return numerators.mean(axis=0), counts


run(0)
began = time.process_time()
means, _ = run(1)
print((time.process_time() - began) * 1e9 / worlds)
for mean in means:
    print(repr(float(mean)))
