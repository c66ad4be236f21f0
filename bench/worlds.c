/*
 * The sampled averages of src/uncertainty/averages, the same algorithm in C: what a compiler makes of it is the limit that
 * the library is measured against. Reads the prepared tables that worlds.ts writes, all numbers as doubles:
 *
 *   days, start, perStep, knots, then for each knot: a block of four words, whole, branches, the end of each branch, its row;
 *   bundles, then for each bundle: knots, which, how many rows each has, how many numbers it adds, and these: for every way
 *   in which its knots can go, one for each day.
 *
 *   cc -O3 -march=native -o worlds worlds.c && ./worlds prepared.bin 1000000
 *
 * Prints the CPU time of one world in nanoseconds, then the sum of the numerators of each day.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  int32_t block[4];
  double whole;
  int branches;
  double *ends;
  int32_t *rows;
} Knot;

typedef struct {
  int knots;
  int32_t *which, *rooms;
  const double *all;
} Bundle;

static double *next;
static double take(void) { return *next++; }

static int32_t *whole_numbers(int count) {
  int32_t *list = malloc(sizeof *list * (count + 1));
  for (int i = 0; i < count; i++) list[i] = (int32_t)take();
  return list;
}

static uint32_t scrambled(uint32_t word) {
  uint32_t bits = word + 0x9e3779b9u;
  bits = (bits ^ (bits >> 16)) * 0x85ebca6bu;
  bits = (bits ^ (bits >> 13)) * 0xc2b2ae35u;
  return bits ^ (bits >> 16);
}

/* xoroshiro128+ by Blackman and Vigna, its state as four words, the first of each pair the high one. */
static uint32_t draw(uint64_t s[2]) {
  uint64_t a = s[0], b = s[1], out = a + b;
  b ^= a;
  s[0] = ((a << 24) | (a >> 40)) ^ b ^ (b << 16);
  s[1] = (b << 37) | (b >> 27);
  return (uint32_t)out;
}

static double below(uint64_t s[2], double range) {
  double most = range > 2 ? floor(4294967296.0 / range) * range : 4294967296.0;
  double number;
  do number = (double)(int32_t)draw(s) + 2147483648.0; while (number >= most);
  return (double)((uint64_t)number % (uint64_t)range);
}

int main(int count, char **arguments) {
  if (count < 3) return 1;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  double *all = malloc(size);
  if (fread(all, 1, size, file) != (size_t)size) return 1;
  next = all;
  long worlds = atol(arguments[2]);

  int days = (int)take();
  double start = take(), per_step = take();
  int knots = (int)take();
  Knot *knot = calloc(knots, sizeof *knot);
  for (int k = 0; k < knots; k++) {
    for (int i = 0; i < 4; i++) knot[k].block[i] = (int32_t)take();
    knot[k].whole = take();
    knot[k].branches = (int)take();
    knot[k].ends = next;
    next += knot[k].branches;
    knot[k].rows = whole_numbers(knot[k].branches);
  }
  int bundles = (int)take();
  Bundle *bundle = calloc(bundles, sizeof *bundle);
  for (int b = 0; b < bundles; b++) {
    bundle[b].knots = (int)take();
    bundle[b].which = whole_numbers(bundle[b].knots);
    bundle[b].rooms = whole_numbers(bundle[b].knots);
    long count_of_all = (long)take();
    bundle[b].all = next;
    next += count_of_all;
  }

  enum { LEVELS = 1 << 16 };
  double *counts = calloc((size_t)days * LEVELS, sizeof *counts);
  double *numerators = malloc(sizeof *numerators * days);
  int32_t *ways = malloc(sizeof *ways * knots);
  unsigned __int128 *sums = calloc(days, sizeof *sums);

  clock_t began = clock();
  for (long world = 0; world < worlds; world++) {
    for (int k = 0; k < knots; k++) {
      uint32_t word[4];
      for (int i = 0; i < 4; i++) word[i] = scrambled((uint32_t)knot[k].block[i] ^ (uint32_t)world);
      uint64_t state[2] = {((uint64_t)word[0] << 32) | word[1], ((uint64_t)word[2] << 32) | word[3]};
      double number = below(state, knot[k].whole);
      int branch = 0;
      while (number >= knot[k].ends[branch]) branch++;
      ways[k] = knot[k].rows[branch];
    }
    for (int day = 0; day < days; day++) numerators[day] = start;
    for (int b = 0; b < bundles; b++) {
      const Bundle *of = &bundle[b];
      int at = 0;
      for (int k = 0; k < of->knots; k++) at = at * of->rooms[k] + ways[of->which[k]];
      const double *row = of->all + (long)at * days;
      for (int day = 0; day < days; day++) numerators[day] += row[day];
    }
    for (int day = 0; day < days; day++) {
      int level = (int)floor(numerators[day] / per_step);
      if (level * per_step > numerators[day]) level--;
      counts[(size_t)day * LEVELS + level] += 1;
      sums[day] += (uint64_t)numerators[day];
    }
  }
  double nanoseconds = (double)(clock() - began) / CLOCKS_PER_SEC * 1e9 / worlds;

  printf("%.3f\n", nanoseconds);
  for (int day = 0; day < days; day++) {
    char digits[48];
    int at = sizeof digits - 1;
    digits[at] = 0;
    do digits[--at] = '0' + (int)(sums[day] % 10); while (sums[day] /= 10);
    printf("%s\n", digits + at);
  }
  return 0;
}
