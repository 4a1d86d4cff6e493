#!/bin/sh
# Make .venv. Debian ships venv separately; bring it when it is missing and we may.
set -eu
python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
echo "Making an environment for Python …"
if ! python3 -m venv .venv >/dev/null 2>&1; then
  rm -rf .venv
  if [ "$(id -u)" != 0 ]; then
    echo "python3-venv is missing: install it (apt-get install python3-venv) and run make again." >&2
    exit 1
  fi
  echo "Installing python3-venv …"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -o DPkg::Lock::Timeout=300 update -qq
  apt-get -o DPkg::Lock::Timeout=300 install -y -qq python3-venv >/dev/null
  python3 -m venv .venv
fi
