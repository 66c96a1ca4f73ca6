module completions {

  def "nu-complete smugfaq color" [] {
    [ "auto" "always" "never" ]
  }

  # Answers questions about people smuggling from one INTERPOL fact sheet, with the sources
  export extern smugfaq [
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    --version(-V)             # Print version
  ]

  def "nu-complete smugfaq ask format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq ask color" [] {
    [ "auto" "always" "never" ]
  }

  # Answer a question, with its sources
  export extern "smugfaq ask" [
    --limit(-n): string       # Print at most this many answers
    --full                    # Print the whole section that answers, and what else it may be
    --quote                   # Print one line to paste: the answer, who says so, when, and where it can be read
    --explain                 # Show which words matched what, how, and the contribution of each to the score
    --open                    # Open the address of the source in the browser, or print it where there is no browser
    --null(-0)                # With `-`: read until a NUL each time, not until the end of a line
    --format: string@"nu-complete smugfaq ask format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq ask color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...query: string          # The question, in any words; `-`, or none where standard input is no terminal, reads one a line from there
  ]

  def "nu-complete smugfaq browse color" [] {
    [ "auto" "always" "never" ]
  }

  # Search as you type, with the answer below the list
  export extern "smugfaq browse" [
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq browse color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Words to begin with
  ]

  def "nu-complete smugfaq show format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq show color" [] {
    [ "auto" "always" "never" ]
  }

  # Show entries in full, by id or section number
  export extern "smugfaq show" [
    --open                    # Open the address of the source in the browser, or print it where there is no browser
    --null(-0)                # With `-`: read until a NUL each time, not until the end of a line
    --format: string@"nu-complete smugfaq show format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq show color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...ids: string            # An id, a name or the number of a section; `-` reads them from standard input, one a line
  ]

  def "nu-complete smugfaq cite format" [] {
    [ "text" "markdown" "html" "bibtex" "biblatex" "ris" "csl-json" "hayagriva" ]
  }

  def "nu-complete smugfaq cite color" [] {
    [ "auto" "always" "never" ]
  }

  # Cite where an entry comes from, ready to paste
  export extern "smugfaq cite" [
    --all                     # Cite every source and the fact sheet; in BibLaTeX unless `--format` or `--style` says otherwise
    --primary                 # Cite the source behind it alone, not as the fact sheet quotes it
    --fact-sheet              # Cite the fact sheet alone
    --style: string           # A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another; `--style list` lists them all
    --accessed: string        # The day on which you read the sources, as 2026-11-23 or today; else none is printed
    --null(-0)                # With `-`: read until a NUL each time, not until the end of a line
    --format: string@"nu-complete smugfaq cite format" # How to print the results
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --json                    # Short for `--format json`
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq cite color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...ids: string            # An id, a name or the number of a section; `-` reads them from standard input, one a line
  ]

  def "nu-complete smugfaq get color" [] {
    [ "auto" "always" "never" ]
  }

  # Print one bare value of an entry, for scripts
  export extern "smugfaq get" [
    --null(-0)                # With `-`: read until a NUL each time, not until the end of a line
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq get color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # An id, a name or the number of a section, or several, and then a field by its name in JSON; without one the figure of a statistic, the text of all others. `-` reads ids from standard input, one a line
  ]

  def "nu-complete smugfaq list format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq list color" [] {
    [ "auto" "always" "never" ]
  }

  # List all entries of a kind
  export extern "smugfaq list" [
    --format: string@"nu-complete smugfaq list format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq list color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    kind: string              # The kind of entries, in the singular or the plural: roles, crimes, measures, uses
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq questions format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq questions color" [] {
    [ "auto" "always" "never" ]
  }

  # List the questions that the fact sheet answers
  export extern "smugfaq questions" [
    --format: string@"nu-complete smugfaq questions format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq questions color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq stats context" [] {
    [ "all" "figures" "caveats" "derived" ]
  }

  def "nu-complete smugfaq stats format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" "svg" "html" ]
  }

  def "nu-complete smugfaq stats color" [] {
    [ "auto" "always" "never" ]
  }

  # List the cited statistics
  export extern "smugfaq stats" [
    --source: string          # Only those of this source, by any of its names
    --year: string            # Only those that cover this year, or were published in it
    --section: string         # Only those of this section
    --as-of: string           # Show how old each figure was on this day: 2026, 2026-11, 2026-11-25 or today
    --context: string@"nu-complete smugfaq stats context" # List under each figure what other publications say about it, or only one kind of that
    --series                  # Draw the measure of one statistic, which WORD names by its id, over the years; as a picture with `--format svg` or `--format html`
    --format: string@"nu-complete smugfaq stats format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq stats color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq partners format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq partners color" [] {
    [ "auto" "always" "never" ]
  }

  # List the organisations that INTERPOL works with
  export extern "smugfaq partners" [
    --format: string@"nu-complete smugfaq partners format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq partners color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq routes format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq routes color" [] {
    [ "auto" "always" "never" ]
  }

  # List the well-established smuggling routes
  export extern "smugfaq routes" [
    --format: string@"nu-complete smugfaq routes format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq routes color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq terms format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq terms color" [] {
    [ "auto" "always" "never" ]
  }

  # List the defined terms
  export extern "smugfaq terms" [
    --format: string@"nu-complete smugfaq terms format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq terms color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq events format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq events color" [] {
    [ "auto" "always" "never" ]
  }

  # List the meetings
  export extern "smugfaq events" [
    --format: string@"nu-complete smugfaq events format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq events color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq sources format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq sources color" [] {
    [ "auto" "always" "never" ]
  }

  # List the organisations and publications that are cited
  export extern "smugfaq sources" [
    --format: string@"nu-complete smugfaq sources format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq sources color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
    ...words: string          # Only those that match all of these words
  ]

  def "nu-complete smugfaq packs format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq packs color" [] {
    [ "auto" "always" "never" ]
  }

  # List the documents that are loaded
  export extern "smugfaq packs" [
    --format: string@"nu-complete smugfaq packs format" # How to print the results
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq packs color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete smugfaq new color" [] {
    [ "auto" "always" "never" ]
  }

  # Write a pack to start from
  export extern "smugfaq new" [
    --force                   # Write over a file that is there
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --color: string@"nu-complete smugfaq new color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    file: path                # The file to write
  ]

  def "nu-complete smugfaq check allow" [] {
    [ "unreadable" "invalid" "document-twice" "figure-differs" "figure-unbacked" "figure-unstated" "statistic-undated" "statistic-draft" "hedge-hidden" "source-uncited" "url-malformed" "url-unencoded" "question-unfindable" "question-twice" "question-alike" "text-repeats" "supersedes-nothing" "unprintable" "figure-missing" "figure-added" "name-missing" "name-added" "section-missing" "difference-unused" ]
  }

  def "nu-complete smugfaq check format" [] {
    [ "table" "json" "jsonl" "plain" "csv" "tsv" "markdown" ]
  }

  def "nu-complete smugfaq check color" [] {
    [ "auto" "always" "never" ]
  }

  # Check packs as an editor would
  export extern "smugfaq check" [
    --against: path           # Compare it with the document that it restates: Markdown, or plain text if its name ends in .txt
    --errors-only             # Leave out warnings
    --allow: string@"nu-complete smugfaq check allow" # Leave out what breaks this rule; repeatable
    --format: string@"nu-complete smugfaq check format" # How to print the results
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --color: string@"nu-complete smugfaq check color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    ...files: path            # The packs; none checks those that are loaded, and the built-in documents
  ]

  def "nu-complete smugfaq import color" [] {
    [ "auto" "always" "never" ]
  }

  # Make a draft of a pack from a document in Markdown
  export extern "smugfaq import" [
    --headings: string        # Take the headings of this level for the questions, whether they ask or not
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq import color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    file: path                # The document, in Markdown or HTML; `-` reads standard input
  ]

  def "nu-complete smugfaq export format" [] {
    [ "json" "jsonl" "csv" "markdown" "html" ]
  }

  def "nu-complete smugfaq export color" [] {
    [ "auto" "always" "never" ]
  }

  # Write all that is loaded, for other programs or as a fact sheet
  export extern "smugfaq export" [
    --format: string@"nu-complete smugfaq export format" # How to print the results
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq export color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --help(-h)                # Print help (see more with '--help')
  ]

  def "nu-complete smugfaq schema schema" [] {
    [ "reply" "replies" "entry" "export" "export-entry" "entries" "document" "documents" "findings" "pack" ]
  }

  def "nu-complete smugfaq schema color" [] {
    [ "auto" "always" "never" ]
  }

  # Print the JSON Schema of an output, or of packs
  export extern "smugfaq schema" [
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq schema color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    schema: string@"nu-complete smugfaq schema schema" # The output, by one of these names or by that of the command that prints it
  ]

  def "nu-complete smugfaq completions shell" [] {
    [ "bash" "zsh" "fish" "powershell" "elvish" "nushell" ]
  }

  def "nu-complete smugfaq completions color" [] {
    [ "auto" "always" "never" ]
  }

  # Print completions for a shell
  export extern "smugfaq completions" [
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --color: string@"nu-complete smugfaq completions color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    shell: string@"nu-complete smugfaq completions shell" # The shell
  ]

  def "nu-complete smugfaq man color" [] {
    [ "auto" "always" "never" ]
  }

  # Write the manual pages to a directory
  export extern "smugfaq man" [
    --format: string          # The output format; most commands have table, json, jsonl, plain, csv, tsv and markdown
    --json                    # Short for `--format json`
    --csv                     # Short for `--format csv`
    --fields: string          # Print only these fields, in this order: names as in JSON, with commas between them
    --output(-o): path        # Write to this file instead of standard output; its ending chooses the format
    --force                   # Replace the file that `--output` names
    --width: string           # Fit tables to this many columns, 20 to 1000, instead of the width of the terminal
    --data: path              # Use this pack instead of the built-in fact sheet; repeatable
    --with: path              # Use this pack as well; repeatable
    --no-context              # Leave out the context: what other publications say about the figures of the fact sheet
    --no-packs                # Leave out the packs of `SMUGFAQ_WITH` and of your data directory
    --color: string@"nu-complete smugfaq man color" # When to use colour
    --no-pager                # Do not show long output through a pager
    --help(-h)                # Print help (see more with '--help')
    directory: directory      # Where to write them; made where it does not exist
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "smugfaq help" [
  ]

  # Answer a question, with its sources
  export extern "smugfaq help ask" [
  ]

  # Search as you type, with the answer below the list
  export extern "smugfaq help browse" [
  ]

  # Show entries in full, by id or section number
  export extern "smugfaq help show" [
  ]

  # Cite where an entry comes from, ready to paste
  export extern "smugfaq help cite" [
  ]

  # Print one bare value of an entry, for scripts
  export extern "smugfaq help get" [
  ]

  # List all entries of a kind
  export extern "smugfaq help list" [
  ]

  # List the questions that the fact sheet answers
  export extern "smugfaq help questions" [
  ]

  # List the cited statistics
  export extern "smugfaq help stats" [
  ]

  # List the organisations that INTERPOL works with
  export extern "smugfaq help partners" [
  ]

  # List the well-established smuggling routes
  export extern "smugfaq help routes" [
  ]

  # List the defined terms
  export extern "smugfaq help terms" [
  ]

  # List the meetings
  export extern "smugfaq help events" [
  ]

  # List the organisations and publications that are cited
  export extern "smugfaq help sources" [
  ]

  # List the documents that are loaded
  export extern "smugfaq help packs" [
  ]

  # Write a pack to start from
  export extern "smugfaq help new" [
  ]

  # Check packs as an editor would
  export extern "smugfaq help check" [
  ]

  # Make a draft of a pack from a document in Markdown
  export extern "smugfaq help import" [
  ]

  # Write all that is loaded, for other programs or as a fact sheet
  export extern "smugfaq help export" [
  ]

  # Print the JSON Schema of an output, or of packs
  export extern "smugfaq help schema" [
  ]

  # Print completions for a shell
  export extern "smugfaq help completions" [
  ]

  # Write the manual pages to a directory
  export extern "smugfaq help man" [
  ]

  # Print this message or the help of the given subcommand(s)
  export extern "smugfaq help help" [
  ]

}

export use completions *
