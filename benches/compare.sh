#!/usr/bin/env bash
# Measures smugfaq against other ways to the same answers, and prints tables of it (docs/speed.md).
#
# Needs hyperfine, jq and GNU time; of rg, sqlite3 and tldr (tealdeer) what is missing is left out.
# The commands of each table take turns, so that what else the machine does bears on all alike:
# only the ratios are worth comparing.
#
#   benches/compare.sh            small look-ups, and packs of 1,000 and 10,000 entries
#   benches/compare.sh 1000       packs of up to so many entries
#
# ROUNDS is how often each small look-up takes its turn, QUERIES how many questions the peers get.
set -euo pipefail
cd "$(dirname "$0")/.."

entries=${1:-100000}
rounds=${ROUNDS:-400}
work=$PWD/target/compare
mkdir -p "$work"
unset SMUGFAQ_WITH
export XDG_DATA_HOME=$work/none

cargo build --release --quiet
cargo static --quiet
cargo build --release --quiet --manifest-path benches/compare/Cargo.toml --target-dir "$work/build"
tools=$work/build/release

# Measured as installed: the system starts a copy faster than what a linker has written in place.
bin=$work/bin
mkdir -p "$bin/static"
install target/release/smugfaq "$tools/empty" "$bin"
install "target/$(rustc --print host-tuple)/release/smugfaq" "$bin/static"
smugfaq=$bin/smugfaq
static=$bin/static/smugfaq

has() { command -v "$1" >/dev/null; }

# turns RUNS COMMAND...: the median wall time of each command in seconds, a line each. They take
# turns, a few runs each.
turns() {
  local runs=$1 json=$work/turn.json
  shift
  for _ in $(seq $((runs > 20 ? runs / 20 : runs))); do
    hyperfine --shell=none --warmup 1 --runs $((runs > 20 ? 20 : 1)) --ignore-failure \
      --export-json "$json" "$@" >/dev/null 2>&1
    jq -c '[.results[].times]' "$json"
  done | jq -s -r 'transpose[] | add | sort | .[length / 2 | floor]'
}

# --- small look-ups ---------------------------------------------------------------------------

"$smugfaq" questions --format json >"$work/questions.json"
peers=("$bin/empty") names=("an empty Rust \`main\`")
if has rg; then
  peers+=("rg -i trafficking data/briefing.toml") names+=("\`rg -i\` over the fact sheet")
fi
if has sqlite3; then
  rm -f "$work/fact-sheet.db"
  "$smugfaq" questions --format csv --fields id,title,text --no-pager >"$work/questions.csv"
  sqlite3 "$work/fact-sheet.db" "CREATE VIRTUAL TABLE q USING fts5(id, title, text, tokenize = 'porter')" \
    ".import --csv --skip 1 $work/questions.csv q"
  query="SELECT * FROM q WHERE q MATCH 'difference OR trafficking' ORDER BY rank LIMIT 1"
  peers+=("sqlite3 $work/fact-sheet.db \"$query\"") names+=("\`sqlite3\`, FTS5")
fi
if has tldr; then
  # A page like any other, so that none needs to be fetched.
  export TEALDEER_CACHE_DIR=$work/tldr
  mkdir -p "$TEALDEER_CACHE_DIR/tldr-pages/pages/common"
  printf '# smugfaq\n\n> Looks up facts.\n\n- Ask:\n\n`smugfaq ask {{words}}`\n' \
    >"$TEALDEER_CACHE_DIR/tldr-pages/pages/common/smugfaq.md"
  tldr smugfaq >/dev/null 2>&1 && peers+=("tldr smugfaq") names+=("\`tldr\`, a cached page")
fi
peers+=("jq .[1] $work/questions.json") names+=("\`jq\` over the questions as JSON")

own=()
for binary in "$smugfaq" "$static"; do
  own+=("$binary ask difference trafficking" "$binary stats --source frontex")
done
mapfile -t times < <(turns "$rounds" "${own[@]}" "${peers[@]}")
echo "| wall time, to that of | \`ask difference trafficking\` | \`stats --source frontex\` | \`ask\`, static | \`stats\`, static |"
echo "|---|---|---|---|---|"
for place in "${!peers[@]}"; do
  peer=${times[$((${#own[@]} + place))]}
  printf '| %s |' "${names[$place]}"
  for time in "${times[@]:0:${#own[@]}}"; do
    printf ' %s |' "$(jq -n "$time / $peer * 100 | round / 100")"
  done
  echo
done

# --- large packs ------------------------------------------------------------------------------

# memory COMMAND...: the most memory that it had, in bytes.
memory() { { "$(type -P time)" -f '%M' "$@" >/dev/null; } 2>&1 | tail -n 1 | jq '. * 1024'; }

# batch PACK QUESTIONS: the seconds that so many questions take.
batch() {
  head -n "$2" "$1/queries.txt" >"$work/asked.txt"
  local from=$EPOCHREALTIME
  "$smugfaq" ask - --format jsonl --data "$1/pack.toml" <"$work/asked.txt" >/dev/null || true
  jq -n "$EPOCHREALTIME - $from"
}

echo
echo "| entries | file | first call, to \`toml\` parsing | memory, to the file | a question (ms) |"
echo "|---|---|---|---|---|"
for count in 1000 10000; do
  ((count <= entries)) || continue
  pack=$work/$count
  [[ -e $pack/pack.toml ]] || "$tools/generate" "$count" "$pack"
  ask="$smugfaq ask '$(head -n 1 "$pack/queries.txt")' --data $pack/pack.toml"
  eval "$ask" >/dev/null || true
  mapfile -t times < <(turns 5 "$tools/parse $pack/pack.toml" "$ask")
  size=$(stat -c %s "$pack/pack.toml")
  memory=$(eval "memory $ask")
  few=$(batch "$pack" 100) many=$(batch "$pack" 2100)
  jq -n -r "[$count, $size, ${times[1]} / ${times[0]}, $memory / $size,
    ($many - $few) / 2] as [\$n, \$size, \$load, \$memory, \$each]
    | def short: . * 100 | round / 100;
    \"| \(\$n) | \(\$size / 100000 | round / 10) MB | \(\$load | short) | \(\$memory | short)\"
    + \" | \(\$each | short) |\""
done

echo
"$tools/peers" "$pack" "$smugfaq" "${QUERIES:-10000}"
