#!/bin/bash
# Does the runs of one process of several: lines rank, rank + size, rank + 2·size, … of the list.
#
#   every-nth.sh RANK SIZE RUNS PROGRAM [OPTIONS OF THE PROGRAM]
set -euo pipefail

rank=$1
size=$2
runs=$3
program=("${@:4}")

mkdir -p journals
awk -v rank="$rank" -v size="$size" '(NR - 1) % size == rank' "$runs" | while IFS= read -r line; do
    # A line is a command line: names with spaces are quoted in it.
    eval "set -- $line"
    "${program[@]}" "$@" --workers 1 --journal "journals/$rank.jsonl" < /dev/null
done
