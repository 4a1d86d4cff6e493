#!/bin/sh
# The tests of the files for operators use Debian's own nginx and systemd-analyze. Nothing is started.
set -eu

missing() {
  command -v nginx >/dev/null 2>&1 || [ -x /usr/sbin/nginx ] || printf ' nginx-light'
  command -v systemd-analyze >/dev/null 2>&1 || printf ' systemd'
}

wanted=$(missing)
[ -z "$wanted" ] && exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing for the tests of the server:$wanted. Install and run make again." >&2
  exit 1
fi
echo "Installing$wanted …"
export DEBIAN_FRONTEND=noninteractive
# Debian starts what it installs, where it can.
policy=/usr/sbin/policy-rc.d
[ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod +x "$policy" && trap 'rm -f "$policy"' EXIT; }
apt-get -qq -o DPkg::Lock::Timeout=300 update >/dev/null
# shellcheck disable=SC2086
apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends $wanted >/dev/null
wanted=$(missing)
[ -z "$wanted" ] || { echo "Could not be installed:$wanted" >&2; exit 1; }
