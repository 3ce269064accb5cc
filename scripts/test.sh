#!/usr/bin/env bash
# Sets up, builds and runs every test; arguments go to ctest (for instance -R corruption).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh
cmake --preset release
cmake --build --preset release
ctest --preset release --parallel "$(nproc)" "$@"
