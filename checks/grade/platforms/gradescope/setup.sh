#!/bin/sh
# Gradescope runs this once, as root, when it builds the image of the autograder.
# Debian and Ubuntu. It installs Deno, and fetches the packages that the grader needs: grading itself needs no network.
set -eu

DENO=2.9.6
here=$(cd "$(dirname "$0")" && pwd)

if ! deno --version 2>/dev/null | grep -q "^deno $DENO "; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  # git reads git bundles; util-linux has what fences a submission in: prlimit, setpriv, unshare.
  apt-get install -y --no-install-recommends ca-certificates git nodejs npm util-linux
  npm install --global --no-audit --no-fund "deno@$DENO"
fi

# Everything that it may fetch, it fetches now.
DENO_DIR="$here/deno-cache" deno install --quiet --entrypoint \
  "$here/course/checks/grade/command.ts" "$here/course/checks/grade/archives/zip.ts"
chmod -R a+rX "$here"
