/*
 * The settlement of 2018 as somebody would write it out in C: a million paths in doubles, nothing of the scenario but its
 * receipts and who is paid out of them. Prints the mean of what the company has, its fifth percentile and the seconds.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define RECEIPTS 61
#define CLAIMS 3

static uint64_t state = 88172645463325252ULL;

static double uniform(void) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return ((double)(state >> 12) + 0.5) / 4503599627370496.0;
}

static int ascending(const void *one, const void *other) {
  double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

/* PERT of 0.5, 1 and 1.5 is a beta of 3 and 3: the middle one of five uniform numbers. */
static double middle_of_five(void) {
  double five[5];
  for (int i = 0; i < 5; i++) {
    double drawn = uniform();
    int at = i;
    while (at > 0 && five[at - 1] > drawn) {
      five[at] = five[at - 1];
      at--;
    }
    five[at] = drawn;
  }
  return five[2];
}

int main(int count, char **given) {
  if (count != 2) return 1;
  int paths = atoi(given[1]);
  double *company = malloc(sizeof(double) * (size_t)paths);
  if (company == NULL) return 1;
  clock_t began = clock();
  for (int path = 0; path < paths; path++) {
    double first = 5e7 + 1e8 * middle_of_five();
    double due[CLAIMS] = {35280239.73, 5.5e6 * (2 + 2 * uniform()), 1e300};
    double paid[CLAIMS] = {0, 0, 0};
    for (int receipt = 0; receipt < RECEIPTS; receipt++) {
      double cash = receipt == 0 ? first : 1.18e9 / 60;
      for (int claim = 0; claim < CLAIMS; claim++) {
        double owed = due[claim] - paid[claim];
        double part = cash < owed ? cash : owed;
        paid[claim] += part;
        cash -= part;
      }
    }
    company[path] = paid[CLAIMS - 1];
  }
  double sum = 0;
  for (int path = 0; path < paths; path++) sum += company[path];
  qsort(company, (size_t)paths, sizeof(double), ascending);
  double seconds = (double)(clock() - began) / CLOCKS_PER_SEC;
  printf("%.2f %.2f %.6f\n", sum / paths, company[paths / 20], seconds);
  free(company);
  return 0;
}
