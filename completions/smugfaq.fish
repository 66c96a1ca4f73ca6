# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_smugfaq_global_optspecs
    string join \n format= json csv fields= o/output= force width= color= no-pager data= with= no-context no-packs h/help V/version
end

function __fish_smugfaq_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_smugfaq_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_smugfaq_using_subcommand
    set -l cmd (__fish_smugfaq_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c smugfaq -n "__fish_smugfaq_needs_command" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_needs_command" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -s V -l version -d 'Print version'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "ask" -d 'Answer a question, with its sources'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "browse" -d 'Search as you type, with the answer below the list'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "show" -d 'Show entries in full, by id or section number'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "cite" -d 'Cite where an entry comes from, ready to paste'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "get" -d 'Print one bare value of an entry, for scripts'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "list" -d 'List all entries of a kind'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "questions" -d 'List the questions that the fact sheet answers'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "stats" -d 'List the cited statistics'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "partners" -d 'List the organisations that INTERPOL works with'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "routes" -d 'List the well-established smuggling routes'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "terms" -d 'List the defined terms'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "events" -d 'List the meetings'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "sources" -d 'List the organisations and publications that are cited'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "packs" -d 'List the documents that are loaded'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "new" -d 'Write a pack to start from'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "check" -d 'Check packs as an editor would'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "import" -d 'Make a draft of a pack from a document in Markdown'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "export" -d 'Write all that is loaded, for other programs or as a fact sheet'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "schema" -d 'Print the JSON Schema of an output, or of packs'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "man" -d 'Write the manual pages to a directory'
complete -c smugfaq -n "__fish_smugfaq_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -s n -l limit -d 'Print at most this many answers' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l full -d 'Print the whole section that answers, and what else it may be'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l quote -d 'Print one line to paste: the answer, who says so, when, and where it can be read'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l explain -d 'Show which words matched what, how, and the contribution of each to the score'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l open -d 'Open the address of the source in the browser, or print it where there is no browser'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -s 0 -l null -d 'With `-`: read until a NUL each time, not until the end of a line'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand ask" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand browse" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l open -d 'Open the address of the source in the browser, or print it where there is no browser'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -s 0 -l null -d 'With `-`: read until a NUL each time, not until the end of a line'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l style -d 'A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another; `--style list` lists them all' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l accessed -d 'The day on which you read the sources, as 2026-11-23 or today; else none is printed' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l format -d 'How to print the results' -r -f -a "text\t'Plain text in a citation style'
markdown\t'Markdown in a citation style'
html\t'HTML in a citation style'
bibtex\t'BibTeX'
biblatex\t'BibLaTeX, for biber'
ris\t'RIS, for reference managers'
csl-json\t'CSL-JSON, for citeproc, Pandoc and Zotero'
hayagriva\t'YAML for Typst'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l all -d 'Cite every source and the fact sheet; in BibLaTeX unless `--format` or `--style` says otherwise'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l primary -d 'Cite the source behind it alone, not as the fact sheet quotes it'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l fact-sheet -d 'Cite the fact sheet alone'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -s 0 -l null -d 'With `-`: read until a NUL each time, not until the end of a line'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand cite" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -s 0 -l null -d 'With `-`: read until a NUL each time, not until the end of a line'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand get" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand questions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l source -d 'Only those of this source, by any of its names' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l year -d 'Only those that cover this year, or were published in it' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l section -d 'Only those of this section' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l as-of -d 'Show how old each figure was on this day: 2026, 2026-11, 2026-11-25 or today' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l context -d 'List under each figure what other publications say about it, or only one kind of that' -r -f -a "all\t'All of it'
figures\t'Other figures on the same measure'
caveats\t'What must be known with a figure'
derived\t'What follows from cited figures'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'
svg\t'A picture that scales'
html\t'A page with the picture, the numbers and the sources'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l series -d 'Draw the measure of one statistic, which WORD names by its id, over the years; as a picture with `--format svg` or `--format html`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand partners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand terms" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand events" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand sources" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand packs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l force -d 'Write over a file that is there'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l against -d 'Compare it with the document that it restates: Markdown, or plain text if its name ends in .txt' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l allow -d 'Leave out what breaks this rule; repeatable' -r -f -a "unreadable\t''
invalid\t''
document-twice\t''
figure-differs\t''
figure-unbacked\t''
figure-unstated\t''
statistic-undated\t''
statistic-draft\t''
hedge-hidden\t''
source-uncited\t''
url-malformed\t''
url-unencoded\t''
question-unfindable\t''
question-twice\t''
question-alike\t''
text-repeats\t''
supersedes-nothing\t''
unprintable\t''
figure-missing\t''
figure-added\t''
name-missing\t''
name-added\t''
section-missing\t''
difference-unused\t''"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l format -d 'How to print the results' -r -f -a "table\t'Tables and paragraphs for people'
json\t'One JSON value'
jsonl\t'JSON, one record a line'
plain\t'One field a line, without ornament'
csv\t'Comma-separated values for spreadsheets'
tsv\t'Tab-separated values, one record a line'
markdown\t'A table in Markdown'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l errors-only -d 'Leave out warnings'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l headings -d 'Take the headings of this level for the questions, whether they ask or not' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l format -d 'How to print the results' -r -f -a "json\t'One JSON value'
jsonl\t'JSON, one entry a line'
csv\t'A directory of tables in comma-separated values'
markdown\t'A fact sheet in Markdown'
html\t'A fact sheet as a page'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l format -d 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l fields -d 'Print only these fields, in this order: names as in JSON, with commas between them' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -s o -l output -d 'Write to this file instead of standard output; its ending chooses the format' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l width -d 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal' -r
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l data -d 'Use this pack instead of the built-in fact sheet; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l with -d 'Use this pack as well; repeatable' -r -F
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal that shows it, unless the environment says otherwise'
always\t'Even where the output goes into a file or a pipe'
never\t'Nowhere'"
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l json -d 'Short for `--format json`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l csv -d 'Short for `--format csv`'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l force -d 'Replace the file that `--output` names'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l no-context -d 'Leave out the context: what other publications say about the figures of the fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l no-packs -d 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -l no-pager -d 'Do not show long output through a pager'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "ask" -d 'Answer a question, with its sources'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "browse" -d 'Search as you type, with the answer below the list'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "show" -d 'Show entries in full, by id or section number'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "cite" -d 'Cite where an entry comes from, ready to paste'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "get" -d 'Print one bare value of an entry, for scripts'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "list" -d 'List all entries of a kind'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "questions" -d 'List the questions that the fact sheet answers'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "stats" -d 'List the cited statistics'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "partners" -d 'List the organisations that INTERPOL works with'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "routes" -d 'List the well-established smuggling routes'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "terms" -d 'List the defined terms'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "events" -d 'List the meetings'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "sources" -d 'List the organisations and publications that are cited'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "packs" -d 'List the documents that are loaded'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "new" -d 'Write a pack to start from'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "check" -d 'Check packs as an editor would'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "import" -d 'Make a draft of a pack from a document in Markdown'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "export" -d 'Write all that is loaded, for other programs or as a fact sheet'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "schema" -d 'Print the JSON Schema of an output, or of packs'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "completions" -d 'Print completions for a shell'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "man" -d 'Write the manual pages to a directory'
complete -c smugfaq -n "__fish_smugfaq_using_subcommand help; and not __fish_seen_subcommand_from ask browse show cite get list questions stats partners routes terms events sources packs new check import export schema completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
