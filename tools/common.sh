# What run.sh, test.sh and bench.sh share: packages from Debian, and the build. Sourced, not run.
# shellcheck shell=bash

packages_build=("gcc|clang" libc6-dev cmake ninja-build "pkg-config|pkgconf" libigraph-dev libgraphviz-dev
  libjson-c-dev nettle-dev libxml2-dev libzip-dev libpoppler-glib-dev libcairo2-dev libuchardet-dev libglpk-dev libsqlite3-dev)
packages_fonts=(fonts-noto-cjk)
# networkx with numpy and scipy: the oracle of the two-mode measures; chromium: the report in a browser
packages_tests=(libcriterion-dev python3 python3-networkx python3-numpy python3-scipy chromium chromium-driver)

say() { printf '\n== %s\n' "$*"; }

installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# "gcc|clang": either will do; the first is installed when none is there.
any_installed() {
  local one
  IFS='|' read -ra choices <<<"$1"
  for one in "${choices[@]}"; do
    installed "$one" && return 0
  done
  return 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "Not root and no sudo. Run this as root, then start again:  $*" >&2
    exit 3
  fi
}

# Installs the Debian packages that are missing; says which. With all of them there it touches nothing and
# needs no network.
need_packages() {
  local package missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "Not a Debian system: nothing installed. Needed, under Debian's names: $*"
    return
  fi
  for package in "$@"; do
    any_installed "$package" || missing+=("${package%%|*}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  say "installing from Debian: ${missing[*]}"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

# Configures and builds into a folder: build FOLDER [cmake options]
build() {
  local folder=$1 generator=()
  shift
  if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null; then
    generator=(-G Ninja)
  fi
  say "building into $folder"
  cmake -S . -B "$folder" "${generator[@]}" "$@" >"$folder.configure.log" 2>&1 || {
    cat "$folder.configure.log" >&2
    exit 3
  }
  rm -f "$folder.configure.log"
  cmake --build "$folder" --parallel "$(nproc)"
}
