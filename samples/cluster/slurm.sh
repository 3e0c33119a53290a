#!/bin/bash
# All runs of a study as an array of Slurm jobs, one core each:
#
#   ./MyStudy --thorough list > runs.txt
#   sbatch --array=0-31 slurm.sh runs.txt ./MyStudy --thorough
#   ./MyStudy --thorough report --with journals/*.jsonl
#
# Options of the program, as --thorough, are the same in all three. Each job takes every n-th line and has a journal of its own, so that no
# two machines write one file. What was done before is not done again: after a failure the same command goes on. Submit it from the folder
# of these scripts, or say in LAB_SCRIPTS where they are: Slurm runs a copy of this file, so that its folder is not known from its name.
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --output=lab-%A_%a.log
set -euo pipefail

rank=${SLURM_ARRAY_TASK_ID:?start it by sbatch --array}
size=${SLURM_ARRAY_TASK_COUNT:?start it by sbatch --array}
exec "${LAB_SCRIPTS:-$SLURM_SUBMIT_DIR}/every-nth.sh" "$rank" "$size" "$@"
