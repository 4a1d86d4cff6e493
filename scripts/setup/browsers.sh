#!/bin/sh
# The tests use Debian's own Chromium and Firefox ESR, as new as the extension asks for, and a Korean font for the pictures.
set -eu
cd "$(dirname "$0")/../.."

oldest() { sed -n "s/^.*$1: \"\([0-9]*\).*/\1/p" wxt.config.ts | head -n 1; }
chromium=$(oldest minimum_chrome_version) firefox=$(oldest strict_min_version)

# Main version of a browser; 0 where there is none.
version() {
  said=$("$1" --version 2>/dev/null | sed -n 's/[^0-9]*\([0-9]*\).*/\1/p' | head -n 1)
  echo "${said:-0}"
}

missing() {
  [ "$(version "${CHROMIUM:-chromium}")" -ge "$chromium" ] || printf ' chromium'
  [ "$(version "${FIREFOX:-firefox-esr}")" -ge "$firefox" ] || printf ' firefox-esr'
  command -v openssl >/dev/null 2>&1 || printf ' openssl'
  [ -d /usr/share/fonts/truetype/nanum ] || printf ' fonts-nanum'
}

wanted=$(missing)
[ -z "$wanted" ] && exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing or too old for the browser tests:$wanted (Chromium $chromium, Firefox $firefox or newer). Install and run make again." >&2
  exit 1
fi
echo "Installing$wanted …"
export DEBIAN_FRONTEND=noninteractive
sources=$(mktemp)
trap 'rm -f "$sources"' EXIT
cat /etc/apt/sources.list >"$sources" 2>/dev/null || true
apt() { apt-get -qq -o DPkg::Lock::Timeout=300 -o Dir::Etc::SourceList="$sources" "$@" >/dev/null; }
apt update
# New browsers come with Debian's security updates. A machine without them gets them for this once; its own list stays as it is.
if ! apt-cache policy | grep -q l=Debian-Security; then
  . /etc/os-release
  echo "deb http://security.debian.org/debian-security $VERSION_CODENAME-security main" >>"$sources"
  apt update
fi
# shellcheck disable=SC2086
apt install -y $wanted
wanted=$(missing)
[ -z "$wanted" ] || { echo "Debian has no newer:$wanted. The extension asks for Chromium $chromium and Firefox $firefox or newer." >&2; exit 1; }
