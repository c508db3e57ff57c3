#!/usr/bin/env bash
# Installs Azurite where it is missing or older than its lock file.
set -euo pipefail
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/.installed-from; then
  echo "Installing Azurite"
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-from
fi
