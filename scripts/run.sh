#!/usr/bin/env bash
# Sets up, builds and starts Hopscope; arguments go to the program. Without a display it renders the opening run to
# files in the current folder instead.
set -euo pipefail
here=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh
cmake --preset release
cmake --build --preset release --target hopscope

program=$PWD/build/release/bin/hopscope
cd "$here"
if [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
  exec "$program" "$@"
fi
echo "No display: rendering the opening run to hopscope-demo.* in $here."
QT_QPA_PLATFORM=offscreen exec "$program" --demo hopscope-demo "$@"
