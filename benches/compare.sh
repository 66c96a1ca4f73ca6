#!/usr/bin/env bash
# Measures smugfaq against other ways to the same answers, and prints a table of ratios.
#
# Needs hyperfine, jq, rg, sqlite3 and tldr (tealdeer, its page cached with `tldr --update`); what is
# missing is left out. The commands of each row take turns, so that what else the machine does
# bears on all alike; only the ratios are worth comparing.
#
#   benches/compare.sh            small look-ups, and a pack of 100,000 entries
#   benches/compare.sh 10000      a pack of so many entries
set -euo pipefail
cd "$(dirname "$0")/.."

entries=${1:-100000}
work=target/compare
pack=$work/$entries
mkdir -p "$work"
export XDG_CACHE_HOME=$PWD/$work/cache

cargo build --release --quiet
cargo build --release --quiet --manifest-path benches/compare/Cargo.toml --target-dir "$work/build"
smugfaq=$PWD/target/release/smugfaq
tools=$PWD/$work/build/release

# row WHAT RUNS COMMAND PEER NAME: how often COMMAND's median wall time goes into that of PEER.
row() {
  local what=$1 runs=$2 command=$3 peer=$4 name=$5 json=$work/row.json
  command -v "${peer%% *}" >/dev/null || return 0
  hyperfine --shell=none --warmup 2 --runs "$runs" --ignore-failure --export-json "$json" \
    "$command" "$peer" >/dev/null 2>&1
  jq -r --arg what "$what" --arg name "$name" '
    [.results[].median] | "| \($what) | \($name) | \(.[0] / .[1] * 100 | round / 100) |"' "$json"
}

"$smugfaq" questions --format json >"$work/questions.json"
rm -f "$work/briefing.db"
if command -v sqlite3 >/dev/null; then
  "$smugfaq" questions --format csv --fields id,title,text --no-pager >"$work/questions.csv"
  sqlite3 "$work/briefing.db" "CREATE VIRTUAL TABLE q USING fts5(id, title, text, tokenize = 'porter')" \
    ".import --csv --skip 1 $work/questions.csv q"
fi

echo "| what | against | takes, of it |"
echo "|---|---|---|"
ask="$smugfaq ask 'difference trafficking'"
row "\`ask\`, built-in" 300 "$ask" "$tools/empty" "an empty Rust program"
row "\`stats --source frontex\`" 300 "$smugfaq stats --source frontex" "$tools/empty" "an empty Rust program"
row "\`ask\`, built-in" 300 "$ask" "rg -i trafficking data/briefing.toml" "\`rg -i\`"
row "\`ask\`, built-in" 300 "$ask" \
  "sqlite3 $work/briefing.db \"SELECT * FROM q WHERE q MATCH 'difference OR trafficking' ORDER BY rank LIMIT 1\"" \
  "\`sqlite3\`, FTS5"
row "\`ask\`, built-in" 300 "$ask" "jq '.[1]' $work/questions.json" "\`jq\`"
tldr --list >/dev/null 2>&1 && row "\`ask\`, built-in" 300 "$ask" "tldr tar" "\`tldr\`"

[[ -e $pack/pack.toml ]] || "$tools/generate" "$entries" "$pack"
large="$smugfaq ask '$(head -n 1 "$pack/queries.txt")' --data $pack/pack.toml"
row "\`ask\`, $entries entries, no cache" 5 "$large --no-cache" "$tools/parse $pack/pack.toml" \
  "the \`toml\` crate alone"
$large >/dev/null || true
row "\`ask\`, $entries entries, again" 5 "$large" "$large --no-cache" "no cache"

echo
"$tools/peers" "$pack" "$smugfaq" "${QUERIES:-1000}"
