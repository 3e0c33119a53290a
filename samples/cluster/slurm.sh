#!/bin/bash
# All runs of a study as an array of Slurm jobs, one core each:
#
#   ./MyStudy list > runs.txt
#   sbatch --array=0-31 slurm.sh ./MyStudy runs.txt
#   ./MyStudy report --journal journals/0.jsonl --with journals/*.jsonl
#
# Each job takes every n-th line and has a journal of its own, so that no two machines write one file. What was done before is not done
# again: after a failure the same command goes on.
#SBATCH --ntasks=1
#SBATCH --cpus-per-task=1
#SBATCH --output=lab-%A_%a.log
set -euo pipefail

program=$1
runs=$2
rank=${SLURM_ARRAY_TASK_ID:?start it by sbatch --array}
size=${SLURM_ARRAY_TASK_COUNT:?start it by sbatch --array}

# Slurm runs a copy of this file, so that its folder is not known from its name.
exec "${LAB_SCRIPTS:-$SLURM_SUBMIT_DIR}/every-nth.sh" "$rank" "$size" "$program" "$runs"
