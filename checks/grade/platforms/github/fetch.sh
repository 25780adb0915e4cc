#!/bin/bash
# Fetches the exercise files of every repository that SUBMISSIONS names, as they were at the moment DUE, into a folder.
# Nothing of them is run, no hook and no filter either: `git archive` only reads.
#
#   SUBMISSIONS="OWNER/NAME ..." DUE=2027-03-01T18:00:00+01:00 READ_TOKEN=... fetch.sh FOLDER
set -euo pipefail

folder=$1
host=${GITHUB_SERVER_URL:-https://github.com}
mkdir -p "$folder" "$(dirname "$folder")/grades"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export GIT_TERMINAL_PROMPT=0 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null

# The token goes to git through its standard configuration, never into an address, which git would print.
if [ -n "${READ_TOKEN:-}" ]; then
  export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="http.$host/.extraheader"
  GIT_CONFIG_VALUE_0="AUTHORIZATION: basic $(printf 'x-access-token:%s' "$READ_TOKEN" | base64 -w0)"
  export GIT_CONFIG_VALUE_0
fi

missing=0
for repository in $SUBMISSIONS; do
  name=${repository##*/}
  clone=$work/$name.git
  if ! git clone --quiet --bare --filter=blob:limit=1m "$host/$repository" "$clone"; then
    echo "✗ $repository cannot be fetched" >&2
    missing=1
    continue
  fi
  # The clock of a commit is the student's; that of the branch's push is not kept by git. Who doubts looks there.
  commit=$(git -C "$clone" rev-list -1 --before="$DUE" HEAD)
  if [ -z "$commit" ]; then
    echo "✗ $repository has no commit before $DUE" >&2
    missing=1
    continue
  fi
  if ! git -C "$clone" archive --format=tar "$commit" -- "*.ts" > "$folder/$name.tar"; then
    echo "✗ $repository has no file of TypeScript" >&2
    rm "$folder/$name.tar"
    missing=1
    continue
  fi
  echo "$name $commit"
done
[ "$missing" = 0 ] || echo "Not all could be fetched: the lines with ✗ say which." >&2
