#!/bin/bash
# All runs of a study under Open MPI, which only starts the processes: they have nothing to say to each other.
#
#   ./MyStudy list > runs.txt
#   mpirun -n 8 openmpi.sh ./MyStudy runs.txt
#   ./MyStudy report --journal journals/0.jsonl --with journals/*.jsonl
set -euo pipefail

program=$1
runs=$2

exec "$(dirname "$0")/every-nth.sh" "${OMPI_COMM_WORLD_RANK:?start it by mpirun}" "${OMPI_COMM_WORLD_SIZE:?start it by mpirun}" "$program" "$runs"
