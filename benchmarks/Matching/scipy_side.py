"""Reads one instance a line (kind, rows, columns, runs, file), solves it with scipy, and writes its total and the median time in milliseconds.

A full matrix is a file of 64-bit integers, row after row; a sparse one is a file of triples: row, column, cost.
"""

import statistics
import sys
import time

import numpy
import scipy
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

FORBIDDEN = 1e9


def read_full(path, rows, columns):
    return numpy.fromfile(path, dtype="<i8").reshape(rows, columns).astype(float)


def read_sparse(path, rows, columns):
    edges = numpy.fromfile(path, dtype="<i8").reshape(-1, 3)
    return csr_matrix((edges[:, 2].astype(float), (edges[:, 0], edges[:, 1])), shape=(rows, columns))


def read_filled(path, rows, columns):
    edges = numpy.fromfile(path, dtype="<i8").reshape(-1, 3)
    costs = numpy.full((rows, columns), FORBIDDEN)
    costs[edges[:, 0], edges[:, 1]] = edges[:, 2]
    return costs


KINDS = {
    "full": (read_full, linear_sum_assignment),
    "sparse": (read_sparse, min_weight_full_bipartite_matching),
    "filled": (read_filled, linear_sum_assignment),
}


def main():
    print(scipy.__version__, flush=True)
    for line in sys.stdin:
        kind, rows, columns, runs, path = line.rstrip("\n").split("\t")
        read, solve = KINDS[kind]
        costs = read(path, int(rows), int(columns))
        found = solve(costs)
        times = []
        for _ in range(int(runs)):
            start = time.perf_counter()
            found = solve(costs)
            times.append((time.perf_counter() - start) * 1000)
        print(f"{int(costs[found].sum())}\t{statistics.median(times)}", flush=True)


main()
