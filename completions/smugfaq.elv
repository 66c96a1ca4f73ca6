
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
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
            cand ask 'Answer a question, with its sources'
            cand show 'Show entries in full, by id or section number'
            cand cite 'Cite where an entry comes from, ready to paste'
            cand get 'Print one bare value of an entry, for scripts'
            cand questions 'List the questions that the briefing answers'
            cand stats 'List the cited statistics'
            cand partners 'List the organisations that INTERPOL works with'
            cand routes 'List the well-established smuggling routes'
            cand terms 'List the defined terms'
            cand events 'List the meetings'
            cand sources 'List the organisations and publications that are cited'
            cand packs 'List the documents that are loaded'
            cand new 'Write a knowledge file to start from'
            cand check 'Check knowledge files as an editor would'
            cand import 'Make a draft of a knowledge file from a document in Markdown'
            cand export 'Write all that is loaded, for other programs or as a fact sheet'
            cand schema 'Print the JSON Schema of an output, or of knowledge files'
            cand completions 'Print completions for a shell'
            cand man 'Write the manual pages to a directory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'smugfaq;ask'= {
            cand -n 'Print at most so many answers'
            cand --limit 'Print at most so many answers'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --explain 'Show which words matched what, how, and what each gave to the score'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;show'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;cite'= {
            cand --style 'A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another; `--style list` lists them all'
            cand --format 'How to print the references'
            cand --accessed 'The day on which you read the sources, as 2026-11-23; else none is printed'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --all 'Cite every source and the briefing; in BibLaTeX unless `--format` or `--style` says otherwise'
            cand --primary 'Cite the source behind it alone, not as the briefing quotes it'
            cand --briefing 'Cite the briefing alone'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;get'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand -0 'With `-`: read until a NUL each time, not until the end of a line'
            cand --null 'With `-`: read until a NUL each time, not until the end of a line'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;questions'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;stats'= {
            cand --source 'Only those of this source, by any of its names'
            cand --year 'Only those that cover this year, or were published in it'
            cand --section 'Only those of this section'
            cand --as-of 'Show how old each figure was on this day: 2026, 2026-11 or 2026-11-25'
            cand -o 'Write the series to this file; one that ends in .svg or .html becomes such a picture'
            cand --output 'Write the series to this file; one that ends in .svg or .html becomes such a picture'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --later 'List under each its caveats and the later figures, which are not in the briefing'
            cand --series 'Draw the measure of one statistic, which WORD names by its id, over the years; as a picture with `--format svg` or `--format html`'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;partners'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;routes'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;terms'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;events'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;sources'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;packs'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;new'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --force 'Write over a file that is there'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;check'= {
            cand --against 'Compare it with the document that it restates: Markdown, or plain text if its name ends in .txt'
            cand --allow 'Leave out what breaks this rule; may be given again'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --errors-only 'Leave out warnings'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;import'= {
            cand -o 'Write to this file instead of standard output'
            cand --output 'Write to this file instead of standard output'
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --force 'Replace what is there'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;export'= {
            cand --format 'What to write: one JSON value, an entry a line, a directory of tables, or a fact sheet'
            cand -o 'Write to this file instead of standard output'
            cand --output 'Write to this file instead of standard output'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --force 'Replace what is there'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;schema'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;completions'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;man'= {
            cand --format 'How to print the results'
            cand --fields 'Print only these fields, in this order: names as in JSON, with commas between them'
            cand --width 'Fit tables to so many columns, 20 to 1000, whatever the terminal has'
            cand --color 'When to use colour'
            cand --data 'Use this knowledge file instead of the built-in briefing; may be given again'
            cand --with 'Use this knowledge file as well; may be given again'
            cand --briefing-only 'Leave out the context: what was published beside and after the briefing'
            cand --no-packs 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
            cand --no-pager 'Do not show long output through a pager'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'smugfaq;help'= {
            cand ask 'Answer a question, with its sources'
            cand show 'Show entries in full, by id or section number'
            cand cite 'Cite where an entry comes from, ready to paste'
            cand get 'Print one bare value of an entry, for scripts'
            cand questions 'List the questions that the briefing answers'
            cand stats 'List the cited statistics'
            cand partners 'List the organisations that INTERPOL works with'
            cand routes 'List the well-established smuggling routes'
            cand terms 'List the defined terms'
            cand events 'List the meetings'
            cand sources 'List the organisations and publications that are cited'
            cand packs 'List the documents that are loaded'
            cand new 'Write a knowledge file to start from'
            cand check 'Check knowledge files as an editor would'
            cand import 'Make a draft of a knowledge file from a document in Markdown'
            cand export 'Write all that is loaded, for other programs or as a fact sheet'
            cand schema 'Print the JSON Schema of an output, or of knowledge files'
            cand completions 'Print completions for a shell'
            cand man 'Write the manual pages to a directory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'smugfaq;help;ask'= {
        }
        &'smugfaq;help;show'= {
        }
        &'smugfaq;help;cite'= {
        }
        &'smugfaq;help;get'= {
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
