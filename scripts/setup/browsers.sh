#!/bin/sh
# The tests use Debian's own Chromium and Firefox ESR, and a Korean font for the screenshots.
set -eu
missing=""
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v firefox-esr >/dev/null 2>&1 || missing="$missing firefox-esr"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
[ -d /usr/share/fonts/truetype/nanum ] || missing="$missing fonts-nanum"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing for the browser tests:$missing. Install them and run make again." >&2
  exit 1
fi
echo "Installing$missing …"
export DEBIAN_FRONTEND=noninteractive
apt-get -o DPkg::Lock::Timeout=300 update -qq
# shellcheck disable=SC2086
apt-get -o DPkg::Lock::Timeout=300 install -y -qq $missing >/dev/null
