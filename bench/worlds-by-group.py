"""Averages of sampled worlds over many worlds at once, with numpy: the rates of groups of lines are at hand by how the
measures that reach them stand, and are multiplied with what the groups weigh. What a data scientist would write who has
grouped the lines, and has not seen that groups can be added up before worlds are drawn.

Reads what worlds.ts writes, all numbers as doubles: days, start, knots, then for each knot: whole, branches, the end of each
branch, how it stands by branch and day; groups, then for each group: knots, which, room of each, weight, size, and the rates
by day and by how the knots stand. Prints the CPU time of one world in nanoseconds, then the mean numerator of each day.

    python3 worlds-by-group.py prepared.bin 20000
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


days, start = int(take()), take()
knots = []
for _ in range(int(take())):
    whole, branches = int(take()), int(take())
    knots.append((whole, take(branches), take(branches * days).astype(np.int32).reshape(branches, days)))
groups = []
for _ in range(int(take())):
    count = int(take())
    which, rooms, weight, size = take(count).astype(int), take(count).astype(int), take(), int(take())
    groups.append((which, rooms, weight, take(days * size).reshape(days, size)))
day = np.arange(days)


def run(seed):
    random = np.random.default_rng(seed)
    stand = []
    for whole, ends, rows in knots:
        stand.append(rows[np.searchsorted(ends, random.integers(whole, size=worlds), side="right")])
    numerators = np.full((worlds, days), start)
    for which, rooms, weight, rates in groups:
        place = np.zeros((worlds, days), dtype=np.int64)
        for knot, room in zip(which, rooms):
            place = place * room + stand[knot]
        numerators += rates[day, place] * weight
    return numerators.mean(axis=0)


run(0)
began = time.process_time()
means = run(1)
print((time.process_time() - began) * 1e9 / worlds)
for mean in means:
    print(repr(float(mean)))
