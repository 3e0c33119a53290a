#!/bin/bash
# All runs of a study under Open MPI, which only starts the processes: they have nothing to say to each other.
#
#   ./MyStudy --thorough list > runs.txt
#   mpirun -n 8 openmpi.sh runs.txt ./MyStudy --thorough
#   ./MyStudy --thorough report --with journals/*.jsonl
#
# Options of the program, as --thorough, are the same in all three.
set -euo pipefail

exec "$(dirname "$0")/every-nth.sh" "${OMPI_COMM_WORLD_RANK:?start it by mpirun}" "${OMPI_COMM_WORLD_SIZE:?start it by mpirun}" "$@"
