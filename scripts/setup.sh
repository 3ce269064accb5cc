#!/usr/bin/env bash
# Installs what building and running Hopscope needs and this machine lacks. Debian 12 and later; elsewhere it prints the
# packages by purpose. Says what it installs; does nothing when everything is there.
#
#   scripts/setup.sh [benchmarks] [checks]    also what the benchmarks or .ci/run need
set -euo pipefail

purposes=("Build tools" "Engine" "Window" "Tests")
declare -A packages=(
  ["Build tools"]="g++ cmake ninja-build"
  ["Engine"]="libeigen3-dev libopencv-dev libopenblas-dev libtbb-dev libhwy-dev libboost-random-dev zlib1g-dev libpng-dev libjpeg-dev
              libgif-dev nlohmann-json3-dev libcli11-dev"
  ["Window"]="qt6-base-dev qt6-charts-dev qt6-svg-dev libqt6opengl6-dev libgl-dev qt6-tools-dev qt6-l10n-tools fonts-inter"
  ["Tests"]="libgtest-dev libgmock-dev"
)
for extra in "$@"; do
  case "$extra" in
    benchmarks) purposes+=("Benchmarks"); packages["Benchmarks"]="libbenchmark-dev python3-torch" ;;
    checks) purposes+=("Checks"); packages["Checks"]="clang-format-14 clang-tidy-14" ;;
    *) echo "setup.sh: $extra: must be benchmarks or checks" >&2; exit 2 ;;
  esac
done

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_debian() {
  [ -r /etc/os-release ] && [ "$(. /etc/os-release && echo "${ID:-}")" = debian ] &&
    command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

if ! is_debian; then
  echo "This is not Debian. Hopscope needs, under the names that Debian 12 has for them:"
  for purpose in "${purposes[@]}"; do
    echo "  $purpose:" ${packages[$purpose]}
  done
  exit 0
fi

missing=()
for purpose in "${purposes[@]}"; do
  lacking=()
  for package in ${packages[$purpose]}; do
    is_installed "$package" || lacking+=("$package")
  done
  if [ ${#lacking[@]} -gt 0 ]; then
    [ ${#missing[@]} -gt 0 ] || echo "Installing what Hopscope needs and this machine lacks:"
    echo "  $purpose: ${lacking[*]}"
    missing+=("${lacking[@]}")
  fi
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup.sh: not root, and there is no sudo. Run this as root, then start again:" >&2
    echo "  apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
apt_get() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@" </dev/null
}
apt_get update
apt_get install -y --no-install-recommends "${missing[@]}"
