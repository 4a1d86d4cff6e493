#!/bin/sh
# patiently.sh command …: runs it. At a terminal the seconds so far stand below its last line, so that nobody takes a busy
# machine for one that hangs; whatever the command prints writes over them.
set -eu
[ -t 2 ] || exec "$@"
began=$(date +%s)
(while sleep 1 && kill -0 $$ 2>/dev/null; do printf '   %d s\r' $(($(date +%s) - began)) >&2; done) &
ticking=$!
trap 'kill $ticking 2>/dev/null; printf "\033[K" >&2' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
"$@"
