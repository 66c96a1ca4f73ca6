
use builtin;
use str;

set edit:completion:arg-completer[smugfaq] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'smugfaq'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'smugfaq'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand ask 'Answer a question, with its sources'
            cand browse 'Search as you type, with the answer below the list'
            cand show 'Show entries in full, by id or section number'
            cand cite 'Cite where an entry comes from, ready to paste'
            cand get 'Print one bare value of an entry, for scripts'
            cand list 'List all entries of a kind'
            cand questions 'List the questions that the fact sheet answers'
            cand stats 'List the cited statistics'
            cand partners 'List the organisations that INTERPOL works with'
            cand routes 'List the well-established smuggling routes'
            cand terms 'List the defined terms'
            cand events 'List the meetings'
            cand sources 'List the organisations and publications that are cited'
            cand packs 'List the documents that are loaded'
            cand new 'Write a pack to start from'
            cand check 'Check packs as an editor would'
            cand import 'Make a draft of a pack from a document in Markdown'
            cand export 'Write all that is loaded, for other programs or as a fact sheet'
            cand schema 'Print the JSON Schema of an output, or of packs'
            cand completions 'Print completions for a shell'
            cand man 'Write the manual pages to a directory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'smugfaq;ask'= {
            cand -n 'Print at most this many answers'
            cand --limit 'Print at most this many answers'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --full 'Print the whole section that answers, and what else it may be'
            cand --quote 'Print one line to paste: the answer, who says so, when, and where it can be read'
            cand --explain 'Show which words matched what, how, and the contribution of each to the score'
            cand --open 'Open the address of the source in the browser, or print it where there is no browser'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;browse'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;show'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --open 'Open the address of the source in the browser, or print it where there is no browser'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;cite'= {
            cand --style 'A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another; `--style list` lists them all'
            cand --accessed 'The day on which you read the sources, as 2026-11-23 or today; else none is printed'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --all 'Cite every source and the fact sheet; in BibLaTeX unless `--format` or `--style` says otherwise'
            cand --primary 'Cite the source behind it alone, not as the fact sheet quotes it'
            cand --fact-sheet 'Cite the fact sheet alone'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --csv 'Short for `--format csv`'
            cand --json 'Short for `--format json`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;get'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;list'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;questions'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;stats'= {
            cand --source 'Only those of this source, by any of its names'
            cand --year 'Only those that cover this year, or were published in it'
            cand --section 'Only those of this section'
            cand --as-of 'Show how old each figure was on this day: 2026, 2026-11, 2026-11-25 or today'
            cand --context 'List under each figure what other publications say about it, or only one kind of that'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --series 'Draw the measure of one statistic, which WORD names by its id, over the years; as a picture with `--format svg` or `--format html`'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;partners'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;routes'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;terms'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;events'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;sources'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;packs'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;new'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --color 'When to use colour'
            cand --force 'Write over a file that is there'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;check'= {
            cand --against 'Compare it with the document that it restates: Markdown, or plain text if its name ends in .txt'
            cand --allow 'Leave out what breaks this rule; repeatable'
            cand --format 'How to print the results'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --color 'When to use colour'
            cand --errors-only 'Leave out warnings'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;import'= {
            cand --headings 'Take the headings of this level for the questions, whether they ask or not'
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;export'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;schema'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;completions'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --color 'When to use colour'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --force 'Replace the file that `--output` names'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;man'= {
            cand --format 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand -o 'Write to this file instead of standard output; its ending chooses the format'
            cand --output 'Write to this file instead of standard output; its ending chooses the format'
            cand --width 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal'
            cand --data 'Use this pack instead of the built-in fact sheet; repeatable'
            cand --with 'Use this pack as well; repeatable'
            cand --color 'When to use colour'
            cand --json 'Short for `--format json`'
            cand --csv 'Short for `--format csv`'
            cand --force 'Replace the file that `--output` names'
            cand --no-context 'Leave out the context: what other publications say about the figures of the fact sheet'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;help'= {
            cand ask 'Answer a question, with its sources'
            cand browse 'Search as you type, with the answer below the list'
            cand show 'Show entries in full, by id or section number'
            cand cite 'Cite where an entry comes from, ready to paste'
            cand get 'Print one bare value of an entry, for scripts'
            cand list 'List all entries of a kind'
            cand questions 'List the questions that the fact sheet answers'
            cand stats 'List the cited statistics'
            cand partners 'List the organisations that INTERPOL works with'
            cand routes 'List the well-established smuggling routes'
            cand terms 'List the defined terms'
            cand events 'List the meetings'
            cand sources 'List the organisations and publications that are cited'
            cand packs 'List the documents that are loaded'
            cand new 'Write a pack to start from'
            cand check 'Check packs as an editor would'
            cand import 'Make a draft of a pack from a document in Markdown'
            cand export 'Write all that is loaded, for other programs or as a fact sheet'
            cand schema 'Print the JSON Schema of an output, or of packs'
            cand completions 'Print completions for a shell'
            cand man 'Write the manual pages to a directory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'smugfaq;help;ask'= {
        }
        &'smugfaq;help;browse'= {
        }
        &'smugfaq;help;show'= {
        }
        &'smugfaq;help;cite'= {
        }
        &'smugfaq;help;get'= {
        }
        &'smugfaq;help;list'= {
        }
        &'smugfaq;help;questions'= {
        }
        &'smugfaq;help;stats'= {
        }
        &'smugfaq;help;partners'= {
        }
        &'smugfaq;help;routes'= {
        }
        &'smugfaq;help;terms'= {
        }
        &'smugfaq;help;events'= {
        }
        &'smugfaq;help;sources'= {
        }
        &'smugfaq;help;packs'= {
        }
        &'smugfaq;help;new'= {
        }
        &'smugfaq;help;check'= {
        }
        &'smugfaq;help;import'= {
        }
        &'smugfaq;help;export'= {
        }
        &'smugfaq;help;schema'= {
        }
        &'smugfaq;help;completions'= {
        }
        &'smugfaq;help;man'= {
        }
        &'smugfaq;help;help'= {
        }
    ]
    $completions[$command]
}
