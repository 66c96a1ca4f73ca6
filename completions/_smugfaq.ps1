
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'smugfaq' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'smugfaq'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'smugfaq' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('ask', 'ask', [CompletionResultType]::ParameterValue, 'Answer a question, with its sources')
            [CompletionResult]::new('browse', 'browse', [CompletionResultType]::ParameterValue, 'Search as you type, with the answer below the list')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show entries in full, by id or section number')
            [CompletionResult]::new('cite', 'cite', [CompletionResultType]::ParameterValue, 'Cite where an entry comes from, ready to paste')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print one bare value of an entry, for scripts')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all entries of a kind')
            [CompletionResult]::new('questions', 'questions', [CompletionResultType]::ParameterValue, 'List the questions that the fact sheet answers')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'List the cited statistics')
            [CompletionResult]::new('partners', 'partners', [CompletionResultType]::ParameterValue, 'List the organisations that INTERPOL works with')
            [CompletionResult]::new('routes', 'routes', [CompletionResultType]::ParameterValue, 'List the well-established smuggling routes')
            [CompletionResult]::new('terms', 'terms', [CompletionResultType]::ParameterValue, 'List the defined terms')
            [CompletionResult]::new('events', 'events', [CompletionResultType]::ParameterValue, 'List the meetings')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'List the organisations and publications that are cited')
            [CompletionResult]::new('packs', 'packs', [CompletionResultType]::ParameterValue, 'List the documents that are loaded')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a pack to start from')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check packs as an editor would')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make a draft of a pack from a document in Markdown')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all that is loaded, for other programs or as a fact sheet')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an output, or of packs')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual pages to a directory')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'smugfaq;ask' {
            [CompletionResult]::new('-n', '-n', [CompletionResultType]::ParameterName, 'Print at most this many answers')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'Print at most this many answers')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Print the whole section that answers, and what else it may be')
            [CompletionResult]::new('--quote', '--quote', [CompletionResultType]::ParameterName, 'Print one line to paste: the answer, who says so, when, and where it can be read')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show which words matched what, how, and the contribution of each to the score')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Open the address of the source in the browser, or print it where there is no browser')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;browse' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;show' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Open the address of the source in the browser, or print it where there is no browser')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;cite' {
            [CompletionResult]::new('--style', '--style', [CompletionResultType]::ParameterName, 'A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another; `--style list` lists them all')
            [CompletionResult]::new('--accessed', '--accessed', [CompletionResultType]::ParameterName, 'The day on which you read the sources, as 2026-11-23 or today; else none is printed')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Cite every source and the fact sheet; in BibLaTeX unless `--format` or `--style` says otherwise')
            [CompletionResult]::new('--primary', '--primary', [CompletionResultType]::ParameterName, 'Cite the source behind it alone, not as the fact sheet quotes it')
            [CompletionResult]::new('--fact-sheet', '--fact-sheet', [CompletionResultType]::ParameterName, 'Cite the fact sheet alone')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;get' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('-0', '-0', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--null', '--null', [CompletionResultType]::ParameterName, 'With `-`: read until a NUL each time, not until the end of a line')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;list' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;questions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;stats' {
            [CompletionResult]::new('--source', '--source', [CompletionResultType]::ParameterName, 'Only those of this source, by any of its names')
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'Only those that cover this year, or were published in it')
            [CompletionResult]::new('--section', '--section', [CompletionResultType]::ParameterName, 'Only those of this section')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Show how old each figure was on this day: 2026, 2026-11, 2026-11-25 or today')
            [CompletionResult]::new('--context', '--context', [CompletionResultType]::ParameterName, 'List under each figure what other publications say about it, or only one kind of that')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--series', '--series', [CompletionResultType]::ParameterName, 'Draw the measure of one statistic, which WORD names by its id, over the years; as a picture with `--format svg` or `--format html`')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;partners' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;routes' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;terms' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;events' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;sources' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;packs' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;new' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Write over a file that is there')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;check' {
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'Compare it with the document that it restates: Markdown, or plain text if its name ends in .txt')
            [CompletionResult]::new('--allow', '--allow', [CompletionResultType]::ParameterName, 'Leave out what breaks this rule; repeatable')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--errors-only', '--errors-only', [CompletionResultType]::ParameterName, 'Leave out warnings')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;import' {
            [CompletionResult]::new('--headings', '--headings', [CompletionResultType]::ParameterName, 'Take the headings of this level for the questions, whether they ask or not')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;export' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print the results')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;schema' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;completions' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;man' {
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown')
            [CompletionResult]::new('--fields', '--fields', [CompletionResultType]::ParameterName, 'Print only these fields, in this order: names as in JSON, with commas between them')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write to this file instead of standard output; its ending chooses the format')
            [CompletionResult]::new('--width', '--width', [CompletionResultType]::ParameterName, 'Fit tables to this many columns, 20 to 1000, instead of the width of the terminal')
            [CompletionResult]::new('--data', '--data', [CompletionResultType]::ParameterName, 'Use this pack instead of the built-in fact sheet; repeatable')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'Use this pack as well; repeatable')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for `--format json`')
            [CompletionResult]::new('--csv', '--csv', [CompletionResultType]::ParameterName, 'Short for `--format csv`')
            [CompletionResult]::new('--force', '--force', [CompletionResultType]::ParameterName, 'Replace the file that `--output` names')
            [CompletionResult]::new('--no-context', '--no-context', [CompletionResultType]::ParameterName, 'Leave out the context: what other publications say about the figures of the fact sheet')
            [CompletionResult]::new('--no-packs', '--no-packs', [CompletionResultType]::ParameterName, 'Leave out the packs of `SMUGFAQ_WITH` and of your data directory')
            [CompletionResult]::new('--no-pager', '--no-pager', [CompletionResultType]::ParameterName, 'Do not show long output through a pager')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            break
        }
        'smugfaq;help' {
            [CompletionResult]::new('ask', 'ask', [CompletionResultType]::ParameterValue, 'Answer a question, with its sources')
            [CompletionResult]::new('browse', 'browse', [CompletionResultType]::ParameterValue, 'Search as you type, with the answer below the list')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show entries in full, by id or section number')
            [CompletionResult]::new('cite', 'cite', [CompletionResultType]::ParameterValue, 'Cite where an entry comes from, ready to paste')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print one bare value of an entry, for scripts')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all entries of a kind')
            [CompletionResult]::new('questions', 'questions', [CompletionResultType]::ParameterValue, 'List the questions that the fact sheet answers')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'List the cited statistics')
            [CompletionResult]::new('partners', 'partners', [CompletionResultType]::ParameterValue, 'List the organisations that INTERPOL works with')
            [CompletionResult]::new('routes', 'routes', [CompletionResultType]::ParameterValue, 'List the well-established smuggling routes')
            [CompletionResult]::new('terms', 'terms', [CompletionResultType]::ParameterValue, 'List the defined terms')
            [CompletionResult]::new('events', 'events', [CompletionResultType]::ParameterValue, 'List the meetings')
            [CompletionResult]::new('sources', 'sources', [CompletionResultType]::ParameterValue, 'List the organisations and publications that are cited')
            [CompletionResult]::new('packs', 'packs', [CompletionResultType]::ParameterValue, 'List the documents that are loaded')
            [CompletionResult]::new('new', 'new', [CompletionResultType]::ParameterValue, 'Write a pack to start from')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check packs as an editor would')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Make a draft of a pack from a document in Markdown')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write all that is loaded, for other programs or as a fact sheet')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of an output, or of packs')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print completions for a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual pages to a directory')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'smugfaq;help;ask' {
            break
        }
        'smugfaq;help;browse' {
            break
        }
        'smugfaq;help;show' {
            break
        }
        'smugfaq;help;cite' {
            break
        }
        'smugfaq;help;get' {
            break
        }
        'smugfaq;help;list' {
            break
        }
        'smugfaq;help;questions' {
            break
        }
        'smugfaq;help;stats' {
            break
        }
        'smugfaq;help;partners' {
            break
        }
        'smugfaq;help;routes' {
            break
        }
        'smugfaq;help;terms' {
            break
        }
        'smugfaq;help;events' {
            break
        }
        'smugfaq;help;sources' {
            break
        }
        'smugfaq;help;packs' {
            break
        }
        'smugfaq;help;new' {
            break
        }
        'smugfaq;help;check' {
            break
        }
        'smugfaq;help;import' {
            break
        }
        'smugfaq;help;export' {
            break
        }
        'smugfaq;help;schema' {
            break
        }
        'smugfaq;help;completions' {
            break
        }
        'smugfaq;help;man' {
            break
        }
        'smugfaq;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
