#!/usr/bin/env bash
# Runs every test: installs what they need and this machine lacks, builds, tests, and ends with the totals.
# On Debian as root nothing is skipped; elsewhere it says which programs are missing and which tests need them.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# Program -> Debian package. python3-pikepdf belongs to Debian's own /usr/bin/python3.
declare -A packages=(
  [pdftotext]=poppler-utils [pdffonts]=poppler-utils [pdftoppm]=poppler-utils [pdfinfo]=poppler-utils
  [qpdf]=qpdf [dmtxread]=dmtx-utils [soffice]=libreoffice-writer-nogui [unzip]=unzip [node]=nodejs [npm]=npm
)
missing=()
for program in "${!packages[@]}"; do
  command -v "$program" >/dev/null || missing+=("${packages[$program]}")
done
[ -f /usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf ] || missing+=(fonts-liberation2)
[ -x /usr/bin/chromium ] || [ -x /usr/bin/google-chrome ] || missing+=(chromium)
/usr/bin/python3 -c 'import pikepdf' 2>/dev/null || missing+=(python3-pikepdf)
/usr/bin/python3 -c 'import fontTools' 2>/dev/null || missing+=(python3-fonttools)

if [ ${#missing[@]} -gt 0 ]; then
  mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing ${missing[*]}"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    echo "Missing: ${missing[*]}. Install them (Debian package names) to run every test." >&2
    exit 3
  fi
fi

tests/azurite/install.sh

dotnet build ImrDocs.sln -c Release -v quiet -clp:NoSummary

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
# One test project after the other: they share the machine's cores with the programs they start.
dotnet test ImrDocs.sln -c Release --no-build -m:1 --logger "trx" --results-directory "$results" "$@" || status=$?
if [ -n "${TEST_RESULTS:-}" ]; then
  mkdir -p "$TEST_RESULTS"
  cp "$results"/*.trx "$TEST_RESULTS"/
fi

sum() { cat "$results"/*.trx | grep -o "<Counters[^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
failed=$(sum failed)
skipped=$(sum notExecuted)
[ "$passed" -gt 0 ] || { echo "No test ran." >&2; status=1; }
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
